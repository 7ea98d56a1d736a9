using Google.Protobuf;
using JasperFx.Events;
using Marten;
using Npgsql;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>When an enterprise was reminded to insure, for filters.</summary>
internal sealed class ReminderRows : IBesideView
{
    private const char Parameter = '^';

    private const string Delete = "delete from views.reminders where enterprise = any(^::varchar[])";

    private const string Insert = "insert into views.reminders (enterprise, reminded_date, deadline_date) select * from unnest(^::varchar[], ^::date[], ^::date[])";

    public Task Queue(IReadOnlyList<IEvent> page, IReadOnlyDictionary<string, IMessage> described, IReadOnlyCollection<string> amended,
        NpgsqlDataSource database, IDocumentOperations operations, CancellationToken cancellation)
    {
        // They only become more while nobody withdraws one, so an enterprise without any has no row to replace.
        var rows = described.Values.Cast<Enterprise>()
            .SelectMany(enterprise => enterprise.Reminders, (enterprise, one) => (enterprise.Name, Reminder: one)).ToList();
        if (rows.Count == 0 && amended.Count == 0)
            return Task.CompletedTask;

        operations.QueueSqlCommand(Parameter, Delete, [rows.Select(row => row.Name).Concat(amended).Distinct().ToArray()]);
        operations.QueueSqlCommand(Parameter, Insert,
            rows.Select(row => row.Name).ToArray(),
            rows.Select(row => row.Reminder.RemindedDate.ToDay()).ToArray(),
            rows.Select(row => row.Reminder.DeadlineDate.ToDay()).ToArray());
        return Task.CompletedTask;
    }
}
