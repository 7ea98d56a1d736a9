using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace PudongExchange.Client;

/// <summary>
/// A fact with the exact bytes it is stated in. Protobuf encoding is not canonical, so a fact is packed once and its bytes are kept: whoever packs
/// again may get other bytes, and other bytes under the same offset are a conflict.
/// </summary>
public sealed class PackedFact
{
    private byte[]? _sha256;

    private PackedFact(Any packed) => Packed = packed;

    /// <summary>The fact as it goes out.</summary>
    public Any Packed { get; }

    /// <summary>The exact bytes, which receipts and the ledger commit to.</summary>
    public ByteString Bytes => Packed.Value;

    /// <summary>The full protobuf name of its type.</summary>
    public string TypeName => Any.GetTypeName(Packed.TypeUrl);

    /// <summary>SHA-256 of <see cref="Bytes"/>.</summary>
    public ReadOnlySpan<byte> Sha256 => _sha256 ??= SHA256.HashData(Bytes.Span);

    /// <summary>Packs a fact.</summary>
    public static PackedFact Of(IMessage fact) => new(Any.Pack(fact));

    /// <summary>Takes a fact that is packed already; its <c>Any</c> must not change any more.</summary>
    public static PackedFact Of(Any packed)
    {
        ArgumentNullException.ThrowIfNull(packed);
        return new(packed);
    }
}
