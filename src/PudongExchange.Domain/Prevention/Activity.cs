using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Prevention;

/// <summary>An activity of prevention service (事故预防服务活动) as decisions see it.</summary>
public sealed record Activity
{
    private Activity()
    {
    }

    /// <summary>The collection segment of activities' names.</summary>
    public const string Collection = "activities";

    /// <summary><c>insurers/{uscc}/activities/{number}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The policy it was delivered under; empty for a survey before there was one.</summary>
    public required string Policy { get; init; }

    /// <summary>The enterprise that was served, <c>enterprises/{uscc}</c>.</summary>
    public required string Enterprise { get; init; }

    /// <summary>The town of the site that was served.</summary>
    public required string Town { get; init; }

    /// <summary>The sector of the served work, as the insurer stated it.</summary>
    public required Sector Sector { get; init; }

    /// <summary>The civil day on which it ended.</summary>
    public required DateOnly EndedOn { get; init; }

    /// <summary>The day of the newest confirmation by the enterprise; null before the first.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>The latest day of a dispute by the enterprise; null when there was none.</summary>
    public DateOnly? DisputedOn { get; init; }

    /// <summary>
    /// True while a dispute stands. Of a dispute and a confirmation the one of the later day holds, and on the same day the one
    /// recorded later, so that neither side gains by stating late: a confirmation settles a dispute, and a confirmed activity
    /// may be disputed.
    /// </summary>
    public bool IsDisputed { get; init; }

    /// <summary>True while a dispute stands that an authority stated, to which the enterprise turned.</summary>
    public bool IsDisputedByAuthority { get; init; }

    public required KnownFacts Known { get; init; }

    public static Activity Evolve(Activity? activity, Happened happened) => (activity, happened.Fact) switch
    {
        (null, ActivityDelivered delivered) => new()
        {
            Name = delivered.Activity,
            Policy = delivered.Policy,
            Enterprise = delivered.Enterprise,
            Town = delivered.Town,
            Sector = delivered.Sector,
            EndedOn = CivilDay.Of(delivered.EndTime.ToDateTimeOffset()),
            Known = KnownFacts.None.With(DeliveryKey(delivered.Activity), happened),
        },
        ({ }, ActivityConfirmed confirmed) => activity with
        {
            ConfirmedOn = confirmed.ConfirmedDate.ToDay(),
            IsDisputed = activity.IsDisputed && !activity.IsSettledBy(confirmed.ConfirmedDate.ToDay()),
            IsDisputedByAuthority = activity.IsDisputedByAuthority && !activity.IsSettledBy(confirmed.ConfirmedDate.ToDay()),
            Known = activity.Known.With(ConfirmationKey(confirmed.ConfirmationNumber), happened),
        },
        ({ }, ActivityDisputed disputed) => activity with
        {
            DisputedOn = activity.DisputedOn > disputed.DisputedDate.ToDay() ? activity.DisputedOn : disputed.DisputedDate.ToDay(),
            IsDisputed = activity.IsDisputed || activity.IsReopenedBy(disputed.DisputedDate.ToDay()),
            IsDisputedByAuthority = activity.IsDisputedByAuthority
                || (activity.IsReopenedBy(disputed.DisputedDate.ToDay()) && !activity.Name.StartsWith($"{happened.StatedBy}/", StringComparison.Ordinal)),
            Known = activity.Known.With(DisputeKey(happened.StatedBy, disputed.DisputeNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(activity is null ? "an empty stream" : activity.Name)}."),
    };

    internal static string DeliveryKey(string name) => $"activity/{name[(name.LastIndexOf('/') + 1)..]}";

    /// <summary>A dispute's number is unique among one participant's disputes of the activity.</summary>
    internal static string DisputeKey(string participant, string number) => $"dispute/{participant}/{number}";

    /// <summary>Whether a confirmation of that day settles every dispute so far.</summary>
    internal bool IsSettledBy(DateOnly confirmedOn) => !(confirmedOn < DisputedOn);

    /// <summary>Whether a dispute of that day holds against the confirmation so far.</summary>
    internal bool IsReopenedBy(DateOnly disputedOn) => !(disputedOn < ConfirmedOn);

    internal static string ConfirmationKey(string number) => $"confirmation/{number}";
}
