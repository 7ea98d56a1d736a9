using System.Text.RegularExpressions;

namespace PudongExchange.Pdx.Connection;

/// <summary>A participant as files are named after it, <c>insurer-913101159999900107</c>: its facts, its certificate, its key.</summary>
public sealed partial record ParticipantFile(string Role, string Id)
{
    // The plural word of each role that states facts or reads, as resource names have it.
    private static readonly Dictionary<string, string> Collections = new()
    {
        ["insurer"] = "insurers",
        ["department"] = "departments",
        ["town"] = "towns",
        ["group"] = "groups",
        ["finance"] = "financeBureaus",
        ["procuratorate"] = "procuratorates",
        ["office"] = "offices",
        ["witness"] = "witnesses",
        ["operator"] = "operators",
    };

    /// <summary>The resource name, e.g. <c>insurers/913101159999900107</c>.</summary>
    public string ResourceName => $"{Collections[Role]}/{Id}";

    /// <summary>The stem of its files.</summary>
    public string Stem => $"{Role}-{Id}";

    /// <summary>Reads the stem of a file name; null when it names no participant.</summary>
    public static ParticipantFile? TryParse(string stem) =>
        Pattern().Match(stem) is { Success: true } match && Collections.ContainsKey(match.Groups["role"].Value)
            ? new(match.Groups["role"].Value, match.Groups["id"].Value)
            : null;

    /// <summary>True for a participant's resource name, and not for a record's, which has other or more parts.</summary>
    public static bool IsResourceName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split('/') is [var collection, _] && Collections.ContainsValue(collection);
    }

    [GeneratedRegex(@"\A(?<role>[a-z]{1,30})-(?<id>[A-Za-z0-9-]{1,50})\z")]
    private static partial Regex Pattern();
}
