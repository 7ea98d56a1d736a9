using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Google.Protobuf;
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

    /// <summary>An amount from zero to <see cref="MaxFen"/>.</summary>
    public static void Fen(this Hearing hearing, string field, long value, long min = 0) =>
        hearing.InRange(field, value, min, MaxFen);

    public static void InRange(this Hearing hearing, string field, long value, long min, long max)
    {
        if (value < min || value > max)
            hearing.Found(GeneralFindings.OutOfRange, field, min, max);
    }

    /// <summary>An enum value that is set and that the contract has.</summary>
    public static void Value<TEnum>(this Hearing hearing, string field, TEnum value) where TEnum : struct, Enum
    {
        if (EqualityComparer<TEnum>.Default.Equals(value, default) || !Enum.IsDefined(value))
            hearing.Found(GeneralFindings.UnknownValue, field);
    }

    public static void OptionalValue<TEnum>(this Hearing hearing, string field, TEnum value) where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
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
