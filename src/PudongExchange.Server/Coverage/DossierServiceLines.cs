using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>The section of a dossier that compares the service promised with the service given.</summary>
internal static class DossierServiceLines
{
    /// <summary>An enterprise has a plan per policy, so one or two on a day, a builder some dozens.</summary>
    private const int MaxPlans = 200;

    public static async Task<DossierService> Read(DossierReading reading, CancellationToken cancellation)
    {
        var plans = await reading.Read<Plan>(DossierSections.Plans, [], "v.last_date desc", cancellation);
        var activities = await reading.Read<Activity>(DossierSections.Activities,
            ["count(*) filter (where v.confirmed_date <= d.day)", $"count(*) filter (where v.state = {(int)ActivityState.Disputed})"],
            "v.service_date desc", cancellation);
        var holding = await reading.Records<Plan>(
            reading.FilterOf(DossierSections.Plans), "d.day between v.first_date and v.last_date order by v.name", MaxPlans, cancellation);
        return new()
        {
            PlanList = plans.List,
            ActivityList = activities.List,
            ConfirmedCount = activities.Sums[0],
            DisputedCount = activities.Sums[1],
            Lines = { Lines(holding, await Delivered(reading, holding, cancellation)) },
            Plans = { plans.Records },
            Activities = { activities.Records },
        };
    }

    private static IEnumerable<ServiceLine> Lines(List<Plan> holding, Dictionary<ServiceItem, (long Delivered, long Confirmed)> given)
    {
        var planned = holding.SelectMany(plan => plan.Items).GroupBy(item => item.Service)
            .ToDictionary(item => item.Key, item => item.Sum(one => (long)one.TimesPerYearCount));
        return planned.Keys.Union(given.Keys).Order().Select(service => new ServiceLine
        {
            Service = service,
            PlannedPerYearCount = planned.GetValueOrDefault(service),
            DeliveredCount = given.GetValueOrDefault(service).Delivered,
            ConfirmedCount = given.GetValueOrDefault(service).Confirmed,
        });
    }

    private static async Task<Dictionary<ServiceItem, (long Delivered, long Confirmed)>> Delivered(
        DossierReading reading, List<Plan> holding, CancellationToken cancellation)
    {
        var given = new Dictionary<ServiceItem, (long, long)>();
        var parameters = new SqlParameters();
        var rows = reading.Rows<Activity>(reading.FilterOf(DossierSections.Activities), parameters);
        var plans = parameters.Add(holding.Select(plan => plan.Name).ToArray());
        await using var command = reading.Command(parameters,
            $"""
            select v.service, count(*), count(*) filter (where v.state = {(int)ActivityState.Confirmed}) {rows}
                and exists (select from views.plans p where p.name = any({plans}) and p.policy = v.policy and v.service_date >= p.first_date)
            group by v.service
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            given[(ServiceItem)reader.GetInt32(0)] = (reader.GetInt64(1), reader.GetInt64(2));

        return given;
    }
}
