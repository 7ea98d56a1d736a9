using FluentAssertions;
using Google.Protobuf;
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

    [Fact]
    public void An_exempt_listing_requires_nothing_while_another_still_does()
    {
        Says("departments/emergency", listed => listed.EffectiveDate = "2022-01-01".Day());
        Says("departments/emergency", AnEnterprise.Exempted());

        On("2023-06-30")!.Obligation.Should().Be(Obligation.Required);
        On("2023-07-01")!.Obligation.Should().Be(Obligation.Exempt);
        On("2023-07-01")!.ExemptListingCount.Should().Be(1);
        On("2023-07-01")!.Listings[0].Exempt.Should().BeTrue();
        On("2023-10-01")!.Obligation.Should().Be(Obligation.Required);

        Says("departments/fire", listed => (listed.Sector, listed.EffectiveDate) = (Sector.FireSafety, "2022-01-01".Day()));
        On("2023-07-01")!.Obligation.Should().Be(Obligation.Required);
        On("2023-07-01")!.Listings.Select(listing => listing.Department).Should().Equal("departments/fire", "departments/emergency");
    }

    [Fact]
    public void A_later_exemption_takes_the_place_of_the_earlier_ones_days()
    {
        Says("departments/emergency", listed => listed.EffectiveDate = "2022-01-01".Day());
        Says("departments/emergency", AnEnterprise.Exempted());
        Says("departments/emergency", AnEnterprise.Exempted(it =>
            (it.ExemptionNumber, it.FirstDate, it.LastDate) = ("HM-2023-0002", "2023-08-01".Day(), "2023-08-31".Day())));

        var shown = On("2023-09-01")!;

        shown.Obligation.Should().Be(Obligation.Required);
        shown.Exemptions.Select(exemption => exemption.LastDate).Should().Equal("2023-07-31".Day(), "2023-08-31".Day());
    }

    [Fact]
    public void A_delisting_ends_the_departments_listing_and_its_exemption_until_it_is_listed_again()
    {
        Says("departments/emergency", listed => listed.EffectiveDate = "2022-01-01".Day());
        Says("departments/emergency", AnEnterprise.Exempted(it => it.LastDate = null));
        Says("departments/emergency", AnEnterprise.Delisted());

        On("2024-12-31")!.Listings[0].DelistedDate.Should().Be("2025-01-01".Day());
        On("2025-01-01").Should().BeNull();
        EnterpriseDescription.Unlisted(_enterprise!, new(2025, 1, 1)).Delistings.Single().DelistingNumber.Should().Be("YC-2024-0001");
        EnterpriseDescription.ChangeDays(_enterprise!).Should().Equal(new DateOnly(2022, 1, 1), new DateOnly(2023, 7, 1), new DateOnly(2025, 1, 1));

        Says("departments/emergency", listed => (listed.ListingNumber, listed.EffectiveDate) = ("YJ-2025-0001", "2025-06-01".Day()));
        On("2025-05-31").Should().BeNull();
        On("2025-06-01")!.Obligation.Should().Be(Obligation.Required);
        On("2025-06-01")!.Listings[0].DelistedDate.Should().BeNull();
    }

    [Fact]
    public void A_listing_that_begins_no_later_than_a_delisting_undoes_it()
    {
        Says("departments/emergency", listed => listed.EffectiveDate = "2022-01-01".Day());
        Says("departments/emergency", AnEnterprise.Delisted());
        Says("departments/emergency", listed => (listed.ListingNumber, listed.EffectiveDate) = ("YJ-2024-0001", "2024-06-01".Day()));

        On("2025-01-01")!.Delistings.Should().BeEmpty();
    }

    [Fact]
    public void Reminders_count_up_to_the_day()
    {
        Says("departments/emergency", listed => listed.EffectiveDate = "2022-01-01".Day());
        Says("departments/emergency", AnEnterprise.Reminded());
        Says("towns/310115125", AnEnterprise.Reminded(it => (it.RemindedDate, it.DeadlineDate) = ("2024-03-01".Day(), "2024-03-15".Day())));

        On("2024-01-31")!.ReminderCount.Should().Be(0);
        On("2024-01-31")!.LastRemindedDate.Should().BeNull();
        On("2024-02-01")!.ReminderDeadlineDate.Should().Be("2024-02-29".Day());
        On("2024-03-01")!.ReminderCount.Should().Be(2);
        On("2024-03-01")!.LastRemindedDate.Should().Be("2024-03-01".Day());
        On("2024-03-01")!.Reminders.Select(reminder => reminder.Authority).Should().Equal("towns/310115125", "departments/emergency");
    }

    [Fact]
    public void The_newest_record_of_a_licence_holds()
    {
        Says("departments/emergency", listed => listed.EffectiveDate = "2022-01-01".Day());
        Says("departments/emergency", AnEnterprise.Licensed());
        Says("departments/emergency", AnEnterprise.Licensed(it => (it.RecordNumber, it.LicenceNumber) = ("XK-2023-0001", "沪(浦)应急管危经许〔2023〕200009")));
        Says("departments/emergency", AnEnterprise.Licensed(it => (it.RecordNumber, it.ExpiryDate) = ("XK-2024-0001", "2027-12-31".Day())));

        On("2024-01-01")!.Licences.Select(licence => licence.RecordNumber).Should().Equal("XK-2024-0001", "XK-2023-0001");
        On("2024-01-01")!.Licences[0].ExpiryDate.Should().Be("2027-12-31".Day());
    }

    private void Says(string department, Action<EnterpriseListed> but) => Says(department, AnEnterprise.Listed(but));

    private void Says(string authority, IMessage fact) =>
        _enterprise = EnterpriseDescription.Describe(_enterprise, new(fact, _index++, DateTimeOffset.UnixEpoch, authority));

    private Enterprise? On(string day) => EnterpriseDescription.On(_enterprise!, DateOnly.Parse(day, null));
}
