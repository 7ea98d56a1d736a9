using Google.Protobuf;
using JasperFx.Events;
using Marten;
using Npgsql;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>The licences of an enterprise by their numbers, for filters and for who asks by such a number.</summary>
internal sealed class LicenceRows : IBesideView
{
    private const char Parameter = '^';

    private const string Delete = "delete from views.licences where enterprise = any(^::varchar[])";

    private const string Insert = "insert into views.licences (enterprise, licence_number) select * from unnest(^::varchar[], ^::varchar[])";

    public Task Queue(IReadOnlyList<IEvent> page, IReadOnlyDictionary<string, IMessage> described, IReadOnlyCollection<string> amended,
        NpgsqlDataSource database, IDocumentOperations operations, CancellationToken cancellation)
    {
        // They only become more while nobody withdraws one, so an enterprise without any has no row to replace.
        var rows = described.Values.Cast<Enterprise>()
            .SelectMany(enterprise => enterprise.Licences, (enterprise, one) => (enterprise.Name, Licence: one)).ToList();
        if (rows.Count == 0 && amended.Count == 0)
            return Task.CompletedTask;

        operations.QueueSqlCommand(Parameter, Delete, [rows.Select(row => row.Name).Concat(amended).Distinct().ToArray()]);
        operations.QueueSqlCommand(Parameter, Insert,
            rows.Select(row => row.Name).ToArray(),
            rows.Select(row => row.Licence.LicenceNumber).ToArray());
        return Task.CompletedTask;
    }
}
