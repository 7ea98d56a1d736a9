using System.Text.RegularExpressions;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Coverage;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;

namespace PudongExchange.Domain.Policies;

/// <summary>Judges <see cref="PolicyIssued"/>.</summary>
internal static partial class PolicyIssuedRules
{
    private const int MaxInstalments = 24;
    private const int MaxShares = 30;
    private const int MaxPromises = 20;
    private const int WholePpm = 1_000_000;

    public static void Judge(PolicyIssued issued, Hearing hearing)
    {
        Structure(issued, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Policy>(issued.Policy) is { } known)
        {
            hearing.Settles(known.Known, Policy.IssueKey(issued.Policy), issued, "policy");
            return;
        }

        Plausibility(issued, hearing);
        Roster(issued, hearing);
        Renewal(issued, hearing);
    }

    private static void Structure(PolicyIssued issued, Hearing hearing)
    {
        hearing.OwnName("policy", issued.Policy, Policy.Collection);
        Parties(issued, hearing);
        Period(issued, hearing);
        Premium(issued, hearing);

        if (hearing.IsGiven("limits", issued.Limits))
            hearing.Limits(issued.Limits);
        if (hearing.IsGiven("rate", issued.Rate))
            hearing.Rate(issued.Rate);

        if (issued.CoverageItems.Count == 0)
            hearing.Found(GeneralFindings.Required, "coverage_items");
        hearing.CoverageItems("coverage_items", issued.CoverageItems);

        Coinsurance(issued, hearing);
        Service(issued, hearing);
        RenewedName(issued, hearing);
        ProjectTerms(issued, hearing);
    }

    private static void Parties(PolicyIssued issued, Hearing hearing)
    {
        if (hearing.IsGiven("insured", issued.Insured))
            hearing.Insured(issued.Insured, readsHeads: true);

        if (issued.Holder is { } holder)
        {
            hearing.Uscc("holder.uscc", holder.Uscc);
            hearing.Text("holder.display_name", holder.DisplayName, maxLength: 100);
            if (holder.Town.Length > 0)
                hearing.Town("holder.town", holder.Town);
            hearing.OptionalText("holder.address", holder.Address, maxLength: 200);
        }

        if (!hearing.IsGiven("product", issued.Product))
            return;

        if (!ProductCode().IsMatch(issued.Product.Code))
            hearing.Found(PolicyFindings.BadProductCode, "product.code");
        hearing.Text("product.display_name", issued.Product.DisplayName, maxLength: 100);
        hearing.Text("product.filing_number", issued.Product.FilingNumber, maxLength: 100, minLength: 4);
        hearing.Value("product.kind", issued.Product.Kind);
    }

    private static void Period(PolicyIssued issued, Hearing hearing)
    {
        var boundOn = hearing.PastDate("bind_date", issued.BindDate);
        var appliedOn = hearing.OptionalDate("application_date", issued.ApplicationDate);
        hearing.Ordered("bind_date", appliedOn, boundOn, "application_date");

        var firstDay = hearing.Date("first_cover_date", issued.FirstCoverDate);
        var lastDay = hearing.Date("last_cover_date", issued.LastCoverDate);
        hearing.Ordered("last_cover_date", firstDay, lastDay, "first_cover_date");
    }

    private static void Premium(PolicyIssued issued, Hearing hearing)
    {
        hearing.Fen("premium_fen", issued.PremiumFen, min: 1);
        hearing.AtMost("instalments", issued.Instalments.Count, MaxInstalments);
        if (issued.Instalments.Count is 0 or > MaxInstalments)
            return;

        var sum = 0L;
        for (var i = 0; i < issued.Instalments.Count; i++)
        {
            hearing.Date($"instalments[{i}].due_date", issued.Instalments[i].DueDate);
            hearing.Fen($"instalments[{i}].amount_fen", issued.Instalments[i].AmountFen, min: 1);
            sum = unchecked(sum + issued.Instalments[i].AmountFen);
        }

        if (sum != issued.PremiumFen)
            hearing.Found(GeneralFindings.SumMismatch, "instalments", sum, issued.PremiumFen);
    }

