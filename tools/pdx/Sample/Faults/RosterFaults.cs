using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Pdx.District;
using PudongExchange.Pdx.Sample.Stories;
using static PudongExchange.Pdx.Sample.Faults.ClaimFaults;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with the roster, reminders and licences, told at the end of the year.</summary>
internal static class RosterFaults
{
    private static readonly DateOnly YearEnd = new(2023, 12, 28);

    public static readonly IReadOnlyList<Fault> All =
    [
        Fault.Rejected(OtherSector, "OUTSIDE_YOUR_SCOPE"),
        Fault.Again(story => story.Like<EnterpriseListed>(_ => { })),
        Fault.Rejected(ListedByInsurer, "NOT_YOURS_TO_STATE"),
        Fault.Rejected(NeverListed, "NOT_ON_YOUR_ROSTER"),
        Fault.Rejected(story => By(story, Obligation.Unspecified, Delisting(story, new(2019, 1, 1))), "NOT_LISTED_ON_DAY"),
        Fault.Warned(ListedAgain, "DELISTING_UNDONE"),
        Fault.Warned(story => By(story, Obligation.Encouraged, Exemption(story, story.Enterprise.Trait.Sector)), "EXEMPTED_WITHOUT_DUTY"),
        Fault.Warned(OpenEnded, "EXEMPTION_OPEN_ENDED"),
        Fault.Warned(story => By(story, Obligation.Encouraged, Reminder(story, ReminderChannel.Visit)), "REMINDED_WITHOUT_DUTY"),
        Fault.Warned(story => IsBound(story) ? By(story, Obligation.Required, Reminder(story, ReminderChannel.WrittenNotice)) : null,
            "REMINDER_WITHOUT_DOCUMENT"),
        Fault.Warned(story => By(story, Obligation.Unspecified, Licence(story)), "LICENCE_WITHOUT_EXPIRY"),
    ];

    /// <summary>True when nothing has lifted the duty to insure by the end of the year.</summary>
    public static bool IsBound(Story story) =>
        story.IsOnRoster && story.Enterprise.Obligation == Obligation.Required && !story.All<EnterpriseExempted>().Any() && !IsDelisted(story);

    private static bool IsDelisted(Story story) => story.All<EnterpriseDelisted>().Any();

    /// <summary>As the sector's department states it of an enterprise on its roster; null when the obligation is another.</summary>
    private static Tale? By(Story story, Obligation obligation, Google.Protobuf.IMessage fact) =>
        story.IsOnRoster && (obligation == Obligation.Unspecified || story.Enterprise.Obligation == obligation)
            ? new(DepartmentOf(story), YearEnd, fact)
            : null;

    private static Participant DepartmentOf(Story story) => story.Cast.DepartmentOf(story.Enterprise.Trait.Sector);

    /// <summary>A department lists an enterprise in a sector that another one supervises.</summary>
    private static Tale? OtherSector(Story story) => story.All<EnterpriseListed>().FirstOrDefault() is { Fact: { } listed } found
        ? new(story.Cast.Departments.First(one => one != found.Said.By), found.Said.On, listed.Clone())
        : null;

    /// <summary>An insurer puts an enterprise on a roster, which only departments do.</summary>
    private static Tale? ListedByInsurer(Story story) => story.All<PolicyIssued>().FirstOrDefault() is { Fact: not null } found
        ? new(found.Said.By, found.Said.On, RosterStory.Listing(story, found.Said.On))
        : null;

    /// <summary>A department exempts in a sector of its own for which it never listed the enterprise.</summary>
    private static Tale? NeverListed(Story story)
    {
        Sector? other = story.Enterprise.Trait.Sector switch
        {
            Sector.HazardousChemicals or Sector.IndustryAndTrade or Sector.MetalSmelting => Sector.Mining,
            Sector.Construction => Sector.Transport,
            Sector.Transport => Sector.Construction,
            _ => null,
        };
        return other is { } sector ? By(story, Obligation.Unspecified, Exemption(story, sector)) : null;
    }

    /// <summary>An uninsured enterprise is taken off the roster and put on it again from the same day.</summary>
    private static Tale? ListedAgain(Story story)
    {
        if (story.Covers.Count > 0 || !story.IsOnRoster || IsDelisted(story))
            return null;

        var again = With(RosterStory.Listing(story, YearEnd), listed => listed.ListingNumber = Aside.Other(listed.ListingNumber));
        return new(DepartmentOf(story), YearEnd, Delisting(story, YearEnd), again);
    }

    private static Tale? OpenEnded(Story story) => story.Covers.Count == 0 && IsBound(story)
        ? By(story, Obligation.Required, With(Exemption(story, story.Enterprise.Trait.Sector), exempted => exempted.LastDate = null))
        : null;

    private static EnterpriseDelisted Delisting(Story story, DateOnly day) => new()
    {
        Enterprise = story.Enterprise.ResourceName,
        DelistingNumber = $"YCX-{story.Serial:D6}",
        Sector = story.Enterprise.Trait.Sector,
        Reason = DelistingReason.OutOfScope,
        EffectiveDate = day.ToWire(),
    };

    private static EnterpriseExempted Exemption(Story story, Sector sector) => new()
    {
        Enterprise = story.Enterprise.ResourceName,
        ExemptionNumber = $"HMX-{story.Serial:D6}",
        Sector = sector,
        Ground = ExemptionGround.ProductionStopped,
        Proof = "停产报告",
        ProofSha256 = story.Dice.Digest(),
        FirstDate = YearEnd.ToWire(),
        LastDate = YearEnd.AddDays(90).ToWire(),
    };

    private static EnterpriseReminded Reminder(Story story, ReminderChannel channel) => new()
    {
        Enterprise = story.Enterprise.ResourceName,
        ReminderNumber = $"DCX-{story.Serial:D6}",
        RemindedDate = YearEnd.ToWire(),
        DeadlineDate = YearEnd.AddDays(15).ToWire(),
        Channel = channel,
    };

    private static LicenceRecorded Licence(Story story) => new()
    {
        Enterprise = story.Enterprise.ResourceName,
        RecordNumber = $"XKX-{story.Serial:D6}",
        Sector = story.Enterprise.Trait.Sector,
        Kind = LicenceKind.Other,
        LicenceNumber = $"沪示许〔2023〕{story.Serial:D6}",
        Issuer = DepartmentOf(story).Name,
        IssueDate = YearEnd.ToWire(),
    };
}
