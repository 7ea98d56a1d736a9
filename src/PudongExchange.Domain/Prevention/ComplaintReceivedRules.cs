using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Prevention;

/// <summary>Judges <see cref="ComplaintReceived"/>.</summary>
internal static class ComplaintReceivedRules
{
    public static void Judge(ComplaintReceived received, Hearing hearing)
    {
        Structure(received, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Complaint>(received.Complaint) is { } known)
        {
            hearing.Settles(known.Known, Complaint.ReceiptKey(received.Complaint), received, "complaint");
            return;
        }

        hearing.PolicyInsuring("policy", received.Policy, received.Enterprise);
        if (received.Activity.Length == 0 || hearing.Existing<Activity>("activity", received.Activity) is not { } activity)
            return;

        hearing.RestOn(received.Activity);
        if (activity.Enterprise != received.Enterprise)
            hearing.Found(PreventionFindings.ComplaintOfAnother, "activity", received.Activity);
        else if (received.ReceivedDate.ToDay() < activity.EndedOn)
            hearing.Found(PreventionFindings.ComplaintBeforeTheEnd, "received_date", received.ReceivedDate.ToDay(), activity.EndedOn);
    }

    private static void Structure(ComplaintReceived received, Hearing hearing)
    {
        hearing.OwnName("complaint", received.Complaint, Complaint.Collection);
        hearing.OwnName("policy", received.Policy, Policy.Collection);
        hearing.EnterpriseName("enterprise", received.Enterprise);
        if (received.Activity.Length > 0)
            hearing.OwnName("activity", received.Activity, Activity.Collection);
        hearing.PastDate("received_date", received.ReceivedDate);
        hearing.Value("channel", received.Channel);
        hearing.Value("subject", received.Subject);
        hearing.Text("statement", received.Statement, maxLength: 500);
        hearing.Text("complainant_role", received.ComplainantRole, maxLength: 50);
        hearing.OptionalDigest("document_sha256", received.DocumentSha256);
    }
}
