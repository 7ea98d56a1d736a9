using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Pdx.Push;
using PudongExchange.Pdx.Records;

namespace PudongExchange.Pdx.History;

/// <summary>Writes a history to be read from top to bottom: when, by whom, what, and what was answered.</summary>
public sealed class Timeline(TextWriter output, bool isJson)
{
    public void Write(ReplayHistoryResponse answer)
    {
        ArgumentNullException.ThrowIfNull(answer);

        if (isJson)
        {
            output.WriteLine(FactJson.Format(answer));
            return;
        }

        var entry = answer.Decoded;
        output.WriteLine($"#{entry.Index}  {FieldText.Time(entry.RecordTime)}  {ShortName(entry.FactType)}  {Answer(entry)}");
        output.WriteLine($"    {entry.Series} @ {entry.Offset}{(entry.Record.Length > 0 ? $"  {entry.Record}" : "")}{(entry.Revision > 0 ? $" r{entry.Revision}" : "")}");
        foreach (var finding in answer.Findings)
            output.WriteLine($"    {finding.Severity} {finding.Code}{(finding.Field.Length > 0 ? $" {finding.Field}" : "")}: {finding.TextEn} {finding.TextZh}");

        if (answer.Fact is { } fact)
            WriteFact(fact);
        else if (answer.StatementCase == ReplayHistoryResponse.StatementOneofCase.Unreadable)
            output.WriteLine($"    {answer.Unreadable.Length} bytes that could not be read");
    }

    private void WriteFact(Google.Protobuf.WellKnownTypes.Any fact)
    {
        if (FactJson.TryUnpack(fact) is { } message)
            RecordText.Write(output, message, "      ");
    }

    private static string Answer(LedgerEntry entry) => entry switch
    {
        { Kind: EntryKind.Conflict } => "conflict",
        { HasKnownIndex: true } => $"known since #{entry.KnownIndex}",
        { Verdict: Verdict.Accepted } => "accepted",
        { Verdict: Verdict.AcceptedWithWarnings } => "accepted with warnings",
        _ => "rejected",
    };

    private static string ShortName(string type) => type[(type.LastIndexOf('.') + 1)..];
}
