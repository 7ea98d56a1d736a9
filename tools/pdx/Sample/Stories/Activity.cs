using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>An activity of prevention service as its story goes on.</summary>
/// <param name="cover">The policy that bears its cost.</param>
/// <param name="delivered">What was stated of it.</param>
/// <param name="servedOn">Its day.</param>
internal sealed class Activity(Cover cover, ActivityDelivered delivered, DateOnly servedOn)
{
    public Cover Cover => cover;

    public ActivityDelivered Delivered => delivered;

    public string Name => delivered.Activity;

    public DateOnly ServedOn => servedOn;

    /// <summary>The day from which the enterprise stands by it; null while it has not confirmed, or disputes.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>The day of the newest confirmation, a later one after the follow-up included.</summary>
    public DateOnly? LastConfirmedOn { get; set; }

    public bool IsDisputed { get; set; }
}
