using FluentAssertions;
using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Committing;
using PudongExchange.Server.Security;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Committing;

public sealed class FailingRuleTests
{
    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);

    [Fact]
    public async Task A_rule_that_fails_rejects_its_fact_and_the_log_goes_on()
    {
        await using var exchange = await TestExchange.Start();
        var fact = new PremiumReceived { Policy = $"{Insurer}/policies/PA-0001" };
        var failing = new FactKind<PremiumReceived>("premium_received", [Role.Insurer], stated => stated.Policy,
            (_, _) => throw new InvalidOperationException("a fault in a rule"));
        var sink = new Sink();
        exchange.Services.GetRequiredService<Intake>().TryPut(
        [
            new()
            {
                Participant = exchange.Services.GetRequiredService<ParticipantRegister>().Current!.All.Single(all => all.ResourceName == Insurer),
                CertificateSha256 = new byte[32],
                Series = $"{Insurer}/series/core",
                Sink = sink,
                Offset = 0,
                Bytes = fact.ToByteArray(),
                Statement = new(PremiumReceived.Descriptor.FullName, failing, fact, HasUnknownFields: false),
            },
        ]).Should().BeTrue();

        var first = await sink.Answered.Task.WaitAsync(TimeSpan.FromSeconds(10));
        var door = exchange.Client<SubmissionsService.SubmissionsServiceClient>(TestDistrict.InsurerA);
        var next = await door.SubmitAsync(Stating.Submit($"{Insurer}/series/core", fact.At(1)));

        first.Outcome!.Receipt.Verdict.Should().Be(Verdict.Rejected);
        first.Outcome.Receipt.Findings.Should().ContainSingle().Which.Code.Should().Be("NOT_JUDGED");
        next.Outcomes[0].Receipt.Index.Should().Be(EnrolledDistrict.Count + 1);
    }

    private sealed class Sink : IAnswerSink
    {
        public TaskCompletionSource<Answer> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Take(IReadOnlyList<Answer> answers) => Answered.TrySetResult(answers[0]);
    }
}
