using Google.Protobuf;
using JasperFx.Events;
using Marten;
using Npgsql;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>
/// Whom a policy ever named as its insured, once an endorsement named another. The cover of today has no trace of an insured that
/// was replaced from the first day on; what was known at a past position of the log has.
/// </summary>
internal sealed class FormerInsuredRows : IBesideView
{
    private const char Parameter = '^';

    private const string Insert =
        "insert into views.former_insured (enterprise, policy) select * from unnest(^::varchar[], ^::varchar[]) on conflict do nothing";

    public async Task Queue(IReadOnlyList<IEvent> page, IReadOnlyDictionary<string, IMessage> described, NpgsqlDataSource database,
        IDocumentOperations operations, CancellationToken cancellation)
    {
        var endorsed = page.Where(e => e.Data is PolicyEndorsed { Insured: not null }).ToList();
        if (endorsed.Count == 0)
            return;

        var names = endorsed.Select(e => e.StreamKey!).Distinct().ToArray();
        var facts = await LogRows.OfRecords(database, names, endorsed[^1].Sequence - 1, cancellation);
        var named = facts
            .Select(fact => (fact.Record, Uscc: (fact.Happened.Fact as PolicyIssued)?.Insured.Uscc ?? (fact.Happened.Fact as PolicyEndorsed)?.Insured?.Uscc))
            .Where(one => one.Uscc is not null)
            .Distinct().ToList();

        operations.QueueSqlCommand(Parameter, Insert,
            named.Select(one => $"enterprises/{one.Uscc}").ToArray(),
            named.Select(one => one.Record).ToArray());
    }
}
