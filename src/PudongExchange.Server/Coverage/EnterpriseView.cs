using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>
/// What the exchange shows of enterprises. A row holds the whole roster of one; beside it stand what holds from which
/// day to which, and which policy covers it when, so that a call about one day joins three rows.
/// </summary>
internal static class EnterpriseView
{
    public static readonly View<Enterprise> Enterprises = new("enterprises", "enterprises")
    {
        NameForm = "enterprises/{uscc}",
        Owners = [],
        Description = (enterprise, happened, _) => EnterpriseDescription.Describe(enterprise, happened),
        OnDay = (enterprise, day) => EnterpriseDescription.On(enterprise, day) ?? EnterpriseDescription.Unlisted(enterprise, day),
        Columns = [],
        Beside = [new RosterRows(), new CoverRows(), Reminders(), Licences(), new FormerInsuredRows()],
    };

    private static ItemRows<Reminder> Reminders() => new("views.reminders", enterprise => enterprise.Reminders,
        ("reminded_date", "date", reminders => reminders.Select(reminder => reminder.RemindedDate.ToDay()).ToArray()),
        ("deadline_date", "date", reminders => reminders.Select(reminder => reminder.DeadlineDate.ToDay()).ToArray()));

    private static ItemRows<Licence> Licences() => new("views.licences", enterprise => enterprise.Licences,
        ("licence_number", "varchar", licences => licences.Select(licence => licence.LicenceNumber).ToArray()));
}
