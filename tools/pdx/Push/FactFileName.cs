using System.Text.RegularExpressions;
using PudongExchange.Pdx.Connection;

namespace PudongExchange.Pdx.Push;

/// <summary>What the name of a file of facts says: whose they are, and in which series. ROLE-ID.ndjson holds the series core.</summary>
internal sealed partial record FactFileName(ParticipantFile Participant, string Series)
{
    public const string Core = "core";

    /// <summary>The resource name of the series.</summary>
    public string SeriesName => $"{Participant.ResourceName}/series/{Series}";

    /// <summary>Reads a file's name, without its folder; null when it is no ROLE-ID.ndjson or ROLE-ID.SERIES.ndjson.</summary>
    public static FactFileName? TryParse(string name) =>
        !name.EndsWith(RejectedLines.Extension, StringComparison.Ordinal)
        && Pattern().Match(name) is { Success: true } match
        && ParticipantFile.TryParse(match.Groups["participant"].Value) is { } participant
            ? new(participant, match.Groups["series"] is { Success: true } series ? series.Value : Core)
            : null;

    [GeneratedRegex(@"\A(?<participant>[^.]+)(\.(?<series>[a-z]{1,30}))?\.ndjson\z")]
    private static partial Regex Pattern();
}
