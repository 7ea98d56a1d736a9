using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;

namespace PudongExchange.Pdx.Push;

/// <summary>Reads a file of one JSON text per line, UTF-8, ended by LF or CR LF; never more than one line in memory.</summary>
public static class NdjsonLines
{
    /// <summary>A fact has at most 60,000 bytes packed; as JSON it is several times longer, but never so much.</summary>
    public const int MaxLineBytes = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Gives each line; null for one that is too long or not UTF-8, and then <paramref name="onBadLine"/> is told.</summary>
    public static async IAsyncEnumerable<string?> Read(
        Stream file, Action<string> onBadLine, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(onBadLine);

        var reader = PipeReader.Create(file, new(bufferSize: 256 * 1024));
        var isFirst = true;
        var isTooLong = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (TryCut(ref rest, read.IsCompleted, out var line))
            {
                if (isTooLong)
                    isTooLong = false;
                else
                    yield return Text(isFirst ? WithoutMark(line) : line, onBadLine);

                isFirst = false;
            }

            if (rest.Length > MaxLineBytes)
            {
                // Told once, where the line begins to be too long; what is left of it is skipped.
                if (!isTooLong)
                {
                    onBadLine($"The line is longer than {MaxLineBytes} bytes.");
                    yield return null;
                }

                isTooLong = true;
                rest = rest.Slice(rest.End);
            }

            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
                break;
        }

        await reader.CompleteAsync();
    }

    private static bool TryCut(ref ReadOnlySequence<byte> rest, bool isEnd, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        // The last line need not be ended.
        line = rest;
        if (!isEnd || rest.IsEmpty)
            return false;

        rest = rest.Slice(rest.End);
        return true;
    }

    private static ReadOnlySequence<byte> WithoutMark(ReadOnlySequence<byte> line)
    {
        var start = new SequenceReader<byte>(line);
        return start.IsNext("\uFEFF"u8) ? line.Slice(3) : line;
    }

    private static string? Text(ReadOnlySequence<byte> line, Action<string> onBadLine)
    {
        if (line.Length > MaxLineBytes)
        {
            onBadLine($"The line is longer than {MaxLineBytes} bytes.");
            return null;
        }

        try
        {
            return Utf8.GetString(line).TrimEnd('\r');
        }
        catch (DecoderFallbackException)
        {
            onBadLine("The line is not UTF-8.");
            return null;
        }
    }
}
