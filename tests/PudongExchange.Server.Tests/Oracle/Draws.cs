using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PudongExchange.Server.Tests.Oracle;

/// <summary>
/// Draws that a seed repeats: a new seed in each run, or the one of the environment's <c>PUDONG_SEED</c>.
/// </summary>
internal sealed class Draws
{
    private int _drawnCount;

    public int Seed { get; } = Environment.GetEnvironmentVariable("PUDONG_SEED") is { Length: > 0 } seed
        ? int.Parse(seed, CultureInfo.InvariantCulture)
        : RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <summary>The next number from 0 up to, not including, a bound.</summary>
    public long Below(long bound)
    {
        var drawn = SHA256.HashData([.. BitConverter.GetBytes(Seed), .. BitConverter.GetBytes(_drawnCount++)]);
        return (long)(BinaryPrimitives.ReadUInt64LittleEndian(drawn) % (ulong)bound);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[(int)Below(from.Count)];
}
