using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Participants.V1;
using Enrolment = PudongExchange.Domain.Participants.Enrolment;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts of the office about who takes part.</summary>
internal static class AParticipant
{
    public const string Office = "participants/office/pudong";
    public const string Insurer = "participants/insurer/91310115999900011L";
    public const string Fire = "participants/department/fire";
    public const string Town = "participants/town/310115125";

    /// <summary>The fire brigade, which supervises one sector since 2023.</summary>
    public static ParticipantEnrolled Enrolled(Action<ParticipantEnrolled>? but = null)
    {
        var enrolled = new ParticipantEnrolled
        {
            Participant = Fire,
            EnrolmentNumber = "DJ-2023-0001",
            DisplayName = "区消防救援支队",
            Uscc = "91310115999900038C",
            Sectors = { Sector.FireSafety },
            FirstDate = "2023-01-01".Day(),
            Basis = "浦安委办〔2022〕31号",
        };
        but?.Invoke(enrolled);
        return enrolled;
    }

    public static ParticipantEnrolled OfficeEnrolled(Action<ParticipantEnrolled>? but = null) => Enrolled(it =>
    {
        (it.Participant, it.DisplayName, it.Uscc) = (Office, "区安委办", "");
        it.Sectors.Clear();
        but?.Invoke(it);
    });

    public static ParticipantEnrolled InsurerEnrolled(Action<ParticipantEnrolled>? but = null) => Enrolled(it =>
    {
        (it.Participant, it.DisplayName, it.Uscc) = (Insurer, "甲财产保险", "");
        it.Sectors.Clear();
        but?.Invoke(it);
    });

    public static ParticipantEnrolled TownEnrolled(Action<ParticipantEnrolled>? but = null) => Enrolled(it =>
    {
        (it.Participant, it.DisplayName, it.Uscc) = (Town, "张江镇", "");
        it.Sectors.Clear();
        it.Towns.Add("310115125");
        but?.Invoke(it);
    });

    /// <summary>The fire brigade is suspended on the day of recording.</summary>
    public static ParticipantSuspended Suspended(Action<ParticipantSuspended>? but = null)
    {
        var suspended = new ParticipantSuspended
        {
            Participant = Fire,
            SuspensionNumber = "ZT-2026-0001",
            Reason = SuspensionReason.UnderInquiry,
            Basis = "浦安委办〔2026〕7号",
            FirstDate = "2026-06-30".Day(),
        };
        but?.Invoke(suspended);
        return suspended;
    }

    /// <summary>It takes part again a day later.</summary>
    public static ParticipantReinstated Reinstated(Action<ParticipantReinstated>? but = null)
    {
        var reinstated = new ParticipantReinstated
        {
            Participant = Fire,
            ReinstatementNumber = "HF-2026-0001",
            SuspensionNumber = "ZT-2026-0001",
            Basis = "浦安委办〔2026〕8号",
            FirstDate = "2026-07-01".Day(),
        };
        but?.Invoke(reinstated);
        return reinstated;
    }

    public static CertificateRevoked Revoked(Action<CertificateRevoked>? but = null)
    {
        var revoked = new CertificateRevoked
        {
            Participant = Fire,
            CertificateSha256 = Digest.Number(7),
            Reason = RevocationReason.KeyCompromise,
            RevokedDate = "2026-06-30".Day(),
        };
        but?.Invoke(revoked);
        return revoked;
    }

    /// <summary>An exchange where the office has enrolled itself.</summary>
    public static Exchange WithAnOffice() => new Exchange().After(Who.Office, OfficeEnrolled());

    /// <summary>An exchange that knows the fire brigade too.</summary>
    public static Exchange WithTheBrigade() => WithAnOffice().After(Who.Office, Enrolled());

    /// <summary>How a participant's enrolment stands.</summary>
    public static Enrolment EnrolmentOf(this Exchange exchange, string name) => exchange.Find<Enrolment>(name)!;
}
