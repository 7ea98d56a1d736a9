using System.Text.RegularExpressions;

namespace PudongExchange.Domain.Hazards;

/// <summary>The form of criteria's codes.</summary>
public static partial class CriterionCodes
{
    public static bool IsCode(string text) => Code().IsMatch(text);

    [GeneratedRegex(@"\A[A-Z0-9-]{4,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
