using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Market;
using PudongExchange.Server.Policies;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class DescribingTheMarket
{
    [Fact]
    public void A_filing_says_whose_it_is_who_stated_it_and_for_which_sectors()
    {
        var filing = Described.By<Filing>(FilingDescription.Describe, AFiling.AtTheBureau(it => it.ClearCommissionCapPpm()));

        filing.Insurer.Should().Be("insurers/91310115999900011L");
        filing.StatedBy.Should().Be("financeBureaus/bureau");
        filing.Sectors.Should().Equal(Sector.HazardousChemicals, Sector.Construction);
        filing.HasCommissionCapPpm.Should().BeFalse();
        filing.LastDate.Should().BeNull();
    }

    [Fact]
    public void A_body_gathers_what_its_qualifications_are_good_for_and_which_of_them_ends_first()
    {
        var body = AfterRegistrations(AServiceBody.Registered(it => it.Qualifications.Add(AServiceBody.Qualification(fire =>
        {
            (fire.Kind, fire.LastDate) = (QualificationKind.FireService, "2023-06-30".Day());
            fire.Sectors.Clear();
            fire.Sectors.Add(Sector.FireSafety);
        }))));

        body.Uscc.Should().Be("913101159999000542");
        body.Sectors.Should().Equal(Sector.HazardousChemicals, Sector.IndustryAndTrade, Sector.FireSafety);
        body.Services.Should().Equal(ServiceItem.RiskAssessment, ServiceItem.HazardInspection);
        body.EarliestLastDate.Should().Be("2023-06-30".Day());
    }

    [Fact]
    public void The_newest_registration_holds_and_one_stated_late_is_only_counted()
    {
        var body = AfterRegistrations(
            AServiceBody.Registered(),
            AServiceBody.Registered(it => (it.RegistrationNumber, it.RegisteredDate, it.DisplayName) = ("BG-0002", "2024-06-30".Day(), "新名称")),
            AServiceBody.Registered(it => (it.RegistrationNumber, it.RegisteredDate) = ("BG-0001", "2023-06-30".Day())));
        var expert = Described.By<Expert>(ExpertDescription.Describe,
            AServiceBody.Expert(),
            AServiceBody.Expert(it => (it.RegistrationNumber, it.RegisteredDate, it.LastDate) = ("BG-0004", "2026-02-01".Day(), "2031-02-28".Day())),
            AServiceBody.Expert(it => (it.RegistrationNumber, it.RegisteredDate) = ("BG-0003", "2023-06-30".Day())));

        (body.RegistrationNumber, body.DisplayName, body.RegistrationCount).Should().Be(("BG-0002", "新名称", 3));
        (expert.RegistrationNumber, expert.LastDate, expert.RegistrationCount).Should().Be(("BG-0004", "2031-02-28".Day(), 3));
        expert.CertificateNumber.Should().Be("ZSE-000001");
    }

    [Fact]
    public void A_commission_is_about_the_enterprise_of_its_policy()
    {
        var others = Described.Knowing(Described.By<Policy>(PolicyDescription.Describe, APolicy.Issued()));

        var commission = Described.By<Commission>((before, happened) => CommissionDescription.Describe(before, happened, others), ACommission.Paid());

        commission.Enterprise.Should().Be("enterprises/91310115999900038C");
        commission.Sector.Should().Be(Sector.HazardousChemicals);
        commission.Town.Should().Be("310115125");
        commission.AmountFen.Should().Be(120_000);
    }

    private static ServiceBody AfterRegistrations(params Google.Protobuf.IMessage[] facts) =>
        Described.By<ServiceBody>(ServiceBodyDescription.Describe, facts);
}
