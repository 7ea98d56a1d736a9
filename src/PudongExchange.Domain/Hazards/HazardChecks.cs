using PudongExchange.Domain.Coverage;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>The checks that the facts after a finding share.</summary>
internal static class HazardChecks
{
    public const int MaxPhotos = 50;

    /// <summary>
    /// A day for rectification further away than this is watched: a hazard that never falls due is never overdue. Unconfirmed, from
    /// practice; what takes longer is extended.
    /// </summary>
    public const int LongestUsualDays = 366;

    /// <summary>True when the hazard is neither closed nor withdrawn; finds <c>HAZARD_CLOSED</c> or <c>HAZARD_WITHDRAWN</c> when it is.</summary>
    public static bool IsOpen(this Hearing hearing, Hazard hazard)
    {
        if (hazard.ClosedOn is { } closedOn)
            hearing.Found(HazardFindings.HazardClosed, "hazard", closedOn);
        else if (hazard.WithdrawnOn is { } withdrawnOn)
            hearing.Found(HazardFindings.HazardWithdrawn, "hazard", withdrawnOn);

        return hazard.ClosedOn is null && hazard.WithdrawnOn is null;
    }

    /// <summary>True when rectification goes on; finds <c>REVIEW_PASSED</c> when the hazard only waits to be delisted.</summary>
    public static bool IsUnderRectification(this Hearing hearing, Hazard hazard)
    {
        if (!hearing.IsOpen(hazard))
            return false;

        if (hazard.PassedOn is { } passedOn)
            hearing.Found(HazardFindings.ReviewPassed, "hazard", passedOn);

        return hazard.PassedOn is null;
    }

    /// <summary>
    /// True when the hazard was open on the day of a step that leaves its rectification alone. What happened by the day of the close may
    /// be stated after it, and is watched: two series, or two participants, do not wait for each other.
    /// </summary>
    public static bool WasOpen(this Hearing hearing, string field, DateOnly day, Hazard hazard)
    {
        if (hazard.ClosedOn is not { } closedOn || day > closedOn)
            return hearing.IsOpen(hazard);

        hearing.Found(HazardFindings.StatedAfterClose, field, day, closedOn);
        return true;
    }

    /// <summary>Warns when a day for rectification set on one day lies further away than is usual.</summary>
    public static void UsualTime(this Hearing hearing, string field, DateOnly? setOn, DateOnly? dueOn)
    {
        if (dueOn?.DayNumber - setOn?.DayNumber > LongestUsualDays)
            hearing.Found(HazardFindings.DueUnusuallyLate, field, dueOn!, setOn!, LongestUsualDays);
    }

    /// <summary>Warns when the finder moves the due date beyond the day that a listing body has set; whether that body agreed is asked of it.</summary>
    public static void WithinListings(this Hearing hearing, string field, DateOnly dueOn, Hazard hazard)
    {
        if (hazard.Listings.Values.FirstOrDefault(listing => dueOn > listing.DueOn) is { } exceeded)
            hearing.Found(HazardFindings.ExtendedBeyondListing, field, dueOn, exceeded.Number, exceeded.DueOn);
    }

    public static void NotBeforeFound(this Hearing hearing, string field, DateOnly day, Hazard hazard)
    {
        if (day < hazard.FoundOn)
            hearing.Found(HazardFindings.BeforeFound, field, day, hazard.FoundOn);
    }

    /// <summary>Warns when a hazard is called overdue on a day on which it was not, by the due date in force.</summary>
    public static void Overdue(this Hearing hearing, string field, DateOnly day, Hazard hazard)
    {
        if (day <= hazard.DueOn)
            hearing.Found(HazardFindings.NotOverdue, field, hazard.DueOn, day);
    }

    /// <summary>Warns when a refusal is given as a ground and none was stated.</summary>
    public static void Refused(this Hearing hearing, string field, Hazard hazard)
    {
        if (!hazard.WasRefused)
            hearing.Found(HazardFindings.RefusalNotStated, field);
    }

    /// <summary>
    /// The hazard of that name, whoever found it, when it is in an authority's scope. Any other is answered as a missing one,
    /// word for word, so that nobody learns of a stranger's hazard by stating something about it.
    /// </summary>
    public static Hazard? Supervised(this Hearing hearing, string field, string name)
    {
        if (hearing.Records.Find<Hazard>(name) is { } hazard && (hearing.IsOwn(name) || hearing.LooksAfter(hazard.Enterprise, hazard.Sector, hazard.Town)))
            return hazard;

        hearing.Found(GeneralFindings.RecordUnknown, field, name);
        return null;
    }
}
