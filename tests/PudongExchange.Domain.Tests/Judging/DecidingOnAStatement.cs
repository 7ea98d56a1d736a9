using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Judging;

public sealed class DecidingOnAStatement
{
    private const string TypeName = "pudong.exchange.policies.v1.PolicyIssued";

    [Fact]
    public void An_unknown_type_is_rejected_and_named()
    {
        var judgement = Decide("pudong.exchange.policies.v1.PolicyDreamt", [], Who.Insurer);

        judgement.Codes().Should().Equal("UNKNOWN_FACT_TYPE");
        judgement.Findings[0].TextZh.Should().Be("交易所不认识事实类型 pudong.exchange.policies.v1.PolicyDreamt。");
    }

    [Fact]
    public void Bytes_that_do_not_decode_are_rejected()
    {
        var judgement = Decide(TypeName, [0x0A, 0x05, 0x01], Who.Insurer);

        judgement.Codes().Should().Equal("FACT_UNREADABLE");
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void Text_that_is_not_UTF8_does_not_decode()
    {
        var judgement = Decide(TypeName, [0x0A, 0x02, 0xFF, 0xFE], Who.Insurer);

        judgement.Codes().Should().Equal("FACT_UNREADABLE");
    }

    [Fact]
    public void A_fact_full_of_faults_is_answered_with_the_first_hundred()
    {
        var booked = ASpendingItem.Booked(it => it.Apportionments.Add(Enumerable.Range(0, 900).Select(_ => new Contracts.Spending.V1.Apportionment())));

        var judgement = new Exchange().State(Who.Insurer, booked);

        judgement.Verdict.Should().Be(Verdict.Rejected);
        judgement.Findings.Should().HaveCount(100);
    }

    [Theory]
    [InlineData(Role.Department)]
    [InlineData(Role.Town)]
    [InlineData(Role.Group)]
    [InlineData(Role.Finance)]
    [InlineData(Role.Procuratorate)]
    [InlineData(Role.Office)]
    [InlineData(Role.Witness)]
    [InlineData(Role.Operator)]
    public void Only_an_insurer_issues_a_policy(Role role)
    {
        var judgement = Decide(TypeName, APolicy.Issued().ToByteArray(), Who.Insurer with { Role = role });

        judgement.Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    [Fact]
    public void A_field_the_contract_does_not_have_is_refused_at_any_depth()
    {
        // Field 1000 of the fact itself, and the same field inside `insured`.
        byte[] atTheTop = [.. APolicy.Issued().ToByteArray(), 0xC0, 0x3E, 0x01];
        byte[] inside = [.. APolicy.Issued().ToByteArray(), 0x12, 0x03, 0xC0, 0x3E, 0x01];

        Decide(TypeName, atTheTop, Who.Insurer).Codes().Should().Equal("UNKNOWN_FIELDS");
        Decide(TypeName, inside, Who.Insurer).Codes().Should().Equal("UNKNOWN_FIELDS");
    }

    [Fact]
    public void An_encoding_that_is_merely_longer_is_read()
    {
        // The policy's name twice: the last one counts.
        byte[] padded = [.. new PolicyIssued { Policy = APolicy.Name }.ToByteArray(), .. APolicy.Issued().ToByteArray()];

        var judgement = Decide(TypeName, padded, Who.Insurer);

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void An_empty_fact_is_told_everything_it_lacks_at_once()
    {
        var judgement = Decide(TypeName, [], Who.Insurer);

        judgement.Codes().Should().Contain(["REQUIRED policy", "REQUIRED insured", "REQUIRED product", "REQUIRED bind_date", "REQUIRED limits"]);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void Findings_carry_both_languages_and_errors_come_first()
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, APolicy.Issued(it => it.PremiumFen = 0));

        judgement.Findings.Select(finding => finding.Severity).Should().BeInAscendingOrder();
        judgement.Findings.Should().OnlyContain(finding => finding.TextEn.Length > 0 && finding.TextZh.Length > 0);
    }

    [Fact]
    public void A_statement_names_its_record_only_when_it_is_one()
    {
        Statement.Read(TypeName, APolicy.Issued().ToByteArray()).Record.Should().Be(APolicy.Name);
        Statement.Read(TypeName, APolicy.Issued(it => it.Policy = "保单一").ToByteArray()).Record.Should().BeEmpty();
        Statement.Read("no.such.Type", []).Record.Should().BeEmpty();
    }

    private static Judgement Decide(string typeName, byte[] bytes, Participant participant)
    {
        var exchange = AnEnterprise.OnTheRoster();
        return Judge.Decide(Statement.Read(typeName, bytes), participant, exchange.Now, exchange);
    }

    [Fact]
    public void A_record_takes_five_thousand_facts_and_no_more()
    {
        var exchange = new Exchange().After(Who.Insurer, APolicy.Issued());
        for (var i = 1; i < 5_000; i++)
            exchange.State(Who.Insurer, Receipt(i)).ChangesRecord.Should().BeTrue();

        var judgement = exchange.State(Who.Insurer, Receipt(5_000));

        judgement.Codes().Should().StartWith("RECORD_FULL");
        judgement.ChangesRecord.Should().BeFalse();
    }

    private static PremiumReceived Receipt(int number)
    {
        var premium = APolicy.Premium();
        premium.ReceiptNumber = $"R-{number:D6}";
        return premium;
    }
}
