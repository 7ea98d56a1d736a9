using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Prevention;

/// <summary>
/// Judges <see cref="ComplaintAnswered"/>. AQ 9010-2019 clause 6 counts 10 and 30 working days, and there is no calendar of
/// them: the rule holds the stated days against each other, and supervision counts once there is one.
/// </summary>
internal static class ComplaintAnsweredRules
{
    private const int MaxStatement = 500;

    public static void Judge(ComplaintAnswered answered, Hearing hearing)
    {
        Structure(answered, hearing);
        if (!hearing.IsClean || hearing.Existing<Complaint>("complaint", answered.Complaint) is not { } complaint
            || hearing.Settles(complaint.Known, Complaint.AnswerKey(answered.AnswerNumber), answered, "answer_number"))
            return;

        if (complaint.AnsweredOn is { } endedOn)
        {
            hearing.Found(PreventionFindings.ComplaintAnswered, "complaint", endedOn);
            return;
        }

        var answeredOn = answered.AnsweredDate.ToDay();
        if (answeredOn < complaint.LastStepOn)
            hearing.Found(PreventionFindings.AnsweredBeforeLastStep, "answered_date", answeredOn, complaint.LastStepOn);

        if (answered.Kind == ComplaintAnswerKind.Final && answeredOn > complaint.DueOn)
            hearing.Found(PreventionFindings.AnsweredAfterDue, "answered_date", answeredOn, complaint.DueOn);
        else if (answered.Kind == ComplaintAnswerKind.FurtherCheck && complaint.WasChecked)
            hearing.Found(PreventionFindings.CheckedAgain, "kind");
        else if (answered.Kind == ComplaintAnswerKind.Extension)
            Extension(answered, complaint, hearing);
    }

    private static void Extension(ComplaintAnswered answered, Complaint complaint, Hearing hearing)
    {
        if (!complaint.WasChecked)
            hearing.Found(PreventionFindings.ExtendedWithoutCheck, "kind");
        if (complaint.WasExtended)
            hearing.Found(PreventionFindings.ExtendedAgain, "kind");

        if (complaint.DueOn is not { } dueOn)
            return;

        var newDueOn = answered.DueDate.ToDay();
        if (newDueOn <= dueOn)
            hearing.Found(PreventionFindings.DueDateNotLater, "due_date", newDueOn, dueOn);
        else if (newDueOn.DayNumber - dueOn.DayNumber > PreventionParameters.LongestExtensionDays)
            hearing.Found(PreventionFindings.ExtendedTooLong, "due_date", dueOn, newDueOn, PreventionParameters.LongestExtensionDays);
    }

    private static void Structure(ComplaintAnswered answered, Hearing hearing)
    {
        var isFinal = answered.Kind == ComplaintAnswerKind.Final;
        var isExtension = answered.Kind == ComplaintAnswerKind.Extension;

        hearing.OwnName("complaint", answered.Complaint, Complaint.Collection);
        hearing.Number("answer_number", answered.AnswerNumber);
        hearing.Value("kind", answered.Kind);
        var answeredOn = hearing.PastDate("answered_date", answered.AnsweredDate);
        if (isFinal)
            hearing.Empty("due_date", answered.DueDate is null);
        else
            hearing.Ordered("due_date", answeredOn, hearing.Date("due_date", answered.DueDate), "answered_date");

        if (isFinal)
            hearing.Value("outcome", answered.Outcome);
        else
            hearing.Empty("outcome", answered.Outcome == ComplaintOutcome.Unspecified);

        hearing.Text("statement", answered.Statement, MaxStatement);
        if (isExtension)
        {
            hearing.Text("extension_reason", answered.ExtensionReason, MaxStatement);
            hearing.Number("extension_approval_number", answered.ExtensionApprovalNumber);
        }
        else
        {
            hearing.Empty("extension_reason", answered.ExtensionReason.Length == 0);
            hearing.Empty("extension_approval_number", answered.ExtensionApprovalNumber.Length == 0);
        }

        if (isFinal)
            hearing.InRange("satisfaction", answered.Satisfaction, 0, Satisfaction.Highest);
        else
            hearing.Empty("satisfaction", answered.Satisfaction == 0);
        hearing.Digest("document_sha256", answered.DocumentSha256);
    }
}
