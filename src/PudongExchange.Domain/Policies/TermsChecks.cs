using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;

namespace PudongExchange.Domain.Policies;

/// <summary>The structural checks of terms that policies and endorsements share.</summary>
internal static class TermsChecks
{
    private const int MaxCoverageItems = 20;

    /// <summary>The insured as issued, or in an endorsement, where its insured heads are not read (only a delta changes them).</summary>
    public static void Insured(this Hearing hearing, Insured insured, bool readsHeads)
    {
        hearing.Uscc("insured.uscc", insured.Uscc);
        hearing.Text("insured.display_name", insured.DisplayName, maxLength: 100);
        hearing.Town("insured.town", insured.Town);
        hearing.Text("insured.address", insured.Address, maxLength: 200);
        hearing.Value("insured.sector", insured.Sector);
        hearing.IndustryCode("insured.industry_code", insured.IndustryCode);
        hearing.InRange("insured.employee_count", insured.EmployeeCount, 1, PolicyParameters.MaxHeads);
        hearing.InRange("insured.insured_head_count", insured.InsuredHeadCount, readsHeads ? 1 : 0, PolicyParameters.MaxHeads);
    }

    public static void Limits(this Hearing hearing, Limits limits)
    {
        hearing.Fen("limits.death_per_person_fen", limits.DeathPerPersonFen, min: 1);
        hearing.Fen("limits.medical_per_person_fen", limits.MedicalPerPersonFen);
        hearing.Fen("limits.per_event_fen", limits.PerEventFen, min: 1);
        hearing.Fen("limits.cumulative_fen", limits.CumulativeFen, min: 1);
        hearing.Fen("limits.third_party_property_per_event_fen", limits.ThirdPartyPropertyPerEventFen);
        hearing.NotAbove("death_per_person_fen", limits.DeathPerPersonFen, "per_event_fen", limits.PerEventFen);
        hearing.NotAbove("per_event_fen", limits.PerEventFen, "cumulative_fen", limits.CumulativeFen);
        hearing.NotAbove("third_party_property_per_event_fen", limits.ThirdPartyPropertyPerEventFen, "per_event_fen", limits.PerEventFen);
    }

    public static void CoverageItems(this Hearing hearing, string field, IReadOnlyCollection<CoverageItem> items)
    {
        hearing.DistinctList(field, items, MaxCoverageItems);
        foreach (var item in items)
            hearing.Value(field, item);
    }

    /// <summary>Warns when the limit per person for death is below the least of that day.</summary>
    public static void DeathMinimum(this Hearing hearing, ProductKind product, Limits limits, DateOnly day, Place place)
    {
        if (PolicyParameters.IsWorkSafetyLiability(product)
            && hearing.InForce(ParameterCatalogue.DeathLimitMinimum, day, place) is { } least && limits.DeathPerPersonFen < least)
            hearing.Found(PolicyFindings.DeathLimitTooLow, "limits.death_per_person_fen", limits.DeathPerPersonFen, least, day);
    }

    private static void NotAbove(this Hearing hearing, string lowerName, long lower, string upperName, long upper)
    {
        if (lower > upper)
            hearing.Found(PolicyFindings.LimitsOutOfOrder, $"limits.{lowerName}", lowerName, lower, upperName, upper);
    }
}
