using System.Security.Cryptography;
using Google.Protobuf;

namespace PudongExchange.Domain.Judging;

/// <summary>A fact in force, as a fold sees it.</summary>
/// <param name="Fact">The decoded fact.</param>
/// <param name="Index">Its position in the log.</param>
/// <param name="RecordedAt">The instant of recording.</param>
/// <param name="StatedBy">The participant who stated it, e.g. <c>departments/emergency</c>, from its ledger entry: a record that
/// several participants write, such as an enterprise, keeps their statements apart by it.</param>
public readonly record struct Happened(IMessage Fact, long Index, DateTimeOffset RecordedAt, string StatedBy);

/// <summary>
/// A digest of what a fact says, to tell the same content from other content. It lives in memory only: the
/// ledger's digests are of the bytes as received.
/// </summary>
public readonly record struct FactDigest(UInt128 High, UInt128 Low)
{
    public static FactDigest Of(IMessage fact)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(fact.ToByteArray(), hash);
        return new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
