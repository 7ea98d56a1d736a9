using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;

namespace PudongExchange.Domain.Prevention;

/// <summary>
/// Judges <see cref="ComplaintAnswered"/>. AQ 9010-2019 clause 6 counts working days; where they run into a year whose
/// working days are not known, only the stated days are held against each other.
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
        FirstAnswer(answeredOn, complaint, hearing);

        if (answered.Kind == ComplaintAnswerKind.Final && answeredOn > complaint.DueOn)
            hearing.Found(PreventionFindings.AnsweredAfterDue, "answered_date", answeredOn, complaint.DueOn);
        else if (answered.Kind == ComplaintAnswerKind.FurtherCheck && complaint.WasChecked)
            hearing.Found(PreventionFindings.CheckedAgain, "kind");
        else if (answered.Kind == ComplaintAnswerKind.FurtherCheck)
            FurtherCheck(answered, answeredOn, hearing);
        else if (answered.Kind == ComplaintAnswerKind.Extension)
            Extension(answered, complaint, hearing);
    }

    // The first word of any kind answers in time: more time for a check is announced within the same days.
    private static void FirstAnswer(DateOnly answeredOn, Complaint complaint, Hearing hearing)
    {
        if (!complaint.WasChecked && !complaint.WasExtended
            && hearing.DaysInForce(ParameterCatalogue.ComplaintAnswerTime, complaint.ReceivedOn) is { } within
            && WorkingDays.After(complaint.ReceivedOn, within) is { } dueOn && answeredOn > dueOn)
            hearing.Found(PreventionFindings.ComplaintAnsweredLate, "answered_date", answeredOn, within, dueOn, answeredOn.DayNumber - dueOn.DayNumber);
    }

    private static void FurtherCheck(ComplaintAnswered answered, DateOnly answeredOn, Hearing hearing)
    {
        var dueOn = answered.DueDate.ToDay();
        if (hearing.DaysInForce(ParameterCatalogue.ComplaintCheckTime, answeredOn) is { } within
            && WorkingDays.After(answeredOn, within) is { } lastOn && dueOn > lastOn)
            hearing.Found(PreventionFindings.CheckTooLong, "due_date", dueOn, within, lastOn, dueOn.DayNumber - lastOn.DayNumber);
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
        else if (hearing.DaysInForce(ParameterCatalogue.ComplaintExtensionTime, answered.AnsweredDate.ToDay()) is { } longest
            && newDueOn.DayNumber - dueOn.DayNumber > longest)
            hearing.Found(PreventionFindings.ExtendedTooLong, "due_date", dueOn, newDueOn, longest);
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
