using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Google.Protobuf.Collections;
using PudongExchange.Client;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Pdx.Push;

/// <summary>
/// The lines of a file that are not in force, with what was found in them, as JSON lines: <c>offset, line, index, verdict, findings, fact</c>.
/// </summary>
public sealed class RejectedLines(string path) : IDisposable
{
    /// <summary>How these files' names end.</summary>
    public const string Extension = ".rejected.ndjson";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private FileStream? _file;

    public string Path => path;

    public long Count { get; private set; }

    /// <summary>Keeps the lines before an offset, whose answers come no more; later ones, and a line cut short by a crash, come again.</summary>
    public void KeepBefore(long offset)
    {
        if (!File.Exists(path))
            return;

        var kept = File.ReadLines(path).Where(line => OffsetOf(line) is { } at && at < offset).ToList();
        Count = kept.Count;
        if (kept.Count > 0)
            File.WriteAllLines(path, kept, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        else
            File.Delete(path);
    }

    public void Add(FactAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);

        _file ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        using (var json = new Utf8JsonWriter(_file, Readable))
            Write(json, answer);

        _file.WriteByte((byte)'\n');
        Count++;
    }

    public void Flush() => _file?.Flush();

    public void Dispose() => _file?.Dispose();

    private static void Write(Utf8JsonWriter json, FactAnswer answer)
    {
        json.WriteStartObject();
        json.WriteNumber("offset", answer.Offset);
        json.WriteNumber("line", answer.Offset + 1);
        if (answer.Receipt is { } receipt)
        {
            json.WriteNumber("index", receipt.Index);
            json.WriteString("verdict", "REJECTED");
            WriteFindings(json, receipt.Findings);
        }
        else
        {
            json.WriteString("verdict", "CONFLICT");
            WriteConflict(json, answer.Conflict!);
        }

        json.WritePropertyName("fact");
        json.WriteRawValue(FactJson.Format(answer.Fact.Packed));
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, RepeatedField<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
            WriteFinding(json, finding.Code, finding.Severity.ToString().ToUpperInvariant(), finding.Field, finding.TextEn, finding.TextZh);

        json.WriteEndArray();
    }

    private static void WriteConflict(Utf8JsonWriter json, ExchangeError conflict)
    {
        json.WriteStartArray("findings");
        WriteFinding(json, conflict.Reason, "ERROR", "", conflict.Message, conflict.ChineseMessage);
        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, string code, string severity, string field, string english, string chinese)
    {
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("severity", severity);
        json.WriteString("field", field);
        json.WriteString("en", english);
        json.WriteString("zh", chinese);
        json.WriteEndObject();
    }

    private static long? OffsetOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("offset").GetInt64();
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