    private static void Coinsurance(PolicyIssued issued, Hearing hearing)
    {
        var shares = issued.CoinsuranceShares;
        hearing.AtMost("coinsurance_shares", shares.Count, MaxShares);
        if (shares.Count is 0 or > MaxShares)
            return;

        if (shares.Count == 1)
            hearing.Found(PolicyFindings.LoneShare, "coinsurance_shares");

        hearing.DistinctList("coinsurance_shares", [.. shares.Select(share => share.Insurer)], MaxShares);
        for (var i = 0; i < shares.Count; i++)
        {
            if (RecordName.Parse(shares[i].Insurer) is { Owner: "", Collection: "insurers" } insurer)
                hearing.Uscc($"coinsurance_shares[{i}].insurer", insurer.Id.ToString());
            else
                hearing.Found(GeneralFindings.BadName, $"coinsurance_shares[{i}].insurer", "insurers/{uscc}");

            hearing.InRange($"coinsurance_shares[{i}].share_ppm", shares[i].SharePpm, 1, WholePpm - 1);
        }

        var sum = shares.Sum(share => (long)share.SharePpm);
        if (sum != WholePpm)
            hearing.Found(GeneralFindings.SharesNotWhole, "coinsurance_shares", sum);

        var leads = shares.Where(share => share.Lead).ToList();
        if (leads.Count != 1)
            hearing.Found(PolicyFindings.LeadNotOne, "coinsurance_shares", leads.Count);
        else if (leads[0].Insurer != hearing.Participant.ResourceName)
            hearing.Found(PolicyFindings.LeadNotIssuer, "coinsurance_shares");
    }

    private static void Service(PolicyIssued issued, Hearing hearing)
    {
        if (!hearing.IsGiven("service_terms", issued.ServiceTerms))
            return;

        var terms = issued.ServiceTerms;
        if (terms.Promises.Count == 0)
            hearing.Found(GeneralFindings.Required, "service_terms.promises");

        hearing.DistinctList("service_terms.promises", [.. terms.Promises.Select(promise => promise.Item)], MaxPromises);
        for (var i = 0; i < terms.Promises.Count && i < MaxPromises; i++)
        {
            hearing.Value($"service_terms.promises[{i}].item", terms.Promises[i].Item);
            hearing.InRange($"service_terms.promises[{i}].delivery_count", terms.Promises[i].DeliveryCount, 1, 366);
        }

        hearing.InRange("service_terms.prevention_ratio_ppm", terms.PreventionRatioPpm, 0, WholePpm);
        hearing.OptionalText("service_terms.contract_number", terms.ContractNumber, maxLength: 50);
    }

    private static void RenewedName(PolicyIssued issued, Hearing hearing)
    {
        if (issued.RenewalOf.Length == 0)
            return;

        hearing.AnyonesName("renewal_of", issued.RenewalOf, Policy.Collection, owners: "insurers");
        if (issued.RenewalOf == issued.Policy)
            hearing.Found(GeneralFindings.BadName, "renewal_of", "insurers/{id}/policies/{number} of an earlier policy");
    }

    private static void ProjectTerms(PolicyIssued issued, Hearing hearing)
    {
        if (issued.Project is not { } project)
        {
            if (issued.Rate?.Basis == RateBasis.ProjectCost)
                hearing.Found(GeneralFindings.Required, "project");
            return;
        }

        hearing.Text("project.number", project.Number, maxLength: 50, minLength: 4);
        hearing.Text("project.display_name", project.DisplayName, maxLength: 200);
        hearing.Text("project.address", project.Address, maxLength: 200);
        hearing.Fen("project.cost_fen", project.CostFen, min: 1);
        hearing.OptionalDate("project.planned_completion_date", project.PlannedCompletionDate);
        hearing.InRange("project.free_extension_day_count", project.FreeExtensionDayCount, 0, 366);
    }

