using System.Security.Cryptography;
using FluentAssertions;
using Grpc.Core;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>Where a series stands, and old receipts.</summary>
public sealed class SeriesReadingTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);

    private readonly TestExchange _exchange = shared.Exchange;
    private readonly Door _door = shared.Exchange.Client<Door>(TestDistrict.InsurerA);

    [Fact]
    public async Task A_series_without_facts_stands_at_zero()
    {
        var series = await _door.GetSeriesAsync(new() { Series = Series("empty") });

        series.Series.Should().Be(Series("empty"));
        series.NextOffset.Should().Be(0);
        series.HeadSha256.Length.Should().Be(0);
        series.HasLastIndex.Should().BeFalse();
    }

    [Fact]
    public async Task A_series_stands_behind_its_last_entry()
    {
        var answer = await _door.SubmitAsync(Stating.Submit(Series("head"), Stating.Premium(Insurer, 0).At(0), Stating.Premium(Insurer, 1).At(1)));

        var series = await _door.GetSeriesAsync(new() { Series = Series("head") });

        series.NextOffset.Should().Be(2);
        series.LastIndex.Should().Be(answer.Outcomes[1].Receipt.Index);
        series.HeadSha256.ToByteArray().Should().Equal(SHA256.HashData(answer.Outcomes[1].Receipt.Entry.Span));
    }

    [Fact]
    public async Task An_old_receipt_is_the_first_one_but_for_duplicate()
    {
        var first = (await _door.SubmitAsync(Stating.Submit(Series("old"), Stating.Premium(Insurer, 0).At(0)))).Outcomes[0].Receipt;
        await _door.SubmitAsync(Stating.Submit(Series("old"), Stating.Premium(Insurer, 7).At(0))); // a conflict at the same offset

        var old = (await _door.GetReceiptAsync(new() { Series = Series("old"), Offset = 0 })).Receipt;

        old.Duplicate.Should().BeTrue();
        old.Duplicate = false;
        old.Should().Be(first);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_receipt_that_is_not_there_is_not_found(long offset)
    {
        await _door.SubmitAsync(Stating.Submit(Series("not-found"), Stating.Premium(Insurer, 0).At(0)));

        var refused = await _door.GetReceiptAsync(new() { Series = Series("not-found"), Offset = offset }).Refused();

        refused.ShouldBeRefused(StatusCode.NotFound, "RECEIPT_NOT_FOUND");
    }

    [Theory]
    [InlineData(TestDistrict.Office)]
    [InlineData(TestDistrict.Procuratorate)]
    public async Task Office_and_procuratorate_see_everybodys_series(string who)
    {
        await _door.SubmitAsync(Stating.Submit(Series(who), Stating.Premium(Insurer, 0).At(0)));
        var seeing = _exchange.Client<Door>(who);

        (await seeing.GetSeriesAsync(new() { Series = Series(who) })).NextOffset.Should().Be(1);
        (await seeing.GetReceiptAsync(new() { Series = Series(who), Offset = 0 })).Receipt.Offset.Should().Be(0);
    }

    [Theory]
    [InlineData(TestDistrict.InsurerB, StatusCode.PermissionDenied, "SERIES_NOT_YOURS")]
    [InlineData(TestDistrict.Emergency, StatusCode.PermissionDenied, "SERIES_NOT_YOURS")]
    [InlineData(TestDistrict.Finance, StatusCode.PermissionDenied, "SERIES_NOT_YOURS")]
    [InlineData(TestDistrict.Operator, StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED")]
    public async Task Everybody_else_is_refused(string who, StatusCode code, string reason)
    {
        var stranger = _exchange.Client<Door>(who);

        var series = await stranger.GetSeriesAsync(new() { Series = Series("core") }).Refused();
        var receipt = await stranger.GetReceiptAsync(new() { Series = Series("core"), Offset = 0 }).Refused();

        series.ShouldBeRefused(code, reason);
        receipt.ShouldBeRefused(code, reason);
    }

    [Theory]
    [InlineData(TestDistrict.InsurerA)]
    [InlineData(TestDistrict.Office)]
    public async Task What_is_no_name_of_a_series_is_refused(string who)
    {
        var caller = _exchange.Client<Door>(who);

        var series = await caller.GetSeriesAsync(new() { Series = "core" }).Refused();
        var receipt = await caller.GetReceiptAsync(new() { Series = $"{Insurer}/series/CORE" }).Refused();

        series.ShouldBeRefused(StatusCode.InvalidArgument, "INVALID_SERIES", field: "series");
        receipt.ShouldBeRefused(StatusCode.InvalidArgument, "INVALID_SERIES", field: "series");
    }

    private static string Series(string name) => $"{Insurer}/series/{name}";
}
