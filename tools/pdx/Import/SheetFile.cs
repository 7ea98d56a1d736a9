using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace PudongExchange.Pdx.Import;

/// <summary>Reads the rows of a spreadsheet: .xlsx, or .csv in UTF-8 or, as Excel saves it on Chinese machines, GB 18030.</summary>
public static class SheetFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>One row: its number as the spreadsheet shows it, and its cells from column A on.</summary>
    public sealed record Row(int Number, IReadOnlyList<SheetCell> Cells)
    {
        public bool IsBlank => Cells.All(cell => cell.IsBlank);
    }

    /// <param name="file">The file.</param>
    /// <param name="sheet">The name of the sheet; the first when null.</param>
    public static IEnumerable<Row> Read(FileInfo file, string? sheet)
    {
        ArgumentNullException.ThrowIfNull(file);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return file.Extension.ToUpperInvariant() switch
        {
            ".CSV" => ReadCsv(file),
            ".XLSX" => ReadWorkbook(file, sheet),
            _ => throw new CommandFailedException($"{file.Name} is neither .xlsx nor .csv; save it as one of them.", ExitCodes.Usage),
        };
    }

    private static IEnumerable<Row> ReadWorkbook(FileInfo file, string? sheet)
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = Open(file, stream);
        while (sheet is not null && reader.Name != sheet)
        {
            if (!reader.NextResult())
                throw new CommandFailedException($"{file.Name} has no sheet {sheet}.");
        }

        var errors = ErrorCells.In(file, sheet);
        for (var number = 1; reader.Read(); number++)
        {
            yield return new(number, [.. Enumerable.Range(0, reader.FieldCount).Select(at => errors.TryGetValue($"{RowError.Letters(at)}{number}", out var error)
                ? new SheetCell { Text = error, IsError = true }
                : SheetCell.Of(reader.GetValue(at), reader.GetNumberFormatString(at)))]);
        }
    }

    private static IExcelDataReader Open(FileInfo file, FileStream stream)
    {
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(stream);
        }
        catch (Exception broken) when (broken is ExcelReaderException or InvalidDataException)
        {
            throw new CommandFailedException($"{file.Name} is no spreadsheet that can be read: {broken.Message}", broken);
        }
    }

    private static IEnumerable<Row> ReadCsv(FileInfo file)
    {
        using var text = new StringReader(Decode(file));
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"], IgnoreBlankLines = false, BadDataFound = Refuse });
        for (var number = 1; parser.Read(); number++)
            yield return new(number, [.. parser.Record!.Select(cell => new SheetCell { Text = cell.Trim() })]);
    }

    private static void Refuse(BadDataFoundArgs bad) =>
        throw new CommandFailedException($"The quotation marks of the CSV do not pair near line {bad.Context.Parser?.RawRow}: {bad.RawRecord.Trim()}");

    private static string Decode(FileInfo file)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return Utf8.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            try
            {
                return Encoding.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
            }
            catch (DecoderFallbackException neither)
            {
                throw new CommandFailedException($"{file.Name} is neither UTF-8 nor GB 18030.", neither);
            }
        }
    }
}
