using Google.Protobuf;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Market;

/// <summary>What the fact about a commission says, for those who read it.</summary>
public static class CommissionDescription
{
    public static Commission Describe(Commission? commission, Happened happened, IDescribed others) => (commission, happened.Fact) switch
    {
        (null, CommissionPaid paid) => Paid(paid, others.Get<Policy>(paid.Policy)),
        _ => throw Stated.Impossible(happened, commission?.Name),
    };

    /// <summary>A commission takes enterprise, town and sector from its policy as it was when the commission was recorded.</summary>
    public static IEnumerable<string> Others(IMessage fact) => fact is CommissionPaid paid ? [paid.Policy] : [];

    private static Commission Paid(CommissionPaid paid, Policy policy) => new()
    {
        Name = paid.Commission,
        Insurer = Stated.OwnerOf(paid.Commission),
        Policy = paid.Policy,
        Enterprise = policy.Enterprise,
        Town = policy.Town,
        Sector = policy.Sector,
        PayeeKind = paid.PayeeKind,
        PayeeUscc = paid.PayeeUscc,
        PayeeLicenceNumber = paid.PayeeLicenceNumber,
        AmountFen = paid.AmountFen,
        PaidDate = paid.PaidDate,
        BaseFen = paid.BaseFen,
        RatePpm = paid.RatePpm,
        Filing = paid.Filing,
    };
}
