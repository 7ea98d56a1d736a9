using System.Security.Cryptography;

namespace PudongExchange.Ledger;

/// <summary>The digests the ledger is made of, all SHA-256 over exact bytes.</summary>
public static class Digests
{
    /// <summary>The size of a digest and of a salt in bytes.</summary>
    public const int Size = 32;

    private const byte LeafPrefix = 0;

    /// <summary>
    /// SHA-256(salt ‖ fact): binds an entry to the fact's bytes without telling anything about them once the salt is gone.
    /// </summary>
    public static byte[] Commitment(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> fact)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(fact);
        return hash.GetHashAndReset();
    }

    /// <summary>The digest by which the next entry of a series points at this one.</summary>
    public static byte[] OfEntry(ReadOnlySpan<byte> entry) => SHA256.HashData(entry);

    /// <summary>The leaf hash of the log's tree: SHA-256(0x00 ‖ entry), RFC 6962 section 2.1.</summary>
    public static byte[] OfLeaf(ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafPrefix]);
        hash.AppendData(entry);
        return hash.GetHashAndReset();
    }
}
