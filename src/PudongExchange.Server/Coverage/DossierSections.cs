using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Server.Security;

namespace PudongExchange.Server.Coverage;

/// <summary>
/// Which call shows what of a dossier. A section shows a caller what that call would, so that a dossier tells nobody more than its
/// lists do.
/// </summary>
internal static class DossierSections
{
    public static readonly DossierRecords Policies = new(Call(PoliciesService.Descriptor, "ListPolicies"), "bind_date");
    public static readonly DossierRecords Plans = new(Call(PreventionService.Descriptor, "ListPlans"), "agreed_date");
    public static readonly DossierRecords Activities = new(Call(PreventionService.Descriptor, "ListActivities"), "service_date");
    public static readonly DossierRecords Spending = new(Call(SpendingService.Descriptor, "ListSpendingItems"), "booked_date", "enterprises");
    public static readonly DossierRecords Hazards = new(Call(HazardsService.Descriptor, "ListHazards"), "found_date");
    public static readonly DossierRecords Claims = new(Call(ClaimsService.Descriptor, "ListClaims"), "report_date");
    public static readonly DossierRecords Complaints = new(Call(PreventionService.Descriptor, "ListComplaints"), "received_date");
    public static readonly DossierRecords Penalties = new(Call(EnforcementService.Descriptor, "ListPenalties"), "decision_date");
    public static readonly DossierRecords Accidents = new(Call(EnforcementService.Descriptor, "ListAccidents"), "accident_date");
    public static readonly DossierRecords CreditGrades = new(Call(EnforcementService.Descriptor, "ListCreditGrades"), "graded_date");
    public static readonly DossierRecords Standardisations = new(Call(EnforcementService.Descriptor, "ListStandardisations"), "graded_date");

    private static readonly string Roster = Call(EnterprisesService.Descriptor, "GetEnterprise");

    private static readonly (DossierSection Section, string Method, bool HasCommercialTerms)[] OfRecords =
    [
        (DossierSection.Policies, Policies.Method, true),
        (DossierSection.Service, Activities.Method, true),
        (DossierSection.Spending, Spending.Method, false),
        (DossierSection.Hazards, Hazards.Method, false),
        (DossierSection.Claims, Claims.Method, false),
        (DossierSection.Complaints, Complaints.Method, false),
        (DossierSection.Penalties, Penalties.Method, false),
        (DossierSection.Accidents, Accidents.Method, false),
        (DossierSection.CreditGrades, CreditGrades.Method, false),
        (DossierSection.Standardisations, Standardisations.Method, false),
    ];

    /// <summary>What of each section a caller sees, in the contract's order.</summary>
    public static IReadOnlyDictionary<DossierSection, SectionSight> SightsOf(DossierReading reading)
    {
        var isInsurer = reading.Scope is Scope.OwnInsurer;
        var roster = !reading.MayCall(Roster) ? SectionSight.Withheld : isInsurer ? SectionSight.CoverState : SectionSight.Whole;
        var sights = new OrderedDictionary<DossierSection, SectionSight>
        {
            [DossierSection.Roster] = roster,

            // Since when an enterprise is not covered tells when a competitor's policy ended.
            [DossierSection.Cover] = isInsurer ? SectionSight.Withheld : roster,
        };
        foreach (var (section, method, hasCommercialTerms) in OfRecords)
            sights[section] = reading.MayCall(method) ? SightOf(reading.Scope, hasCommercialTerms) : SectionSight.Withheld;

        return sights;
    }

    private static SectionSight SightOf(Scope scope, bool hasCommercialTerms) => scope switch
    {
        Scope.Everything => SectionSight.Whole,
        Scope.OwnInsurer => SectionSight.OwnRecords,
        Scope.OwnTowns => SectionSight.OwnArea,
        Scope.OwnSectors or Scope.OwnGroup => hasCommercialTerms ? SectionSight.WithoutCommercialTerms : SectionSight.Whole,
        _ => SectionSight.Withheld,
    };

    private static string Call(Google.Protobuf.Reflection.ServiceDescriptor service, string method) =>
        $"{service.FullName}/{service.FindMethodByName(method)?.Name ?? throw new ArgumentException($"{service.Name} has no {method}.", nameof(method))}";
}
