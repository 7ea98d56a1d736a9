using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Policies;

/// <summary>Judges <see cref="PolicyEndorsed"/>.</summary>
internal static class PolicyEndorsedRules
{
    public static void Judge(PolicyEndorsed endorsed, Hearing hearing)
    {
        Structure(endorsed, hearing);
        if (!hearing.IsClean || hearing.Existing<Policy>("policy", endorsed.Policy) is not { } policy
            || hearing.Settles(policy.Known, Policy.EndorsementKey(endorsed.EndorsementNumber), endorsed, "endorsement_number"))
            return;

        if (policy.EndedFrom is not null)
        {
            hearing.Found(PolicyFindings.PolicyEnded, "policy", policy.LastDay);
            return;
        }

        Period(endorsed, policy, hearing);
        Results(endorsed, policy, hearing);
    }

    private static void Structure(PolicyEndorsed endorsed, Hearing hearing)
    {
        hearing.OwnName("policy", endorsed.Policy, Policy.Collection);
        hearing.Number("endorsement_number", endorsed.EndorsementNumber);
        hearing.Value("kind", endorsed.Kind);
        var effectiveOn = hearing.Date("effective_date", endorsed.EffectiveDate);
        var requestedOn = hearing.PastDate("request_date", endorsed.RequestDate);
        if (effectiveOn < requestedOn && endorsed.Kind != EndorsementKind.Corrected)
            hearing.Found(PolicyFindings.EndorsedBackwards, "effective_date", requestedOn);

        hearing.InRange("premium_delta_fen", endorsed.PremiumDeltaFen, -Checks.MaxFen, Checks.MaxFen);
        hearing.InRange("insured_head_delta_count", endorsed.InsuredHeadDeltaCount, -PolicyParameters.MaxHeads, PolicyParameters.MaxHeads);
        if (endorsed.Limits is { } limits)
            hearing.Limits(limits);
        if (endorsed.Insured is { } insured)
            hearing.Insured(insured, readsHeads: false);
        hearing.CoverageItems("added_coverage_items", endorsed.AddedCoverageItems);
        hearing.OptionalText("reason", endorsed.Reason, maxLength: 200);

        var lastDay = hearing.OptionalDate("last_cover_date", endorsed.LastCoverDate);
        hearing.Ordered("last_cover_date", effectiveOn, lastDay, "effective_date");
        Companions(endorsed, hearing);
    }

    /// <summary>What each kind of change must say.</summary>
    private static void Companions(PolicyEndorsed endorsed, Hearing hearing)
    {
        var (field, isSaid) = endorsed.Kind switch
        {
            EndorsementKind.HeadsChanged => ("insured_head_delta_count", endorsed.InsuredHeadDeltaCount != 0),
            EndorsementKind.CoverageAdded => ("added_coverage_items", endorsed.AddedCoverageItems.Count > 0),
            EndorsementKind.LimitsChanged => ("limits", endorsed.Limits is not null),
            EndorsementKind.AddressChanged or EndorsementKind.InsuredChanged => ("insured", endorsed.Insured is not null),
            EndorsementKind.PeriodExtended => ("last_cover_date", endorsed.LastCoverDate is not null),
            EndorsementKind.Corrected => ("reason", endorsed.Reason.Length > 0),
            _ => ("kind", true),
        };
        if (!isSaid)
            hearing.Found(GeneralFindings.Required, field);
    }

    private static void Period(PolicyEndorsed endorsed, Policy policy, Hearing hearing)
    {
        var effectiveOn = endorsed.EffectiveDate.ToDay();
        if (!policy.CoversOn(effectiveOn))
            hearing.Found(PolicyFindings.OutsideCover, "effective_date", effectiveOn, policy.FirstDay, policy.LastDay);

        if (endorsed.LastCoverDate?.ToDay() is not { } lastDay)
            return;

        if (endorsed.Kind == EndorsementKind.PeriodExtended && lastDay <= policy.LastAgreedDay)
            hearing.Found(PolicyFindings.NotExtended, "last_cover_date", policy.LastAgreedDay);
        else if (endorsed.Kind != EndorsementKind.Corrected && lastDay < policy.LastAgreedDay)
            hearing.Found(PolicyFindings.CoverShortened, "last_cover_date", policy.LastAgreedDay);
    }

    private static void Results(PolicyEndorsed endorsed, Policy policy, Hearing hearing)
    {
        var effectiveOn = endorsed.EffectiveDate.ToDay();
        var premiumFen = policy.PremiumFen + endorsed.PremiumDeltaFen;
        if (premiumFen < 0)
            hearing.Found(PolicyFindings.PremiumNegative, "premium_delta_fen", premiumFen);
        else
            hearing.Fen("premium_delta_fen", premiumFen);

        if (endorsed.Kind == EndorsementKind.AddressChanged && endorsed.Insured.Uscc != policy.Insured.On(effectiveOn).Uscc)
            hearing.Found(PolicyFindings.InsuredMustStay, "insured.uscc");

        if (endorsed.Limits is { } limits)
        {
            var insured = endorsed.Insured is { } changed ? InsuredSite.FromWire(changed) : policy.Insured.On(effectiveOn);
            hearing.DeathMinimum(policy.Product, limits, effectiveOn, insured.Place);
        }

        var heads = policy.HeadsAfter(effectiveOn, endorsed.InsuredHeadDeltaCount);
        var fewest = heads.From(effectiveOn).Min();
        if (fewest < 1)
        {
            hearing.Found(PolicyFindings.HeadsExhausted, "insured_head_delta_count", fewest);
            return;
        }

        if (heads.From(effectiveOn).Max() > PolicyParameters.MaxHeads)
            hearing.InRange("insured_head_delta_count", heads.From(effectiveOn).Max(), 1, PolicyParameters.MaxHeads);

        // The employees are those last stated: an endorsement that takes leavers out says so by stating the insured too.
        var employees = endorsed.Insured?.EmployeeCount ?? policy.Insured.On(effectiveOn).EmployeeCount;
        if ((endorsed.InsuredHeadDeltaCount < 0 || endorsed.Insured is not null) && heads.On(effectiveOn) < employees)
            hearing.Found(PolicyFindings.HeadsBelowEmployees, "insured_head_delta_count", heads.On(effectiveOn), employees);
    }
}
