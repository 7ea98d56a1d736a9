using FluentAssertions;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Coverage;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class DescribingAnEnterprise
{
    private Enterprise? _enterprise;
    private long _index;

    [Fact]
    public void What_requires_insurance_decides_before_what_is_newer()
    {
        Says("departments/emergency", listed => listed.EffectiveDate = "2022-01-01".Day());
        Says("departments/fire", listed =>
            (listed.Sector, listed.Obligation, listed.EffectiveDate, listed.Town) = (Sector.FireSafety, Obligation.Encouraged, "2023-01-01".Day(), "310115130"));

        var shown = On("2023-06-01")!;

        shown.Obligation.Should().Be(Obligation.Required);
        shown.Town.Should().Be("310115125");
        shown.Listings.Select(listing => listing.Department).Should().Equal("departments/emergency", "departments/fire");
        shown.Listings[1].Town.Should().Be("310115130");
    }

    [Fact]
    public void Of_two_that_require_it_the_newer_decides_and_on_the_same_day_the_later_in_the_log()
    {
        Says("departments/emergency", listed => listed.Town = "310115125");
        Says("departments/fire", listed => (listed.Sector, listed.Town) = (Sector.FireSafety, "310115130"));

        On("2023-06-01")!.Town.Should().Be("310115130");
    }

    [Fact]
    public void A_new_listing_of_the_same_department_and_sector_holds_from_its_day_on()
    {
        Says("departments/emergency", listed => listed.EffectiveDate = "2022-01-01".Day());
        Says("departments/emergency", listed => (listed.ListingNumber, listed.EmployeeCount, listed.EffectiveDate) = ("YJ-2023-0001", 80, "2023-07-01".Day()));

        On("2021-12-31").Should().BeNull();
        On("2023-06-30")!.EmployeeCount.Should().Be(50);
        On("2023-07-01")!.EmployeeCount.Should().Be(80);
        On("2023-07-01")!.Listings.Should().HaveCount(1);
        EnterpriseDescription.ChangeDays(_enterprise!).Should().Equal(new DateOnly(2022, 1, 1), new DateOnly(2023, 7, 1));
    }

    [Fact]
    public void A_listing_that_begins_earlier_but_comes_later_replaces_what_was_to_come()
    {
        Says("departments/emergency", listed => (listed.EmployeeCount, listed.EffectiveDate) = (80, "2023-07-01".Day()));
        Says("departments/emergency", listed => (listed.ListingNumber, listed.EmployeeCount, listed.EffectiveDate) = ("YJ-2023-0002", 60, "2023-01-01".Day()));

        On("2023-12-31")!.EmployeeCount.Should().Be(60);
    }

    private void Says(string department, Action<EnterpriseListed> but) =>
        _enterprise = EnterpriseDescription.Describe(_enterprise, new(AnEnterprise.Listed(but), _index++, DateTimeOffset.UnixEpoch, department));

    private Enterprise? On(string day) => EnterpriseDescription.On(_enterprise!, DateOnly.Parse(day, null));
}
