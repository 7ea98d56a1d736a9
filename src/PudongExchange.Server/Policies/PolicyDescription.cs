using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Server.Policies;

/// <summary>What the facts about a policy add up to, for those who read it: the newest terms and the money that moved.</summary>
public static class PolicyDescription
{
    public static Wire.Policy Describe(Wire.Policy? policy, Happened happened) => (policy, happened.Fact) switch
    {
        (null, PolicyIssued issued) => Issued(issued),
        ({ }, PremiumReceived received) => Received(policy.Clone(), received),
        ({ }, PolicyEndorsed endorsed) => Endorsed(policy.Clone(), endorsed),
        ({ }, PolicyTerminated terminated) => Terminated(policy.Clone(), terminated),
        _ => throw Stated.Impossible(happened, policy?.Name),
    };

    private static Wire.Policy Issued(PolicyIssued issued)
    {
        var policy = new Wire.Policy
        {
            Name = issued.Policy,
            Insurer = Stated.OwnerOf(issued.Policy),
            State = PolicyState.Issued,
            Holder = issued.Holder,
            Product = issued.Product,
            BindDate = issued.BindDate,
            ApplicationDate = issued.ApplicationDate,
            FirstCoverDate = issued.FirstCoverDate,
            LastCoverDate = issued.LastCoverDate,
            PremiumFen = issued.PremiumFen,
            PremiumOutstandingFen = issued.PremiumFen,
            Instalments = { issued.Instalments },
            Limits = issued.Limits,
            Rate = issued.Rate,
            CoverageItems = { issued.CoverageItems },
            CoinsuranceShares = { issued.CoinsuranceShares },
            ServiceTerms = issued.ServiceTerms,
            RenewalOf = issued.RenewalOf,
            Project = issued.Project,
        };
        return Insuring(policy, issued.Insured.Clone());
    }

    private static Wire.Policy Received(Wire.Policy policy, PremiumReceived received)
    {
        policy.PremiumReceivedFen += received.AmountFen;
        policy.PremiumOutstandingFen -= received.AmountFen;
        policy.ReceiptCount++;
        return policy;
    }

    /// <summary>Fields that an endorsement does not set leave the policy as it is, whatever its kind.</summary>
    private static Wire.Policy Endorsed(Wire.Policy policy, PolicyEndorsed endorsed)
    {
        policy.EndorsementCount++;
        policy.PremiumFen += endorsed.PremiumDeltaFen;
        policy.PremiumOutstandingFen += endorsed.PremiumDeltaFen;
        policy.Limits = endorsed.Limits ?? policy.Limits;
        policy.LastCoverDate = endorsed.LastCoverDate ?? policy.LastCoverDate;
        policy.CoverageItems.Add(endorsed.AddedCoverageItems.Except(policy.CoverageItems).ToList());

        // Heads follow from the deltas alone; those that come with a new insured are what its insurer believed then.
        var headCount = policy.Insured.InsuredHeadCount + endorsed.InsuredHeadDeltaCount;
        var insured = (endorsed.Insured ?? policy.Insured).Clone();
        insured.InsuredHeadCount = headCount;
        return Insuring(policy, insured);
    }

    private static Wire.Policy Terminated(Wire.Policy policy, PolicyTerminated terminated)
    {
        policy.State = terminated.Kind switch
        {
            TerminationKind.Surrendered => PolicyState.Surrendered,
            TerminationKind.Voided => PolicyState.Voided,
            _ => PolicyState.Terminated,
        };
        policy.TerminationKind = terminated.Kind;
        policy.TerminationReason = terminated.Reason;
        policy.RefundFen = terminated.RefundFen;

        var lastDay = terminated.EffectiveDate.ToDay().AddDays(-1);
        if (lastDay < policy.LastCoverDate.ToDay())
            policy.LastCoverDate = CivilDay.ToWire(lastDay);

        return policy;
    }

    private static Wire.Policy Insuring(Wire.Policy policy, Insured insured)
    {
        policy.Insured = insured;
        policy.Enterprise = $"enterprises/{insured.Uscc}";
        policy.Town = insured.Town;
        policy.Sector = insured.Sector;
        return policy;
    }
}
