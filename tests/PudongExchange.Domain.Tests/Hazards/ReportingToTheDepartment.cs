using FluentAssertions;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class ReportingToTheDepartment
{
    public static readonly TheoryData<string, Action<HazardEscalated>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "BAD_NAME hazard", it => it.Hazard = AHazard.NameAtTheBureau },
        { "REQUIRED escalation_number", it => it.EscalationNumber = "" },
        { "REQUIRED escalated_date", it => it.EscalatedDate = null },
        { "IN_FUTURE escalated_date", it => it.EscalatedDate = "2026-07-01".Day() },
        { "REQUIRED department", it => it.Department = "" },
        { "BAD_NAME department", it => it.Department = "towns/310115125" },
        { "BAD_NAME department", it => it.Department = "departments/应急" },
        { "REQUIRED grounds", it => it.Grounds.Clear() },
        { "REPEATED grounds", it => it.Grounds.Add(EscalationGround.Major) },
        { "UNKNOWN_VALUE grounds", it => it.Grounds[0] = EscalationGround.Unspecified },
        { "TOO_LONG situation", it => it.Situation = new('现', 501) },
        { "TOO_LONG analysis", it => it.Analysis = new('析', 501) },
        { "TOO_LONG treatment_plan", it => it.TreatmentPlan = new('案', 501) },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty },
    };

    public static readonly TheoryData<string, Action<HazardEscalated>> Oddities = new()
    {
        { "NOT_OVERDUE escalated_date", it => it.EscalatedDate = "2023-10-20".Day() },
        { "REFUSAL_NOT_STATED grounds", it => it.Grounds.Add(EscalationGround.Refused) },
        { "REPORT_INCOMPLETE situation", it => it.Situation = "" },
        { "REPORT_INCOMPLETE analysis", it => it.Analysis = "" },
        { "REPORT_INCOMPLETE treatment_plan", it => it.TreatmentPlan = "" },
    };

    [Fact]
    public void A_report_on_the_day_after_the_due_date_is_accepted()
    {
        var judgement = AHazard.Open().State(Who.Insurer, ASupervisedHazard.Escalated(it => it.EscalatedDate = "2023-10-21".Day()));

        judgement.Codes().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_report_that_contradicts_itself_or_the_hazard_is_rejected(string expected, Action<HazardEscalated> but)
    {
        var judgement = AHazard.Open().State(Who.Insurer, ASupervisedHazard.Escalated(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<HazardEscalated> but)
    {
        var judgement = AHazard.Open().State(Who.Insurer, ASupervisedHazard.Escalated(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void A_report_before_the_hazard_was_found_is_rejected()
    {
        var judgement = AHazard.Open().State(Who.Insurer, ASupervisedHazard.Escalated(it => it.EscalatedDate = "2023-09-19".Day()));

        judgement.Codes().Should().Equal("BEFORE_FOUND escalated_date", "NOT_OVERDUE escalated_date");
    }

    [Fact]
    public void A_refusal_that_was_stated_is_a_ground()
    {
        var exchange = ASupervisedHazard.Notified().After(Who.Insurer, ASupervisedHazard.Refused());

        exchange.State(Who.Insurer, ASupervisedHazard.Escalated(it => it.Grounds.Add(EscalationGround.Refused))).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_hazard_found_to_be_general_is_not_reported_as_major()
    {
        var exchange = AnActivity.Done().After(Who.Insurer, AHazard.Found(it => it.Grade = HazardGrade.General));

        var judgement = exchange.State(Who.Insurer, ASupervisedHazard.Escalated());

        judgement.Codes().Should().Equal("NOT_MAJOR grounds");
    }

    [Fact]
    public void A_department_reports_to_another_department_only()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.EmergencyBureau, AHazard.FoundByTheBureau());

        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Escalated(it => it.Hazard = AHazard.NameAtTheBureau))
            .Codes().Should().Equal("ESCALATED_TO_ITSELF department");
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Escalated(it => (it.Hazard, it.Department) = (AHazard.NameAtTheBureau, "departments/fire")))
            .Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_closed_hazard_is_not_reported()
    {
        AHazard.Closed().State(Who.Insurer, ASupervisedHazard.Escalated()).Codes().Should().Equal("HAZARD_CLOSED hazard");
    }

    [Fact]
    public void The_number_of_a_report_stands_for_one_content()
    {
        var exchange = AHazard.Open().After(Who.Insurer, ASupervisedHazard.Escalated());

        exchange.State(Who.Insurer, ASupervisedHazard.Escalated()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, ASupervisedHazard.Escalated(it => it.Department = "departments/fire"))
            .Codes().Should().Equal("NUMBER_REUSED escalation_number");
    }

    [Fact]
    public void A_report_of_before_the_close_may_be_stated_after_it()
    {
        var judgement = AHazard.Closed().State(Who.Insurer, ASupervisedHazard.Escalated(it =>
        {
            it.EscalatedDate = "2023-10-18".Day();
            it.Grounds.Remove(EscalationGround.Overdue);
        }));

        judgement.Codes().Should().Equal("STATED_AFTER_CLOSE escalated_date");
    }
}
