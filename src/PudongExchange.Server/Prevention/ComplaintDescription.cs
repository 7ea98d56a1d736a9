using Google.Protobuf;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Server.Prevention;

/// <summary>What the facts about a complaint add up to, for those who read it.</summary>
public static class ComplaintDescription
{
    public static Wire.Complaint Describe(Wire.Complaint? complaint, Happened happened, IDescribed others) => (complaint, happened.Fact) switch
    {
        (null, ComplaintReceived received) => Received(received, others.Get<Policy>(received.Policy)),
        ({ }, ComplaintAnswered answered) => Answered(complaint.Clone(), answered),
        _ => throw Stated.Impossible(happened, complaint?.Name),
    };

    /// <summary>A complaint takes town and sector from its policy as it was when the complaint was recorded.</summary>
    public static IEnumerable<string> Others(IMessage fact) => fact is ComplaintReceived received ? [received.Policy] : [];

    private static Wire.Complaint Received(ComplaintReceived received, Policy policy) => new()
    {
        Name = received.Complaint,
        Insurer = Stated.OwnerOf(received.Complaint),
        Policy = received.Policy,
        Enterprise = received.Enterprise,
        Activity = received.Activity,
        Town = policy.Town,
        Sector = policy.Sector,
        State = ComplaintState.Received,
        ReceivedDate = received.ReceivedDate,
        Channel = received.Channel,
        Subject = received.Subject,
        Statement = received.Statement,
        ComplainantRole = received.ComplainantRole,
        DocumentSha256 = received.DocumentSha256,
    };

    private static Wire.Complaint Answered(Wire.Complaint complaint, ComplaintAnswered answered)
    {
        complaint.AnswerCount++;
        complaint.FirstAnsweredDate ??= answered.AnsweredDate;
        complaint.AnswerStatement = answered.Statement;
        complaint.AnswerDocumentSha256 = answered.DocumentSha256;
        complaint.DueDate = answered.DueDate ?? complaint.DueDate;
        switch (answered.Kind)
        {
            case ComplaintAnswerKind.Final:
                complaint.State = ComplaintState.Answered;
                complaint.FinalAnsweredDate = answered.AnsweredDate;
                complaint.Outcome = answered.Outcome;
                complaint.Satisfaction = answered.Satisfaction;
                break;
            case ComplaintAnswerKind.Extension:
                complaint.State = ComplaintState.Extended;
                complaint.ExtensionReason = answered.ExtensionReason;
                complaint.ExtensionApprovalNumber = answered.ExtensionApprovalNumber;
                break;
            default:
                complaint.State = ComplaintState.Checking;
                break;
        }

        return complaint;
    }
}
