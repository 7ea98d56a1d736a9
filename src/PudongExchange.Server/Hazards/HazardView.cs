using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
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
            Column("extension_count"),
            Column("refusal_count"),
            Column("refused_date", "refusal.refused_date"),
            Column("escalation_count"),
            Column("escalated_date", "escalation.escalated_date"),
            Column("listing_state"),
            ViewColumn.Day<Hazard>("listed_date", hazard => hazard.Listings.Max(listing => (DateOnly?)listing.ListedDate.ToDay())),
            Column("transfer_count"),
            Column("transferred_date", "transfer.transferred_date"),
        ],
    };

    private static ViewColumn Column(string name, string? path = null) => ViewColumn.Of(Hazard.Descriptor, name, path);
}
