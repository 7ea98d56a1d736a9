using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

/// <summary>What the exchange shows of penalties.</summary>
internal static class PenaltyView
{
    public static readonly View<Penalty> Penalties = new("penalties", "penalties")
    {
        NameForm = "{authority}/penalties/{penalty}",
        Owners = ["departments", "towns"],
        Description = (penalty, happened, _) => PenaltyDescription.Describe(penalty, happened),
        Columns =
        [
            Column("enterprise"),
            Column("authority"),
            Column("town"),
            Column("hazard"),
            Column("accident"),
            Column("sector"),
            Column("kinds"),
            Column("legal_basis"),
            Column("stage"),
            Column("grounds"),
            Column("decision_date"),
            Column("rectification_due_date"),
            Column("publication_date"),
            Column("fine_fen"),
        ],
    };

    private static ViewColumn Column(string name) => ViewColumn.Of(Penalty.Descriptor, name);
}
