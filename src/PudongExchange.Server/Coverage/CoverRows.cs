using Google.Protobuf;
using JasperFx.Events;
using Marten;
using Npgsql;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Policies;
using PudongExchange.Server.Views;
using Policy = PudongExchange.Domain.Policies.Policy;

namespace PudongExchange.Server.Coverage;

/// <summary>
/// Which policy covers which enterprise from which day to which, with how many heads and which limit, when its product
/// discharges the duty to insure. Terms are those in force on the day, so a policy has a row per change.
/// </summary>
internal sealed class CoverRows : IBesideView
{
    private const char Parameter = '^';

    private const string Delete = "delete from views.cover where policy = any(^::varchar[])";

    private const string Insert = """
        insert into views.cover (policy, first_date, last_date, enterprise, head_count, death_per_person_fen)
        select * from unnest(^::varchar[], ^::date[], ^::date[], ^::varchar[], ^::bigint[], ^::bigint[])
        """;

    private static readonly HashSet<Type> PolicyFacts = [typeof(PolicyIssued), typeof(PolicyEndorsed), typeof(PolicyTerminated)];

    public async Task Queue(IReadOnlyList<IEvent> page, IReadOnlyDictionary<string, IMessage> described, IReadOnlyCollection<string> amended,
        NpgsqlDataSource database, IDocumentOperations operations, CancellationToken cancellation)
    {
        var events = page.Where(e => PolicyFacts.Contains(e.EventType) || IsAmendmentOfPolicy(e)).ToList();
        if (events.Count == 0)
            return;

        var names = events.Select(e => e.StreamKey!).Distinct().ToArray();
        var covers = Fold(await Histories(page, names, database, cancellation)).SelectMany(Covers).ToList();

        operations.QueueSqlCommand(Parameter, Delete, [names]);
        operations.QueueSqlCommand(Parameter, Insert,
            covers.Select(cover => cover.Policy).ToArray(),
            covers.Select(cover => cover.First).ToArray(),
            covers.Select(cover => cover.Last).ToArray(),
            covers.Select(cover => cover.Enterprise).ToArray(),
            covers.Select(cover => cover.HeadCount).ToArray(),
            covers.Select(cover => cover.DeathPerPersonFen).ToArray());
    }

    /// <summary>All facts of these policies up to the page's end: those of a policy that begins on the page are all on it, others are in the log.</summary>
    private static async Task<IEnumerable<(string Record, Happened Happened)>> Histories(
        IReadOnlyList<IEvent> page, string[] policies, NpgsqlDataSource database, CancellationToken cancellation)
    {
        var begun = page.Where(e => e is { Version: 1, Data: PolicyIssued }).Select(e => e.StreamKey!).ToHashSet();
        var onPage = page.Where(e => begun.Contains(e.StreamKey!))
            .Select(e => (e.StreamKey!, new Happened((IMessage)e.Data, e.Sequence - 1, e.Timestamp, Stated.OwnerOf(e.StreamKey!))));
        var inLog = await LogRows.OfRecords(database, [.. policies.Where(policy => !begun.Contains(policy))], page[^1].Sequence - 1, cancellation);
        return onPage.Concat(inLog.Select(one => (one.Record, one.Fact.Happened)));
    }

    /// <summary>The spans in which a policy covers an enterprise on unchanged terms.</summary>
    internal static IEnumerable<Cover> Covers(Policy policy)
    {
        var days = policy.Insured.ChangeDays.Concat(policy.HeadCount.ChangeDays).Concat(policy.Limits.ChangeDays)
            .Where(day => day > policy.FirstDay && day <= policy.LastDay)
            .Append(policy.FirstDay)
            .Distinct().Order().ToList();
        for (var i = 0; i < days.Count; i++)
        {
            var (first, last) = (days[i], i + 1 < days.Count ? days[i + 1].AddDays(-1) : policy.LastDay);
            var insured = policy.Insured.On(first);
            if (first <= last && PolicyParameters.DischargesDuty(policy.Product, insured.Sector))
            {
                yield return new(policy.Name, first, last, $"enterprises/{insured.Uscc}", policy.HeadCount.On(first), policy.Limits.On(first).DeathPerPersonFen);
            }
        }
    }

    private static bool IsAmendmentOfPolicy(IEvent e) =>
        e.Data is IMessage fact && RecordHistory.IsAmendment(fact) && RecordCatalogue.Find(e.StreamKey!)?.Collection == Policy.Collection;

    /// <summary>The policies that stand.</summary>
    internal static IEnumerable<Policy> Fold(IEnumerable<(string Record, Happened Happened)> facts) =>
        facts.GroupBy(one => one.Record, one => one.Happened)
            .Select(one => (Policy?)RecordHistory.StateOf(RecordCatalogue.Find(one.Key)!, [.. one]))
            .OfType<Policy>();

    internal sealed record Cover(string Policy, DateOnly First, DateOnly Last, string Enterprise, long HeadCount, long DeathPerPersonFen);
}
