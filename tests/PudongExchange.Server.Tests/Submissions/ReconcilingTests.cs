using System.Security.Cryptography;
using FluentAssertions;
using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>A participant compares a series with its own books.</summary>
public sealed class ReconcilingTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private const string Issued = "pudong.exchange.policies.v1.PolicyIssued";
    private const string Premium = "pudong.exchange.policies.v1.PremiumReceived";

    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);

    private readonly Door _door = shared.Exchange.Client<Door>(TestDistrict.InsurerA);

    [Fact]
    public async Task A_series_is_counted_digested_and_added_up()
    {
        var series = $"{Insurer}/series/books";
        IMessage[] facts = await State(series, "PA-BOOK-1");

        var books = await _door.ReconcileAsync(new() { Series = series });

        (books.FactCount, books.AcceptedCount, books.WarningCount, books.RejectedCount, books.ConflictCount).Should().Be((5, 4, 1, 1, 1));
        books.FactsSha256.ToByteArray().Should().Equal(SHA256.HashData([.. facts.SelectMany(fact => SHA256.HashData(fact.ToByteArray()))]));
        books.ControlSums.Select(sum => (sum.FactType, sum.Field, sum.FactCount, sum.SumFen)).Should().Equal(
            (Issued, "premium_fen", 1, 3_000_000), (Premium, "amount_fen", 2, 300_000));
        books.NextOffset.Should().Be(5);
    }

    [Fact]
    public async Task Ranges_add_up_to_the_whole_and_go_on_where_the_one_before_ended()
    {
        var series = $"{Insurer}/series/ranges";
        await State(series, "PA-BOOK-2");

        var first = await _door.ReconcileAsync(new() { Series = series, FactCount = 2 });
        var second = await _door.ReconcileAsync(new() { Series = series, FirstOffset = first.NextOffset });
        var beyond = await _door.ReconcileAsync(new() { Series = series, FirstOffset = second.NextOffset });

        (first.FactCount, second.FactCount, beyond.FactCount).Should().Be((2, 3, 0));
        beyond.FactsSha256.ToByteArray().Should().Equal(SHA256.HashData([]));
        (first.ConflictCount, second.ConflictCount).Should().Be((1, 0));
    }

    [Fact]
    public async Task What_is_no_range_or_anothers_series_is_refused()
    {
        var series = $"{Insurer}/series/refused-books";

        var negative = await _door.ReconcileAsync(new() { Series = series, FirstOffset = -1 }).Refused();
        var tooLong = await _door.ReconcileAsync(new() { Series = series, FactCount = 100_001 }).Refused();
        var others = await shared.Exchange.Client<Door>(TestDistrict.InsurerB).ReconcileAsync(new() { Series = series }).Refused();

        negative.ShouldBeRefused(StatusCode.InvalidArgument, "INVALID_RANGE", field: "first_offset");
        tooLong.ShouldBeRefused(StatusCode.InvalidArgument, "INVALID_RANGE", field: "fact_count");
        others.ShouldBeRefused(StatusCode.PermissionDenied, "SERIES_NOT_YOURS");
    }

    /// <summary>A policy with two premiums, one of them stated twice, a premium for a policy that is not there, and a conflict.</summary>
    private async Task<IMessage[]> State(string series, string number)
    {
        var policy = Stating.Policy(Insurer, number);
        var (first, second) = (Stating.Premium(Insurer, 1), Stating.Premium(Insurer, 2));
        (first.Policy, second.Policy, second.AmountFen) = (policy.Policy, policy.Policy, 200_000);
        IMessage[] facts = [policy, first, second, first, Stating.Premium(Insurer, 3)];
        await _door.SubmitAsync(Stating.Submit(series, [.. facts.Select((fact, i) => fact.At(i))]));
        await _door.SubmitAsync(Stating.Submit(series, second.At(1)));
        return facts;
    }
}
