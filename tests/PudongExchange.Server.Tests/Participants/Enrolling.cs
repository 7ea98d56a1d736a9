using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Corrections;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Testing.TestDistrict;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Participants;

/// <summary>From an empty log on: only the office is known, and whom it enrols may call.</summary>
public sealed class Enrolling
{
    private static readonly string Insurer = TestDistrict.Insurer(InsurerA);
    private static readonly string Series = $"{Insurer}/series/core";

    [Fact]
    public async Task An_insurer_may_state_from_the_receipt_of_its_enrolment_on()
    {
        await using var exchange = await TestExchange.StartFresh();
        var door = exchange.Client<Door>(InsurerA);
        var policy = Stating.Policy(Insurer, "PA-0001").At(0);

        var before = await door.SubmitAsync(Stating.Submit(Series, policy)).Refused();
        await State(exchange, 0, AParticipant.OfficeEnrolled(), AParticipant.InsurerEnrolled(it => it.Participant = Record(InsurerA)));
        var after = await door.SubmitAsync(Stating.Submit(Series, policy));

        before.ShouldBeRefused(StatusCode.Unauthenticated, "PARTICIPANT_UNKNOWN");
        before.Status.Detail.Should().Contain($"spiffe://pudong.exchange/insurer/{Insurer["insurers/".Length..]}");
        after.Outcomes.Single().Receipt.Verdict.Should().NotBe(Verdict.Rejected);
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(3);
    }

    [Fact]
    public async Task Whoever_is_enrolled_from_a_day_ahead_is_not_let_in_before()
    {
        await using var exchange = await TestExchange.StartFresh();
        await State(exchange, 0, AParticipant.InsurerEnrolled(it => (it.Participant, it.FirstDate) = (Record(InsurerA), "2099-01-01".Day())));

        (await exchange.Client<Door>(InsurerA).GetSeriesAsync(new() { Series = Series }).Refused())
            .ShouldBeRefused(StatusCode.Unauthenticated, "PARTICIPANT_UNKNOWN");
    }

    [Fact]
    public async Task Who_may_not_enrol_is_rejected_and_what_it_tried_is_kept()
    {
        await using var exchange = await TestExchange.Start();

        var answer = await exchange.Client<Door>(InsurerA).SubmitAsync(Stating.Submit(Series, AParticipant.Enrolled().At(0)));

        var receipt = answer.Outcomes.Single().Receipt;
        receipt.Verdict.Should().Be(Verdict.Rejected);
        receipt.Findings.Single().Code.Should().Be("NOT_YOURS_TO_STATE");
        receipt.Revision.Should().Be(0);
    }

    [Fact]
    public async Task The_office_cannot_shut_itself_out()
    {
        await using var exchange = await TestExchange.Start();

        var answers = await State(exchange, 0,
            AParticipant.Suspended(it => it.Participant = Record(Office)),
            AParticipant.OfficeEnrolled(it => (it.EnrolmentNumber, it.FirstDate) = ("DJ-2099-0001", "2099-01-01".Day())));

        answers.Select(outcome => outcome.Receipt.Verdict).Should().Equal(Verdict.Rejected, Verdict.Rejected);
        (await exchange.Client<Door>(Office).GetSeriesAsync(new() { Series = EnrolledDistrict.Series })).NextOffset.Should().Be(EnrolledDistrict.Count);
    }

    [Fact]
    public async Task The_office_of_the_configuration_is_not_asked_once_the_log_has_one()
    {
        await using var exchange = await TestExchange.StartFresh();
        await State(exchange, 0, AParticipant.OfficeEnrolled(), AParticipant.OfficeEnrolled(it => it.Participant = "participants/office/second"));
        await State(exchange, 2, AParticipant.InsurerEnrolled(it => it.Participant = Record(InsurerA)));

        await exchange.Restart(builder => builder.Configuration["Exchange:FirstOffice:Id"] = "intruder");

        await State(exchange, 3, AParticipant.TownEnrolled());
        (await exchange.Client<Door>(InsurerA).GetSeriesAsync(new() { Series = Series })).NextOffset.Should().Be(0);
    }

    [Fact]
    public async Task After_a_restart_everybody_is_known_before_anybody_calls()
    {
        await using var exchange = await TestExchange.Start();
        await State(exchange, 0, AParticipant.Suspended(it => (it.Participant, it.FirstDate) = (Record(InsurerB), Today.Day())));

        await exchange.Restart();

        (await exchange.Client<Door>(InsurerA).GetSeriesAsync(new() { Series = Series })).NextOffset.Should().Be(0);
        (await exchange.Client<Door>(InsurerB).GetSeriesAsync(new() { Series = $"{TestDistrict.Insurer(InsurerB)}/series/core" }).Refused())
            .ShouldBeRefused(StatusCode.PermissionDenied, "PARTICIPANT_SUSPENDED");
    }

    [Fact]
    public async Task No_enrolment_is_taken_back_and_the_roll_stays_whole()
    {
        await using var exchange = await TestExchange.StartFresh();
        var first = await State(exchange, 0, AParticipant.OfficeEnrolled(), AParticipant.InsurerEnrolled(it => it.Participant = Record(InsurerA)));

        var answers = await State(exchange, 2, [.. first.Select(outcome => outcome.Receipt.Withdrawal())]);
        await exchange.Restart();

        answers.Select(outcome => outcome.Receipt.Findings.Single().Code).Should().Equal("FACT_STANDS", "FACT_STANDS");
        (await exchange.Client<Door>(InsurerA).GetSeriesAsync(new() { Series = Series })).NextOffset.Should().Be(0);
    }

    internal static string Today => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd");

    /// <summary>The participant's record, by the stem of its certificate file.</summary>
    internal static string Record(string who) => $"participants/{who[..who.IndexOf('-', StringComparison.Ordinal)]}/{who[(who.IndexOf('-', StringComparison.Ordinal) + 1)..]}";

    internal static async Task<IReadOnlyList<Outcome>> State(TestExchange exchange, long firstOffset, params Google.Protobuf.IMessage[] facts)
    {
        var answer = await exchange.Client<Door>(Office).SubmitAsync(
            Stating.Submit("offices/pudong/series/core", [.. facts.Select((fact, i) => fact.At(firstOffset + i))]));
        return answer.Outcomes;
    }
}
