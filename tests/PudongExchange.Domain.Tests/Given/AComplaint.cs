using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts about a complaint of the enterprise of <see cref="AnActivity"/> that nothing is wrong with.</summary>
internal static class AComplaint
{
    public const string Name = "insurers/91310115999900011L/complaints/TS-2023-0001";

    /// <summary>Received in writing on 2023-10-09.</summary>
    public static ComplaintReceived Received(Action<ComplaintReceived>? but = null)
    {
        var received = new ComplaintReceived
        {
            Complaint = Name,
            Policy = APolicy.Name,
            Enterprise = AnEnterprise.Name,
            Activity = AnActivity.Name,
            ReceivedDate = "2023-10-09".Day(),
            Channel = ComplaintChannel.Letter,
            Subject = ComplaintSubject.Quality,
            Statement = "检查走过场",
            ComplainantRole = "安全管理员",
            DocumentSha256 = Digest.Number(6),
        };
        but?.Invoke(received);
        return received;
    }

    /// <summary>The final answer of 2023-10-18.</summary>
    public static ComplaintAnswered Answered(Action<ComplaintAnswered>? but = null)
    {
        var answered = new ComplaintAnswered
        {
            Complaint = Name,
            AnswerNumber = "DF-0001",
            Kind = ComplaintAnswerKind.Final,
            AnsweredDate = "2023-10-18".Day(),
            Outcome = ComplaintOutcome.PartlyUpheld,
            Statement = "已安排重新检查",
            Satisfaction = 4,
            DocumentSha256 = Digest.Number(7),
        };
        but?.Invoke(answered);
        return answered;
    }

    /// <summary>Told on 2023-10-18 that a further check runs until 2023-11-29.</summary>
    public static ComplaintAnswered Checking(Action<ComplaintAnswered>? but = null) => Answered(answered =>
    {
        answered.Kind = ComplaintAnswerKind.FurtherCheck;
        answered.DueDate = "2023-11-29".Day();
        answered.Outcome = ComplaintOutcome.Unspecified;
        answered.Satisfaction = 0;
        but?.Invoke(answered);
    });

    /// <summary>Told on 2023-11-27 that the check is extended to 2023-12-20.</summary>
    public static ComplaintAnswered Extended(Action<ComplaintAnswered>? but = null) => Checking(answered =>
    {
        answered.AnswerNumber = "DF-0002";
        answered.Kind = ComplaintAnswerKind.Extension;
        answered.AnsweredDate = "2023-11-27".Day();
        answered.DueDate = "2023-12-20".Day();
        answered.ExtensionReason = "需第三方检测";
        answered.ExtensionApprovalNumber = "SP-0001";
        but?.Invoke(answered);
    });

    /// <summary>An exchange that knows the confirmed activity and the complaint.</summary>
    public static Exchange Open() => AnActivity.Acknowledged().After(Who.Insurer, Received());
}
