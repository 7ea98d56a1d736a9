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

    /// <summary>Writes the file anew from the answers that an outbox keeps before an offset; later ones are heard.</summary>
    public void Begin(Outbox outbox, long until)
    {
        ArgumentNullException.ThrowIfNull(outbox);

        File.Delete(path);
        foreach (var answer in outbox.Receipts.NotInForce().TakeWhile(answer => answer.Offset < until))
            Add(answer, outbox.Find(answer.Offset)!);
    }

    public void Add(KeptAnswer answer, PackedFact fact)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(fact);

        _file ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        using (var json = new Utf8JsonWriter(_file, Readable))
            Write(json, answer, fact);

        _file.WriteByte((byte)'\n');
        Count++;
    }

    public void Flush() => _file?.Flush();

    public void Dispose() => _file?.Dispose();

    private static void Write(Utf8JsonWriter json, KeptAnswer answer, PackedFact fact)
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
        json.WriteRawValue(FactJson.Format(fact.Packed));
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
}
