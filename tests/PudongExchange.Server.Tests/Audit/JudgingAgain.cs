using FluentAssertions;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Audit;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;
using PudongExchange.Server.Storage;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Server.Tests.Security;
using PudongExchange.Server.Tests.Submissions;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Audit;

public sealed class JudgingAgain : IAsyncLifetime
{
    private readonly StoryOfTheParameters _story = new();

    private District District => _story.District;

    public ValueTask InitializeAsync() => _story.InitializeAsync();

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    [Fact]
    public async Task The_same_policy_has_the_verdict_of_its_day_and_of_what_was_known_before_it()
    {
        var (in2023, in2026, later) = (await Again(StoryOfTheParameters.BoundIn2023), await Again(StoryOfTheParameters.BoundIn2026),
            await Again(StoryOfTheParameters.BoundIn2023StatedLater));

        in2023.Findings.Should().BeEmpty("the office had not spoken by then");
        in2023.Verdict.Should().Be(Verdict.Accepted);
        in2026.Findings.Single().TextEn.Should().Contain("below the 40000000 fen that the law asks for on 2026-06-01");
        later.Findings.Single().TextEn.Should().Contain("below the 60000000 fen that the law asks for on 2023-06-01");
        new[] { in2023, in2026, later }.Should().OnlyContain(answer => answer.Equal && answer.RulePack == answer.Entry.RulePack);
    }

    [Fact]
    public async Task Every_fact_of_a_log_gets_its_own_verdict_again()
    {
        await District.State(InsurerA, APolicy.Issued(), APolicy.Premium(), APolicy.Endorsed(), AClaim.Reported(), AClaim.Assessed(), AClaim.Paid(),
            AFiling.Filed(), ACommission.Paid(), APolicy.Premium());
        await District.Try(InsurerA, APolicy.Premium(premium => premium.Policy = "insurers/91310115999900011L/policies/UNKNOWN"), AClaim.Paid(it => it.PaymentNumber = "PK-9999"));

        for (var index = 0L; index <= District.LastIndex; index++)
        {
            var again = await Again(index);

            again.Equal.Should().BeTrue($"index {index} was found {again.RecordedFindings} and now {again.Findings}");
        }
    }

    [Fact]
    public async Task A_verdict_that_is_not_what_the_log_says_is_told()
    {
        await District.Exchange.Execute($"update es.ledger_entries set findings = null where index = {StoryOfTheParameters.BoundIn2026}");

        var again = await Again(StoryOfTheParameters.BoundIn2026);

        again.Equal.Should().BeFalse();
        again.RecordedFindings.Should().BeEmpty();
        again.Findings.Single().Code.Should().Be("DEATH_LIMIT_TOO_LOW");
    }

    [Fact]
    public async Task What_cannot_be_judged_again_is_refused()
    {
        var conflict = await District.As<SubmissionsService.SubmissionsServiceClient>(InsurerA)
            .SubmitAsync(Stating.Submit($"{Insurer(InsurerA)}/series/core", APolicy.Premium().At(0)));

        (await Refused(Office, -1)).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_RANGE");
        (await Refused(Office, 1_000)).Should().BeRefused(StatusCode.NotFound, "ENTRY_NOT_FOUND");
        (await Refused(Procuratorate, District.LastIndex + 1)).Should().BeRefused(StatusCode.FailedPrecondition, "ENTRY_NOT_JUDGED");
        (await Refused(InsurerA, 0)).Should().BeRefused(StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED");
        conflict.Outcomes.Single().Refusal.Should().NotBeNull();
    }

    [Fact]
    public async Task Who_is_not_on_the_roll_is_not_judged_again()
    {
        var connections = District.Exchange.Services.GetRequiredService<StoreConnections>();
        var register = new ParticipantRegister(
            Options.Create(new FirstOfficeOptions { Id = "elsewhere", Name = "别处安委办" }), TimeProvider.System, NullLogger<ParticipantRegister>.Instance);
        var nobody = new Rejudging(connections, register, NullLogger<Rejudging>.Instance);

        var again = () => nobody.Again(0, TestContext.Current.CancellationToken);

        (await again.Should().ThrowAsync<RefusedException>()).Which.Refusal.Reason.Should().Be("PARTICIPANT_NOT_ENROLLED");
    }

    private async Task<RejudgeFactResponse> Again(long index) =>
        await District.As<AuditService.AuditServiceClient>(Procuratorate).RejudgeFactAsync(new() { Index = index });

    private async Task<RpcException> Refused(string who, long index)
    {
        var again = async () => await District.As<AuditService.AuditServiceClient>(who).RejudgeFactAsync(new() { Index = index });
        return (await again.Should().ThrowAsync<RpcException>()).Which;
    }
}
