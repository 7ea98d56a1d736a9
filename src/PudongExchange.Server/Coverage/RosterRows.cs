using Google.Protobuf;
using JasperFx.Events;
using Marten;
using Npgsql;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>What the roster says of an enterprise from which day to which, for filters and scopes.</summary>
internal sealed class RosterRows : IBesideView
{
    private const char Parameter = '^';

    private const string Delete = "delete from views.roster where enterprise = any(^::varchar[])";

    private const string Insert = """
        insert into views.roster (enterprise, first_date, last_date, town, sector, industry_code, employee_count, group_uscc, obligation, exempt_listing_count)
        select x.enterprise, x.first_date, x.last_date, x.town, string_to_array(x.sectors, ' ')::int[], x.industry_code, x.employee_count, x.group_uscc, x.obligation, x.exempt_listing_count
        from unnest(^::varchar[], ^::date[], ^::date[], ^::varchar[], ^::varchar[], ^::varchar[], ^::bigint[], ^::varchar[], ^::int[], ^::bigint[])
            as x(enterprise, first_date, last_date, town, sectors, industry_code, employee_count, group_uscc, obligation, exempt_listing_count)
        """;

    public Task Queue(IReadOnlyList<IEvent> page, IReadOnlyDictionary<string, IMessage> described, IReadOnlyCollection<string> amended,
        NpgsqlDataSource database, IDocumentOperations operations, CancellationToken cancellation)
    {
        if (described.Count == 0 && amended.Count == 0)
            return Task.CompletedTask;

        var spans = described.Values.Cast<Enterprise>().SelectMany(Spans).ToList();
        operations.QueueSqlCommand(Parameter, Delete, [described.Keys.Concat(amended).Distinct().ToArray()]);
        operations.QueueSqlCommand(Parameter, Insert,
            spans.Select(span => span.Enterprise.Name).ToArray(),
            spans.Select(span => span.First).ToArray(),
            spans.Select(span => span.Last).ToArray(),
            spans.Select(span => span.Enterprise.Town).ToArray(),
            spans.Select(span => string.Join(' ', span.Enterprise.Listings.Select(listing => (int)listing.Sector).Distinct().Order())).ToArray(),
            spans.Select(span => span.Enterprise.IndustryCode).ToArray(),
            spans.Select(span => (long)span.Enterprise.EmployeeCount).ToArray(),
            spans.Select(span => span.Enterprise.GroupUscc is { Length: > 0 } group ? group : null).ToArray(),
            spans.Select(span => (int)span.Enterprise.Obligation).ToArray(),
            spans.Select(span => (long)span.Enterprise.ExemptListingCount).ToArray());
        return Task.CompletedTask;
    }

    private static IEnumerable<(DateOnly First, DateOnly Last, Enterprise Enterprise)> Spans(Enterprise whole)
    {
        var days = EnterpriseDescription.ChangeDays(whole);
        for (var i = 0; i < days.Count; i++)
        {
            // No listing is in effect before the first, and none once the last department took the enterprise off its roster.
            if (EnterpriseDescription.OnRoster(whole, days[i]) is { } shown)
                yield return (days[i], i + 1 < days.Count ? days[i + 1].AddDays(-1) : DateOnly.MaxValue, shown);
        }
    }
}
