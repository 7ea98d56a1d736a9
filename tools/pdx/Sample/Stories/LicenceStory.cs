using System.Globalization;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>Which licences and construction permits (许可证、施工许可证) the department records, extends and now and then ends.</summary>
internal static class LicenceStory
{
    private static readonly DateOnly FirstRecords = new(2022, 1, 10);

    public static void Tell(Story story)
    {
        story.Begin(nameof(LicenceStory));
        if (!story.IsOnRoster)
            return;

        if (story.LicenceNumber.Length > 0)
            TellOfLicence(story);
        if (story.PermitNumber.Length > 0)
            TellOfPermit(story);
    }

    private static void TellOfLicence(Story story)
    {
        var (enterprise, dice) = (story.Enterprise, story.Dice);
        var department = story.Cast.DepartmentOf(enterprise.Trait.Sector);
        var issuedOn = dice.Day(new(2020, 6, 1), new(2021, 10, 31));
        var recorded = new LicenceRecorded
        {
            Enterprise = enterprise.ResourceName,
            RecordNumber = Number(story, "XK2022"),
            Sector = enterprise.Trait.Sector,
            Kind = KindOf(enterprise),
            LicenceNumber = story.LicenceNumber,
            Issuer = department.Name,
            IssueDate = issuedOn.ToWire(),
            ExpiryDate = issuedOn.AddYears(3).AddDays(-1).ToWire(),
            PermittedIndustryCode = enterprise.IndustryCode,
        };
        var recordedOn = FirstRecords.AddDays(dice.Below(15));
        story.Say(department, recordedOn, recorded);

        // A licence that runs out in the year is extended; a few are given up before they end.
        var again = recorded.Clone();
        again.RecordNumber = Number(story, "XK2023");
        var endsOn = recorded.ExpiryDate.ToDay();
        if (endsOn <= SampleYear.LastDay)
            again.ExpiryDate = endsOn.AddYears(3).ToWire();
        else if (dice.Chance(4))
            again.ExpiryDate = dice.Day(SampleYear.FirstDay, SampleYear.LastDay).ToWire();
        else
            return;

        var day = SampleYear.Later(SampleYear.Earlier(endsOn, again.ExpiryDate.ToDay()).AddDays(-dice.Between(1, 30)), recordedOn.AddDays(1));
        story.Say(department, day, again);
    }

    private static void TellOfPermit(Story story)
    {
        var (enterprise, dice) = (story.Enterprise, story.Dice);
        var department = story.Cast.DepartmentOf(enterprise.Trait.Sector);
        var project = story.Covers[0].Policy.Project;
        var issuedOn = story.Covers[0].FirstDay.AddDays(-dice.Between(1, 20));
        story.Say(department, issuedOn.AddDays(dice.Below(3)), new LicenceRecorded
        {
            Enterprise = enterprise.ResourceName,
            RecordNumber = Number(story, "SG2023"),
            Sector = enterprise.Trait.Sector,
            Kind = LicenceKind.ConstructionPermit,
            LicenceNumber = story.PermitNumber,
            Issuer = department.Name,
            IssueDate = issuedOn.ToWire(),
            ProjectName = project.DisplayName,
            SiteTown = enterprise.Town,
        });
    }

    private static LicenceKind KindOf(Enterprise enterprise) => enterprise.Trait.Sector switch
    {
        Sector.HazardousChemicals when enterprise.IndustryCode[0] != 'C' => LicenceKind.HazardousChemicalsTrade,
        Sector.HazardousChemicals or Sector.Construction => LicenceKind.SafetyProduction,
        Sector.Fireworks => LicenceKind.FireworksTrade,
        Sector.Transport => LicenceKind.RoadTransport,
        Sector.Fishery => LicenceKind.Fishing,
        _ => LicenceKind.Other,
    };

    private static string Number(Story story, string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{story.Serial:D6}");
}
