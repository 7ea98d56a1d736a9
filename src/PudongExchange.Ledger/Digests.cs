using System.Buffers;
using System.Security.Cryptography;

namespace PudongExchange.Ledger;

/// <summary>The digests the ledger is made of, all SHA-256 over exact bytes.</summary>
public static class Digests
{
    /// <summary>The size of a digest and of a salt in bytes.</summary>
    public const int Size = 32;

    private const byte LeafPrefix = 0;
    private const int MaxOnStack = 2048;

    /// <summary>
    /// SHA-256(salt ‖ fact): binds an entry to the fact's bytes without telling anything about them once the salt is gone.
    /// </summary>
    public static byte[] Commitment(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> fact) => OfBoth(salt, fact);

    /// <summary>The digest by which the next entry of a series points at this one.</summary>
    public static byte[] OfEntry(ReadOnlySpan<byte> entry) => SHA256.HashData(entry);

    /// <summary>The leaf hash of the log's tree: SHA-256(0x00 ‖ entry), RFC 6962 section 2.1.</summary>
    public static byte[] OfLeaf(ReadOnlySpan<byte> entry) => OfBoth([LeafPrefix], entry);

    // Side by side and at once: for messages of this size, feeding a hash piece by piece costs as much again as hashing.
    private static byte[] OfBoth(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var length = first.Length + second.Length;
        var rented = length <= MaxOnStack ? null : ArrayPool<byte>.Shared.Rent(length);
        Span<byte> both = rented ?? stackalloc byte[MaxOnStack];
        first.CopyTo(both);
        second.CopyTo(both[first.Length..]);
        var digest = SHA256.HashData(both[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);

        return digest;
    }
}
