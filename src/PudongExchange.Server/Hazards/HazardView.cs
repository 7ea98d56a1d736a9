using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Hazards;

/// <summary>What the exchange shows of hazards.</summary>
internal static class HazardView
{
    public static readonly View<Hazard> Hazards = new("hazards", "hazards")
    {
        NameForm = "{participant}/hazards/{hazard}",
        Owners = ["insurers", "departments", "towns"],
        Description = (hazard, happened, _) => HazardDescription.Describe(hazard, happened),
        Columns =
        [
            Column("enterprise"),
            Column("finder"),
            Column("insurer"),
            Column("policy"),
            Column("activity"),
            Column("town"),
            Column("criterion_codes"),
            Column("sector"),
            Column("state"),
            Column("grade"),
            Column("found_by"),
            Column("work_activities"),
            Column("found_date"),
            Column("due_date"),
            Column("notified_date"),
            Column("rectified_date"),
            Column("closed_date"),
        ],
    };

    private static ViewColumn Column(string name) => ViewColumn.Of(Hazard.Descriptor, name);
}
