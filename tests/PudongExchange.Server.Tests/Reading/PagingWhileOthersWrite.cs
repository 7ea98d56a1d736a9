using FluentAssertions;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>Pages go by name, so that what is written meanwhile, before or behind the reader, moves nothing from one page to another.</summary>
public sealed class PagingWhileOthersWrite : IAsyncLifetime
{
    private District _district = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _district = await District.Start();
        await _district.State(Emergency, AnEnterprise.Listed());
        await _district.State(InsurerA, APolicy.Issued());
    }

    [Fact]
    public async Task No_record_that_is_there_throughout_is_lost_or_shown_twice()
    {
        // Every third name is there before the reader begins, and changes while it reads; the others come in between.
        await _district.State(Emergency, [.. Numbers(3).Select(Found)]);
        var reader = _district.As<HazardsService.HazardsServiceClient>(Office);
        var seen = new List<string>();
        var (token, next) = ("", 1);

        do
        {
            var page = await reader.ListHazardsAsync(new() { PageSize = 7, PageToken = token, MinIndex = _district.LastIndex, Filter = "grade = MAJOR" });
            seen.AddRange(page.Hazards.Select(hazard => hazard.Name));
            token = page.NextPageToken;
            await _district.State(Emergency, [.. Enumerable.Range(next, 12).Where(number => number % 3 != 0).Select(Found),
                .. Enumerable.Range(next, 12).Where(number => number % 3 == 0).Select(Notified)]);
            next += 12;
        }
        while (token.Length > 0);

        seen.Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        seen.Should().Contain(Numbers(3).Select(NameOf));
        next.Should().BeGreaterThan(60, "the writer has written between many pages");
    }

    [Fact]
    public async Task The_same_holds_beside_a_writer_who_never_waits()
    {
        await _district.State(InsurerA, [.. Enumerable.Range(100, 60).Select(Issued)]);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var reader = _district.As<PoliciesService.PoliciesServiceClient>(Procuratorate);
        var last = _district.LastIndex;
        var writing = Task.Run(() => Write(done.Token), Cancellation);

        var walks = new List<List<string>>();
        for (var walk = 0; walk < 5; walk++)
            walks.Add(await Walk(reader, last));

        await done.CancelAsync();
        var written = await writing;

        written.Should().BeGreaterThan(0);
        foreach (var walk in walks)
        {
            walk.Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
            walk.Should().Contain(Enumerable.Range(100, 60).Select(number => Issued(number).Policy).Select(name => District.Of(InsurerA, name)));
        }
    }

    public ValueTask DisposeAsync() => _district.DisposeAsync();

    private async Task<int> Write(CancellationToken until)
    {
        var written = 0;
        for (; written < 400 && !until.IsCancellationRequested; written++)
            await _district.State(InsurerA, Issued(1000 + ((written * 7919) % 8000)));

        return written;
    }

    private static async Task<List<string>> Walk(PoliciesService.PoliciesServiceClient reader, long minIndex)
    {
        var (seen, token) = (new List<string>(), "");
        do
        {
            var page = await reader.ListPoliciesAsync(new() { PageSize = 5, PageToken = token, MinIndex = minIndex }, cancellationToken: Cancellation);
            seen.AddRange(page.Policies.Select(policy => policy.Name));
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return seen;
    }

    private static IEnumerable<int> Numbers(int step) => Enumerable.Range(1, 90).Where(number => number % step == 0);

    private static string NameOf(int number) => $"departments/emergency/hazards/JC-2023-{number:0000}";

    private static HazardFound Found(int number) => AHazard.FoundByTheBureau(found => found.Hazard = NameOf(number));

    private static HazardNotified Notified(int number) => AHazard.Notified(notified => notified.Hazard = NameOf(number));

    private static PolicyIssued Issued(int number) => APolicy.Issued(issued => issued.Policy = $"insurers/91310115999900011L/policies/PG-{number:0000}");
}
