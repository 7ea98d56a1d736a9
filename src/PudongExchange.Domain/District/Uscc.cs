namespace PudongExchange.Domain.District;

/// <summary>The unified social credit code (统一社会信用代码), GB 32100-2015.</summary>
public static class Uscc
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    public static bool IsValid(string? code) => code is { Length: 18 } && CheckDigit(code.AsSpan(0, 17)) == code[17];

    /// <summary>The check digit of the first seventeen characters, or null when one is not of the alphabet.</summary>
    public static char? CheckDigit(ReadOnlySpan<char> firstSeventeen)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            var value = Alphabet.IndexOf(firstSeventeen[i], StringComparison.Ordinal);
            if (value < 0)
                return null;

            sum += value * Weights[i];
        }

        // A remainder of zero gives 0, not 31.
        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
