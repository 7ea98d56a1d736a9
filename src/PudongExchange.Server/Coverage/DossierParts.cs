using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;

namespace PudongExchange.Server.Coverage;

/// <summary>The sections of a dossier that count the records of one kind.</summary>
internal static class DossierParts
{
    public static async Task<DossierPolicies> Policies(DossierReading reading, CancellationToken cancellation)
    {
        const string InForce = "filter (where d.day between v.first_cover_date and v.last_cover_date)";
        var found = await reading.Read<Policy>(DossierSections.Policies,
            [$"count(*) {InForce}", $"sum(v.premium_fen) {InForce}"], "v.last_cover_date desc", cancellation);
        return new()
        {
            List = found.List,
            InForceCount = found.Sums[0],
            InForcePremiumFen = reading.Scope.MaySeeCommercialTerms ? found.Sums[1] : 0,
            Policies = { found.Records },
        };
    }

    public static async Task<DossierSpending> Spending(DossierReading reading, CancellationToken cancellation)
    {
        var found = await reading.Read<SpendingItem>(DossierSections.Spending,
            ["count(*) filter (where cardinality(v.enterprises) > 1)", "sum(v.amount_fen - coalesce(v.reversed_fen, 0))", "sum(v.paid_fen)"],
            "v.booked_date desc", cancellation);
        return new()
        {
            List = found.List,
            SharedItemCount = found.Sums[0],
            AmountFen = found.Sums[1],
            PaidFen = found.Sums[2],
            SpendingItems = { found.Records },
        };
    }

    public static async Task<DossierHazards> Hazards(DossierReading reading, CancellationToken cancellation)
    {
        var withdrawn = $"v.state = {(int)HazardState.Withdrawn}";
        var open = $"not {withdrawn} and (v.closed_date is null or v.closed_date > d.day)";
        var major = $"v.grade = {(int)HazardGrade.Major}";
        var found = await reading.Read<Hazard>(DossierSections.Hazards,
            [
                $"count(*) filter (where {open})",
                $"count(*) filter (where {open} and {major})",
                $"count(*) filter (where {open} and v.due_date < d.day)",
                $"count(*) filter (where {open} and v.due_date < d.day and {major})",
                $"count(*) filter (where not {withdrawn} and v.closed_date <= d.day)",
                $"count(*) filter (where {withdrawn})",
            ],
            "v.due_date", cancellation, shown: open);
        return new()
        {
            List = found.List,
            OpenCount = found.Sums[0],
            OpenMajorCount = found.Sums[1],
            OverdueCount = found.Sums[2],
            OverdueMajorCount = found.Sums[3],
            ClosedCount = found.Sums[4],
            WithdrawnCount = found.Sums[5],
            OpenHazards = { found.Records },
        };
    }

    public static async Task<DossierClaims> Claims(DossierReading reading, CancellationToken cancellation)
    {
        var ended = $"v.state in ({(int)ClaimState.NotAccepted}, {(int)ClaimState.Refused})";
        var found = await reading.Read<Claim>(DossierSections.Claims,
            [
                $"count(*) filter (where not {ended} and (v.close_date is null or v.close_date > d.day))",
                "sum(v.death_count)", "sum(v.paid_fen)", "sum(v.outstanding_fen)",
            ],
            "v.report_date desc", cancellation);
        return new()
        {
            List = found.List,
            OpenCount = found.Sums[0],
            DeathCount = found.Sums[1],
            PaidFen = found.Sums[2],
            OutstandingFen = found.Sums[3],
            Claims = { found.Records },
        };
    }

    public static async Task<DossierComplaints> Complaints(DossierReading reading, CancellationToken cancellation)
    {
        var found = await reading.Read<Complaint>(DossierSections.Complaints,
            ["count(*) filter (where v.final_answered_date is null or v.final_answered_date > d.day)"], "v.received_date desc", cancellation);
        return new() { List = found.List, OpenCount = found.Sums[0], Complaints = { found.Records } };
    }

    public static async Task<DossierPenalties> Penalties(DossierReading reading, CancellationToken cancellation)
    {
        var found = await reading.Read<Penalty>(DossierSections.Penalties,
            ["sum(v.fine_fen)", $"count(*) filter (where v.grounds = {(int)PenaltyGrounds.NotInsured})"], "v.decision_date desc", cancellation);
        return new() { List = found.List, FineFen = found.Sums[0], NotInsuredCount = found.Sums[1], Penalties = { found.Records } };
    }

    public static async Task<DossierAccidents> Accidents(DossierReading reading, CancellationToken cancellation)
    {
        var found = await reading.Read<Accident>(DossierSections.Accidents,
            ["sum(v.death_count)", "sum(v.serious_injury_count)"], "v.accident_date desc", cancellation);
        return new() { List = found.List, DeathCount = found.Sums[0], SeriousInjuryCount = found.Sums[1], Accidents = { found.Records } };
    }

    public static async Task<DossierCreditGrades> CreditGrades(DossierReading reading, CancellationToken cancellation)
    {
        var found = await reading.Read<CreditGrade>(DossierSections.CreditGrades, [HoldingOnTheDay], "v.graded_date desc", cancellation);
        return new() { List = found.List, InForceCount = found.Sums[0], CreditGrades = { found.Records } };
    }

    public static async Task<DossierStandardisations> Standardisations(DossierReading reading, CancellationToken cancellation)
    {
        var found = await reading.Read<Standardisation>(DossierSections.Standardisations, [HoldingOnTheDay], "v.graded_date desc", cancellation);
        return new() { List = found.List, InForceCount = found.Sums[0], Standardisations = { found.Records } };
    }

    private const string HoldingOnTheDay = "count(*) filter (where d.day between v.first_date and coalesce(v.last_date, d.day))";
}
