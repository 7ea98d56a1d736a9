using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>The checks that the facts after a finding share.</summary>
internal static class HazardChecks
{
    public const int MaxPhotos = 50;

    /// <summary>True when the hazard is not closed; finds <c>HAZARD_CLOSED</c> when it is.</summary>
    public static bool IsOpen(this Hearing hearing, Hazard hazard)
    {
        if (hazard.ClosedOn is { } closedOn)
            hearing.Found(HazardFindings.HazardClosed, "hazard", closedOn);

        return hazard.ClosedOn is null;
    }

    public static void NotBeforeFound(this Hearing hearing, string field, DateOnly day, Hazard hazard)
    {
        if (day < hazard.FoundOn)
            hearing.Found(HazardFindings.BeforeFound, field, day, hazard.FoundOn);
    }
}
