using Google.Protobuf;

namespace PudongExchange.Domain.Judging;

/// <summary>The checks of lists, which rules share.</summary>
public static class ListChecks
{
    /// <summary>A list within its limit, without repetitions.</summary>
    public static void DistinctList<T>(this Hearing hearing, string field, IReadOnlyCollection<T> values, int maxCount)
    {
        hearing.AtMost(field, values.Count, maxCount);
        var seen = new HashSet<T>();
        foreach (var value in values)
        {
            if (!seen.Add(value))
                hearing.Found(GeneralFindings.Repeated, field, value is string { Length: > 50 } text ? text[..50] : value!);
        }
    }

    /// <summary>A list of enum values of the contract, without repetitions.</summary>
    public static void DistinctValues<TEnum>(this Hearing hearing, string field, IReadOnlyCollection<TEnum> values)
        where TEnum : struct, Enum
    {
        if (values.Count == 0)
            return;

        // There are no more values than the enum has, or one of them stands there twice.
        hearing.DistinctList(field, values, Enum.GetValues<TEnum>().Length);
        foreach (var value in values)
            hearing.Value(field, value);
    }

    /// <summary>A list of SHA-256 digests within its limit, without repetitions.</summary>
    /// <param name="hearing">The hearing.</param>
    /// <param name="field">The path of the list.</param>
    /// <param name="digests">The digests.</param>
    /// <param name="maxCount">The limit; the digests of a longer list are not looked at.</param>
    /// <param name="inItem">The path of the digest within an item of the list: empty when the item is the digest.</param>
    public static void DistinctDigests(
        this Hearing hearing, string field, IReadOnlyList<ByteString> digests, int maxCount, string inItem = "")
    {
        hearing.AtMost(field, digests.Count, maxCount);
        if (digests.Count is 0 || digests.Count > maxCount)
            return;

        var seen = new HashSet<ByteString>();
        for (var i = 0; i < digests.Count; i++)
        {
            if (digests[i].Length != 32)
                hearing.Found(GeneralFindings.BadDigest, $"{field}[{i}]{inItem}");
            else if (!seen.Add(digests[i]))
                hearing.Found(GeneralFindings.Repeated, $"{field}[{i}]{inItem}", Convert.ToHexStringLower(digests[i].Span));
        }
    }

    public static void NotEmpty(this Hearing hearing, string field, int count)
    {
        if (count == 0)
            hearing.Found(GeneralFindings.Required, field);
    }

    public static void AtMost(this Hearing hearing, string field, int count, int maxCount)
    {
        if (count > maxCount)
            hearing.Found(GeneralFindings.TooMany, field, count, maxCount);
    }
}
