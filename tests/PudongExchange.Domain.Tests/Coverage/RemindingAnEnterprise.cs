using FluentAssertions;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Coverage;

public sealed class RemindingAnEnterprise
{
    public static readonly TheoryData<string, Action<EnterpriseReminded>> Faults = new()
    {
        { "REQUIRED enterprise", it => it.Enterprise = "" },
        { "RECORD_UNKNOWN enterprise", it => it.Enterprise = $"enterprises/{Who.OtherEnterpriseUscc}" },
        { "REQUIRED reminder_number", it => it.ReminderNumber = "" },
        { "REQUIRED reminded_date", it => it.RemindedDate = null },
        { "IN_FUTURE reminded_date", it => (it.RemindedDate, it.DeadlineDate) = ("2026-07-01".Day(), "2026-07-31".Day()) },
        { "REQUIRED deadline_date", it => it.DeadlineDate = null },
        { "ENDS_BEFORE_START deadline_date", it => it.DeadlineDate = "2024-01-31".Day() },
        { "UNKNOWN_VALUE channel", it => it.Channel = ReminderChannel.Unspecified },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Digest.Number(2, length: 33) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_reminder_that_contradicts_itself_is_rejected(string expected, Action<EnterpriseReminded> but)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, AnEnterprise.Reminded(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_department_and_a_town_remind_under_numbers_of_their_own()
    {
        var exchange = AnEnterprise.OnTheRoster();

        exchange.State(Who.EmergencyBureau, AnEnterprise.Reminded()).Codes().Should().BeEmpty();
        exchange.State(Who.Town, AnEnterprise.Reminded(it => it.Channel = ReminderChannel.Visit)).Codes().Should().BeEmpty();
        exchange.State(Who.Town, AnEnterprise.Reminded(it => it.Channel = ReminderChannel.Visit)).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Town, AnEnterprise.Reminded(it => it.Channel = ReminderChannel.Telephone)).Codes()
            .Should().Equal("NUMBER_REUSED reminder_number");
    }

    [Fact]
    public void To_authorities_outside_whose_scope_it_lies_the_enterprise_is_unknown()
    {
        var otherTown = Who.Town with { Towns = new HashSet<string> { "310115130" } };

        foreach (var participant in new[] { Who.FireBrigade, otherTown })
            AnEnterprise.OnTheRoster().State(participant, AnEnterprise.Reminded()).Codes().Should().Equal("RECORD_UNKNOWN enterprise");
    }

    [Fact]
    public void Who_need_not_be_insured_on_the_day_is_reminded_under_watch()
    {
        Codes(AnEnterprise.OnTheRoster(), "2021-12-31").Should().Equal("REMINDED_WITHOUT_DUTY reminded_date");
        Codes(AnEnterprise.OnTheRoster().After(Who.EmergencyBureau, AnEnterprise.Exempted()), "2023-08-01")
            .Should().Equal("REMINDED_WITHOUT_DUTY reminded_date");
        Codes(AnEnterprise.OnTheRoster().After(Who.EmergencyBureau, AnEnterprise.Delisted()), "2025-01-01")
            .Should().Equal("REMINDED_WITHOUT_DUTY reminded_date");
        Codes(new Exchange().After(Who.EmergencyBureau, AnEnterprise.Listed(it => it.Obligation = Obligation.Encouraged)), "2024-02-01")
            .Should().Equal("REMINDED_WITHOUT_DUTY reminded_date");
    }

    [Fact]
    public void A_written_notice_without_its_digest_is_watched_and_a_call_needs_none()
    {
        AnEnterprise.OnTheRoster().State(Who.Town, AnEnterprise.Reminded(it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty)).Codes()
            .Should().Equal("REMINDER_WITHOUT_DOCUMENT document_sha256");
        AnEnterprise.OnTheRoster().State(Who.Town, AnEnterprise.Reminded(it =>
            (it.Channel, it.DocumentSha256) = (ReminderChannel.Telephone, Google.Protobuf.ByteString.Empty))).Codes().Should().BeEmpty();
    }

    [Fact]
    public void An_insurer_reminds_nobody() =>
        AnEnterprise.OnTheRoster().State(Who.Insurer, AnEnterprise.Reminded()).Codes().Should().Equal("NOT_YOURS_TO_STATE");

    private static IReadOnlyList<string> Codes(Exchange exchange, string day) => exchange.State(Who.Town, AnEnterprise.Reminded(it =>
        (it.RemindedDate, it.DeadlineDate) = (day.Day(), "2026-06-01".Day()))).Codes();
}
