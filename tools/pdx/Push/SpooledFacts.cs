using System.Runtime.CompilerServices;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Client;

namespace PudongExchange.Pdx.Push;

/// <summary>
/// The packed facts of a file, kept in a nameless file on disk: a year of a large insurer does not fit into memory, and packing again could give
/// other bytes.
/// </summary>
public sealed class SpooledFacts : IFactSource, IDisposable
{
    private readonly FileStream _spool = new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1024 * 1024, FileOptions.DeleteOnClose);

    private readonly List<(long Start, string TypeUrl)> _facts = [];

    public long Count => _facts.Count;

    public void Add(PackedFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _facts.Add((_spool.Position, string.Intern(fact.Packed.TypeUrl)));
        _spool.Write(fact.Bytes.Span);
    }

    /// <summary>Nothing is added any more; what is there can be read.</summary>
    public void Seal() => _spool.Flush();

    public async IAsyncEnumerable<PackedFact> From(long offset, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        for (var at = checked((int)offset); at < _facts.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return At(at);
        }
    }

    public void Dispose() => _spool.Dispose();

    private PackedFact At(int at)
    {
        var (start, typeUrl) = _facts[at];
        var end = at + 1 < _facts.Count ? _facts[at + 1].Start : _spool.Length;
        var bytes = new byte[end - start];
        for (var filled = 0; filled < bytes.Length;)
        {
            var read = RandomAccess.Read(_spool.SafeFileHandle, bytes.AsSpan(filled), start + filled);
            filled += read > 0 ? read : throw new EndOfStreamException("The spool of packed facts is cut short.");
        }

        return PackedFact.Of(new Any { TypeUrl = typeUrl, Value = UnsafeByteOperations.UnsafeWrap(bytes) });
    }
}
