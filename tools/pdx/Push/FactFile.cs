namespace PudongExchange.Pdx.Push;

/// <summary>A file of facts, read and checked as a whole before anything of it is sent: line n is offset n - 1.</summary>
public sealed class FactFile : IDisposable
{
    /// <summary>The largest fact the exchange takes, as the contract says.</summary>
    private const int MaxFactBytes = 60_000;

    private FactFile(FileInfo file) => File = file;

    public FileInfo File { get; }

    public SpooledFacts Facts { get; } = new();

    public List<BadLine> BadLines { get; } = [];

    public static async Task<FactFile> Read(FileInfo file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);

        var read = new FactFile(file);
        try
        {
            await using var stream = file.OpenRead();
            await read.Fill(stream, cancellation);
            return read;
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    public void Dispose() => Facts.Dispose();

    private async Task Fill(Stream stream, CancellationToken cancellation)
    {
        var number = 0L;
        await foreach (var line in NdjsonLines.Read(stream, problem => BadLines.Add(new(number + 1, problem)), cancellation))
        {
            number++;
            if (line is not null)
                Take(line, number);
        }

        Facts.Seal();
    }

    private void Take(string line, long number)
    {
        if (string.IsNullOrWhiteSpace(line))
            BadLines.Add(new(number, "The line is empty; each line is one fact, and its number is its offset."));
        else if (FactJson.TryParse(line, out var problem) is not { } fact)
            BadLines.Add(new(number, problem));
        else if (fact.Bytes.Length > MaxFactBytes)
            BadLines.Add(new(number, $"The fact has {fact.Bytes.Length} bytes; at most {MaxFactBytes} are taken."));
        else
            Facts.Add(fact);
    }
}
