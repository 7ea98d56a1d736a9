using CsCheck;
using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Activity = PudongExchange.Domain.Prevention.Activity;
using Claim = PudongExchange.Domain.Claims.Claim;
using Complaint = PudongExchange.Domain.Prevention.Complaint;
using Enterprise = PudongExchange.Domain.Coverage.Enterprise;
using Hazard = PudongExchange.Domain.Hazards.Hazard;
using Policy = PudongExchange.Domain.Policies.Policy;
using SpendingItem = PudongExchange.Domain.Spending.SpendingItem;

namespace PudongExchange.Domain.Tests.Judging;

/// <summary>
/// Facts as the story has them and mangled ones, in any order: neither a rule nor a fold ever throws, and the records
/// keep what the law of the record says.
/// </summary>
public sealed partial class AnySequenceOfFacts
{
    private static readonly IReadOnlyList<(Participant By, Func<IMessage> Fact)> Story =
    [
        (Who.Office, () => AParticipant.OfficeEnrolled()),
        (Who.Office, () => AParticipant.Enrolled()),
        (Who.Office, () => AParticipant.Suspended()),
        (Who.Office, () => AParticipant.Enrolled(it => (it.EnrolmentNumber, it.FirstDate) = ("DJ-2026-0002", "2026-12-01".Day()))),
        (Who.Office, () => AParticipant.Reinstated()),
        (Who.Office, () => AParticipant.Revoked()),
        (Who.EmergencyBureau, () => AnEnterprise.Listed()),
        (Who.EmergencyBureau, () => AnEnterprise.Exempted()),
        (Who.EmergencyBureau, () => AnEnterprise.Licensed()),
        (Who.Town, () => AnEnterprise.Reminded()),
        (Who.EmergencyBureau, () => AnEnterprise.Delisted()),
        (Who.Office, () => AParameter.Set()),
        (Who.Office, () => AParameter.Set(it => (it.SettingNumber, it.FirstDate, it.LastDate) = ("CS-2026-0003", "2022-12-01".Day(), "2023-06-30".Day()))),
        (Who.Office, () => AParameter.SetForAll("parameters/complaint-answer-time", new() { WorkingDayCount = 3 })),
        (Who.EmergencyBureau, () => AParameter.Published()),
        (Who.Office, () => AParameter.Opened()),
        (Who.Insurer, APolicy.Issued),
        (Who.Insurer, () => APolicy.Premium()),
        (Who.Insurer, () => APolicy.Endorsed()),
        (Who.Insurer, () => APlan.Agreed()),
        (Who.Insurer, () => AnActivity.Delivered()),
        (Who.Insurer, () => AnActivity.Confirmed()),
        (Who.Insurer, () => ASpendingItem.Booked()),
        (Who.Insurer, () => ASpendingItem.Paid()),
        (Who.Insurer, () => ASpendingItem.Paid(it => (it.PaymentNumber, it.AmountFen) = ("FK-0002", 100_000))),
        (Who.Insurer, () => AnActivity.Disputed()),
        (Who.EmergencyBureau, () => AnActivity.Disputed(it => it.Ground = DisputeGround.ConfirmationNotGiven)),
        (Who.Insurer, () => AnActivity.Confirmed(it => (it.ConfirmationNumber, it.ConfirmedDate) = ("QR-0002", "2023-10-25".Day()))),
        (Who.Insurer, () => APlan.Evaluated()),
        (Who.Insurer, () => AComplaint.Received()),
        (Who.Insurer, () => AComplaint.Checking()),
        (Who.Insurer, () => AComplaint.Extended()),
        (Who.Insurer, () => AComplaint.Answered(it => (it.AnswerNumber, it.AnsweredDate) = ("DF-0003", "2023-12-01".Day()))),
        (Who.Insurer, () => ASpendingItem.Invoiced()),
        (Who.Insurer, () => ASpendingItem.Voided()),
        (Who.Insurer, () => ASpendingItem.PaymentReversed(it => it.AmountFen = 150_000)),
        (Who.Insurer, () => ASpendingItem.CostReversed(it => it.AmountFen = 150_000)),
        (Who.Insurer, () => AHazard.Found()),
        (Who.Insurer, () => AHazard.Notified()),
        (Who.Insurer, () => AHazard.Reported()),
        (Who.Insurer, () => AHazard.Failed()),
        (Who.Insurer, () => ASupervisedHazard.Extended(it => it.NewDueDate = "2023-12-20".Day())),
        (Who.Insurer, () => ASupervisedHazard.Refused()),
        (Who.Insurer, () => ASupervisedHazard.Escalated()),
        (Who.EmergencyBureau, () => ASupervisedHazard.Listed()),
        (Who.Town, () => ASupervisedHazard.Listed(it => it.Level = ListingLevel.Town)),
        (Who.Town, () => ASupervisedHazard.Transferred()),
        (Who.Insurer, () => AHazard.Reported(it => it.ReportNumber = "ZG-0002")),
        (Who.Insurer, () => AHazard.Passed(it => (it.ReviewNumber, it.ReportNumber) = ("FC-0002", "ZG-0002"))),
        (Who.Town, () => ASupervisedHazard.Delisted()),
        (Who.EmergencyBureau, () => ASupervisedHazard.Delisted()),
        (Who.EmergencyBureau, () => AHazard.FoundByTheBureau()),
        (Who.EmergencyBureau, () => AHazard.Reported(it => it.Hazard = AHazard.NameAtTheBureau)),
        (Who.EmergencyBureau, () => AHazard.Passed(it => it.Hazard = AHazard.NameAtTheBureau)),
        (Who.Town, () => AHazard.FoundByTheTown()),
        (Who.EmergencyBureau, () => Enforced.Recorded()),
        (Who.EmergencyBureau, () => Enforced.Imposed()),
        (Who.EmergencyBureau, () => Enforced.ForTheHazard(it => it.Penalty = "departments/emergency/penalties/CF-2023-0002")),
        (Who.EmergencyBureau, () => Enforced.ForTheAccident(it => it.Penalty = "departments/emergency/penalties/CF-2023-0003")),
        (Who.EmergencyBureau, () => Enforced.Credit()),
        (Who.EmergencyBureau, () => Enforced.Standard()),
        (Who.Town, () => ASupervisedHazard.Withdrawn(it =>
            (it.Hazard, it.Reason, it.DuplicateOf) = (AHazard.NameAtTheTown, WithdrawalReason.Duplicate, AHazard.NameAtTheBureau))),
        (Who.Insurer, () => AClaim.Reported()),
        (Who.Insurer, () => AClaim.Paid(it => (it.PaymentNumber, it.Advance, it.AmountFen) = ("PK-0003", true, 1_000_000))),
        (Who.Insurer, () => AClaim.Assessed()),
        (Who.Insurer, () => AClaim.Paid(it => it.AmountFen = 49_000_000)),
        (Who.Insurer, () => AClaim.PaidMedical()),
        (Who.Insurer, () => AClaim.Closed()),
        (Who.FinanceBureau, () => AFiling.AtTheBureau()),
        (Who.Insurer, () => AFiling.Filed()),
        (Who.Insurer, () => AServiceBody.Registered()),
        (Who.Insurer, () => AServiceBody.Expert()),
        (Who.Insurer, () => ACommission.Paid()),
        (Who.Insurer, () => AClaim.Reopened()),
        (Who.Insurer, () => AClaim.Registered()),
        (Who.Insurer, () => AClaim.Surveyed()),
        (Who.Insurer, () => AClaim.Recovered()),
        (Who.Insurer, () => AClaim.Refused()),
        (Who.Insurer, () => AClaim.Reopened(it => it.ReopenNumber = "CB-0002")),
        (Who.Insurer, () => AClaim.Closed(it => it.CloseDate = "2023-06-30".Day())),
        (Who.Insurer, () => APolicy.Terminated()),
    ];

