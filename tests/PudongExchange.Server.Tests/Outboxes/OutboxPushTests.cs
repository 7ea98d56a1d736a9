using FluentAssertions;
using Microsoft.Data.Sqlite;
using PudongExchange.Client;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Tests.Client;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using Core = PudongExchange.CoreSystem.CoreSystem;

namespace PudongExchange.Server.Tests.Outboxes;

public sealed class OutboxPushTests(SharedExchange shared) : IClassFixture<SharedExchange>, IDisposable
{
    private readonly TestExchange _exchange = shared.Exchange;
    private readonly OutboxFolder _folder = new();

    [Fact]
    public async Task A_receipt_is_found_by_its_offset_after_the_outbox_was_opened_again()
    {
        using (var before = Filled("found", 30))
            await Push(before);

        using var outbox = _folder.Open("found");

        var door = _exchange.Client<SubmissionsService.SubmissionsServiceClient>(TestDistrict.InsurerA);
        var again = (await door.GetReceiptAsync(new() { Series = outbox.Series, Offset = 17 })).Receipt;
        again.Duplicate = false;
        outbox.Receipts.Find(17)!.Receipt.Should().Be(again);
        outbox.Receipts.Find(30).Should().BeNull();
        outbox.Receipts.NotInForce().Should().HaveCount(30);
        outbox.Receipts.Check().Should().Be(30);
    }

    [Fact]
    public async Task An_answer_is_kept_before_anybody_hears_of_it()
    {
        using var outbox = Filled("before", 2_500);
        var heard = new Heard { Then = answer => outbox.AnsweredUntil.Should().BeGreaterThan(answer.Offset) };

        await Push(outbox, heard);

        heard.Answers.Select(answer => answer.Offset).Should().Equal(Enumerable.Range(0, 2_500).Select(offset => (long)offset));
    }

