using PudongExchange.Contracts.Hazards.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts about <see cref="AHazard"/> beside its rectification that nothing is wrong with; its due date is 2023-10-20.</summary>
internal static class ASupervisedHazard
{
    /// <summary>Extended on 2023-10-10 to 2023-11-20.</summary>
    public static HazardExtended Extended(Action<HazardExtended>? but = null)
    {
        var extended = new HazardExtended
        {
            Hazard = AHazard.Name,
            ExtensionNumber = "YQ-0001",
            ApprovedDate = "2023-10-10".Day(),
            NewDueDate = "2023-11-20".Day(),
            Approver = "甲财产保险风险管理部",
            Reason = "安全仪表系统供货延迟",
            DocumentSha256 = Digest.Number(20),
        };
        but?.Invoke(extended);
        return extended;
    }

    /// <summary>Refused in a letter of 2023-10-12.</summary>
    public static HazardRefused Refused(Action<HazardRefused>? but = null)
    {
        var refused = new HazardRefused
        {
            Hazard = AHazard.Name,
            RefusalNumber = "JJ-0001",
            RefusedDate = "2023-10-12".Day(),
            Evidence = RefusalEvidence.Letter,
            Statement = "企业来函称无资金,不予整改",
            RespondentRole = "主要负责人",
            DocumentSha256 = Digest.Number(21),
        };
        but?.Invoke(refused);
        return refused;
    }

    /// <summary>Reported to the emergency bureau on 2023-10-25, overdue and major.</summary>
    public static HazardEscalated Escalated(Action<HazardEscalated>? but = null)
    {
        var escalated = new HazardEscalated
        {
            Hazard = AHazard.Name,
            EscalationNumber = "BG-0001",
            EscalatedDate = "2023-10-25".Day(),
            Department = "departments/emergency",
            Grounds = { EscalationGround.Overdue, EscalationGround.Major },
            Situation = "储罐区仍无独立的安全仪表系统",
            Analysis = "泄漏时无法紧急切断;整改需停产十日",
            TreatmentPlan = "停产增设,期间降低储量",
            DocumentSha256 = Digest.Number(22),
        };
        but?.Invoke(escalated);
        return escalated;
    }

    /// <summary>Listed at the district's level on 2023-10-30, to be rectified by 2023-12-31.</summary>
    public static HazardListed Listed(Action<HazardListed>? but = null)
    {
        var listed = new HazardListed
        {
            Hazard = AHazard.Name,
            ListingNumber = "GP-0001",
            ListedDate = "2023-10-30".Day(),
            Level = ListingLevel.District,
            ListingBody = "区安全生产委员会",
            DueDate = "2023-12-31".Day(),
            PublishedDate = "2023-11-02".Day(),
            DocumentSha256 = Digest.Number(23),
        };
        but?.Invoke(listed);
        return listed;
    }

    /// <summary>Delisted as rectified on 2023-12-20.</summary>
    public static HazardDelisted Delisted(Action<HazardDelisted>? but = null)
    {
        var delisted = new HazardDelisted
        {
            Hazard = AHazard.Name,
            DelistingNumber = "ZP-0001",
            ListingNumber = "GP-0001",
            DelistedDate = "2023-12-20".Day(),
            Basis = DelistingBasis.Rectified,
            Explanation = "现场核查,安全仪表系统已投用",
            DocumentSha256 = Digest.Number(24),
        };
        but?.Invoke(delisted);
        return delisted;
    }

    /// <summary>Transferred on 2024-01-05, after the day that the listing set.</summary>
    public static HazardTransferred Transferred(Action<HazardTransferred>? but = null)
    {
        var transferred = new HazardTransferred
        {
            Hazard = AHazard.Name,
            TransferNumber = "YS-0001",
            TransferredDate = "2024-01-05".Day(),
            EnforcingBody = "区应急管理局执法大队",
            Ground = TransferGround.Overdue,
            LegalBasis = "安全生产法 第一百零二条",
            DocumentSha256 = Digest.Number(25),
        };
        but?.Invoke(transferred);
        return transferred;
    }

    /// <summary>Withdrawn on 2023-09-25: there was no hazard.</summary>
    public static HazardWithdrawn Withdrawn(Action<HazardWithdrawn>? but = null)
    {
        var withdrawn = new HazardWithdrawn
        {
            Hazard = AHazard.Name,
            WithdrawnDate = "2023-09-25".Day(),
            Reason = WithdrawalReason.FoundInError,
            Explanation = "复核图纸,该系统已独立设置",
        };
        but?.Invoke(withdrawn);
        return withdrawn;
    }

    /// <summary>An exchange that knows the hazard and that the enterprise was told.</summary>
    public static Exchange Notified() => AHazard.Open().After(Who.Insurer, AHazard.Notified());

    /// <summary>The same, listed by the emergency bureau.</summary>
    public static Exchange OnTheList() => Notified().After(Who.EmergencyBureau, Listed());

    /// <summary>The same, with a review that passed on 2023-10-18.</summary>
    public static Exchange AwaitingDelisting() => OnTheList().After(Who.Insurer, AHazard.Reported(), AHazard.Passed());
}