    /// <summary>How much of the story is told as it is, and then the steps: which fact, how often mangled, with which draws.</summary>
    private static readonly Gen<(int Told, (int Which, int Manglings, int[] Draws)[] Steps)> Plot = Gen.Select(
        Gen.Int[0, Story.Count],
        Gen.Select(Gen.Int[0, Story.Count - 1], Gen.Int[0, 2], Gen.Int.Array[24]).Array[1, 30]);

    [Fact]
    public void Nothing_throws_and_the_law_of_the_records_holds() => Plot.Sample(plot =>
    {
        var exchange = Tell(plot.Told);
        foreach (var (by, fact) in Facts(plot.Steps))
        {
            exchange.State(by, fact);
            CheckRecords(exchange);
        }
    }, iter: 1_000);

    [Fact]
    public void A_fact_in_force_stated_again_is_known_and_changes_nothing() => Plot.Sample(plot =>
    {
        var exchange = Tell(plot.Told);
        foreach (var (by, fact) in Facts(plot.Steps))
        {
            if (exchange.State(by, fact).ChangesRecord)
                exchange.State(by, fact).Codes().Should().Equal("ALREADY_KNOWN");
        }
    }, iter: 1_000);

    [Fact]
    public void Every_fact_judged_again_at_its_own_index_gets_its_own_verdict() => Plot.Sample(plot =>
    {
        var exchange = Tell(plot.Told);
        foreach (var (by, fact) in Facts(plot.Steps))
            exchange.State(by, fact);

        // What was in force before an index, and nothing that came after, decides.
        var past = new Exchange();
        foreach (var judged in exchange.Log)
        {
            var again = Judge.Decide(judged.Statement, judged.By, judged.At, past);

            again.Verdict.Should().Be(judged.Judgement.Verdict);
            again.Findings.Should().Equal(judged.Judgement.Findings);
            past.Take(judged);
        }
    }, iter: 300);

