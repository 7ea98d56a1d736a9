using FluentAssertions;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class ReadingOnesOwnWrites
{
    // Issue 2: a min_index of zero once meant that nothing was asked for, and who stated the log's first fact did not find it.
    [Fact]
    public async Task The_first_fact_of_the_log_is_waited_for_like_any_other()
    {
        await using var exchange = await TestExchange.StartFresh();
        var enrolled = EnrolledDistrict.Facts[0];
        var answered = await exchange.Client<SubmissionsService.SubmissionsServiceClient>(TestDistrict.Office)
            .SubmitAsync(Stating.Submit(EnrolledDistrict.Series, enrolled.At(0)));
        answered.Outcomes[0].Receipt.Index.Should().Be(0);

        var answer = await exchange.Client<ParticipantsService.ParticipantsServiceClient>(TestDistrict.Office)
            .GetParticipantAsync(new() { Name = enrolled.Participant, MinIndex = 0 });

        answer.Participant.Revision.Should().Be(1);
        answer.ViewIndex.Should().Be(0);
    }
}
