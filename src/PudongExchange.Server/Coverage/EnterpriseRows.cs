using Npgsql;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Security;
using PudongExchange.Server.Views;
using PudongExchange.Server.Views.Filters;

namespace PudongExchange.Server.Coverage;

/// <summary>The enterprises with a listing in effect on a day, and their cover on that day.</summary>
/// <param name="day">The day.</param>
/// <param name="aspect">The day as the caller gave it; empty for today, whatever day the next page is asked for on.</param>
/// <param name="scope">What the caller may see.</param>
internal sealed class EnterpriseRows(DateOnly day, string aspect, Scope scope) : RowSource<Enterprise>(EnterpriseView.Enterprises)
{
    /// <summary>An enterprise has one or two policies on a day, a builder some dozens; a list must not fail on one that has thousands.</summary>
    internal const int MaxPolicies = 100;

    private static readonly Dictionary<string, FilterField> ForAuthorities = new FilterField[]
    {
        new("name", ValueKind.Text),
        new("group_uscc", ValueKind.Text),
        new("town", ValueKind.Text),
        new("industry_code", ValueKind.Text),
        new("sector", ValueKind.Enum, HasSeveral: true, SectorReflection.Descriptor.FindTypeByName<Google.Protobuf.Reflection.EnumDescriptor>(nameof(Sector))),
        new("obligation", ValueKind.Enum, Enum: Enterprise.Descriptor.FindFieldByName("obligation").EnumType),
        new("cover_state", ValueKind.Enum, Enum: Enterprise.Descriptor.FindFieldByName("cover_state").EnumType),
        new("employee_count", ValueKind.Number),
        new("insured_head_count", ValueKind.Number),
        new("last_covered_date", ValueKind.Day),
        new("required_since_date", ValueKind.Day),
        new("uncovered_day_count", ValueKind.Number),
        new("exempt_listing_count", ValueKind.Number),
        new("reminder_count", ValueKind.Number),
        new("last_reminded_date", ValueKind.Day),
        new("reminder_deadline_date", ValueKind.Day),
        new("licence_number", ValueKind.Text, HasSeveral: true),
    }.ToDictionary(one => one.Name);

    private static readonly Dictionary<string, FilterField> ForInsurers =
        ForAuthorities.Where(one => one.Key is not ("insured_head_count" or "last_covered_date" or "required_since_date" or "uncovered_day_count"
            or "exempt_listing_count" or "reminder_count" or "last_reminded_date" or "reminder_deadline_date" or "licence_number")).ToDictionary();

    public override IReadOnlyDictionary<string, FilterField> Fields => scope is Scope.OwnInsurer ? ForInsurers : ForAuthorities;

    public override string Aspect => aspect;

    public override string Columns =>
        "v.resource, v.cover_state, v.policies, v.insured_head_count, v.death_per_person_fen, v.last_covered_date, v.required_since_date, v.uncovered_day_count";

    public override string Rows(SqlParameters parameters)
    {
        var on = parameters.Add(day);
        return $"""
            (select e.name, e.resource, r.town, r.sector, r.industry_code, r.employee_count, r.group_uscc, r.obligation,
                case when c.policies is not null then {(int)CoverState.Covered}
                    when c.last_covered_date is not null then {(int)CoverState.Lapsed} else {(int)CoverState.Uncovered} end as cover_state,
                c.policies, coalesce(c.insured_head_count, 0) as insured_head_count,
                coalesce(c.death_per_person_fen, 0) as death_per_person_fen, c.last_covered_date,
                d.required_since_date,
                case when c.policies is null and d.required_since_date is not null
                    then {on} - greatest(c.last_covered_date, d.required_since_date - 1) else 0 end::bigint as uncovered_day_count,
                r.exempt_listing_count,
                (select count(*) from views.reminders m where m.enterprise = e.name and m.reminded_date <= {on}) as reminder_count,
                (select max(m.reminded_date) from views.reminders m where m.enterprise = e.name and m.reminded_date <= {on}) as last_reminded_date,
                (select max(m.deadline_date) from views.reminders m where m.enterprise = e.name and m.reminded_date <= {on}) as reminder_deadline_date,
                (select array_agg(l.licence_number) from views.licences l where l.enterprise = e.name) as licence_number
            from views.enterprises e
            join views.roster r on r.enterprise = e.name and {on} between r.first_date and r.last_date
            cross join lateral (
                select (array_agg(k.policy order by k.policy) filter (where k.last_date >= {on}))[1:{MaxPolicies}] as policies,
                    sum(k.head_count) filter (where k.last_date >= {on})::bigint as insured_head_count,
                    min(k.death_per_person_fen) filter (where k.last_date >= {on}) as death_per_person_fen,
                    max(least(k.last_date, {on})) as last_covered_date
                from views.cover k where k.enterprise = e.name and k.first_date <= {on}) c
            left join lateral (
                select lower(run.days) as required_since_date
                from (select unnest(range_agg(daterange(q.first_date, least(q.last_date, {on}), '[]'))) as days from views.roster q
                    where q.enterprise = e.name and q.obligation = {(int)Obligation.Required} and q.first_date <= {on}) run
                where run.days @> {on}) d on true) v
            """;
    }

