using System.Globalization;
using PudongExchange.Contracts.Coverage.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How the sector's department puts an enterprise on its roster, and lists it anew when its people have become more or fewer.</summary>
internal static class RosterStory
{
    private static readonly DateOnly FirstRoster = new(2021, 11, 1);

    public static void Tell(Story story)
    {
        if (!story.IsOnRoster)
            return;

        story.Begin(nameof(RosterStory));
        var (enterprise, dice) = (story.Enterprise, story.Dice);
        var department = story.Cast.DepartmentOf(enterprise.Trait.Sector);
        var listed = Listing(story, dice.Day(FirstRoster, FirstRoster.AddDays(28)));
        story.Say(department, listed.EffectiveDate.ToDay(), listed);
        story.ListedOn = listed.EffectiveDate.ToDay();
        story.LicenceNumber = listed.LicenceNumber;
        if (!dice.Chance(12))
            return;

        var again = listed.Clone();
        var day = dice.Day(SampleYear.FirstDay, SampleYear.LastDay);
        again.ListingNumber = string.Create(CultureInfo.InvariantCulture, $"YB2023-{enterprise.Serial:D6}");
        again.EffectiveDate = day.ToWire();
        again.EmployeeCount = Math.Max(1, enterprise.EmployeeCount + dice.Between(-enterprise.EmployeeCount / 10, enterprise.EmployeeCount / 5));
        story.Say(department, day, again);
        story.ListedOn = day;
    }

    public static EnterpriseListed Listing(Story story, DateOnly day)
    {
        var (enterprise, dice) = (story.Enterprise, story.Dice);
        var isRequired = enterprise.Obligation == Obligation.Required;
        return new()
        {
            Enterprise = enterprise.ResourceName,
            ListingNumber = string.Create(CultureInfo.InvariantCulture, $"YB2021-{enterprise.Serial:D6}"),
            DisplayName = enterprise.Name,
            Sector = enterprise.Trait.Sector,
            Town = enterprise.Town,
            Address = enterprise.Address,
            IndustryCode = enterprise.IndustryCode,
            EmployeeCount = enterprise.EmployeeCount,
            Obligation = enterprise.Obligation,
            LegalBasis = isRequired ? enterprise.Trait.LegalBasis : "浦安委办〔2023〕30号",
            LicenceNumber = isRequired && enterprise.Trait.LicencePrefix.Length > 0
                ? $"{enterprise.Trait.LicencePrefix}〔2021〕{dice.Digits(6)}"
                : "",
            EffectiveDate = day.ToWire(),
            GroupUscc = enterprise.Size >= Size.Medium && dice.Chance(6) ? story.Cast.GroupUscc : "",
        };
    }
}