    [Fact]
    public async Task Facts_put_while_a_service_pushes_are_answered()
    {
        using var outbox = Filled("service", 10);
        using var stopping = new CancellationTokenSource();
        var push = new OutboxPush(outbox, _exchange.Channel(TestDistrict.InsurerA).CreateCallInvoker()).Run(null, stopping.Token);

        await Until(outbox, 10);
        outbox.PutAll([.. Enumerable.Range(10, 10).Select(number => Core.Fact(outbox.Series, number))]);
        await Until(outbox, 20);
        await stopping.CancelAsync();

        await push.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Answers_that_an_older_copy_of_the_outbox_misses_are_read_back()
    {
        string path;
        using (var outbox = Filled("copy", 40))
            path = outbox.Path;
        File.Copy(path, path + ".copy");
        using (var outbox = _folder.Open("copy"))
            await Push(outbox);
        File.Copy(path + ".copy", path, overwrite: true);

        using var older = _folder.Open("copy");
        var progress = await Push(older);

        progress.NewCount.Should().Be(0);
        older.Receipts.Check().Should().Be(40);
    }

    [Fact]
    public async Task A_receipt_that_contradicts_a_kept_one_is_an_alarm()
    {
        string path;
        using (var outbox = Filled("alarm", 5))
        {
            await Push(outbox);
            path = outbox.Path;
        }

        // As if the exchange had given another receipt than it does now: the kept one is of another series.
        using (var other = Filled("alarm-other", 5))
        {
            await Push(other);
            using var changed = new SqliteConnection($"Data Source={path};Pooling=False");
            changed.Open();
            using var command = changed.CreateCommand();
            command.CommandText = "update answers set receipt = $1 where offset = 4";
            command.Parameters.AddWithValue("$1", Google.Protobuf.MessageExtensions.ToByteArray(other.Receipts.Find(4)!.Receipt!));
            command.ExecuteNonQuery();
        }

        using var again = _folder.Open("alarm");
        again.Put(Core.Fact(again.Series, 5));
        var push = () => Push(again);

        (await push.Should().ThrowAsync<ReceiptMismatchException>()).WithMessage("*another receipt*").Which.Offset.Should().Be(4);
        again.AnsweredUntil.Should().Be(5, "nothing was sent");
    }

    [Fact]
    public async Task An_exchange_that_lost_what_it_gave_receipts_for_is_an_alarm()
    {
        using var outbox = Filled("lost", 5);
        await Push(outbox);
        await using var another = await TestExchange.Start();

        var push = () => new OutboxPush(outbox, another.Channel(TestDistrict.InsurerA).CreateCallInvoker()).RunUntilEmpty();

        (await push.Should().ThrowAsync<ReceiptMismatchException>()).WithMessage("*does not hold it*");
    }

    [Fact]
    public async Task A_conflict_of_another_program_is_no_alarm()
    {
        using var outbox = Filled("conflict", 5);
        await Push(outbox);
        var door = _exchange.Client<SubmissionsService.SubmissionsServiceClient>(TestDistrict.InsurerA);
        var request = new SubmitRequest { Series = outbox.Series };
        request.Facts.Add(new Fact { Offset = 3, Fact_ = Core.Fact(outbox.Series, 77).Packed });
        (await door.SubmitAsync(request)).Outcomes[0].Refusal.Should().NotBeNull();

        outbox.Put(Core.Fact(outbox.Series, 5));
        await Push(outbox);

        outbox.AnsweredUntil.Should().Be(6);
    }

    [Fact]
    public async Task A_wrong_certificate_stops_the_push_and_the_facts_wait_for_the_right_one()
    {
        using var outbox = Filled("certificate", 5);
        var wrong = () => new OutboxPush(outbox, _exchange.Channel(TestDistrict.InsurerB).CreateCallInvoker()).RunUntilEmpty();

        (await wrong.Should().ThrowAsync<SeriesStoppedException>()).Which.Error.Reason.Should().Be("SERIES_NOT_YOURS");
        outbox.AnsweredUntil.Should().Be(0);
        await Push(outbox);

        outbox.AnsweredUntil.Should().Be(5);
    }

    [Fact]
    public async Task Answers_for_which_there_is_no_room_stop_the_push_and_are_read_back_when_there_is()
    {
        using (var filled = _folder.Open("room", new() { MaxBytes = 1024 * 1024 }))
        {
            var fill = () =>
            {
                for (var size = 100; size > 0;)
                {
                    try
                    {
                        filled.PutAll([.. Enumerable.Range(0, size).Select(number => Core.Fact(filled.Series, number))]);
                    }
                    catch (OutboxException) when (size > 1)
                    {
                        size /= 2;
                    }
                }
            };
            fill.Should().Throw<OutboxException>();
            var push = () => Push(filled);
            (await push.Should().ThrowAsync<OutboxException>()).Which.Problem.Should().Be(OutboxProblem.Full);
        }

        using var roomy = _folder.Open("room");
        await Push(roomy);

        roomy.Receipts.Check().Should().Be(roomy.NextOffset);
    }

    [Fact]
    public async Task A_new_outbox_goes_on_in_the_middle_of_a_series_and_old_facts_can_be_forgotten()
    {
        using (var lost = Filled("middle", 5))
            await Push(lost);
        Directory.Delete(_folder.Path, recursive: true);

        using var outbox = _folder.Open("middle", new() { FirstOffset = 5 });
        outbox.Put(Core.Fact(outbox.Series, 5)).Should().Be(5);
        await Push(outbox);
        outbox.Forget(6).Should().Be(1);
        outbox.Put(Core.Fact(outbox.Series, 6)).Should().Be(6);
        await Push(outbox);

        outbox.Find(5).Should().BeNull();
        outbox.Receipts.Find(5)!.Receipt.Should().NotBeNull();
        outbox.AnsweredUntil.Should().Be(7);
    }

    public void Dispose() => _folder.Dispose();

    private Outbox Filled(string name, int count)
    {
        var outbox = _folder.Open(name);
        outbox.PutAll([.. Enumerable.Range(0, count).Select(number => Core.Fact(outbox.Series, number))]);
        return outbox;
    }

    private Task<PushProgress> Push(Outbox outbox, IPushObserver? observer = null) =>
        new OutboxPush(outbox, _exchange.Channel(TestDistrict.InsurerA).CreateCallInvoker()).RunUntilEmpty(observer);

    private static async Task Until(Outbox outbox, long answered)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (outbox.AnsweredUntil < answered)
            await Task.Delay(10, patience.Token);
    }
}
