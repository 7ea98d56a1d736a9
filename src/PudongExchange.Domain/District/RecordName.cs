using System.Text.RegularExpressions;

namespace PudongExchange.Domain.District;

/// <summary>A record's name, e.g. <c>insurers/91310115999900011L/policies/PA-2023-0001</c> or <c>enterprises/9131…</c>.</summary>
/// <param name="Owner">The participant it belongs to; empty for an enterprise, which belongs to nobody.</param>
/// <param name="Collection">The kind of record.</param>
/// <param name="Id">The owner's own number of it.</param>
public readonly partial record struct RecordName(string Owner, string Collection, string Id)
{
    public override string ToString() => Owner.Length == 0 ? $"{Collection}/{Id}" : $"{Owner}/{Collection}/{Id}";

    /// <summary>The owner's id: the USCC of an insurer, the code of a town.</summary>
    public string OwnerId => Owner[(Owner.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public static RecordName? Parse(string? name)
    {
        if (name is null || name.Length > 150 || Shape().Match(name) is not { Success: true } match)
            return null;

        return new(match.Groups["owner"].Value, match.Groups["collection"].Value, match.Groups["id"].Value);
    }

    /// <summary>True for a business number: 4 to 50 letters, digits and hyphens.</summary>
    public static bool IsNumber(string? text) => text is not null && Number().IsMatch(text);

    [GeneratedRegex(@"\A(?:(?<owner>[a-zA-Z]{1,20}/[A-Za-z0-9-]{1,50})/)?(?<collection>[a-zA-Z]{1,20})/(?<id>[A-Za-z0-9-]{4,50})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A[A-Za-z0-9-]{4,50}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
