using System.Buffers.Binary;

namespace PudongExchange.Domain.Participants;

/// <summary>SHA-256 of a certificate's DER encoding.</summary>
public readonly record struct CertificateDigest(UInt128 High, UInt128 Low)
{
    private const int Size = 32;

    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    public static CertificateDigest Of(ReadOnlySpan<byte> sha256) => sha256.Length == Size
        ? new(BinaryPrimitives.ReadUInt128BigEndian(sha256), BinaryPrimitives.ReadUInt128BigEndian(sha256[16..]))
        : throw new ArgumentException($"A SHA-256 digest has {Size} bytes, not {sha256.Length}.", nameof(sha256));
}
