using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using SpendingItem = PudongExchange.Domain.Spending.SpendingItem;

namespace PudongExchange.Domain.Tests.Spending;

public sealed class BookingACost
{
    private const string OtherActivity = "insurers/91310115999900011L/activities/HD-2023-0002";
    private const string OtherPolicy = "insurers/91310115999900011L/policies/PA-2023-0002";

    public static readonly TheoryData<string, Action<SpendingBooked>> Faults = new()
    {
        { "REQUIRED spending_item", it => it.SpendingItem = "" },
        { "BAD_NAME spending_item", it => it.SpendingItem = "insurers/91310115999900011L/spending/ZC-2023-0001" },
        { "BAD_NAME spending_item", it => it.SpendingItem = "insurers/9131011599990002XC/spendingItems/ZC-2023-0001" },
        { "UNKNOWN_VALUE category", it => it.Category = SpendingCategory.Unspecified },
        { "UNKNOWN_VALUE category", it => it.Category = (SpendingCategory)9 },
        { "OUT_OF_RANGE amount_fen", it => it.AmountFen = 0 },
        { "OUT_OF_RANGE amount_fen", it => it.AmountFen = 10_000_000_000_001 },
        { "REQUIRED booked_date", it => it.BookedDate = null },
        { "IN_FUTURE booked_date", it => it.BookedDate = "2026-07-01".Day() },
        { "UNKNOWN_VALUE payee_kind", it => it.PayeeKind = PayeeKind.Unspecified },
        { "REQUIRED payee_uscc", it => it.PayeeUscc = "" },
        { "BAD_USCC payee_uscc", it => it.PayeeUscc = "91310115MA1G4L1WXK" },
        { "MUST_BE_EMPTY payee_uscc", it => it.PayeeKind = PayeeKind.OwnStaffCost },
        { "REQUIRED expert_certificate_number", it => (it.PayeeKind, it.PayeeUscc) = (PayeeKind.Expert, "") },
        { "MUST_BE_EMPTY expert_certificate_number", it => it.ExpertCertificateNumber = "ZSE-000001" },
        { "IDENTITY_NUMBER expert_certificate_number", it => (it.PayeeKind, it.PayeeUscc, it.ExpertCertificateNumber) = (PayeeKind.Expert, "", "11010519491231002X") },
        { "REQUIRED apportionments", it => it.Apportionments.Clear() },
        { "TOO_MANY apportionments", it => it.Apportionments.Add(Enumerable.Repeat(ASpendingItem.Part(), 1_000)) },
        { "REPEATED apportionments[1]", it => it.Apportionments.Add(ASpendingItem.Part()) },
        { "SUM_MISMATCH apportionments", it => it.AmountFen = 300_001 },
        { "OUT_OF_RANGE apportionments[0].amount_fen", it => it.Apportionments[0].AmountFen = 0 },
        { "OUT_OF_RANGE apportionments[1].amount_fen", it => it.Apportionments.Add(ASpendingItem.Part(OtherActivity, amountFen: long.MaxValue)) },
        { "REQUIRED apportionments[0].activity", it => it.Apportionments[0].Activity = "" },
        { "RECORD_UNKNOWN apportionments[0].activity", it => it.Apportionments[0].Activity = OtherActivity },
        { "RECORD_UNKNOWN apportionments[0].policy", it => it.Apportionments[0].Policy = OtherPolicy },
        { "REQUIRED invoice.number", it => it.Invoice.Number = "" },
        { "BAD_INVOICE_NUMBER invoice.number", it => it.Invoice.Number = "2331200000001234567" },
        { "BAD_INVOICE_NUMBER invoice.number", it => it.Invoice.Number = "03100230011-12345678" },
        { "BAD_USCC invoice.issuer_uscc", it => it.Invoice.IssuerUscc = "91310115MA1G4L1WXK" },
        { "OUT_OF_RANGE invoice.amount_fen", it => it.Invoice.AmountFen = 0 },
        { "IN_FUTURE invoice.issue_date", it => it.Invoice.IssueDate = "2026-07-01".Day() },
        { "UNKNOWN_VALUE ratio_base", it => it.RatioBase = RatioBase.Unspecified },
    };

    public static readonly TheoryData<string, Action<SpendingBooked>> Oddities = new()
    {
        { "BOOKED_AHEAD booked_date", it => it.BookedDate = "2023-09-19".Day() },
        { "REWARD_NOT_PROVIDED_FOR category", it => it.Category = SpendingCategory.SafetyReward },
        { "INVOICE_OF_ANOTHER invoice.issuer_uscc", it => it.Invoice.IssuerUscc = Who.OtherEnterpriseUscc },
        { "INVOICE_BELOW_COST invoice.amount_fen", it => it.Invoice.AmountFen = 299_999 },
    };

