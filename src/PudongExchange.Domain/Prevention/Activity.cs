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

    /// <summary>The civil day on which it ended.</summary>
    public required DateOnly EndedOn { get; init; }

    /// <summary>The day of the newest confirmation by the enterprise; null before the first.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    public required KnownFacts Known { get; init; }

    public static Activity Evolve(Activity? activity, Happened happened) => (activity, happened.Fact) switch
    {
        (null, ActivityDelivered delivered) => new()
        {
            Name = delivered.Activity,
            Policy = delivered.Policy,
            Enterprise = delivered.Enterprise,
            EndedOn = CivilDay.Of(delivered.EndTime.ToDateTimeOffset()),
            Known = KnownFacts.None.With(DeliveryKey(delivered.Activity), happened),
        },
        ({ }, ActivityConfirmed confirmed) => activity with
        {
            ConfirmedOn = confirmed.ConfirmedDate.ToDay(),
            Known = activity.Known.With(ConfirmationKey(confirmed.ConfirmationNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(activity is null ? "an empty stream" : activity.Name)}."),
    };

    internal static string DeliveryKey(string name) => $"activity/{name[(name.LastIndexOf('/') + 1)..]}";

    internal static string ConfirmationKey(string number) => $"confirmation/{number}";
}
