using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using ServiceBody = PudongExchange.Domain.Market.ServiceBody;

namespace PudongExchange.Domain.Tests.Market;

public sealed class RegisteringAServiceBody
{
    public static readonly TheoryData<string, Action<ServiceBodyRegistered>> Faults = new()
    {
        { "REQUIRED service_body", it => it.ServiceBody = "" },
        { "BAD_USCC service_body", it => it.ServiceBody = "insurers/91310115999900011L/serviceBodies/JG-0001" },
        { "BAD_NAME service_body", it => it.ServiceBody = "insurers/9131011599990002XC/serviceBodies/913101159999000542" },
        { "BAD_NUMBER registration_number", it => it.RegistrationNumber = "1" },
        { "REQUIRED display_name", it => it.DisplayName = "" },
        { "IN_FUTURE registered_date", it => it.RegisteredDate = "2026-07-01".Day() },
        { "BAD_DATE first_date", it => it.FirstDate = new() },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2022-10-31".Day() },
        { "TOO_MANY qualifications", it => it.Qualifications.Add(Enumerable.Range(0, 20).Select(i => AServiceBody.Qualification(q => q.Number = $"N-{i:000}"))) },
        { "UNKNOWN_VALUE qualifications[0].kind", it => it.Qualifications[0].Kind = QualificationKind.Unspecified },
        { "TOO_SHORT qualifications[0].number", it => it.Qualifications[0].Number = "1" },
        { "REQUIRED qualifications[0].sectors", it => it.Qualifications[0].Sectors.Clear() },
        { "REPEATED qualifications[0].sectors", it => it.Qualifications[0].Sectors.Add(Sector.HazardousChemicals) },
        { "REQUIRED qualifications[0].services", it => it.Qualifications[0].Services.Clear() },
        { "REQUIRED qualifications[0].first_date", it => it.Qualifications[0].FirstDate = null },
        { "ENDS_BEFORE_START qualifications[0].last_date", it => it.Qualifications[0].LastDate = "2019-12-31".Day() },
        { "REPEATED qualifications[1]", it => it.Qualifications.Add(it.Qualifications[0].Clone()) },
        { "UNKNOWN_VALUE relation", it => it.Relation = ServiceBodyRelation.Unspecified },
        { "BAD_DIGEST contract_sha256", it => it.ContractSha256 = Digest.Number(1, length: 1) },
    };

    public static readonly TheoryData<string, Action<ServiceBodyRegistered>> Oddities = new()
    {
        { "NO_QUALIFICATION qualifications", it => it.Qualifications.Clear() },
        { "QUALIFICATION_NOT_VALID qualifications[0]", it => it.Qualifications[0].LastDate = "2022-10-31".Day() },
        { "QUALIFICATION_NOT_VALID qualifications[0]", it => it.Qualifications[0].FirstDate = "2022-11-02".Day() },
        { "RELATED_SERVICE_BODY relation", it => it.Relation = ServiceBodyRelation.OfBroker },
    };

    [Fact]
    public void A_body_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var judgement = new Exchange().State(Who.Insurer, AServiceBody.Registered());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_registration_that_contradicts_itself_is_rejected(string expected, Action<ServiceBodyRegistered> but)
    {
        var judgement = new Exchange().State(Who.Insurer, AServiceBody.Registered(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<ServiceBodyRegistered> but)
    {
        var judgement = new Exchange().State(Who.Insurer, AServiceBody.Registered(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void A_body_may_leave_with_a_qualification_that_is_over()
    {
        var judgement = AServiceBody.InRegister().State(Who.Insurer, AServiceBody.Registered(it =>
            (it.RegistrationNumber, it.RegisteredDate, it.LastDate) = ("CK-0001", "2025-01-15".Day(), "2025-01-15".Day())));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void The_newest_registration_holds_in_whatever_order_they_are_stated()
    {
        var exchange = AServiceBody.InRegister().After(Who.Insurer,
            AServiceBody.Registered(it => (it.RegistrationNumber, it.RegisteredDate, it.LastDate) = ("CK-0001", "2024-06-30".Day(), "2024-06-30".Day())),
            AServiceBody.Registered(it => (it.RegistrationNumber, it.RegisteredDate) = ("BG-0001", "2023-06-30".Day())));

        exchange.Find<ServiceBody>(AServiceBody.Name)!.LastDay.Should().Be(new DateOnly(2024, 6, 30));
    }

    [Fact]
    public void A_registration_number_is_used_once()
    {
        var exchange = AServiceBody.InRegister();

        exchange.State(Who.Insurer, AServiceBody.Registered()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AServiceBody.Registered(it => it.DisplayName = "另一公司")).Codes().Should().Equal("NUMBER_REUSED registration_number");
    }
}