    [Fact]
    public void A_rule_reads_no_parameter_that_its_kind_of_fact_does_not_name() => Plot.Sample(plot =>
    {
        var exchange = Tell(plot.Told);
        foreach (var (by, fact) in Facts(plot.Steps))
        {
            exchange.State(by, fact);
            var statement = exchange.Log[^1].Statement;
            var named = statement.Kind!.JudgedBy.Select(parameter => parameter.Name).Append(statement.Record);
            exchange.ParametersRead.Should().BeSubsetOf(named);
        }
    }, iter: 300);

    private static Exchange Tell(int count)
    {
        var exchange = new Exchange();
        foreach (var (by, fact) in Story.Take(count))
            exchange.After(by, fact());

        return exchange;
    }

    private static IEnumerable<(Participant By, IMessage Fact)> Facts((int Which, int Manglings, int[] Draws)[] steps)
    {
        foreach (var (which, manglings, draws) in steps)
        {
            var (by, fact) = (Story[which].By, Story[which].Fact());
            var mangling = new Mangling(draws);
            for (var i = 0; i < manglings; i++)
                mangling.Mangle(fact);

            yield return (by, fact);
        }
    }

    private static void CheckRecords(Exchange exchange)
    {
        if (exchange.Find<Policy>(APolicy.Name) is { } policy)
            CheckPolicy(policy, exchange);

        if (exchange.Find<Claim>(AClaim.Name) is { } claim)
            claim.RecoveredFen.Should().BeInRange(0, claim.PaidFen);

        if (exchange.Find<Activity>(AnActivity.Name) is { } activity)
            activity.ConfirmedOn?.Should().BeOnOrAfter(activity.EndedOn);

        if (exchange.Find<SpendingItem>(ASpendingItem.Name) is { } item)
            CheckSpending(item);

        if (exchange.Find<Complaint>(AComplaint.Name) is { AnsweredOn: { } answeredOn } complaint)
            answeredOn.Should().Be(complaint.LastStepOn);

        // An office suspends none before another is there, so one is always left.
        exchange.Find<Enrolment>(AParticipant.Office)?.Suspensions.Should().BeEmpty();

        if (exchange.Find<Enterprise>(AnEnterprise.Name) is { } enterprise)
            CheckEnterprise(enterprise);

        foreach (var name in new[] { AHazard.Name, AHazard.NameAtTheBureau, AHazard.NameAtTheTown })
        {
            if (exchange.Find<Hazard>(name) is { } hazard)
                CheckHazard(hazard);
        }
    }

    private static void CheckSpending(SpendingItem item)
    {
        item.OutstandingFen.Should().BeGreaterThanOrEqualTo(0);
        item.CostFen.Should().BeGreaterThanOrEqualTo(0);
        item.PaidFen.Should().Be(item.Payments.Values.Sum(payment => payment.LeftFen));
        item.Payments.Values.Should().NotContain(payment => payment.LeftFen < 0);
        item.Invoices.InForceFen.Should().BeGreaterThanOrEqualTo(0);
    }

    private static void CheckEnterprise(Enterprise enterprise)
    {
        foreach (var entry in enterprise.Roster.Values)
        {
            foreach (var day in entry.Listings.ChangeDays.Concat(entry.Exemption.ChangeDays))
                (entry.MustBeInsuredOn(day) && (entry.ListingOn(day) is null || entry.Exemption.On(day))).Should().BeFalse();
        }
    }

    private static void CheckPolicy(Policy policy, Exchange exchange)
    {
        policy.PremiumFen.Should().BeGreaterThanOrEqualTo(0);
        policy.HeadCount.Values.Min().Should().BeGreaterThanOrEqualTo(1);
        policy.LastDay.Should().BeOnOrAfter(policy.FirstDay.AddDays(-1));

        if (exchange.Find<Claim>(AClaim.Name) is { } claim)
            claim.PaidFen.Should().BeLessThanOrEqualTo(policy.Limits.Values.Max(limits => limits.PerEventFen));
    }

    private static void CheckHazard(Hazard hazard)
    {
        hazard.DueOn.Should().BeOnOrAfter(hazard.FoundOn);
        hazard.ClosedOn?.Should().BeOnOrAfter(hazard.FoundOn);
        (hazard.ClosedOn is null || hazard.OpenReport is null).Should().BeTrue();
        (hazard.ClosedOn is null || (hazard.Listings.IsEmpty && hazard.PassedOn is not null)).Should().BeTrue();
        (hazard.WithdrawnOn is null || (hazard.Listings.IsEmpty && hazard.ClosedOn is null)).Should().BeTrue();
    }
}
