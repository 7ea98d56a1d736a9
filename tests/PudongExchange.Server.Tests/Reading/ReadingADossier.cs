using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Pdx.Records;
using PudongExchange.Server.Tests.Security;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class ReadingADossier(WholeDistrict story) : IClassFixture<WholeDistrict>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_office_sees_everything_up_to_the_day()
    {
        var dossier = await Get(Office, "2023-11-30");

        dossier.Enterprise.Obligation.Should().Be(Obligation.Required);
        dossier.Enterprise.CoverState.Should().Be(CoverState.Covered);
        dossier.Enterprise.ReminderCount.Should().Be(1);
        dossier.Enterprise.Licences.Should().ContainSingle();
        dossier.Policies.List.RecordCount.Should().Be(1);
        dossier.Policies.InForceCount.Should().Be(1);
        dossier.Policies.InForcePremiumFen.Should().Be(3_300_000);
        dossier.Policies.Policies.Single().Name.Should().Be(WholeStory.Policy);
        dossier.Service.ActivityList.RecordCount.Should().Be(1);
        dossier.Service.ConfirmedCount.Should().Be(1);
        dossier.Service.DisputedCount.Should().Be(1);
        dossier.Service.Lines.Should().Equal(
            new ServiceLine { Service = ServiceItem.Training, PlannedPerYearCount = 1 },
            new ServiceLine { Service = ServiceItem.HazardInspection, PlannedPerYearCount = 4, DeliveredCount = 1 });
        dossier.Spending.AmountFen.Should().Be(300_000);
        dossier.Spending.PaidFen.Should().Be(200_000);
        dossier.Spending.SharedItemCount.Should().Be(0);
        dossier.Hazards.List.RecordCount.Should().Be(2);
        dossier.Hazards.OpenMajorCount.Should().Be(2);
        // The department that listed the other one gave it until December.
        dossier.Hazards.OverdueMajorCount.Should().Be(1);
        dossier.Claims.PaidFen.Should().Be(50_000_000);
        dossier.Claims.OutstandingFen.Should().Be(2_000_000);
        dossier.Claims.OpenCount.Should().Be(1);
        dossier.Complaints.OpenCount.Should().Be(1);
        dossier.Penalties.FineFen.Should().Be(6_000_000);
        dossier.Penalties.NotInsuredCount.Should().Be(1);
        dossier.Accidents.DeathCount.Should().Be(1);
        dossier.CreditGrades.InForceCount.Should().Be(1);
        dossier.Standardisations.Standardisations.Single().Name.Should().Be(Enforced.Standardisation);
        dossier.Sights.Should().OnlyContain(one => one.Sight == SectionSight.Whole).And.HaveCount(12);
    }

    [Fact]
    public async Task What_has_its_day_later_is_not_counted_yet()
    {
        var dossier = await Get(Office, "2023-10-01");

        dossier.Hazards.OpenCount.Should().Be(2);
        dossier.Hazards.OverdueCount.Should().Be(0);
        dossier.Spending.List.RecordCount.Should().Be(0);
        dossier.Complaints.List.RecordCount.Should().Be(0);
        dossier.Penalties.List.RecordCount.Should().Be(0);
        dossier.Accidents.List.RecordCount.Should().Be(0);
        dossier.Claims.List.RecordCount.Should().Be(1);
    }

    [Theory]
    [InlineData("2022-06-30", "2022-01-01", 181, 181, "2022-01-01..2022-06-30 181")]
    [InlineData("2023-11-30", "2022-01-01", 699, 365, "2022-01-01..2022-12-31 365")]
    [InlineData("2023-12-12", "2022-01-01", 711, 375, "2023-12-01..2023-12-10 10", "2022-01-01..2022-12-31 365")]
    [InlineData("2024-03-01", "2022-01-01", 791, 450,
        "2023-12-18..2024-03-01 75", "2023-12-01..2023-12-10 10", "2022-01-01..2022-12-31 365")]
    public async Task Gaps_are_the_days_without_cover_since_the_obligation_began(
        string day, string since, int requiredDays, int uncoveredDays, params string[] gaps)
    {
        var cover = (await Get(Office, day)).Cover;

        cover.FirstRequiredDate.Should().Be(since.Day());
        cover.RequiredDayCount.Should().Be(requiredDays);
        cover.UncoveredDayCount.Should().Be(uncoveredDays);
        cover.GapCount.Should().Be(gaps.Length);
        cover.Gaps.Select(gap => $"{Iso(gap.FirstDate)}..{Iso(gap.LastDate)} {gap.DayCount}").Should().Equal(gaps);
    }

    [Theory]
    [InlineData(Office, "WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE")]
    [InlineData(Procuratorate, "WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE")]
    [InlineData(Finance, "WITHHELD WITHHELD WHOLE WITHHELD WHOLE WITHHELD WITHHELD WITHHELD WITHHELD WITHHELD WITHHELD WITHHELD")]
    [InlineData(Emergency, "WHOLE WHOLE NO_TERMS NO_TERMS WITHHELD WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE")]
    [InlineData(Group, "WHOLE WHOLE NO_TERMS NO_TERMS WITHHELD WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE WHOLE")]
    [InlineData(Zhangjiang, "WHOLE WHOLE AREA AREA WITHHELD AREA AREA AREA AREA AREA AREA AREA")]
    [InlineData(InsurerA, "COVER WITHHELD OWN OWN OWN OWN OWN OWN WITHHELD WITHHELD WITHHELD WITHHELD")]
    [InlineData(InsurerB, "COVER WITHHELD OWN OWN OWN OWN OWN OWN WITHHELD WITHHELD WITHHELD WITHHELD")]
    public async Task Each_role_is_told_what_it_sees_and_a_withheld_section_is_not_set(string who, string expected)
    {
        var dossier = await Get(who, "2023-11-30");

        dossier.Sights.Select(one => one.Section).Should().Equal(Enum.GetValues<DossierSection>().Skip(1));
        string.Join(' ', dossier.Sights.Select(one => Word(one.Sight))).Should().Be(expected);
        object?[] sections =
        [
            dossier.Enterprise, dossier.Cover, dossier.Policies, dossier.Service, dossier.Spending, dossier.Hazards, dossier.Claims,
            dossier.Complaints, dossier.Penalties, dossier.Accidents, dossier.CreditGrades, dossier.Standardisations,
        ];
        sections.Select(section => section is null).Should().Equal(expected.Split(' ').Select(word => word == "WITHHELD"));
    }

    [Theory]
    [InlineData(Office)]
    [InlineData(Finance)]
    [InlineData(Emergency)]
    [InlineData(Group)]
    [InlineData(Zhangjiang)]
    [InlineData(InsurerA)]
    [InlineData(InsurerB)]
    public async Task A_section_counts_what_the_call_that_it_names_lists_for_the_same_caller(string who)
    {
        var dossier = await Get(who, "2023-12-12");

        RecordList?[] lists =
        [
            dossier.Policies?.List, dossier.Service?.PlanList, dossier.Service?.ActivityList, dossier.Spending?.List, dossier.Hazards?.List, dossier.Claims?.List,
            dossier.Complaints?.List, dossier.Penalties?.List, dossier.Accidents?.List, dossier.CreditGrades?.List, dossier.Standardisations?.List,
        ];
        foreach (var list in lists.OfType<RecordList>())
        {
            var call = ReadingCall.Of(list.Method.Split("/List")[1]);
            var (records, _) = await call.List(story.District.Exchange.Channel(who).CreateCallInvoker(), new Dictionary<string, object> { ["filter"] = list.Filter }, Cancellation);
            records.Should().HaveCount((int)list.RecordCount, $"{who} asks {list.Method} for {list.Filter}");
        }
    }

    [Fact]
    public async Task An_insurer_sees_its_own_records_and_of_the_rest_only_whether_there_is_cover()
    {
        var byItsInsurer = await Get(InsurerA, "2023-11-30");
        var byAnother = await Get(InsurerB, "2023-11-30");

        byItsInsurer.Policies.InForcePremiumFen.Should().Be(3_300_000);
        byItsInsurer.Hazards.List.RecordCount.Should().Be(1);
        byAnother.Enterprise.CoverState.Should().Be(CoverState.Covered);
        byAnother.Enterprise.Listings.Should().BeEmpty();
        byAnother.Enterprise.UncoveredDayCount.Should().Be(0);
        byAnother.Enterprise.RequiredSinceDate.Should().BeNull();
        byAnother.Policies.List.RecordCount.Should().Be(0);
        byAnother.Policies.InForcePremiumFen.Should().Be(0);
        byAnother.Hazards.List.RecordCount.Should().Be(0);
        byAnother.Spending.AmountFen.Should().Be(0);
    }

    [Theory]
    [InlineData(Emergency)]
    [InlineData(Zhangjiang)]
    [InlineData(Group)]
    public async Task Who_supervises_sees_no_commercial_terms(string who)
    {
        var dossier = await Get(who, "2023-11-30");

        dossier.Policies.InForceCount.Should().Be(1);
        dossier.Policies.InForcePremiumFen.Should().Be(0);
        dossier.Policies.Policies.Single().PremiumFen.Should().Be(0);
        dossier.Service.Plans.Single().BudgetFen.Should().Be(0);
    }

    [Fact]
    public async Task A_section_shows_some_and_counts_all_the_earliest_due_first()
    {
        var hazards = (await Get(Construction, "2023-10-11", WholeDistrict.Builder)).Hazards;

        hazards.List.RecordCount.Should().Be(30);
        hazards.OpenCount.Should().Be(30);
        hazards.OverdueCount.Should().Be(10);
        hazards.OverdueMajorCount.Should().Be(0);
        hazards.OpenHazards.Should().HaveCount(20);
        hazards.OpenHazards.Select(hazard => hazard.DueDate.Day).Should().Equal(Enumerable.Range(1, 20));
    }

    [Fact]
    public async Task What_no_request_may_say_and_what_a_caller_may_not_see_is_refused()
    {
        (await Refused(Office, "2023-11-30", WholeStory.Policy)).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
        (await Refused(Office, "1999-12-31")).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_DOSSIER_DATE");
        (await Refused(InsurerA, "2098-06-01")).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_DOSSIER_DATE");
        (await Refused(Operator, "2023-11-30")).Should().BeRefused(StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED");
        var early = await Refused(Office, "2021-12-31");
        var outside = await Refused(Construction, "2023-11-30");
        early.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        outside.Status.Should().Be(early.Status);
    }

    private async Task<EnterpriseDossier> Get(string who, string day, string name = WholeStory.Plant)
    {
        var answer = await story.District.As<EnterprisesService.EnterprisesServiceClient>(who).GetEnterpriseDossierAsync(
            new() { Name = name, DossierDate = day.Day(), MinIndex = story.District.LastIndex });
        answer.ViewIndex.Should().Be(story.District.LastIndex);
        return answer.Dossier;
    }

    private async Task<RpcException> Refused(string who, string day, string name = WholeStory.Plant)
    {
        var get = () => Get(who, day, name);
        return (await get.Should().ThrowAsync<RpcException>()).Which;
    }

    private static string Iso(Google.Type.Date date) => $"{date.Year:0000}-{date.Month:00}-{date.Day:00}";

    private static string Word(SectionSight sight) => sight switch
    {
        SectionSight.Whole => "WHOLE",
        SectionSight.WithoutCommercialTerms => "NO_TERMS",
        SectionSight.OwnRecords => "OWN",
        SectionSight.OwnArea => "AREA",
        SectionSight.CoverState => "COVER",
        _ => "WITHHELD",
    };
}
