using Google.Protobuf;
using JasperFx.Events;
using Marten;
using Npgsql;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Corrections;
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

    public async Task Queue(IReadOnlyList<IEvent> page, IReadOnlyDictionary<string, IMessage> described, IReadOnlyCollection<string> amended,
        NpgsqlDataSource database, IDocumentOperations operations, CancellationToken cancellation)
    {
        var changed = page.Where(e => e.Data is PolicyEndorsed { Insured: not null } or FactCorrected).ToList();
        if (changed.Count == 0)
            return;

        var names = changed.Select(e => e.StreamKey!).Distinct().ToArray();
        var facts = await LogRows.OfRecords(database, names, changed[^1].Sequence - 1, cancellation);
        var named = facts
            .Select(one => (one.Record, Uscc: Named(one.Fact.Happened.Fact)))
            .Where(one => one.Uscc is not null)
            .Distinct().ToList();

        operations.QueueSqlCommand(Parameter, Insert,
            named.Select(one => $"enterprises/{one.Uscc}").ToArray(),
            named.Select(one => one.Record).ToArray());
    }

    /// <summary>The enterprise that a fact, or what it puts in the place of another, names as insured; null when it names none.</summary>
    private static string? Named(IMessage fact) => fact switch
    {
        PolicyIssued issued => issued.Insured.Uscc,
        PolicyEndorsed endorsed => endorsed.Insured?.Uscc,
        FactCorrected corrected => Named(RecordHistory.WordingOf(corrected)),
        _ => null,
    };
}
