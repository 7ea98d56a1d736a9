using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Server.Prevention;

/// <summary>What the exchange shows of activities.</summary>
internal static class ActivityView
{
    public static readonly View<Wire.Activity> Activities = new("activities", "activities")
    {
        NameForm = "insurers/{uscc}/activities/{activity}",
        Description = (activity, happened, _) => ActivityDescription.Describe(activity, happened),
        Columns =
        [
            Column("enterprise"),
            Column("insurer"),
            Column("policy"),
            Column("plan"),
            Column("claim"),
            Column("town"),
            Column("campaign"),
            Column("provider_uscc"),
            Column("sector"),
            Column("state"),
            Column("service"),
            Column("survey_moment"),
            Column("provider_form"),
            Column("cooperation"),
            Column("service_date"),
            Column("filed_date"),
            Column("confirmed_date"),
            Column("follow_up_date"),
            Column("participant_count"),
            Column("hazard_count"),
            Column("satisfaction"),
            Column("dispute_count"),
            Column("latest_dispute_date"),
            ViewColumn.Of(Wire.Activity.Descriptor, "dispute_ground", "dispute.ground"),
        ],
    };

    private static ViewColumn Column(string name) => ViewColumn.Of(Wire.Activity.Descriptor, name);
}
