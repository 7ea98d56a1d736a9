namespace PudongExchange.Pdx.Sample;

/// <summary>
/// Invented unified social credit codes (统一社会信用代码): valid by GB 32100-2015, registered in Pudong, with an organisation
/// code that begins with 9999, which nobody is known to have.
/// </summary>
internal static class SyntheticUscc
{
    /// <summary>The most enterprises: the next serials would reach the organisation codes of the sample's insurers, 99999001 and on.</summary>
    public const int MaxEnterprises = 200_000;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string Company = "91";
    private const string Pudong = "310115";
    private const int FirstServiceBody = 900_000;
    private const int FirstContractor = 910_000;
    private const int FirstIntermediary = 920_000;

    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    public static string OfEnterprise(int serial) => Of(serial);

    public static string OfServiceBody(int number) => Of(FirstServiceBody + number);

    public static string OfContractor(int number) => Of(FirstContractor + number);

    /// <summary>A broker or an agency.</summary>
    public static string OfIntermediary(int number) => Of(FirstIntermediary + number);

    /// <summary>The same with another check digit, which is therefore wrong.</summary>
    public static string Spoiled(string uscc) => uscc[..^1] + (uscc[^1] == '0' ? '1' : '0');

    private static string Of(int serial)
    {
        Span<char> digits = stackalloc char[4];
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = Alphabet[serial % Alphabet.Length];
            serial /= Alphabet.Length;
        }

        var organisation = $"9999{digits}";
        var body = $"{Company}{Pudong}{organisation}{OrganisationCheck(organisation)}";
        return body + Check(body);
    }

    /// <summary>GB 11714: remainder 10 is written X; values of letters count on from 10 without gaps.</summary>
    private static char OrganisationCheck(string code)
    {
        var sum = 0;
        for (var i = 0; i < OrganisationWeights.Length; i++)
            sum += OrganisationWeights[i] * (char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A' + 10);

        return "0123456789X"[(11 - (sum % 11)) % 11];
    }

    /// <summary>GB 32100-2015: a remainder of zero gives 0, not 31.</summary>
    private static char Check(string body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * Alphabet.IndexOf(body[i], StringComparison.Ordinal);

        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
