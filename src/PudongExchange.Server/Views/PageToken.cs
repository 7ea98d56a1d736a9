using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PudongExchange.Domain.District;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Views;

/// <summary>
/// Where a list goes on: after which name, in which query. It holds nothing secret and gives no right; it is opaque so
/// that its form may change.
/// </summary>
/// <param name="Query">A digest of everything that must stay the same from page to page.</param>
/// <param name="After">The last name of the page before.</param>
internal readonly record struct PageToken(UInt128 Query, string After)
{
    private const byte Version = 1;
    private const int QuerySize = 16;
    private const int ChecksumSize = 4;

    /// <summary>The digest of a query's parts; who asks is one of them.</summary>
    public static UInt128 Digest(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash.GetHashAndReset());
    }

    public override string ToString()
    {
        var name = Encoding.UTF8.GetBytes(After);
        var bytes = new byte[1 + QuerySize + name.Length + ChecksumSize];
        bytes[0] = Version;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(1), Query);
        name.CopyTo(bytes, 1 + QuerySize);
        Checksum(bytes.AsSpan(..^ChecksumSize)).CopyTo(bytes.AsSpan(^ChecksumSize..));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The name after which to go on; null at the start.</summary>
    /// <exception cref="RefusedException">The text is no token, or one of another query.</exception>
    public static string? Read(string text, UInt128 query)
    {
        if (text.Length == 0)
            return null;

        if (!Base64Url.IsValid(text))
            throw new RefusedException(ReadingRefusals.InvalidPageToken);

        var bytes = Base64Url.DecodeFromChars(text).AsSpan();
        if (bytes.Length <= 1 + QuerySize + ChecksumSize || bytes[0] != Version || !Checksum(bytes[..^ChecksumSize]).SequenceEqual(bytes[^ChecksumSize..]))
            throw new RefusedException(ReadingRefusals.InvalidPageToken);

        if (System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes[1..]) != query)
            throw new RefusedException(ReadingRefusals.PageTokenMismatch);

        // Anybody can compute the checksum, so the name may be anything.
        var after = Encoding.UTF8.GetString(bytes[(1 + QuerySize)..^ChecksumSize]);
        return RecordName.Parse(after) is not null ? after : throw new RefusedException(ReadingRefusals.InvalidPageToken);
    }

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes).AsSpan(0, ChecksumSize);
}