    public override string Within(SqlParameters parameters) => Within(scope, parameters);

    /// <summary>Which rows of the roster <c>v</c> are within a scope.</summary>
    internal static string Within(Scope scope, SqlParameters parameters) => scope switch
    {
        // An insurer learns of every enterprise whether it is covered, and no more: ShownTo takes the rest off.
        Scope.Everything or Scope.OwnInsurer => "true",
        Scope.OwnSectors(var sectors) => $"v.sector && {parameters.Add(sectors.Select(sector => (int)sector).ToArray())}",
        Scope.OwnTowns(var towns) => $"v.town = any({parameters.Add(towns.ToArray())})",
        Scope.OwnGroup(var uscc) => $"v.group_uscc = {parameters.Add(uscc)}",
        _ => "false",
    };

    public override Enterprise Read(NpgsqlDataReader row, int first)
    {
        var enterprise = EnterpriseDescription.On(EnterpriseView.Enterprises.ParseResource(row.GetFieldValue<byte[]>(first)), day)
            ?? throw new InvalidOperationException("A row of the roster is in effect on a day on which no listing is.");
        enterprise.CoverState = (CoverState)row.GetInt32(first + 1);
        if (!row.IsDBNull(first + 2))
            enterprise.Policies.Add(row.GetFieldValue<string[]>(first + 2));

        enterprise.InsuredHeadCount = (int)Math.Min(row.GetInt64(first + 3), int.MaxValue);
        enterprise.DeathPerPersonFen = row.GetInt64(first + 4);
        if (!row.IsDBNull(first + 5))
            enterprise.LastCoveredDate = CivilDay.ToWire(row.GetFieldValue<DateOnly>(first + 5));
        if (!row.IsDBNull(first + 6))
            enterprise.RequiredSinceDate = CivilDay.ToWire(row.GetFieldValue<DateOnly>(first + 6));

        enterprise.UncoveredDayCount = (int)row.GetInt64(first + 7);
        return ShownTo(enterprise, scope);
    }

    /// <summary>An enterprise and its cover as a caller may see them.</summary>
    internal static Enterprise ShownTo(Enterprise enterprise, Scope scope)
    {
        if (scope is not Scope.OwnInsurer(var uscc))
            return enterprise;

        var own = enterprise.Policies.Where(policy => policy.StartsWith($"insurers/{uscc}/", StringComparison.Ordinal)).ToList();
        enterprise.Policies.Clear();
        enterprise.Policies.Add(own);
        enterprise.Listings.Clear();
        enterprise.InsuredHeadCount = 0;
        enterprise.DeathPerPersonFen = 0;
        enterprise.LastCoveredDate = null;
        enterprise.RequiredSinceDate = null;
        enterprise.UncoveredDayCount = 0;
        enterprise.ExemptListingCount = 0;
        enterprise.Exemptions.Clear();
        enterprise.Delistings.Clear();
        enterprise.ReminderCount = 0;
        enterprise.LastRemindedDate = null;
        enterprise.ReminderDeadlineDate = null;
        enterprise.Reminders.Clear();
        enterprise.Licences.Clear();
        return enterprise;
    }
}
