using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Committing;
using Xunit;

namespace PudongExchange.Server.Tests.Committing;

/// <summary>Who is served when many wait.</summary>
public sealed class IntakeTests : IDisposable
{
    private readonly Intake _intake = new();

    public IntakeTests() => _intake.Open();

    [Fact]
    public void One_who_pushes_a_year_does_not_keep_anothers_single_fact_waiting()
    {
        Queue("a", 10_000);
        Queue("b", 1);

        var batch = _intake.Take(maxCount: 2000, maxBytes: 4_000_000, slice: 250);

        batch.Should().HaveCount(2000);
        batch.FindIndex(submission => submission.Series == "b").Should().Be(250, "b's turn comes after one slice of a");
    }

    [Fact]
    public void Participants_who_wait_together_get_the_same_share_of_every_batch()
    {
        Queue("a", 5000);
        Queue("b", 5000);
        Queue("c", 5000);
        Queue("d", 5000);

        for (var i = 0; i < 10; i++)
        {
            var shares = _intake.Take(maxCount: 2000, maxBytes: 4_000_000, slice: 250).CountBy(submission => submission.Series);
            shares.Should().HaveCount(4).And.OnlyContain(share => share.Value == 500);
        }
    }

    [Fact]
    public void Each_participants_submissions_stay_in_order()
    {
        Queue("a", 1000);
        Queue("b", 1000);

        var taken = new List<Submission>();
        while (taken.Count < 2000)
            taken.AddRange(_intake.Take(maxCount: 300, maxBytes: 4_000_000, slice: 7));

        taken.Where(submission => submission.Series == "a").Select(submission => submission.Offset).Should().BeInAscendingOrder();
        taken.Where(submission => submission.Series == "b").Select(submission => submission.Offset).Should().BeInAscendingOrder();
    }

    [Fact]
    public void A_batch_ends_when_it_has_bytes_enough()
    {
        Queue("a", 100, size: 60_000);

        _intake.Take(maxCount: 2000, maxBytes: 4_000_000, slice: 250).Should().HaveCount(67);
    }

    [Fact]
    public async Task What_one_batch_left_behind_is_signalled_for_the_next()
    {
        Queue("a", 3);
        await _intake.Wait(TimeSpan.Zero, CancellationToken.None);

        _intake.Take(maxCount: 2, maxBytes: 4_000_000, slice: 250);

        (await _intake.Wait(TimeSpan.Zero, CancellationToken.None)).Should().BeTrue();
    }

    [Fact]
    public void A_closed_intake_takes_nothing_and_gives_back_what_waited()
    {
        Queue("a", 3);

        var left = _intake.Close();

        left.Select(submission => submission.Offset).Should().Equal(0, 1, 2);
        _intake.TryPut(Submission("a", 3, 1)).Should().BeFalse();
    }

    public void Dispose() => _intake.Dispose();

    private void Queue(string who, int count, int size = 1)
    {
        for (var offset = 0; offset < count; offset++)
            _intake.TryPut(Submission(who, offset, size)).Should().BeTrue();
    }

    private static Submission Submission(string who, long offset, int size) => new()
    {
        Participant = new(Role.Insurer, who, who, new HashSet<Sector>(), new HashSet<string>()),
        CertificateSha256 = Array.Empty<byte>(),
        Series = who,
        Offset = offset,
        Bytes = new byte[size],
        Sink = Nowhere.Instance,
    };

    private sealed class Nowhere : IAnswerSink
    {
        public static readonly Nowhere Instance = new();

        public void Take(IReadOnlyList<Answer> answers)
        {
        }
    }
}
