using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts about one activity under <see cref="APlan"/> that nothing is wrong with.</summary>
internal static class AnActivity
{
    public const string Name = "insurers/91310115999900011L/activities/HD-2023-0001";

    /// <summary>An inspection in the afternoon of 2023-09-20 by a service body, filed two days later.</summary>
    public static ActivityDelivered Delivered(Action<ActivityDelivered>? but = null)
    {
        var delivered = new ActivityDelivered
        {
            Activity = Name,
            Policy = APolicy.Name,
            Plan = APlan.Name,
            Enterprise = AnEnterprise.Name,
            Town = "310115125",
            Sector = Sector.HazardousChemicals,
            Service = ServiceItem.HazardInspection,
            Campaign = "2023-major-hazards",
            StartTime = "2023-09-20 13:30".Instant(),
            EndTime = "2023-09-20 17:00".Instant(),
            Place = "张江镇某路 1 号",
            ProviderForm = ProviderForm.EntrustedBody,
            ProviderUscc = Who.ServiceBodyUscc,
            Experts = { new Expert { CertificateNumber = "ZSE-000001", Specialty = "化工安全", Role = "组长" } },
            ParticipantCount = 3,
            Channels = { Channel.OnSite },
            WorkActivities = { WorkActivity.HotWork },
            HazardCount = 2,
            Evidence = { new Evidence { Kind = EvidenceKind.Photo, Sha256 = Digest.Number(2), CaptureTime = "2023-09-20 14:10".Instant() } },
            FiledDate = "2023-09-22".Day(),
        };
        but?.Invoke(delivered);
        return delivered;
    }

    /// <summary>The enterprise confirmed it on 2023-09-25.</summary>
    public static ActivityConfirmed Confirmed(Action<ActivityConfirmed>? but = null)
    {
        var confirmed = new ActivityConfirmed
        {
            Activity = Name,
            ConfirmationNumber = "QR-0001",
            ConfirmedDate = "2023-09-25".Day(),
            ConfirmerRole = "安全管理员",
            Satisfaction = 5,
            Cooperation = Cooperation.Full,
            DocumentSha256 = Digest.Number(3),
        };
        but?.Invoke(confirmed);
        return confirmed;
    }

    /// <summary>The enterprise told the insurer on 2023-09-28 that nobody came for so long.</summary>
    public static ActivityDisputed Disputed(Action<ActivityDisputed>? but = null)
    {
        var disputed = new ActivityDisputed
        {
            Activity = Name,
            DisputeNumber = "YY-0001",
            DisputedDate = "2023-09-28".Day(),
            Ground = DisputeGround.RecordUntrue,
            DisputedPoints = { DisputedPoint.Time, DisputedPoint.Participants },
            Statement = "服务时间与记录不符",
            EnterpriseRole = "安全管理员",
            DocumentSha256 = Digest.Number(4),
        };
        but?.Invoke(disputed);
        return disputed;
    }

    /// <summary>An exchange that knows the enterprise, its policy and the plan.</summary>
    public static Exchange Planned() => AnEnterprise.Insured().After(Who.Insurer, APlan.Agreed());

    /// <summary>The same, with the activity delivered.</summary>
    public static Exchange Done() => Planned().After(Who.Insurer, Delivered());

    /// <summary>The same, confirmed.</summary>
    public static Exchange Acknowledged() => Done().After(Who.Insurer, Confirmed());
}
