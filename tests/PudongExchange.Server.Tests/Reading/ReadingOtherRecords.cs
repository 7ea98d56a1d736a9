using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class ReadingOtherRecords(StoryOf2023 story) : IClassFixture<StoryOf2023>
{
    [Theory]
    [InlineData(InsurerA, "state = ASSESSED AND report_date = 2023-05-05 AND paid_fen = 50000000", 1)]
    [InlineData(Emergency, "accident_type = FALL_FROM_HEIGHT AND outcome != PAID", 1)]
    [InlineData(Construction, "", 0)]
    [InlineData(Group, "loss_date < 2023-09-12 AND state != CLOSED", 1)]
    [InlineData(InsurerB, "", 0)]
    public async Task Claims_are_listed(string who, string filter, int count)
    {
        await story.Told();

        var listed = await As<ClaimsService.ClaimsServiceClient>(who).ListClaimsAsync(new() { Filter = filter });

        listed.Claims.Should().HaveCount(count);
    }

    [Theory]
    [InlineData(InsurerA, 450_000)]
    [InlineData(Zhangjiang, 0)]
    [InlineData(Office, 450_000)]
    public async Task A_plans_budget_is_a_commercial_term(string who, long budgetFen)
    {
        await story.Told();

        var plan = (await As<PreventionService.PreventionServiceClient>(who)
            .ListPlansAsync(new() { Filter = "first_date <= 2023-11-30 AND last_date >= 2023-11-30" })).Plans.Single();

        plan.BudgetFen.Should().Be(budgetFen);
        plan.Town.Should().Be("310115125");
    }

    [Theory]
    [InlineData("service = HAZARD_INSPECTION AND state = CONFIRMED", 1)]
    [InlineData("survey_moment != RENEWAL AND campaign = 2023-major-hazards", 1)]
    [InlineData("survey_moment = RENEWAL", 0)]
    [InlineData("hazard_count = 2 AND service_date < 2023-10-01", 1)]
    public async Task Activities_are_listed(string filter, int count)
    {
        await story.Told();

        var listed = await As<PreventionService.PreventionServiceClient>(Emergency).ListActivitiesAsync(new() { Filter = filter });

        listed.Activities.Should().HaveCount(count);
    }

    [Theory]
    [InlineData("sectors = HAZARDOUS_CHEMICALS AND outstanding_fen > 0 AND booked_date < 2023-10-10", 1)]
    [InlineData("sectors != HAZARDOUS_CHEMICALS", 0)]
    [InlineData("towns = 310115125 AND NOT towns = 310115130", 1)]
    [InlineData("enterprises = \"enterprises/91310115999900038C\" AND state = PARTLY_PAID", 1)]
    [InlineData("expert_certificate_number != ZSE-000001", 1)]
    public async Task Spending_is_listed(string filter, int count)
    {
        await story.Told();

        var listed = await As<SpendingService.SpendingServiceClient>(Finance).ListSpendingItemsAsync(new() { Filter = filter });

        listed.SpendingItems.Should().HaveCount(count);
    }

    [Theory]
    [InlineData(Office, "", "", 2)]
    [InlineData(Office, "insurers/-", "", 1)]
    [InlineData(Office, "departments/emergency", "grade = MAJOR AND state = FOUND", 1)]
    [InlineData(Emergency, "", "criterion_codes = WH-2017-05 AND work_activities = HOT_WORK", 2)]
    [InlineData(Zhangjiang, "", "finder = departments/emergency", 1)]
    [InlineData(InsurerA, "", "", 1)]
    [InlineData(InsurerA, "departments/emergency", "", 0)]
    [InlineData(Construction, "", "", 0)]
    public async Task Hazards_are_listed(string who, string parent, string filter, int count)
    {
        await story.Told();

        var listed = await As<HazardsService.HazardsServiceClient>(who).ListHazardsAsync(new() { Parent = parent, Filter = filter });

        listed.Hazards.Should().HaveCount(count);
    }

    [Fact]
    public async Task Every_kind_of_record_is_there_by_name()
    {
        var index = story.District.LastIndex;
        string Named(string name) => District.Of(InsurerA, name);

        var claim = await As<ClaimsService.ClaimsServiceClient>(InsurerA).GetClaimAsync(new() { Name = Named(AClaim.Name), MinIndex = index });
        var plan = await As<PreventionService.PreventionServiceClient>(InsurerA).GetPlanAsync(new() { Name = Named(APlan.Name), MinIndex = index });
        var activity = await As<PreventionService.PreventionServiceClient>(InsurerA).GetActivityAsync(new() { Name = Named(AnActivity.Name), MinIndex = index });
        var item = await As<SpendingService.SpendingServiceClient>(InsurerA).GetSpendingItemAsync(new() { Name = Named(ASpendingItem.Name), MinIndex = index });
        var hazard = await As<HazardsService.HazardsServiceClient>(InsurerA).GetHazardAsync(new() { Name = Named(AHazard.Name), MinIndex = index });

        claim.Claim.OutstandingFen.Should().Be(2_000_000);
        plan.Plan.Items.Should().HaveCount(2);
        activity.Activity.Satisfaction.Should().Be(5);
        item.SpendingItem.OutstandingFen.Should().Be(100_000);
        hazard.Hazard.State.Should().Be(HazardState.Notified);
    }

    private T As<T>(string who) where T : Grpc.Core.ClientBase => story.District.As<T>(who);
}
