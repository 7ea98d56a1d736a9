using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

/// <summary>What the exchange shows of accidents.</summary>
internal static class AccidentView
{
    public static readonly View<Accident> Accidents = new("accidents", "accidents")
    {
        NameForm = "{authority}/accidents/{accident}",
        Owners = ["departments", "towns"],
        Description = (accident, happened, _) => AccidentDescription.Describe(accident, happened),
        Columns =
        [
            Column("enterprise"),
            Column("authority"),
            Column("town"),
            Column("hazards"),
            Column("sector"),
            Column("accident_type"),
            Column("accident_grade"),
            Column("work_activities"),
            Column("accident_date"),
            Column("death_count"),
            Column("serious_injury_count"),
            Column("minor_injury_count"),
            Column("direct_loss_fen"),
        ],
    };

    private static ViewColumn Column(string name) => ViewColumn.Of(Accident.Descriptor, name);
}
