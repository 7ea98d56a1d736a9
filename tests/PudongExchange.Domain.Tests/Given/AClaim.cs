using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts about one claim under <see cref="APolicy"/> that nothing is wrong with.</summary>
internal static class AClaim
{
    public const string Name = "insurers/91310115999900011L/claims/CL-2023-0001";

    /// <summary>A fall from height on 2023-05-04 with one death, reported the day after.</summary>
    public static ClaimReported Reported(Action<ClaimReported>? but = null)
    {
        var reported = new ClaimReported
        {
            Claim = Name,
            Policy = APolicy.Name,
            ReportNumber = "BA-0001",
            ReportTime = "2023-05-05 09:00".Instant(),
            ReporterKind = ReporterKind.Insured,
            LossTime = "2023-05-04 15:30".Instant(),
            LossTown = "310115125",
            LossPlace = "厂区储罐平台",
            AccidentType = AccidentType.FallFromHeight,
            AccidentGrade = AccidentGrade.Ordinary,
            DeathCount = 1,
            ReserveFen = 50_000_000,
        };
        but?.Invoke(reported);
        return reported;
    }

    /// <summary>500,000 yuan are owed for the death and 20,000 for its medical cost, agreed on 2023-05-22.</summary>
    public static ClaimAssessed Assessed(Action<ClaimAssessed>? but = null)
    {
        var assessed = new ClaimAssessed
        {
            Claim = Name,
            AssessmentNumber = "HD-0001",
            RegistrationNumber = "LA-0001",
            AssessmentDate = "2023-05-20".Day(),
            DocumentsCompleteDate = "2023-05-10".Day(),
            AgreementDate = "2023-05-22".Day(),
            Losses =
            {
                new AssessedLoss { Kind = LossKind.Death, VictimRef = "V-001", ClaimedFen = 60_000_000, AssessedFen = 50_000_000 },
                new AssessedLoss { Kind = LossKind.Medical, VictimRef = "V-001", ClaimedFen = 2_000_000, AssessedFen = 2_000_000 },
            },
            AccidentGrade = AccidentGrade.Ordinary,
            DeathCount = 1,
        };
        but?.Invoke(assessed);
        return assessed;
    }

    /// <summary>The 500,000 yuan for the death, to the family on 2023-05-25.</summary>
    public static ClaimPaid Paid(Action<ClaimPaid>? but = null)
    {
        var paid = new ClaimPaid
        {
            Claim = Name,
            PaymentNumber = "PK-0001",
            CaseNumber = "PA-0001",
            PaymentDate = "2023-05-25".Day(),
            AmountFen = 50_000_000,
            LossKind = LossKind.Death,
            PayeeKind = PayeeKind.Beneficiary,
            VictimRef = "V-001",
        };
        but?.Invoke(paid);
        return paid;
    }

    /// <summary>The 20,000 yuan of medical cost, to the family on 2023-05-26.</summary>
    public static ClaimPaid PaidMedical(Action<ClaimPaid>? but = null) => Paid(paid =>
    {
        paid.PaymentNumber = "PK-0002";
        paid.PaymentDate = "2023-05-26".Day();
        paid.LossKind = LossKind.Medical;
        paid.AmountFen = 2_000_000;
        but?.Invoke(paid);
    });

    public static ClaimClosed Closed(Action<ClaimClosed>? but = null)
    {
        var closed = new ClaimClosed
        {
            Claim = Name,
            CloseDate = "2023-06-01".Day(),
            Outcome = ClaimOutcome.Paid,
            CaseNumber = "PA-0001",
        };
        but?.Invoke(closed);
        return closed;
    }

    /// <summary>Registered the day after the report, under the number that <see cref="Assessed"/> states too.</summary>
    public static ClaimRegistered Registered(Action<ClaimRegistered>? but = null)
    {
        var registered = new ClaimRegistered
        {
            Claim = Name,
            RegistrationDate = "2023-05-06".Day(),
            RegistrationNumber = "LA-0001",
            EstimateFen = 55_000_000,
        };
        but?.Invoke(registered);
        return registered;
    }

