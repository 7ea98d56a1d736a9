using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Security;
using PudongExchange.Server.Storage;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>An enterprise and its cover on a day, as they were known at a past position of the log.</summary>
internal sealed class PastEnterprises(StoreConnections connections, PastFold past)
{
    /// <summary>The enterprise as a caller may see it; null when it was on no roster on the day, or is not the caller's to see.</summary>
    /// <param name="name">The enterprise.</param>
    /// <param name="day">The day.</param>
    /// <param name="index">The index up to which the log counts. The views must have come so far.</param>
    /// <param name="scope">What the caller may see of the roster as it stands now.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Enterprise?> Find(string name, DateOnly day, long index, Scope scope, CancellationToken cancellation)
    {
        if (!await IsWithin(scope, name, day, cancellation)
            || await past.Record(name, index, until: null, cancellation) is not { } then
            || EnterpriseDescription.On((Enterprise)then.Resource, day) is not { } enterprise)
        {
            return null;
        }

        AddCover(enterprise, await Covers(name, index, cancellation), day);
        if (RequiredSince((Enterprise)then.Resource, day) is { } since)
        {
            var lastCovered = enterprise.LastCoveredDate?.ToDay() ?? DateOnly.MinValue;
            enterprise.RequiredSinceDate = CivilDay.ToWire(since);
            enterprise.UncoveredDayCount = day.DayNumber - Math.Max(lastCovered.DayNumber, since.DayNumber - 1);
        }

        return EnterpriseRows.ShownTo(enterprise, scope);
    }

    /// <summary>Whether the roster of today has the enterprise in the caller's scope on that day.</summary>
    private async Task<bool> IsWithin(Scope scope, string name, DateOnly day, CancellationToken cancellation)
    {
        // For these a roster that was withdrawn since must not hide what was known before.
        if (scope is Scope.Everything or Scope.OwnInsurer)
            return true;

        var parameters = new SqlParameters();
        await using var command = parameters.Command(connections.Reading,
            $"""
            select exists (select from views.roster v where v.enterprise = {parameters.Add(name)}
                and {parameters.Add(day)} between v.first_date and v.last_date and {EnterpriseRows.Within(scope, parameters)})
            """);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>What covered the enterprise by the facts up to an index, of every policy that names or ever named it.</summary>
    private async Task<List<CoverRows.Cover>> Covers(string name, long index, CancellationToken cancellation)
    {
        var parameters = new SqlParameters();
        var enterprise = parameters.Add(name);
        await using var command = parameters.Command(connections.Reading,
            $"""
            select policy from views.cover where enterprise = {enterprise}
            union select name from views.policies where enterprise = {enterprise}
            union select policy from views.former_insured where enterprise = {enterprise}
            """);
        var policies = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
                policies.Add(reader.GetString(0));
        }

        var facts = await past.Facts(policies, index, cancellation);
        return [.. CoverRows.Fold(facts.Select(one => (one.Record, one.Fact.Happened))).SelectMany(CoverRows.Covers).Where(cover => cover.Enterprise == name)];
    }

    private static void AddCover(Enterprise enterprise, List<CoverRows.Cover> covers, DateOnly day)
    {
        var begun = covers.Where(cover => cover.First <= day).ToList();
        var inForce = begun.Where(cover => cover.Last >= day).ToList();
        enterprise.CoverState = (inForce.Count, begun.Count) switch
        {
            ( > 0, _) => CoverState.Covered,
            (_, > 0) => CoverState.Lapsed,
            _ => CoverState.Uncovered,
        };
        enterprise.Policies.Add(inForce.Select(cover => cover.Policy).Order(StringComparer.Ordinal).Take(EnterpriseRows.MaxPolicies));
        enterprise.InsuredHeadCount = (int)Math.Min(inForce.Sum(cover => cover.HeadCount), int.MaxValue);
        enterprise.DeathPerPersonFen = inForce.Count == 0 ? 0 : inForce.Min(cover => cover.DeathPerPersonFen);
        if (begun.Count > 0)
            enterprise.LastCoveredDate = CivilDay.ToWire(begun.Max(cover => cover.Last < day ? cover.Last : day));
    }

    /// <summary>The first day of the unbroken run up to a day on which insurance was required; null when it is not on the day.</summary>
    private static DateOnly? RequiredSince(Enterprise whole, DateOnly day)
    {
        DateOnly? since = null;
        foreach (var change in EnterpriseDescription.ChangeDays(whole).TakeWhile(change => change <= day))
            since = EnterpriseDescription.OnRoster(whole, change) is { Obligation: Obligation.Required } ? since ?? change : null;

        return since;
    }
}
