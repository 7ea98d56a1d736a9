namespace PudongExchange.Pdx.Import;

/// <summary>What is wrong where.</summary>
/// <param name="Row">The row as the spreadsheet numbers it, from 1.</param>
/// <param name="Column">The column's letters as the spreadsheet shows them; empty when it is about the whole row.</param>
/// <param name="Heading">The column's heading; empty when it is about the whole row.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record RowError(int Row, string Column, string Heading, Problem Problem)
{
    /// <summary>The letters of a column counted from 0: A, B … Z, AA.</summary>
    public static string Letters(int at) => at < 26 ? $"{(char)('A' + at)}" : Letters((at / 26) - 1) + (char)('A' + (at % 26));

    public override string ToString()
    {
        var place = Column.Length > 0 ? $"{Row}:{Column} {Heading}" : $"{Row}";
        return $"{place}: {Problem.En} / {Problem.Zh}";
    }
}
