using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

/// <summary>What the exchange shows of levels of standardisation.</summary>
internal static class StandardisationView
{
    public static readonly View<Standardisation> Standardisations = new("standardisations", "standardisations")
    {
        NameForm = "departments/{id}/standardisations/{standardisation}",
        Owners = ["departments"],
        Description = (standardisation, happened, _) => StandardisationDescription.Describe(standardisation, happened),
        Columns =
        [
            Column("enterprise"),
            Column("authority"),
            Column("town"),
            Column("certificate_number"),
            Column("sector"),
            Column("level"),
            Column("graded_date"),
            Column("first_date"),
            Column("last_date"),
        ],
    };

    private static ViewColumn Column(string name) => ViewColumn.Of(Standardisation.Descriptor, name);
}
