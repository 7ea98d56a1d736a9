using System.Globalization;

namespace PudongExchange.Domain.District;

/// <summary>
/// Recognises the identity numbers of citizens (公民身份号码, GB 11643-1999), so that none comes in as the number of a certificate: some
/// certificates are numbered by them, and the log cannot forget.
/// </summary>
public static class IdentityNumbers
{
    private const int Length = 18;
    private const string CheckCharacters = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>True when a text holds one anywhere: <c>T11010519491231002X</c>.</summary>
    public static bool AreIn(string text)
    {
        for (var i = 0; i + Length <= text.Length; i++)
        {
            if (IsOne(text.AsSpan(i, Length)))
                return true;
        }

        return false;
    }

    // A day of birth and a check character that fit leave one number of eighteen digits in some thousands that is none.
    private static bool IsOne(ReadOnlySpan<char> text)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;

            sum += (text[i] - '0') * Weights[i];
        }

        return char.ToUpperInvariant(text[^1]) == CheckCharacters[sum % 11]
            && DateOnly.TryParseExact(text[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            && born.Year is >= 1900 and <= 2099;
    }
}
