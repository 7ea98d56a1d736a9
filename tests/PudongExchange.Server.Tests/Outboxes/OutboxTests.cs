using FluentAssertions;
using PudongExchange.Client;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Pdx;
using PudongExchange.Server.Tests.Push;
using Xunit;
using Core = PudongExchange.CoreSystem.CoreSystem;

namespace PudongExchange.Server.Tests.Outboxes;

public sealed class OutboxTests : IDisposable
{
    private readonly OutboxFolder _folder = new();

    [Fact]
    public void A_fact_keeps_its_offset_and_its_bytes_when_the_outbox_is_opened_again()
    {
        using (var before = _folder.Open("kept"))
        {
            before.Put(Fact(0)).Should().Be(0);
            before.PutAll([Fact(1), Fact(2)]).Should().Be(1);
            before.Put(new PremiumReceived()).Should().Be(3, "a fact without a field set is a fact");
        }

        using var outbox = _folder.Open("kept");

        outbox.NextOffset.Should().Be(4);
        outbox.Find(1)!.Bytes.Should().Equal(Fact(1).Bytes);
        outbox.Find(3)!.Bytes.Should().BeEmpty();
        outbox.Find(4).Should().BeNull();
    }

    [Fact]
    public void The_same_key_gives_the_same_offset_and_stands_for_one_fact()
    {
        using var outbox = _folder.Open("keys");
        outbox.Put(Fact(0), key: "booking 1").Should().Be(0);
        outbox.Put(Fact(1), key: "booking 2").Should().Be(1);

        outbox.Put(Fact(0), key: "booking 1").Should().Be(0);
        var other = () => outbox.Put(Fact(7), key: "booking 1");

        other.Should().Throw<OutboxException>().Which.Problem.Should().Be(OutboxProblem.KeyTaken);
        outbox.NextOffset.Should().Be(2);
    }

    [Fact]
    public async Task Facts_put_from_many_threads_get_offsets_without_gaps()
    {
        using var outbox = _folder.Open("threads");

        var offsets = await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(
            () => Enumerable.Range(0, 25).Select(number => outbox.Put(Fact((thread * 100) + number))).ToList())));

        offsets.SelectMany(one => one).Order().Should().Equal(Enumerable.Range(0, 200).Select(offset => (long)offset));
    }

    [Fact]
    public void A_second_opener_is_told_clearly()
    {
        using var first = _folder.Open("twice");

        var second = () => _folder.Open("twice");

        var told = second.Should().Throw<OutboxException>().Which;
        told.Problem.Should().Be(OutboxProblem.InUse);
        told.Message.Should().Contain("Another process").And.Contain(_folder.Path);
    }

    [Fact]
    public async Task A_second_process_is_told_clearly_and_the_first_goes_on()
    {
        await using var first = CoreProcess.Start(_folder.Path, FactLines.Series, 0, 10, new("https://localhost:1"));
        await first.Hear(10);
        using var lines = new FactLines(3);

        var second = await PdxProcess.Push(lines.Path, new("https://localhost:1"), "--outbox", _folder.Path);

        second.ExitCode.Should().Be(ExitCodes.Failed);
        second.Errors.Should().Contain("Another process has the outbox").And.NotContain("   at ");
        await first.Kill();
        using var outbox = Outbox.Open(_folder.Path, FactLines.Series);
        outbox.NextOffset.Should().Be(10);
    }

    [Fact]
    public void A_full_outbox_says_so_keeps_what_it_has_and_goes_on_when_there_is_room()
    {
        long put = 0;
        using (var small = _folder.Open("full", new() { MaxBytes = 1024 * 1024 }))
        {
            var fill = () =>
            {
                while (true)
                    put = small.PutAll([.. Enumerable.Range(0, 200).Select(Fact)]) + 200;
            };

            fill.Should().Throw<OutboxException>().WithMessage("*full*make room*").Which.Problem.Should().Be(OutboxProblem.Full);
            small.NextOffset.Should().Be(put);
        }

        using var larger = _folder.Open("full");

        larger.NextOffset.Should().Be(put).And.BeGreaterThan(1000);
        larger.Digests(0, int.MaxValue).Should().HaveCount((int)put);
        larger.Put(Fact(0)).Should().Be(put);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(_folder.Path, "a file");
        File.WriteAllText(file, "");

        var open = () => Outbox.Open(file, OutboxFolder.Series("core"));

        open.Should().Throw<OutboxException>().WithMessage($"*{file}*").Which.Problem.Should().Be(OutboxProblem.NotAccessible);
    }

    [Fact]
    public void A_file_that_is_no_outbox_is_named_and_left_alone()
    {
        string path;
        using (var outbox = _folder.Open("other"))
            path = outbox.Path;
        File.WriteAllText(path, "not a database, but long enough to be looked at as one: " + new string('x', 4096));

        var open = () => _folder.Open("other");

        open.Should().Throw<OutboxException>().Which.Problem.Should().Be(OutboxProblem.Damaged);
        File.ReadAllText(path).Should().StartWith("not a database");
    }

    [Fact]
    public void Unanswered_facts_can_be_taken_back_and_forgotten_ones_must_be_answered()
    {
        using var outbox = _folder.Open("back");
        outbox.PutAll([Fact(0), Fact(1), Fact(2)]);

        outbox.TakeBack(1);
        var forget = () => outbox.Forget(1);

        outbox.Put(Fact(8)).Should().Be(1);
        forget.Should().Throw<OutboxException>().Which.Problem.Should().Be(OutboxProblem.Settled);
    }

    public void Dispose() => _folder.Dispose();

    private static PackedFact Fact(int number) => Core.Fact(OutboxFolder.Series("core"), number);
}
