using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong when policies are changed or end early.</summary>
internal static class EndorsementFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Refused(endorsed => endorsed.EffectiveDate = endorsed.RequestDate.ToDay().AddDays(-1).ToWire(), "ENDORSED_BACKWARDS"),
        Refused(endorsed => endorsed.EffectiveDate = endorsed.RequestDate = new DateOnly(2019, 5, 1).ToWire(), "OUTSIDE_COVER"),
        Refused(endorsed => endorsed.LastCoverDate = endorsed.EffectiveDate, "COVER_SHORTENED"),
        Refused(endorsed => endorsed.InsuredHeadDeltaCount = -900_000, "HEADS_EXHAUSTED"),
        Refused(endorsed => endorsed.PremiumDeltaFen = -9_000_000_000_000, "PREMIUM_NEGATIVE"),
        Refused(endorsed => (endorsed.Kind, endorsed.LastCoverDate) = (EndorsementKind.PeriodExtended, endorsed.EffectiveDate), "NOT_EXTENDED"),
        Fault.Rejected(story => story.Like<PolicyEndorsed>(endorsed =>
        {
            endorsed.EndorsementNumber = Aside.Other(endorsed.EndorsementNumber);
            endorsed.Insured.Uscc = SyntheticUscc.OfContractor(5);
        }, endorsed => endorsed.Kind == EndorsementKind.AddressChanged), "INSURED_MUST_STAY"),
        Fault.Rejected(story => End(story, terminated => terminated.Kind = TerminationKind.Voided), "NOT_VOIDED_FROM_START"),
        Fault.Rejected(story => End(story, terminated => terminated.RefundFen = 9_000_000_000_000), "REFUND_BEYOND_PREMIUM"),
        Fault.Rejected(EndorseAfterEnd, "POLICY_ENDED"),
        Fault.Warned(WithoutGround, "NO_LEGAL_GROUND"),
    ];

    private static Fault Refused(Action<PolicyEndorsed> spoil, params string[] codes) => Fault.Rejected(story => story.Like<PolicyEndorsed>(endorsed =>
    {
        endorsed.EndorsementNumber = Aside.Other(endorsed.EndorsementNumber);
        spoil(endorsed);
    }, endorsed => endorsed.Kind == EndorsementKind.HeadsChanged), codes);

    /// <summary>The early end of a policy that was just endorsed, some days after its first.</summary>
    private static Tale? End(Story story, Action<PolicyTerminated> spoil)
    {
        if (story.All<PolicyEndorsed>().FirstOrDefault() is not { Fact: { } endorsed } found)
            return null;

        var terminated = new PolicyTerminated
        {
            Policy = endorsed.Policy,
            Kind = TerminationKind.Terminated,
            EffectiveDate = endorsed.EffectiveDate,
            Reason = TerminationReason.ClosedByLaw,
            EndorsementNumber = Aside.Other(endorsed.EndorsementNumber),
            ReasonProofSha256 = story.Dice.Digest(),
        };
        spoil(terminated);
        return new(found.Said.By, found.Said.On, terminated);
    }

    private static Tale? EndorseAfterEnd(Story story) =>
        story.All<PolicyTerminated>().FirstOrDefault() is { Fact: { } terminated } found
            ? new(found.Said.By, found.Said.On, new PolicyEndorsed
            {
                Policy = terminated.Policy,
                EndorsementNumber = Aside.Other(terminated.EndorsementNumber),
                Kind = EndorsementKind.HeadsChanged,
                EffectiveDate = terminated.EffectiveDate,
                RequestDate = terminated.EffectiveDate,
                InsuredHeadDeltaCount = 1,
            })
            : null;

    /// <summary>A policy of the year before that a mandatory enterprise gives up on its last day, because it takes another.</summary>
    private static Tale? WithoutGround(Story story)
    {
        if (story.Enterprise.Obligation != Obligation.Required || story.Condition != Condition.None || story.Covers.Count < 2)
            return null;

        var cover = story.Covers[0];
        if (cover.LastDay > SampleYear.LastDay || cover.Activities.Any(activity => activity.ServedOn == cover.LastDay)
            || story.Losses.Any(loss => loss.HappenedOn == cover.LastDay))
            return null;

        return new(cover.Insurer, cover.LastDay, new PolicyTerminated
        {
            Policy = cover.Name,
            Kind = TerminationKind.Surrendered,
            EffectiveDate = cover.LastDay.ToWire(),
            Reason = TerminationReason.Replaced,
            EndorsementNumber = cover.NumberOf("PD", story.Enterprise, 999),
        });
    }
}