    private static void Plausibility(PolicyIssued issued, Hearing hearing)
    {
        var boundOn = issued.BindDate.ToDay();
        var firstDay = issued.FirstCoverDate.ToDay();
        var coverDays = issued.LastCoverDate.ToDay().DayNumber - firstDay.DayNumber + 1;

        // The contract is made, and its law chosen, on the day it is bound.
        var place = InsuredSite.FromWire(issued.Insured).Place;
        hearing.DeathMinimum(issued.Product.Kind, issued.Limits, boundOn, place);
        Prevention(issued.ServiceTerms.PreventionRatioPpm, boundOn, place, hearing);

        if (issued.Insured.InsuredHeadCount < issued.Insured.EmployeeCount)
            hearing.Found(PolicyFindings.HeadsBelowEmployees, "insured.insured_head_count", issued.Insured.InsuredHeadCount, issued.Insured.EmployeeCount);
        if (firstDay < boundOn)
            hearing.Found(PolicyFindings.CoverBackdated, "first_cover_date", firstDay, boundOn);
        if (coverDays > PolicyParameters.LongestUsualCoverDays && issued.Project is null)
            hearing.Found(PolicyFindings.CoverUnusuallyLong, "last_cover_date", coverDays, PolicyParameters.LongestUsualCoverDays);

        hearing.RateExplainsPremium(issued, coverDays);
    }

    /// <summary>A locality's floor and the nation's ceiling are two numbers, and a policy may have to keep both.</summary>
    private static void Prevention(int ratioPpm, DateOnly boundOn, Place place, Hearing hearing)
    {
        const string Field = "service_terms.prevention_ratio_ppm";
        if (hearing.InForce(ParameterCatalogue.PreventionRatioCeiling, boundOn, place) is { } ceiling && ratioPpm > ceiling)
            hearing.Found(PolicyFindings.PreventionAboveCeiling, Field, ratioPpm, ceiling);
        if (hearing.InForce(ParameterCatalogue.PreventionRatioFloor, boundOn, place) is { } floor && ratioPpm < floor)
            hearing.Found(PolicyFindings.PreventionBelowFloor, Field, ratioPpm, floor);
    }

    // Insurers may be ahead of the departments, so an enterprise that nobody listed is accepted and watched.
    private static void Roster(PolicyIssued issued, Hearing hearing)
    {
        var enterprise = hearing.Records.Find<Enterprise>($"{Enterprise.Collection}/{issued.Insured.Uscc}");
        if (enterprise is null)
            hearing.Found(PolicyFindings.NotOnRoster, "insured.uscc");
        else if (!PolicyParameters.DischargesDuty(issued.Product.Kind, issued.Insured.Sector)
            && enterprise.MustBeInsuredOn(issued.FirstCoverDate.ToDay()))
            hearing.Found(PolicyFindings.ProductNotCompliant, "product.kind");
    }

    // Another insurer's policy is not looked at: what is found there would tell a competitor's business.
    private static void Renewal(PolicyIssued issued, Hearing hearing)
    {
        if (issued.RenewalOf.Length == 0 || !RecordName.Parse(issued.RenewalOf)!.Value.Owner.SequenceEqual(hearing.Participant.ResourceName))
            return;

        if (hearing.Records.Find<Policy>(issued.RenewalOf) is not { } renewed)
        {
            hearing.Found(PolicyFindings.RenewedPolicyUnknown, "renewal_of");
            return;
        }

        var firstDay = issued.FirstCoverDate.ToDay();
        if (!renewed.EverInsured(issued.Insured.Uscc))
            hearing.Found(PolicyFindings.RenewalOfAnother, "renewal_of");
        else if (firstDay > renewed.LastDay.AddDays(1))
            hearing.Found(PolicyFindings.RenewalGap, "first_cover_date", renewed.LastDay, firstDay);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,50}\z", RegexOptions.CultureInvariant)]
    internal static partial Regex ProductCode();
}