    public static readonly TheoryData<Action<SpendingBooked>> Regular = new(
        it => it.Invoice = null,
        it => it.Invoice.Number = "0310023001-12345678",
        it => it.Invoice.Number = "031002300111-12345678",
        it => it.BookedDate = "2023-09-20".Day(),
        it => (it.PayeeKind, it.PayeeUscc, it.ExpertCertificateNumber) = (PayeeKind.Expert, "", "ZSE-000001"),
        it => (it.PayeeKind, it.PayeeUscc, it.Invoice) = (PayeeKind.OwnStaffCost, "", null));

    [Fact]
    public void A_cost_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, ASpendingItem.Booked());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
    }

    [Theory]
    [MemberData(nameof(Regular), DisableDiscoveryEnumeration = true)]
    public void What_the_contract_allows_is_accepted_without_findings(Action<SpendingBooked> but)
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, ASpendingItem.Booked(but));

        judgement.Codes().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_cost_that_contradicts_itself_or_what_is_known_is_rejected(string expected, Action<SpendingBooked> but)
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, ASpendingItem.Booked(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<SpendingBooked> but)
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, ASpendingItem.Booked(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void A_cost_for_service_that_the_enterprise_has_not_confirmed_is_watched()
    {
        var judgement = AnActivity.Done().State(Who.Insurer, ASpendingItem.Booked());

        judgement.Codes().Should().Equal("BOOKED_UNCONFIRMED apportionments");
    }

    [Fact]
    public void A_cost_is_borne_by_the_policy_that_the_service_was_delivered_under()
    {
        var exchange = AnActivity.Acknowledged().After(Who.Insurer, APolicy.Issued(it => it.Policy = OtherPolicy));

        var judgement = exchange.State(Who.Insurer, ASpendingItem.Booked(it => it.Apportionments[0].Policy = OtherPolicy));

        judgement.Codes().Should().Equal("POLICY_NOT_OF_ACTIVITY apportionments[0].policy");
    }

    [Fact]
    public void A_survey_before_there_was_a_policy_is_borne_by_any_policy_of_the_insurer()
    {
        var exchange = AnActivity.Planned().After(Who.Insurer,
            AnActivity.Delivered(it => (it.Policy, it.SurveyMoment) = ("", Contracts.Prevention.V1.SurveyMoment.PreBind)),
            AnActivity.Confirmed());

        var judgement = exchange.State(Who.Insurer, ASpendingItem.Booked());

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_cost_may_be_shared_by_several_activities()
    {
        var exchange = AnActivity.Acknowledged().After(Who.Insurer, AnActivity.Delivered(it => it.Activity = OtherActivity));

        var judgement = exchange.State(Who.Insurer, ASpendingItem.Booked(it =>
        {
            it.Apportionments[0].AmountFen = 100_000;
            it.Apportionments.Add(ASpendingItem.Part(OtherActivity, amountFen: 200_000));
        }));

        judgement.Codes().Should().Equal("BOOKED_UNCONFIRMED apportionments");
        judgement.Findings[0].TextEn.Should().Be("1 of the activities are not confirmed by the enterprise yet.");
    }

    [Fact]
    public void The_same_cost_again_is_known_and_changes_nothing()
    {
        var judgement = ASpendingItem.Owed().State(Who.Insurer, ASpendingItem.Booked());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
        judgement.KnownIndex.Should().Be(5);
    }

    [Fact]
    public void A_number_of_the_special_ledger_is_not_used_twice_with_other_content()
    {
        var judgement = ASpendingItem.Owed().State(Who.Insurer, ASpendingItem.Booked(it => it.RatioBase = RatioBase.Earned));

        judgement.Codes().Should().Equal("NUMBER_REUSED spending_item");
    }

    [Fact]
    public void A_booked_cost_is_kept_with_what_decisions_read()
    {
        var item = ASpendingItem.Owed().Find<SpendingItem>(ASpendingItem.Name)!;

        item.AmountFen.Should().Be(300_000);
        item.PaidFen.Should().Be(0);
        item.OutstandingFen.Should().Be(300_000);
        item.BookedOn.Should().Be(new DateOnly(2023, 10, 8));
        item.PayeeUscc.Should().Be("913101159999000542");
    }

    [Theory]
    [InlineData(Who.EnterpriseUscc, "")]
    [InlineData(Who.OtherEnterpriseUscc, "NOT_THE_INSURED apportionments[0].policy")]
    public void A_survey_before_binding_is_borne_by_a_policy_that_insured_the_enterprise(string surveyed, string expected)
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, AnActivity.Delivered(it =>
            (it.Policy, it.Plan, it.SurveyMoment, it.Enterprise) = ("", "", SurveyMoment.PreBind, $"enterprises/{surveyed}")), AnActivity.Confirmed());

        var judgement = exchange.State(Who.Insurer, ASpendingItem.Booked());

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }
}
