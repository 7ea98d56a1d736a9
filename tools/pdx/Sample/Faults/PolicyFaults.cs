using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong when policies are issued.</summary>
internal static class PolicyFaults
{
    private static readonly string[] Others = ["insurers/913101159999900107", "insurers/913101159999900294"];

    public static readonly IReadOnlyList<Fault> All =
    [
        Refused(policy => policy.Insured.Uscc = SyntheticUscc.Spoiled(policy.Insured.Uscc), "BAD_USCC"),
        Refused(policy => policy.LastCoverDate = policy.FirstCoverDate.ToDay().AddDays(-1).ToWire(), "ENDS_BEFORE_START"),
        Refused(policy => policy.Limits.CumulativeFen = policy.Limits.PerEventFen - 1, "LIMITS_OUT_OF_ORDER"),
        Refused(policy => Share(policy, (Owner(policy), 600_000, true), (Other(policy), 300_000, false)), "SHARES_NOT_WHOLE"),
        Refused(policy => Share(policy, (Owner(policy), 600_000, false), (Other(policy), 400_000, false)), "LEAD_NOT_ONE"),
        Refused(policy => Share(policy, (Owner(policy), 400_000, false), (Other(policy), 600_000, true)), "LEAD_NOT_ISSUER"),
        Refused(policy => Share(policy, (Owner(policy), 999_999, true)), "LONE_SHARE", "SHARES_NOT_WHOLE"),
        Refused(policy => policy.Product.Code = "安责-01", "BAD_PRODUCT_CODE"),
        Refused(policy => policy.Product.FilingNumber = "备案", "TOO_SHORT"),
        Refused(policy => policy.Insured.IndustryCode = policy.Insured.IndustryCode[1..], "BAD_INDUSTRY_CODE"),
        Refused(policy => policy.RenewalOf = policy.Policy.Replace("/policies/", "/claims/", StringComparison.Ordinal), "BAD_NAME"),
        Refused(policy => policy.CoverageItems.Add(policy.CoverageItems[0]), "REPEATED"),
        Fault.Again(story => story.Like<PolicyIssued>(_ => { })),
        Watched(policy => Cover(policy, policy.BindDate.ToDay().AddDays(-5), years: 1), "COVER_BACKDATED"),
        Watched(policy => Cover(policy, policy.FirstCoverDate.ToDay(), years: 2), "COVER_UNUSUALLY_LONG"),
        Watched(policy => policy.Limits.DeathPerPersonFen = 20_000_000, "DEATH_LIMIT_TOO_LOW"),
        Watched(policy => policy.Insured.EmployeeCount = policy.Insured.InsuredHeadCount + 1, "HEADS_BELOW_EMPLOYEES"),
        Watched(ChargeMore, "RATE_NOT_EXPLAINED"),
        Watched(policy => Charge(policy, policy.PremiumFen * 2), "PREMIUM_NOT_EXPLAINED"),
        new(Prediction.Warned("BASIS_MISMATCH"), story => story.Like<PolicyIssued>(DoubleBasis, policy => policy.Rate.Basis != RateBasis.Heads)),
        Watched(policy => policy.RenewalOf = $"{Owner(policy)}/policies/AZX2021-UNKNOWN", "RENEWED_POLICY_UNKNOWN"),
        Watched(policy => (policy.RenewalOf, policy.Insured.Uscc) = (policy.Policy, SyntheticUscc.OfContractor(3)), "NOT_ON_ROSTER", "RENEWAL_OF_ANOTHER"),
        new(Prediction.Warned("PREVENTION_ABOVE_CEILING"), Of2025(policy => policy.ServiceTerms.PreventionRatioPpm = 250_000)),
        new(Prediction.Warned("DEATH_LIMIT_TOO_LOW"), Of2025(policy => policy.Limits.DeathPerPersonFen = 30_000_000)),
    ];

    private static Fault Refused(Action<PolicyIssued> spoil, params string[] codes) => Fault.Rejected(story => story.Like<PolicyIssued>(policy =>
    {
        spoil(policy);
        policy.Policy = Aside.Other(policy.Policy);
    }), codes);

    /// <summary>A further policy for the year of an enterprise that is insured by heads, in force with a warning.</summary>
    private static Fault Watched(Action<PolicyIssued> spoil, params string[] codes) => Fault.Warned(story => story.Like<PolicyIssued>(policy =>
    {
        policy.RenewalOf = "";
        spoil(policy);
        policy.Policy = Aside.Other(policy.Policy);
    }, policy => IsOfTheYear(policy) && policy.Product.Kind == ProductKind.WorkSafetyLiability), codes);

    private static Func<Telling, Tale?> Of2025(Action<PolicyIssued> spoil) => story => story.Like<PolicyIssued>(policy =>
    {
        spoil(policy);
        policy.Policy = Aside.Other(policy.Policy);
    }, policy => policy.BindDate.Year == 2025 && policy.Product.Kind == ProductKind.WorkSafetyLiability && policy.Rate.Basis == RateBasis.Heads);

    private static bool IsOfTheYear(PolicyIssued policy) => policy is { Project: null, Rate.Basis: RateBasis.Heads } && policy.BindDate.Year < 2024;

    private static string Owner(PolicyIssued policy) => policy.Policy[..policy.Policy.IndexOf("/policies/", StringComparison.Ordinal)];

    private static string Other(PolicyIssued policy) => Others.First(insurer => insurer != Owner(policy));

    private static void Share(PolicyIssued policy, params (string Insurer, int Ppm, bool Leads)[] shares)
    {
        policy.CoinsuranceShares.Clear();
        policy.CoinsuranceShares.Add(shares.Select(one => new CoinsuranceShare { Insurer = one.Insurer, SharePpm = one.Ppm, Lead = one.Leads }));
    }

    private static void Cover(PolicyIssued policy, DateOnly firstDay, int years)
    {
        policy.FirstCoverDate = firstDay.ToWire();
        policy.LastCoverDate = firstDay.AddYears(years).AddDays(-1).ToWire();
    }

    private static void Charge(PolicyIssued policy, long premiumFen)
    {
        policy.PremiumFen = premiumFen;
        policy.Instalments.Clear();
    }

    private static void ChargeMore(PolicyIssued policy)
    {
        policy.Rate.ChargedPremiumPerHeadFen = policy.Rate.ChargedPremiumPerHeadFen * 13 / 10;
        Charge(policy, policy.Rate.ChargedPremiumPerHeadFen * policy.Insured.InsuredHeadCount);
    }

    private static void DoubleBasis(PolicyIssued policy)
    {
        policy.Rate.BasisFen *= 2;
        Charge(policy, policy.PremiumFen * 2);
        policy.RenewalOf = "";
        policy.Policy = Aside.Other(policy.Policy);
    }
}
