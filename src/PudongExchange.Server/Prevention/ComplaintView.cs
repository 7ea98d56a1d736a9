using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Server.Prevention;

/// <summary>What the exchange shows of complaints.</summary>
internal static class ComplaintView
{
    public static readonly View<Wire.Complaint> Complaints = new("complaints", "complaints")
    {
        NameForm = "insurers/{uscc}/complaints/{complaint}",
        Description = ComplaintDescription.Describe,
        Others = ComplaintDescription.Others,
        Columns =
        [
            Column("enterprise"),
            Column("insurer"),
            Column("policy"),
            Column("activity"),
            Column("town"),
            Column("sector"),
            Column("state"),
            Column("channel"),
            Column("subject"),
            Column("outcome"),
            Column("received_date"),
            Column("first_answered_date"),
            Column("due_date"),
            Column("final_answered_date"),
            Column("satisfaction"),
        ],
    };

    private static ViewColumn Column(string name) => ViewColumn.Of(Wire.Complaint.Descriptor, name);
}
