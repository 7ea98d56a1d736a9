using Google.Protobuf;

namespace PudongExchange.Pdx.Sample;

/// <summary>
/// Draws the sample. Its own generator (SplitMix64), so that a seed gives the same district on every machine and in every
/// release of .NET. It protects nothing.
/// </summary>
internal sealed class Dice
{
    private ulong _state;

    private Dice(ulong state) => _state = state;

    /// <summary>The dice of one chapter of one part of the district: what they show depends on the seed and on no other chapter.</summary>
    public static Dice For(int seed, int serial, string chapter) =>
        new(chapter.Aggregate(Mixed(Mixed((uint)seed) + (uint)serial), (state, letter) => Mixed(state + letter)));

    /// <summary>From 0 up to, not including, a bound.</summary>
    public int Below(int bound) => (int)(Next() % (uint)bound);

    /// <summary>From one number to another, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>One of several, each as likely as its weight says.</summary>
    public T Weighted<T>(IReadOnlyList<T> from, Func<T, int> weightOf)
    {
        var left = Below(from.Sum(weightOf));
        foreach (var one in from)
        {
            left -= weightOf(one);
            if (left < 0)
                return one;
        }

        throw new InvalidOperationException("The weights changed while they were drawn from.");
    }

    /// <summary>A day between two, both included.</summary>
    public DateOnly Day(DateOnly first, DateOnly last) => first.AddDays(Below(last.DayNumber - first.DayNumber + 1));

    /// <summary>What a SHA-256 digest of some document looks like; no two are alike.</summary>
    public ByteString Digest()
    {
        Span<byte> bytes = stackalloc byte[32];
        for (var i = 0; i < bytes.Length; i += sizeof(ulong))
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[i..], Next());

        return ByteString.CopyFrom(bytes);
    }

    public string Digits(int count) => string.Create(count, this, static (digits, dice) =>
    {
        for (var i = 0; i < digits.Length; i++)
            digits[i] = (char)('0' + dice.Below(10));
    });

    private ulong Next() => Mixed(_state += 0x9E3779B97F4A7C15);

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
