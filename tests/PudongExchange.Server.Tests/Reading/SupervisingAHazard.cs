using FluentAssertions;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Security;
using PudongExchange.Server.Views;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>A record with an owner that others write too: insurer A found a hazard, and authorities list and transfer it.</summary>
public sealed class SupervisingAHazard : IAsyncLifetime
{
    private static readonly string Name = District.Of(InsurerA, AHazard.Name);

    private District? _district;

    private District District => _district!;

    public async ValueTask InitializeAsync()
    {
        _district = await District.Start();
        await District.State(Emergency, AnEnterprise.Listed());
        await District.State(InsurerA, APolicy.Issued(), AnActivity.Delivered(plan => plan.Plan = ""), AHazard.Found(), AHazard.Notified(),
            ASupervisedHazard.Extended(), ASupervisedHazard.Refused(),
            ASupervisedHazard.Escalated(it => it.EscalatedDate = "2023-11-25".Day()));
        await District.State(Emergency, ASupervisedHazard.Listed(it => it.Hazard = Name));
        await District.State(Office, ASupervisedHazard.Listed(it => (it.Hazard, it.Level) = (Name, ListingLevel.City)));
        await District.State(Zhangjiang, ASupervisedHazard.Transferred(it => it.Hazard = Name));
    }

    public async ValueTask DisposeAsync()
    {
        if (_district is not null)
            await _district.DisposeAsync();
    }

    [Fact]
    public async Task The_finder_sees_who_listed_and_transferred_its_hazard()
    {
        var hazard = (await Hazards(InsurerA).GetHazardAsync(new() { Name = Name, MinIndex = District.LastIndex })).Hazard;

        hazard.Finder.Should().Be(Insurer(InsurerA));
        hazard.Listings.Select(listing => listing.ListedBy).Should().Equal("departments/emergency", "offices/pudong");
        hazard.Transfer.TransferredBy.Should().Be("towns/310115125");
        hazard.State.Should().Be(HazardState.Transferred);
        hazard.Revision.Should().Be(8);
        await District.Exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task The_finders_own_history_shows_what_authorities_stated_and_by_whom()
    {
        var history = await Replay(InsurerA, Name);

        history.Select(entry => entry.Decoded.Participant).Should().Equal(
        [
            .. Enumerable.Repeat(Insurer(InsurerA), 5), "departments/emergency", "offices/pudong", "towns/310115125",
        ]);
        history[5].Fact.Unpack<HazardListed>().ListingNumber.Should().Be("GP-0001");
        var stranger = () => Replay(InsurerB, Name);
        (await stranger.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task The_past_the_view_and_a_rebuild_say_the_same()
    {
        var view = (await Hazards(InsurerA).GetHazardAsync(new() { Name = Name, MinIndex = District.LastIndex })).Hazard;

        var past = await District.As<AuditService.AuditServiceClient>(InsurerA).GetRecordAsOfAsync(new() { Name = Name });

        past.Hazard.Should().Be(view);
        (await District.Exchange.Services.GetRequiredService<ShadowRebuild>().Compare(CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_authority_out_of_scope_is_answered_as_if_there_were_no_such_hazard()
    {
        const string missing = "insurers/913101159999900107/hazards/YH-2023-0009";

        var receipts = await District.Try(Construction,
            ASupervisedHazard.Listed(it => it.Hazard = Name), ASupervisedHazard.Listed(it => it.Hazard = missing));

        receipts.Should().AllSatisfy(receipt => receipt.Verdict.Should().Be(Verdict.Rejected));
        receipts[0].Findings.Single().Code.Should().Be("RECORD_UNKNOWN");
        receipts[0].Findings.Single().TextEn.Replace(Name, missing, StringComparison.Ordinal).Should().Be(receipts[1].Findings.Single().TextEn);
        (await Replay(InsurerA, Name)).Should().HaveCount(8);
    }

    [Theory]
    [InlineData("listing_state = LISTED", 1)]
    [InlineData("listing_state = DELISTED", 0)]
    [InlineData("listed_date = 2023-10-30 AND due_date = 2023-12-31", 1)]
    [InlineData("refusal_count > 0 AND refused_date = 2023-10-12", 1)]
    [InlineData("escalation_count = 1 AND escalated_date > 2023-10-01", 1)]
    [InlineData("transfer_count > 0 AND transferred_date >= 2024-01-01", 1)]
    [InlineData("extension_count = 0", 0)]
    [InlineData("state = TRANSFERRED AND NOT transfer_count = 0", 1)]
    public async Task Supervisors_ask_for_hazards_by_what_happened_to_them(string filter, int count)
    {
        var listed = await Hazards(Emergency).ListHazardsAsync(new() { Filter = filter, MinIndex = District.LastIndex });

        listed.Hazards.Should().HaveCount(count);
    }

    [Fact]
    public async Task The_last_delisting_closes_the_hazard()
    {
        await District.State(InsurerA, AHazard.Reported(), AHazard.Passed());
        await District.State(Office, ASupervisedHazard.Delisted(it => it.Hazard = Name));
        await District.State(Emergency, ASupervisedHazard.Delisted(it => it.Hazard = Name));

        var hazard = (await Hazards(Office).GetHazardAsync(new() { Name = Name, MinIndex = District.LastIndex })).Hazard;

        hazard.State.Should().Be(HazardState.Closed);
        hazard.ClosedDate.Should().Be("2023-12-20".Day());
    }

    [Fact]
    public async Task An_older_database_gets_the_columns_and_its_hazards_count_as_untouched()
    {
        await Hazards(Office).ListHazardsAsync(new() { MinIndex = District.LastIndex });
        await District.Exchange.Execute("""
            alter table views.hazards drop column extension_count, drop column refusal_count, drop column refused_date,
                drop column escalation_count, drop column escalated_date, drop column listing_state, drop column listed_date,
                drop column transfer_count, drop column transferred_date
            """);

        await TestExchange.Prepare(TestExchange.Settings(await TestPostgres.Shared(), District.Exchange.Database));

        (await Hazards(Office).ListHazardsAsync(new() { Filter = "refusal_count = 0 AND listing_state != LISTED" })).Hazards.Should().HaveCount(1);
        await District.State(Zhangjiang, ASupervisedHazard.Transferred(it => (it.Hazard, it.TransferNumber) = (Name, "YS-0002")));
        (await Hazards(Office).ListHazardsAsync(new() { Filter = "transfer_count = 2", MinIndex = District.LastIndex })).Hazards.Should().HaveCount(1);
    }

    private HazardsService.HazardsServiceClient Hazards(string who) => District.As<HazardsService.HazardsServiceClient>(who);

    private async Task<List<ReplayHistoryResponse>> Replay(string who, string record)
    {
        using var call = District.As<AuditService.AuditServiceClient>(who).ReplayHistory(new() { Record = record });
        var entries = new List<ReplayHistoryResponse>();
        await foreach (var entry in call.ResponseStream.ReadAllAsync())
            entries.Add(entry);

        return entries;
    }
}
