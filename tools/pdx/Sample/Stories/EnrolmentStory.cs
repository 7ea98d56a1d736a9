using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Pdx.District;
using Participant = PudongExchange.Pdx.District.Participant;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>
/// How the office enrols everybody, itself first, before anything else is stated, and what it decided about participants in the first year: a
/// certificate that another one took the place of, and a witness that was suspended for a while.
/// </summary>
/// <remarks>All of it is recorded before anybody else states something, so nobody whom the sample needs may stay suspended.</remarks>
internal static class EnrolmentStory
{
    private const string SuspensionNumber = "ZT-2022-0001";

    private static readonly Prediction TooLate = Prediction.Warned("SUSPENDED_FROM_RECORDING");

    public static void Tell(Telling market, IReadOnlyList<Participant> participants)
    {
        var office = market.Cast.Office;
        TellOfAnotherOffice(market);
        foreach (var enrolled in Enrolments.Of(participants))
            Say(market, Enrolments.FirstDay, enrolled);

        var replaced = Revoked(market.Cast.Insurers[0], new(2022, 6, 20));
        Say(market, new(2022, 6, 20), replaced);
        TellOfSuspensions(market, participants.First(one => one.Role == "witness"), office);
        Say(market, new(2022, 10, 10), replaced, Prediction.Known);
    }

    // Somebody at the office wrote down another district's before its own.
    private static void TellOfAnotherOffice(Telling market)
    {
        var own = Enrolments.Of([market.Cast.Office])[0];
        own.Participant = "participants/office/lingang";
        own.DisplayName = "临港新片区安全生产委员会办公室";
        Say(market, Enrolments.FirstDay, own, Prediction.Rejected("OFFICE_NOT_ENROLLED"));
    }

    private static void TellOfSuspensions(Telling market, Participant witness, Participant office)
    {
        var begun = new DateOnly(2022, 9, 5);
        Say(market, begun, Suspended(witness, SuspensionNumber, begun), TooLate);
        Say(market, begun.AddDays(2), Suspended(witness, "ZT-2022-0002", begun.AddDays(2)), Rejected("ALREADY_SUSPENDED"));
        Say(market, begun.AddDays(3), Suspended(office, "ZT-2022-0003", begun.AddDays(3)), Rejected("SUSPENDS_ITSELF"));
        Say(market, begun.AddDays(14), Reinstated(witness, "ZT-2022-0009", begun.AddDays(14)), Prediction.Rejected("SUSPENSION_UNKNOWN"));
        Say(market, begun.AddDays(15), Reinstated(witness, SuspensionNumber, begun.AddDays(15)));
    }

    private static Prediction Rejected(string code) => Prediction.Rejected(code, "SUSPENDED_FROM_RECORDING");

    private static void Say(Telling market, DateOnly on, IMessage fact, Prediction? prediction = null) =>
        market.SayEnrolling(market.Cast.Office, on, fact, prediction);

    private static ParticipantSuspended Suspended(Participant participant, string number, DateOnly on) => new()
    {
        Participant = Enrolments.NameOf(participant),
        SuspensionNumber = number,
        Reason = SuspensionReason.Reorganised,
        Basis = "浦东新区安责险数据交换参与方暂停通知书",
        FirstDate = on.ToWire(),
    };

    private static ParticipantReinstated Reinstated(Participant participant, string suspension, DateOnly on) => new()
    {
        Participant = Enrolments.NameOf(participant),
        ReinstatementNumber = "HF-2022-0001",
        SuspensionNumber = suspension,
        Basis = "浦东新区安责险数据交换参与方恢复通知书",
        FirstDate = on.ToWire(),
    };

    private static CertificateRevoked Revoked(Participant participant, DateOnly on) => new()
    {
        Participant = Enrolments.NameOf(participant),
        CertificateSha256 = ByteString.CopyFrom(SHA256.HashData(Encoding.UTF8.GetBytes($"certificate of 2021 of {participant.FileName}"))),
        Reason = RevocationReason.Superseded,
        RevokedDate = on.ToWire(),
    };
}
