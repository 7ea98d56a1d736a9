using Google.Protobuf.WellKnownTypes;
using PudongExchange.Pdx.Push;

namespace PudongExchange.Pdx.Import;

/// <summary>Reads a spreadsheet and writes its facts as the lines that <c>pdx push</c> takes; the file appears whole or not at all.</summary>
public sealed class SpreadsheetImport(FileInfo sheet, ImportMap map)
{
    /// <summary>Rows that were read.</summary>
    public int RowCount { get; private set; }

    /// <summary>Rows that became facts.</summary>
    public int GoodCount { get; private set; }

    /// <summary>What is wrong, in the order of rows.</summary>
    public List<RowError> Errors { get; } = [];

    /// <summary>True when the facts were written.</summary>
    public bool IsWritten { get; private set; }

    /// <param name="output">Where the facts go.</param>
    /// <param name="appends">Adds them after the lines that the file has.</param>
    /// <param name="keepsGood">Writes the good rows also when others are not.</param>
    /// <param name="cancellation">Ends it; nothing is written then.</param>
    public void Run(FileInfo output, bool appends, bool keepsGood, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);

        // A crash leaves this file; the next import begins it anew.
        var whole = output.FullName + ".new";
        try
        {
            using (var lines = new FileStream(whole, FileMode.Create, FileAccess.ReadWrite))
            {
                if (appends)
                    CopyWhole(output, lines);

                Write(lines, cancellation);
                lines.Flush(flushToDisk: true);
            }

            if (GoodCount == 0 || (Errors.Count > 0 && !keepsGood))
                return;

            File.Move(whole, output.FullName, overwrite: appends);
            IsWritten = true;
        }
        finally
        {
            File.Delete(whole);
        }
    }

    private void Write(FileStream lines, CancellationToken cancellation)
    {
        var fact = MappedFact.Of(map);
        RowReader? reader = null;
        using var writer = new StreamWriter(lines, leaveOpen: true) { NewLine = "\n" };
        foreach (var row in SheetFile.Read(sheet, map.Sheet).Where(row => row.Number >= map.HeaderRow && !row.IsBlank))
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader is null)
            {
                reader = new(fact, row, map.Ignore);
                Errors.AddRange(reader.HeadingErrors);
                if (Errors.Count > 0)
                    return;

                continue;
            }

            RowCount++;
            if (reader.Read(row, out var errors) is { } read)
            {
                writer.WriteLine(FactJson.Format(Any.Pack(read)));
                GoodCount++;
            }

            Errors.AddRange(errors);
        }

        if (RowCount == 0)
            Errors.Add(new(map.HeaderRow, "", "", new("There are no rows under the headings.", "表头之下没有数据行。")));
    }

    private static void CopyWhole(FileInfo from, FileStream to)
    {
        using (var before = from.OpenRead())
            before.CopyTo(to);

        if (to.Length == 0)
            return;

        to.Position = to.Length - 1;
        if (to.ReadByte() != '\n')
            to.WriteByte((byte)'\n');
    }
}
