using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>What authorities state of an enterprise, as a whole and on a day.</summary>
public static class EnterpriseDescription
{
    /// <summary>Nobody reads more reminders of one enterprise, and a list must not fail on one that has hundreds.</summary>
    private const int MaxReminders = 20;

    /// <summary>A builder has some dozens of permits at a time.</summary>
    private const int MaxLicences = 100;

    /// <summary>The enterprise with everything that holds on some day, in the log's order; what follows from a day is not set.</summary>
    public static Enterprise Describe(Enterprise? enterprise, Happened happened) => (enterprise, happened.Fact) switch
    {
        (_, EnterpriseListed listed) =>
            RosterDescription.Listed(enterprise?.Clone() ?? new() { Name = listed.Enterprise }, listed, happened.StatedBy),
        ({ }, EnterpriseExempted exempted) => RosterDescription.Exempted(enterprise.Clone(), exempted, happened.StatedBy),
        ({ }, EnterpriseDelisted delisted) => RosterDescription.Delisted(enterprise.Clone(), delisted, happened.StatedBy),
        ({ }, EnterpriseReminded reminded) => Reminded(enterprise.Clone(), reminded, happened.StatedBy),
        ({ }, LicenceRecorded recorded) => Licensed(enterprise.Clone(), recorded, happened.StatedBy),
        _ => throw Stated.Impossible(happened, enterprise?.Name),
    };

    /// <summary>
    /// The enterprise on a day: the listings in effect, the deciding one first, what that one says, and what else is known of it.
    /// Null when no listing is in effect.
    /// </summary>
    public static Enterprise? On(Enterprise enterprise, DateOnly day)
    {
        var shown = Unlisted(enterprise, day);
        return TryAddRoster(shown, enterprise, day) ? shown : null;
    }

    /// <summary>What the roster says of the enterprise on a day, and nothing else. Null when no listing is in effect.</summary>
    internal static Enterprise? OnRoster(Enterprise enterprise, DateOnly day)
    {
        var shown = new Enterprise { Name = enterprise.Name };
        return TryAddRoster(shown, enterprise, day) ? shown : null;
    }

    /// <summary>The enterprise on a day without what its listings say, for days on which none is in effect, e.g. before the first.</summary>
    public static Enterprise Unlisted(Enterprise enterprise, DateOnly day)
    {
        var shown = new Enterprise
        {
            Name = enterprise.Name,
            CoverDate = CivilDay.ToWire(day),
            Exemptions = { enterprise.Exemptions },
            Delistings = { enterprise.Delistings },
            Licences = { enterprise.Licences.Reverse().Take(MaxLicences) },
            CreateTime = enterprise.CreateTime,
            UpdateTime = enterprise.UpdateTime,
            Revision = enterprise.Revision,
            Index = enterprise.Index,
        };
        AddReminders(shown, enterprise, day);
        return shown;
    }

    /// <summary>The days on which what is said of the enterprise by its roster changes.</summary>
    public static IReadOnlyList<DateOnly> ChangeDays(Enterprise enterprise) => RosterDescription.ChangeDays(enterprise);

    private static bool TryAddRoster(Enterprise shown, Enterprise enterprise, DateOnly day)
    {
        var inEffect = RosterDescription.InEffect(enterprise, day);
        if (inEffect is not [var deciding, ..])
            return false;

        shown.DisplayName = deciding.DisplayName;
        shown.Town = deciding.Town;
        shown.Sector = deciding.Sector;
        shown.Address = deciding.Address;
        shown.IndustryCode = deciding.IndustryCode;
        shown.EmployeeCount = deciding.EmployeeCount;
        shown.GroupUscc = deciding.GroupUscc;
        shown.Obligation = deciding.Exempt ? Obligation.Exempt : deciding.Obligation;
        shown.ExemptListingCount = inEffect.Count(listing => listing.Exempt);
        shown.Listings.Add(inEffect);
        return true;
    }

    private static void AddReminders(Enterprise shown, Enterprise enterprise, DateOnly day)
    {
        var reminders = enterprise.Reminders.Where(reminder => reminder.RemindedDate.ToDay() <= day)
            .OrderByDescending(reminder => reminder.RemindedDate.ToDay()).ToList();
        shown.ReminderCount = reminders.Count;
        shown.LastRemindedDate = reminders.FirstOrDefault()?.RemindedDate;
        shown.ReminderDeadlineDate = reminders.MaxBy(reminder => reminder.DeadlineDate.ToDay())?.DeadlineDate;
        shown.Reminders.Add(reminders.Take(MaxReminders));
    }

    private static Enterprise Reminded(Enterprise enterprise, EnterpriseReminded reminded, string authority)
    {
        enterprise.Reminders.Add(new Reminder
        {
            Authority = authority,
            ReminderNumber = reminded.ReminderNumber,
            RemindedDate = reminded.RemindedDate,
            DeadlineDate = reminded.DeadlineDate,
            Channel = reminded.Channel,
            DocumentSha256 = reminded.DocumentSha256,
        });
        return enterprise;
    }

    /// <summary>A later record of the same department replaces what it recorded of the same licence.</summary>
    private static Enterprise Licensed(Enterprise enterprise, LicenceRecorded recorded, string department)
    {
        var others = enterprise.Licences
            .Where(other => other.Department != department || other.Kind != recorded.Kind || other.LicenceNumber != recorded.LicenceNumber).ToList();
        enterprise.Licences.Clear();
        enterprise.Licences.Add(others);
        enterprise.Licences.Add(new Licence
        {
            Department = department,
            RecordNumber = recorded.RecordNumber,
            Sector = recorded.Sector,
            Kind = recorded.Kind,
            LicenceNumber = recorded.LicenceNumber,
            Issuer = recorded.Issuer,
            IssueDate = recorded.IssueDate,
            ExpiryDate = recorded.ExpiryDate,
            ProjectName = recorded.ProjectName,
            SiteTown = recorded.SiteTown,
            PermittedIndustryCode = recorded.PermittedIndustryCode,
            PermittedScope = recorded.PermittedScope,
        });
        return enterprise;
    }
}
