using FluentAssertions;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class RefusingToRectify
{
    public static readonly TheoryData<string, Action<HazardRefused>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "BAD_NAME hazard", it => it.Hazard = AHazard.NameAtTheBureau },
        { "REQUIRED refusal_number", it => it.RefusalNumber = "" },
        { "REQUIRED refused_date", it => it.RefusedDate = null },
        { "IN_FUTURE refused_date", it => it.RefusedDate = "2026-07-01".Day() },
        { "UNKNOWN_VALUE evidence", it => it.Evidence = RefusalEvidence.Unspecified },
        { "REQUIRED statement", it => it.Statement = "" },
        { "TOO_LONG statement", it => it.Statement = new('拒', 501) },
        { "TOO_LONG respondent_role", it => it.RespondentRole = new('长', 51) },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_refusal_that_contradicts_itself_or_the_hazard_is_rejected(string expected, Action<HazardRefused> but)
    {
        var judgement = ASupervisedHazard.Notified().State(Who.Insurer, ASupervisedHazard.Refused(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_refusal_after_the_notice_is_accepted_and_may_be_given_up()
    {
        var exchange = ASupervisedHazard.Notified();

        exchange.State(Who.Insurer, ASupervisedHazard.Refused()).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AHazard.Reported()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_refusal_before_the_hazard_was_found_is_none()
    {
        var judgement = ASupervisedHazard.Notified().State(Who.Insurer, ASupervisedHazard.Refused(it => it.RefusedDate = "2023-09-19".Day()));

        judgement.Codes().Should().Equal("BEFORE_FOUND refused_date", "REFUSED_BEFORE_NOTICE refused_date");
    }

    [Fact]
    public void Who_was_not_told_in_writing_is_not_known_to_refuse()
    {
        var untold = AHazard.Open().State(Who.Insurer, ASupervisedHazard.Refused());
        var toldLater = ASupervisedHazard.Notified().State(Who.Insurer, ASupervisedHazard.Refused(it => it.RefusedDate = "2023-09-20".Day()));

        untold.Codes().Should().Equal("REFUSED_BEFORE_NOTICE refused_date");
        toldLater.Codes().Should().Equal("REFUSED_BEFORE_NOTICE refused_date");
        toldLater.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void The_earliest_notice_counts_in_whatever_order_notices_come()
    {
        var exchange = AHazard.Open().After(Who.Insurer,
            AHazard.Notified(it => (it.NoticeNumber, it.NotifiedDate) = ("GZ-0002", "2023-10-13".Day())), AHazard.Notified());

        exchange.State(Who.Insurer, ASupervisedHazard.Refused()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void After_a_review_that_passed_nothing_is_refused()
    {
        ASupervisedHazard.AwaitingDelisting().State(Who.Insurer, ASupervisedHazard.Refused()).Codes().Should().Equal("REVIEW_PASSED hazard");
        AHazard.Closed().State(Who.Insurer, ASupervisedHazard.Refused(it => it.RefusedDate = "2023-10-19".Day())).Codes()
            .Should().Equal("HAZARD_CLOSED hazard");
    }

    [Fact]
    public void A_refusal_number_stands_for_one_content()
    {
        var exchange = ASupervisedHazard.Notified().After(Who.Insurer, ASupervisedHazard.Refused());

        exchange.State(Who.Insurer, ASupervisedHazard.Refused()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, ASupervisedHazard.Refused(it => it.Evidence = RefusalEvidence.Visit))
            .Codes().Should().Equal("NUMBER_REUSED refusal_number");
    }

    [Fact]
    public void A_refusal_of_before_the_close_may_be_stated_after_it() =>
        AHazard.Closed().State(Who.Insurer, ASupervisedHazard.Refused()).Codes().Should().Equal("STATED_AFTER_CLOSE refused_date");
}
