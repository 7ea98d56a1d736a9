using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Security;
using Xunit;
using static PudongExchange.Server.Tests.Reading.RosterOf2024;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class ReadingTheRoster(RosterOf2024 story) : IClassFixture<RosterOf2024>
{
    private const string RequiredAndNotCovered = "obligation = REQUIRED AND cover_state != COVERED AND sector = HAZARDOUS_CHEMICALS AND town = 310115125";

    [Theory]
    [InlineData(RequiredAndNotCovered, "2023-06-01", false)]
    [InlineData(RequiredAndNotCovered, "2024-06-30", true)]
    [InlineData(RequiredAndNotCovered, "2024-07-01", false)]
    [InlineData(RequiredAndNotCovered, "2024-10-01", true)]
    [InlineData(RequiredAndNotCovered, "2025-01-01", false)]
    [InlineData("obligation = EXEMPT", "2024-07-01", true)]
    [InlineData("exempt_listing_count > 0", "2024-09-30", true)]
    [InlineData("exempt_listing_count > 0", "2024-10-01", false)]
    [InlineData("reminder_count = 1", "2024-02-01", true)]
    [InlineData("reminder_count > 0", "2024-01-31", false)]
    [InlineData("last_reminded_date = 2024-02-01 AND reminder_deadline_date < 2024-03-01", "2024-03-01", true)]
    [InlineData("licence_number = \"沪(浦)应急管危经许〔2022〕200001\"", "2023-06-01", true)]
    [InlineData("licence_number = \"沪(浦)应急管危经许〔2022〕200002\"", "2023-06-01", false)]
    [InlineData("uncovered_day_count = 365 AND sector = HAZARDOUS_CHEMICALS AND cover_state = UNCOVERED", "2022-12-31", true)]
    [InlineData("uncovered_day_count > 0 AND sector = HAZARDOUS_CHEMICALS", "2023-06-01", false)]
    [InlineData("uncovered_day_count = 182 AND sector = HAZARDOUS_CHEMICALS AND cover_state = LAPSED", "2024-06-30", true)]
    [InlineData("uncovered_day_count > 0 AND sector = HAZARDOUS_CHEMICALS", "2024-07-01", false)]
    [InlineData("uncovered_day_count = 1 AND sector = HAZARDOUS_CHEMICALS AND required_since_date = 2024-10-01", "2024-10-01", true)]
    public async Task A_filter_selects_the_plant(string filter, string day, bool selects) =>
        (await List(Office, day, filter)).Select(enterprise => enterprise.Name).Should().Equal(selects ? [Plant] : Array.Empty<string>());

    [Fact]
    public async Task A_department_sees_what_was_stated_of_its_enterprise()
    {
        var plant = (await List(Emergency, "2024-07-01")).Single();

        plant.Obligation.Should().Be(Obligation.Exempt);
        plant.Listings.Single().Exempt.Should().BeTrue();
        plant.Listings.Single().DelistedDate.Should().Be("2025-01-01".Day());
        plant.Exemptions.Single().Ground.Should().Be(ExemptionGround.ProductionStopped);
        plant.Delistings.Single().Reason.Should().Be(DelistingReason.OutOfScope);
        plant.Reminders.Single().Authority.Should().Be("towns/310115125");
        plant.Licences.Should().HaveCount(2);
    }

    [Fact]
    public async Task An_insurer_learns_that_an_enterprise_is_exempt_and_nothing_of_why()
    {
        var plant = (await List(InsurerA, "2024-07-01")).Single(enterprise => enterprise.Name == Plant);
        var byLicence = () => List(InsurerA, "2024-07-01", "licence_number = X");

        plant.Obligation.Should().Be(Obligation.Exempt);
        plant.ExemptListingCount.Should().Be(0);
        plant.Exemptions.Should().BeEmpty();
        plant.Delistings.Should().BeEmpty();
        plant.ReminderCount.Should().Be(0);
        plant.LastRemindedDate.Should().BeNull();
        plant.ReminderDeadlineDate.Should().BeNull();
        plant.Reminders.Should().BeEmpty();
        plant.Licences.Should().BeEmpty();
        (await byLicence.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_FILTER");
    }

    private async Task<IReadOnlyList<Enterprise>> List(string who, string day, string filter = "") =>
        (await story.District.As<EnterprisesService.EnterprisesServiceClient>(who).ListEnterprisesAsync(
            new() { Filter = filter, CoverDate = day.Day(), MinIndex = story.District.LastIndex })).Enterprises;
}
