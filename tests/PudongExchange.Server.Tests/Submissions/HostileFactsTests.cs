using FluentAssertions;
using Google.Protobuf;
using Google.Rpc;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>
/// Facts made to trip the committer, which would end everybody's streams. Whoever holds a certificate can state anything; it is
/// answered, and the next one's fact too.
/// </summary>
public sealed class HostileFactsTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);

    private readonly TestExchange _exchange = shared.Exchange;

    public static TheoryData<string, string> StrangeNames()
    {
        var names = new TheoryData<string, string>();
        foreach (var name in new[] { "\0", "a", $"{Insurer}/series/strange", $"{Insurer}/policies/", new('x', 10_000), "insurers/\0/policies/PA-0001", "\uffff/\u0001" })
        {
            foreach (var kind in new[] { "hazard", "premium", "renewal", "payment", "apportionment" })
                names.Add(kind, name);
        }

        return names;
    }

    // Issue 2: the committer looked names up before any rule had seen them, and PostgreSQL takes no NUL.
    [Theory]
    [MemberData(nameof(StrangeNames))]
    public async Task A_name_that_no_record_can_have_is_rejected_and_the_log_goes_on(string kind, string name)
    {
        var series = $"{Insurer}/series/strange";
        var door = _exchange.Client<Door>(TestDistrict.InsurerA);
        var next = (await door.GetSeriesAsync(new() { Series = series })).NextOffset;

        var answer = await door.SubmitAsync(Stating.Submit(series, Naming(kind, name).At(next), Stating.Premium(Insurer, 1).At(next + 1)));

        answer.Outcomes.Select(outcome => outcome.Receipt.Verdict).Should().Equal(Verdict.Rejected, Verdict.Rejected);
        answer.Outcomes[0].Receipt.Findings.Should().NotContain(finding => finding.Code == "NOT_JUDGED");
        (await _exchange.Query<long>("select epoch from es.committer")).Should().Be(1, "the committer did not stumble");
    }

    [Fact]
    public async Task A_ninth_content_at_one_offset_is_refused_and_not_recorded()
    {
        var series = $"{Insurer}/series/many-truths";
        var door = _exchange.Client<Door>(TestDistrict.InsurerA);
        await door.SubmitAsync(Stating.Submit(series, Stating.Premium(Insurer, 0).At(0)));

        var indexes = new List<string>();
        for (var i = 1; i <= 12; i++)
        {
            var answer = await door.SubmitAsync(Stating.Submit(series, Stating.Premium(Insurer, i).At(0)));
            var info = answer.Outcomes.Single().Refusal.Status.GetDetail<ErrorInfo>()!;
            info.Reason.Should().Be("OFFSET_CONFLICT");
            indexes.Add(info.Metadata["index"]);
        }

        indexes.Distinct().Should().HaveCount(8);
        indexes[8..].Should().AllBe(indexes[7]);
        (await _exchange.Query<long>($"select count(*) from es.ledger_entries where series = '{series}'")).Should().Be(9);
        await _exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task Who_does_not_read_its_answers_is_not_read_any_further()
    {
        const int Count = 20_000;
        using var call = _exchange.Client<Door>(TestDistrict.InsurerA).Append();
        await call.RequestStream.WriteAsync(new() { Open = new() { Series = $"{Insurer}/series/unread" } });
        var fact = new AppendRequest { Fact = Stating.Policy(Insurer, "PA-UNREAD").At(0) };

        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < Count; i++)
                await call.RequestStream.WriteAsync(fact);

            await call.RequestStream.CompleteAsync();
        });
        (await Task.WhenAny(writing, Task.Delay(TimeSpan.FromSeconds(3)))).Should().NotBe(writing, "the exchange takes no more than it may answer");
        var answered = 0;
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
            answered++;

        await writing;
        answered.Should().Be(1 + Count);
    }

    private static IMessage Naming(string kind, string name) => kind switch
    {
        "hazard" => new HazardFound { Hazard = $"{Insurer}/hazards/HZ-0001", Policy = name, Activity = name, Enterprise = name },
        "premium" => new PremiumReceived { Policy = name },
        "renewal" => new PolicyIssued { Policy = $"{Insurer}/policies/PA-0001", RenewalOf = name, Insured = new() { Uscc = name } },
        "payment" => new ClaimPaid { Claim = name },
        _ => new SpendingBooked
        {
            SpendingItem = $"{Insurer}/spendingItems/SI-0001",
            Apportionments = { Enumerable.Range(0, 5_000 / Math.Max(1, name.Length)).Select(_ => new Apportionment { Activity = name, Policy = name }) },
        },
    };
}
