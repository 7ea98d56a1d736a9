using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Registration, survey, refusal, reopening and recovery of the same claim.</summary>
internal static partial class AClaim
{
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
}
