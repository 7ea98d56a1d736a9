using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts about one claim under <see cref="APolicy"/> that nothing is wrong with.</summary>
internal static partial class AClaim
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

    /// <summary>An exchange that knows the enterprise, its policy and the reported claim.</summary>
    public static Exchange Open() => AnEnterprise.Insured().After(Who.Insurer, Reported());

    /// <summary>The same, assessed.</summary>
    public static Exchange Agreed() => Open().After(Who.Insurer, Assessed());

    /// <summary>Assessed, paid in full and closed.</summary>
    public static Exchange Settled() => Agreed().After(Who.Insurer, Paid(), PaidMedical(), Closed());
}
