using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Type;
using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Judging;

/// <summary>
/// The structural checks that rules share. Each finds what is wrong at a field path and, where a rule goes on with
/// the value, gives it back in the Domain's own type, or null when it was wrong.
/// </summary>
public static partial class Checks
{
    /// <summary>Amounts beyond a hundred billion yuan are a mistake of units; it also keeps every sum far from overflow.</summary>
    public const long MaxFen = 10_000_000_000_000;

    public static void Text(this Hearing hearing, string field, string value, int maxLength, int minLength = 1)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else
            hearing.OptionalText(field, value, maxLength, minLength);
    }

    public static void OptionalText(this Hearing hearing, string field, string value, int maxLength, int minLength = 1)
    {
        if (value.Length == 0)
            return;

        var length = value.EnumerateRunes().Count();
        if (length > maxLength)
            hearing.Found(GeneralFindings.TooLong, field, length, maxLength);
        else if (length < minLength)
            hearing.Found(GeneralFindings.TooShort, field, length, minLength);

        if (!CleanText.IsClean(value))
            hearing.Found(GeneralFindings.BadText, field);
    }

    /// <summary>The reason in words: needed when no value of the contract names it, clean when given.</summary>
    public static void Explanation(this Hearing hearing, string explanation, bool isRequired, int maxLength)
    {
        if (isRequired)
            hearing.Text("explanation", explanation, maxLength);
        else
            hearing.OptionalText("explanation", explanation, maxLength);
    }

    /// <summary>A business number: 4 to 50 letters, digits and hyphens.</summary>
    public static void Number(this Hearing hearing, string field, string value)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else if (!RecordName.IsNumber(value))
            hearing.Found(GeneralFindings.BadNumber, field);
    }

    public static void Uscc(this Hearing hearing, string field, string value)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else if (!District.Uscc.IsValid(value))
            hearing.Found(GeneralFindings.BadUscc, field);
    }

    public static void Town(this Hearing hearing, string field, string value)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else if (!Towns.IsTown(value))
            hearing.Found(GeneralFindings.UnknownTown, field, value.Length <= 20 ? value : value[..20]);
    }

    public static void IndustryCode(this Hearing hearing, string field, string value)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else if (!Industry().IsMatch(value))
            hearing.Found(GeneralFindings.BadIndustryCode, field);
    }

    public static DateOnly? Date(this Hearing hearing, string field, Date? value)
    {
        if (value is null)
        {
            hearing.Found(GeneralFindings.Required, field);
            return null;
        }

        var day = CivilDay.FromWire(value);
        if (day is null)
            hearing.Found(GeneralFindings.BadDate, field);

        return day;
    }

    public static DateOnly? OptionalDate(this Hearing hearing, string field, Date? value) =>
        value is null ? null : hearing.Date(field, value);

    /// <summary>A day on which something happened: it exists and is not after the day of recording.</summary>
    public static DateOnly? PastDate(this Hearing hearing, string field, Date? value)
    {
        var day = hearing.Date(field, value);
        if (day > hearing.Today)
            hearing.Found(GeneralFindings.InFuture, field, day, hearing.Today);

        return day;
    }

    /// <summary>An instant at which something happened: valid and not after the recording.</summary>
    public static DateTimeOffset? PastTime(this Hearing hearing, string field, Timestamp? value)
    {
        if (value is null)
        {
            hearing.Found(GeneralFindings.Required, field);
            return null;
        }

        // Years 1990 to 2099 in Unix seconds, end exclusive.
        if (value.Nanos is < 0 or > 999_999_999 || value.Seconds is < 631_152_000 or >= 4_102_444_800)
        {
            hearing.Found(GeneralFindings.BadTime, field);
            return null;
        }

        var instant = value.ToDateTimeOffset();
        if (instant > hearing.Now)
            hearing.Found(GeneralFindings.InFuture, field, CivilDay.Of(instant), hearing.Today);

        return instant;
    }

    /// <summary>Finds when the first day lies after the last.</summary>
    public static void Ordered(this Hearing hearing, string field, DateOnly? first, DateOnly? last, string firstField)
    {
        if (first > last)
            hearing.Found(GeneralFindings.EndsBeforeStart, field, field, firstField);
    }

    /// <summary>Warns when a day lies more than so many days before the day of recording.</summary>
    public static void ReportedWithin(this Hearing hearing, string field, DateOnly? day, int days)
    {
        if (day is { } happened && hearing.Today.DayNumber - happened.DayNumber > days)
            hearing.Found(GeneralFindings.Late, field, happened, days);
    }

    /// <summary>An amount from zero to <see cref="MaxFen"/>.</summary>
    public static void Fen(this Hearing hearing, string field, long value, long min = 0) =>
        hearing.InRange(field, value, min, MaxFen);

    public static void InRange(this Hearing hearing, string field, long value, long min, long max)
    {
        if (value < min || value > max)
            hearing.Found(GeneralFindings.OutOfRange, field, min, max);
    }

    /// <summary>An enum value that is set and that the contract has.</summary>
    public static void Value<TEnum>(this Hearing hearing, string field, TEnum value) where TEnum : struct, System.Enum
    {
        if (EqualityComparer<TEnum>.Default.Equals(value, default) || !System.Enum.IsDefined(value))
            hearing.Found(GeneralFindings.UnknownValue, field);
    }

    public static void OptionalValue<TEnum>(this Hearing hearing, string field, TEnum value) where TEnum : struct, System.Enum
    {
        if (!System.Enum.IsDefined(value))
            hearing.Found(GeneralFindings.UnknownValue, field);
    }

    public static void Digest(this Hearing hearing, string field, ByteString value)
    {
        if (value.Length != 32)
            hearing.Found(GeneralFindings.BadDigest, field);
    }

    /// <summary>A SHA-256 digest of what need not exist, or not in writing.</summary>
    public static void OptionalDigest(this Hearing hearing, string field, ByteString value)
    {
        if (!value.IsEmpty)
            hearing.Digest(field, value);
    }

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
        where TEnum : struct, System.Enum
    {
        if (values.Count == 0)
            return;

        // There are no more values than the enum has, or one of them stands there twice.
        hearing.DistinctList(field, values, System.Enum.GetValues<TEnum>().Length);
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

    /// <summary>True when a message field is set; finds <c>REQUIRED</c> when it is not.</summary>
    public static bool IsGiven(this Hearing hearing, string field, [NotNullWhen(true)] object? message)
    {
        if (message is null)
            hearing.Found(GeneralFindings.Required, field);

        return message is not null;
    }

    /// <summary>Finds when a field is set that does not apply to what the fact says.</summary>
    public static void Empty(this Hearing hearing, string field, bool isEmpty)
    {
        if (!isEmpty)
            hearing.Found(GeneralFindings.MustBeEmpty, field);
    }

    [GeneratedRegex(@"\A[A-T][0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Industry();
}
