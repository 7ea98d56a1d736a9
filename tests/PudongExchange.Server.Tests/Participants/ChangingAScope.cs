using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Server.Tests.Submissions;
using Xunit;
using static PudongExchange.Testing.TestDistrict;
using Takers = PudongExchange.Contracts.Participants.V1.ParticipantsService.ParticipantsServiceClient;

namespace PudongExchange.Server.Tests.Participants;

/// <summary>A change of scope counts for what comes after it, and for nothing before.</summary>
public sealed class ChangingAScope
{
    [Fact]
    public async Task What_a_department_stated_is_judged_again_by_the_scope_of_then()
    {
        await using var district = await District.Start();
        var listed = (await district.State(Emergency, AnEnterprise.Listed()))[0];
        await district.State(Office, AParticipant.Enrolled(it =>
        {
            it.Participant = Enrolling.Record(Emergency);
            it.EnrolmentNumber = "DJ-2024-0002";
            it.FirstDate = Enrolling.Today.Day();
            it.Sectors.Clear();
            it.Sectors.Add(Sector.Fishery);
        }));
        var now = (await district.Try(Emergency, AnEnterprise.Listed(it => it.ListingNumber = "LATER")))[0];

        var again = await district.As<AuditService.AuditServiceClient>(Procuratorate).RejudgeFactAsync(new() { Index = listed.Index });
        var enrolled = await district.As<Takers>(Office).GetParticipantAsync(new() { Name = Enrolling.Record(Emergency), AsOfIndex = listed.Index });
        var strangers = await district.As<Takers>(InsurerA).GetParticipantAsync(new() { Name = Enrolling.Record(Emergency), AsOfIndex = listed.Index }).Refused();

        now.Findings.Select(finding => finding.Code).Should().Contain("OUTSIDE_YOUR_SCOPE");
        (again.Equal, again.Verdict).Should().Be((true, Verdict.Accepted));
        enrolled.ViewIndex.Should().Be(listed.Index);
        enrolled.Participant.Enrolments.Should().ContainSingle();
        enrolled.Participant.Sectors.Should().NotContain(Sector.Fishery);
        strangers.ShouldBeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }
}