    /// <summary>Not accepted on the same day, as a duplicate.</summary>
    public static ClaimRegistered NotAccepted(Action<ClaimRegistered>? but = null) => Registered(registered =>
    {
        registered.RegistrationNumber = "";
        registered.EstimateFen = 0;
        registered.NotAcceptedReason = NotAcceptedReason.Duplicate;
        but?.Invoke(registered);
    });

    /// <summary>Surveyed on the spot on 2023-05-07 by two of the insurer's people, who found two hazards.</summary>
    public static ClaimSurveyed Surveyed(Action<ClaimSurveyed>? but = null)
    {
        var surveyed = new ClaimSurveyed
        {
            Claim = Name,
            SurveyNumber = "CK-0001",
            SurveyTime = "2023-05-07 10:00".Instant(),
            Method = SurveyMethod.OnSite,
            SurveyorKind = SurveyorKind.InsurerStaff,
            SurveyorRefs = { "S-0001", "S-0002" },
            Place = "厂区储罐平台",
            Cause = "平台护栏缺失,作业人员未系安全带",
            AccidentType = AccidentType.FallFromHeight,
            CoverOpinion = CoverOpinion.Covered,
            EstimateFen = 53_000_000,
            EvidenceSha256S = { Digest.Number(1), Digest.Number(2) },
            HazardCount = 2,
            Hazards = { AHazard.Name },
        };
        but?.Invoke(surveyed);
        return surveyed;
    }

    /// <summary>Refused on 2023-05-20 as excluded, the claimant told two days later.</summary>
    public static ClaimRefused Refused(Action<ClaimRefused>? but = null)
    {
        var refused = new ClaimRefused
        {
            Claim = Name,
            RefusalNumber = "JP-0001",
            Reason = RefusalReason.Excluded,
            Basis = "保险条款第七条",
            DecisionDate = "2023-05-20".Day(),
            NoticeDate = "2023-05-22".Day(),
            NoticeSha256 = Digest.Number(3),
        };
        but?.Invoke(refused);
        return refused;
    }

    /// <summary>Reopened on 2023-06-15, after <see cref="Closed"/>.</summary>
    public static ClaimReopened Reopened(Action<ClaimReopened>? but = null)
    {
        var reopened = new ClaimReopened
        {
            Claim = Name,
            ReopenNumber = "CB-0001",
            ReopenDate = "2023-06-15".Day(),
            Reason = ReopenReason.FurtherLoss,
        };
        but?.Invoke(reopened);
        return reopened;
    }

    /// <summary>100,000 yuan from the maker of the railing on 2023-07-10.</summary>
    public static ClaimRecovered Recovered(Action<ClaimRecovered>? but = null)
    {
        var recovered = new ClaimRecovered
        {
            Claim = Name,
            RecoveryNumber = "ZC-0001",
            RecoveryDate = "2023-07-10".Day(),
            AmountFen = 10_000_000,
            Ground = RecoveryGround.Subrogation,
            PayerKind = RecoveryPayerKind.ThirdParty,
            PayerUscc = Who.OtherEnterpriseUscc,
            Basis = "保险法第六十条",
            DocumentSha256 = Digest.Number(4),
        };
        but?.Invoke(recovered);
        return recovered;
    }

    /// <summary>An exchange that knows the enterprise, its policy and the reported claim.</summary>
    public static Exchange Open() => AnEnterprise.Insured().After(Who.Insurer, Reported());

    /// <summary>The same, assessed.</summary>
    public static Exchange Agreed() => Open().After(Who.Insurer, Assessed());

    /// <summary>Assessed, paid in full and closed.</summary>
    public static Exchange Settled() => Agreed().After(Who.Insurer, Paid(), PaidMedical(), Closed());
}
