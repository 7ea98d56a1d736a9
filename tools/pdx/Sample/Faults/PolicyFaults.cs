using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with policies.</summary>
internal static class PolicyFaults
{
    public static bool BadUscc(Story story) => Issue(story, Prediction.Rejected("BAD_USCC"), policy =>
        policy.Insured.Uscc = SyntheticUscc.Spoiled(policy.Insured.Uscc));

    public static bool EndsBeforeStart(Story story) => Issue(story, Prediction.Rejected("ENDS_BEFORE_START"), policy =>
        policy.LastCoverDate = policy.FirstCoverDate.ToDay().AddDays(-1).ToWire());

    public static bool LimitsOutOfOrder(Story story) => Issue(story, Prediction.Rejected("LIMITS_OUT_OF_ORDER"), policy =>
        policy.Limits.CumulativeFen = policy.Limits.PerEventFen - 1);

    public static bool SharesNotWhole(Story story) => Issue(story, Prediction.Rejected("SHARES_NOT_WHOLE"), policy =>
    {
        var lead = policy.Policy[..policy.Policy.IndexOf("/policies/", StringComparison.Ordinal)];
        var follower = story.Cast.Insurers.First(one => $"insurers/{one.Id}" != lead);
        policy.CoinsuranceShares.Clear();
        policy.CoinsuranceShares.Add(new CoinsuranceShare { Insurer = lead, SharePpm = 600_000, Lead = true });
        policy.CoinsuranceShares.Add(new CoinsuranceShare { Insurer = $"insurers/{follower.Id}", SharePpm = 300_000 });
    });

    public static bool SameAgain(Story story) =>
        story.Draw<PolicyIssued>() is { } issued && story.SayLike(issued.Said, issued.Fact.Clone(), Prediction.Known);

    public static bool EndorsedBackwards(Story story)
    {
        if (story.Draw<PolicyEndorsed>(endorsed => endorsed.Kind == EndorsementKind.HeadsChanged) is not { } endorsed)
            return false;

        var backwards = endorsed.Fact.Clone();
        backwards.EndorsementNumber = StoryFacts.Other(backwards.EndorsementNumber);
        backwards.EffectiveDate = backwards.RequestDate.ToDay().AddDays(-1).ToWire();
        return story.SayLike(endorsed.Said, backwards, Prediction.Rejected("ENDORSED_BACKWARDS"));
    }

    public static bool EndorseAfterEnd(Story story)
    {
        if (story.Draw<PolicyTerminated>() is not { } terminated)
            return false;

        return story.SayLike(terminated.Said, new PolicyEndorsed
        {
            Policy = terminated.Fact.Policy,
            EndorsementNumber = StoryFacts.Other(terminated.Fact.EndorsementNumber),
            Kind = EndorsementKind.HeadsChanged,
            EffectiveDate = terminated.Fact.EffectiveDate,
            RequestDate = terminated.Fact.EffectiveDate,
            InsuredHeadDeltaCount = 1,
        }, Prediction.Rejected("POLICY_ENDED"));
    }

    private static bool Issue(Story story, Prediction prediction, Action<PolicyIssued> spoil)
    {
        if (story.Draw<PolicyIssued>() is not { } issued)
            return false;

        var spoiled = issued.Fact.Clone();
        spoiled.Policy = StoryFacts.Other(spoiled.Policy);
        spoil(spoiled);
        return story.SayLike(issued.Said, spoiled, prediction);
    }
}
