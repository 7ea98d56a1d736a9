using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Plan = PudongExchange.Domain.Prevention.Plan;

namespace PudongExchange.Domain.Tests.Prevention;

public sealed class AgreeingAPlan
{
    public static readonly TheoryData<string, Action<PlanAgreed>> Faults = new()
    {
        { "REQUIRED plan", it => it.Plan = "" },
        { "BAD_NAME plan", it => it.Plan = "insurers/91310115999900011L/policies/FW-2023-0001" },
        { "BAD_NAME plan", it => it.Plan = "insurers/9131011599990002XC/plans/FW-2023-0001" },
        { "REQUIRED policy", it => it.Policy = "" },
        { "RECORD_UNKNOWN policy", it => it.Policy = "insurers/91310115999900011L/policies/PA-2023-0002" },
        { "BAD_NAME policy", it => it.Policy = "insurers/9131011599990002XC/policies/PA-2023-0001" },
        { "NOT_THE_INSURED policy", it => it.Enterprise = "enterprises/913101159999000467" },
        { "REQUIRED enterprise", it => it.Enterprise = "" },
        { "BAD_USCC enterprise", it => it.Enterprise = "enterprises/91310115MA1G4L1WXK" },
        { "REQUIRED agreed_date", it => it.AgreedDate = null },
        { "IN_FUTURE agreed_date", it => it.AgreedDate = "2026-07-01".Day() },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "BAD_DATE last_date", it => it.LastDate = new() { Year = 2023, Month = 13, Day = 1 } },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2022-12-31".Day() },
        { "REQUIRED items", it => it.Items.Clear() },
        { "TOO_MANY items", it => it.Items.Add(Enumerable.Repeat(it.Items[0], 6)) },
        { "REPEATED items", it => it.Items[1].Service = ServiceItem.HazardInspection },
        { "UNKNOWN_VALUE items[1].service", it => it.Items[1].Service = ServiceItem.Unspecified },
        { "UNKNOWN_VALUE items[1].service", it => it.Items[1].Service = (ServiceItem)8 },
        { "OUT_OF_RANGE items[0].times_per_year_count", it => it.Items[0].TimesPerYearCount = 0 },
        { "OUT_OF_RANGE items[0].times_per_year_count", it => it.Items[0].TimesPerYearCount = 367 },
        { "BAD_USCC items[0].provider_uscc", it => it.Items[0].ProviderUscc = "91310115MA1G4L1WXK" },
        { "TOO_LONG goals", it => it.Goals = new('零', 501) },
        { "REQUIRED responsible_role", it => it.ResponsibleRole = "" },
        { "TOO_LONG responsible_role", it => it.ResponsibleRole = new('岗', 51) },
        { "OUT_OF_RANGE budget_fen", it => it.BudgetFen = -1 },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Digest.Number(1, length: 31) },
    };

    [Fact]
    public void A_plan_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var judgement = AnEnterprise.Insured().State(Who.Insurer, APlan.Agreed());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_plan_that_contradicts_itself_or_its_policy_is_rejected(string expected, Action<PlanAgreed> but)
    {
        var judgement = AnEnterprise.Insured().State(Who.Insurer, APlan.Agreed(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [InlineData("2022-12-31", "2023-12-31", "PLAN_OUTSIDE_COVER first_date")]
    [InlineData("2023-01-01", "2024-01-01", "PLAN_OUTSIDE_COVER last_date")]
    [InlineData("2023-09-12", "2023-12-05", "")]
    public void A_plan_that_leaves_the_cover_is_watched(string firstDay, string lastDay, string expected)
    {
        var agreed = APlan.Agreed(it => (it.FirstDate, it.LastDate) = (firstDay.Day(), lastDay.Day()));

        var judgement = AnEnterprise.Insured().State(Who.Insurer, agreed);

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void The_same_plan_again_is_known_and_changes_nothing()
    {
        var judgement = AnActivity.Planned().State(Who.Insurer, APlan.Agreed());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
        judgement.KnownIndex.Should().Be(2);
        judgement.ChangesRecord.Should().BeFalse();
    }

    [Fact]
    public void A_plan_number_is_not_used_twice_with_other_content()
    {
        var judgement = AnActivity.Planned().State(Who.Insurer, APlan.Agreed(it => it.BudgetFen = 1));

        judgement.Codes().Should().Equal("NUMBER_REUSED plan");
    }

    [Fact]
    public void A_plan_is_agreed_with_who_became_the_insured_by_endorsement()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Endorsed(it =>
        {
            it.Kind = Contracts.Policies.V1.EndorsementKind.InsuredChanged;
            it.InsuredHeadDeltaCount = 0;
            it.Insured = APolicy.Issued().Insured;
            it.Insured.Uscc = Who.OtherEnterpriseUscc;
        }));

        var judgement = exchange.State(Who.Insurer, APlan.Agreed(it => it.Enterprise = "enterprises/913101159999000467"));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void Only_insurers_agree_plans()
    {
        var judgement = AnEnterprise.Insured().State(Who.EmergencyBureau, APlan.Agreed());

        judgement.Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    [Fact]
    public void An_agreed_plan_is_kept_with_what_decisions_read()
    {
        var plan = AnActivity.Planned().Find<Plan>(APlan.Name)!;

        plan.Policy.Should().Be("insurers/91310115999900011L/policies/PA-2023-0001");
        plan.Enterprise.Should().Be("enterprises/91310115999900038C");
        plan.FirstDay.Should().Be(new DateOnly(2023, 1, 1));
        plan.LastDay.Should().Be(new DateOnly(2023, 12, 31));
    }
}
