using Google.Protobuf;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Digests of files that nobody looks at.</summary>
internal static class Digest
{
    /// <summary>32 bytes of the same value: equal when their numbers are.</summary>
    public static ByteString Number(byte number, int length = 32) => ByteString.CopyFrom([.. Enumerable.Repeat(number, length)]);
}
