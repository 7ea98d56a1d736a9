using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>An activity of prevention service as its story goes on.</summary>
/// <param name="Cover">The policy that bears its cost.</param>
/// <param name="Delivered">What was stated of it.</param>
/// <param name="ServedOn">Its day.</param>
/// <param name="ConfirmedOn">The day on which its confirmation is stated; null when the enterprise did not confirm.</param>
internal sealed record Activity(Cover Cover, ActivityDelivered Delivered, DateOnly ServedOn, DateOnly? ConfirmedOn)
{
    public string Name => Delivered.Activity;
}
