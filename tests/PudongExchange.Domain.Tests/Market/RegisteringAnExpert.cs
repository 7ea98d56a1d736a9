using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Market;

public sealed class RegisteringAnExpert
{
    public static readonly TheoryData<string, Action<ExpertRegistered>> Faults = new()
    {
        { "REQUIRED expert", it => it.Expert = "" },
        { "BAD_NAME expert", it => it.Expert = "insurers/9131011599990002XC/experts/ZSE-000001" },
        { "IDENTITY_NUMBER expert", it => it.Expert = "insurers/91310115999900011L/experts/T11010519491231002X" },
        { "BAD_NUMBER registration_number", it => it.RegistrationNumber = "登记-0001" },
        { "REQUIRED expert_ref", it => it.ExpertRef = "" },
        { "BAD_NUMBER expert_ref", it => it.ExpertRef = "张三丰三" },
        { "IDENTITY_NUMBER expert_ref", it => it.ExpertRef = "11010519491231002X" },
        { "UNKNOWN_VALUE certificate_kind", it => it.CertificateKind = ExpertCertificateKind.Unspecified },
        { "REQUIRED specialty", it => it.Specialty = "" },
        { "REQUIRED sectors", it => it.Sectors.Clear() },
        { "UNKNOWN_VALUE sectors", it => it.Sectors.Add((Sector)99) },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2021-02-28".Day() },
        { "IN_FUTURE registered_date", it => (it.RegisteredDate, it.LastDate) = ("2026-07-01".Day(), null) },
        { "BAD_DATE last_service_date", it => it.LastServiceDate = new() { Year = 2024, Month = 2, Day = 30 } },
        { "BAD_USCC service_body_uscc", it => it.ServiceBodyUscc = "913101159999000543" },
    };

    public static readonly TheoryData<string, Action<ExpertRegistered>> Oddities = new()
    {
        { "CERTIFICATE_NOT_VALID last_date", it => it.LastDate = "2022-11-01".Day() },
        { "CERTIFICATE_NOT_VALID last_date", it => it.FirstDate = "2022-11-03".Day() },
        { "BODY_NOT_IN_REGISTER service_body_uscc", it => it.ServiceBodyUscc = Who.EnterpriseUscc },
        { "BODY_NOT_IN_REGISTER service_body_uscc", it => it.RegisteredDate = "2022-10-31".Day() },
    };

    [Fact]
    public void An_expert_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var judgement = AServiceBody.InRegister().State(Who.Insurer, AServiceBody.Expert());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_registration_that_contradicts_itself_or_names_a_person_is_rejected(string expected, Action<ExpertRegistered> but)
    {
        var judgement = AServiceBody.InRegister().State(Who.Insurer, AServiceBody.Expert(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<ExpertRegistered> but)
    {
        var judgement = AServiceBody.InRegister().State(Who.Insurer, AServiceBody.Expert(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void An_expert_who_leaves_is_not_asked_for_a_certificate()
    {
        var judgement = AServiceBody.InRegister().After(Who.Insurer, AServiceBody.Expert()).State(Who.Insurer, AServiceBody.Expert(it =>
            (it.RegistrationNumber, it.RegisteredDate, it.LastServiceDate) = ("CK-0002", "2026-03-01".Day(), "2026-02-28".Day())));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_registration_number_is_used_once()
    {
        var exchange = AServiceBody.InRegister().After(Who.Insurer, AServiceBody.Expert());

        exchange.State(Who.Insurer, AServiceBody.Expert()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AServiceBody.Expert(it => it.Specialty = "消防")).Codes().Should().Equal("NUMBER_REUSED registration_number");
    }

    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("T11010519491231002x-1", true)]
    [InlineData("110105194912310020", false)]
    [InlineData("11010519491331002X", false)]
    [InlineData("913101159999000467", false)]
    [InlineData("ZSE-000001", false)]
    [InlineData("", false)]
    public void An_identity_number_is_known_by_its_day_of_birth_and_its_check_character(string text, bool holdsOne) =>
        IdentityNumbers.AreIn(text).Should().Be(holdsOne);
}
