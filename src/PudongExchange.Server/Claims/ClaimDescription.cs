using Google.Protobuf;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Server.Claims;

/// <summary>What the facts about a claim add up to, for those who read it.</summary>
public static class ClaimDescription
{
    public static Wire.Claim Describe(Wire.Claim? claim, Happened happened, IDescribed others) => (claim, happened.Fact) switch
    {
        (null, ClaimReported reported) => Reported(reported, others.Get<Policy>(reported.Policy)),
        ({ }, ClaimRegistered registered) => ClaimCourse.Registered(claim.Clone(), registered),
        ({ }, ClaimSurveyed surveyed) => ClaimCourse.Surveyed(claim.Clone(), surveyed),
        ({ }, ClaimAssessed assessed) => Assessed(claim.Clone(), assessed),
        ({ }, ClaimPaid paid) => Paid(claim.Clone(), paid),
        ({ }, ClaimRefused refused) => ClaimCourse.Refused(claim.Clone(), refused),
        ({ }, ClaimClosed closed) => Closed(claim.Clone(), closed),
        ({ }, ClaimReopened reopened) => ClaimCourse.Reopened(claim.Clone(), reopened),
        ({ }, ClaimRecovered recovered) => ClaimCourse.Recovered(claim.Clone(), recovered),
        _ => throw Stated.Impossible(happened, claim?.Name),
    };

    /// <summary>A claim takes enterprise, town and sector from its policy as it was when the claim was recorded.</summary>
    public static IEnumerable<string> Others(IMessage fact) => fact is ClaimReported reported ? [reported.Policy] : [];

    private static Wire.Claim Reported(ClaimReported reported, Policy policy) => new()
    {
        Name = reported.Claim,
        Insurer = Stated.OwnerOf(reported.Claim),
        Policy = reported.Policy,
        Enterprise = policy.Enterprise,
        Town = policy.Town,
        Sector = policy.Sector,
        State = ClaimState.Reported,
        ReportNumber = reported.ReportNumber,
        ReportTime = reported.ReportTime,
        ReporterKind = reported.ReporterKind,
        LossTime = reported.LossTime,
        LossDate = CivilDay.ToWire(CivilDay.Of(reported.LossTime.ToDateTimeOffset())),
        LossTown = reported.LossTown,
        LossPlace = reported.LossPlace,
        AccidentType = reported.AccidentType,
        AccidentGrade = reported.AccidentGrade,
        DeathCount = reported.DeathCount,
        SeriousInjuryCount = reported.SeriousInjuryCount,
        MinorInjuryCount = reported.MinorInjuryCount,
        WorkActivities = { reported.WorkActivities },
        ReserveFen = reported.ReserveFen,
        OutstandingFen = reported.ReserveFen,
    };

    /// <summary>The newest assessment replaces the earlier ones as a whole; days that it does not state stay.</summary>
    private static Wire.Claim Assessed(Wire.Claim claim, ClaimAssessed assessed)
    {
        claim.State = ClaimState.Assessed;
        claim.RegistrationNumber = assessed.RegistrationNumber;
        claim.Losses.Clear();
        claim.Losses.Add(assessed.Losses);
        claim.AssessedFen = assessed.Losses.Sum(loss => loss.AssessedFen);
        claim.AssessmentCount++;
        claim.AssessmentDate = assessed.AssessmentDate;
        claim.DocumentsCompleteDate = assessed.DocumentsCompleteDate ?? claim.DocumentsCompleteDate;
        claim.AgreementDate = assessed.AgreementDate ?? claim.AgreementDate;
        claim.AccidentGrade = assessed.AccidentGrade;
        claim.DeathCount = assessed.DeathCount;
        claim.SeriousInjuryCount = assessed.SeriousInjuryCount;
        claim.MinorInjuryCount = assessed.MinorInjuryCount;
        return Outstanding(claim);
    }

    private static Wire.Claim Paid(Wire.Claim claim, ClaimPaid paid)
    {
        claim.PaidFen += paid.AmountFen;
        claim.AdvancePaidFen += paid.Advance ? paid.AmountFen : 0;
        claim.PaymentCount++;
        claim.CaseNumber = paid.CaseNumber.Length > 0 ? paid.CaseNumber : claim.CaseNumber;
        if (claim.LastPaymentDate is null || claim.LastPaymentDate.ToDay() < paid.PaymentDate.ToDay())
            claim.LastPaymentDate = paid.PaymentDate;

        return Outstanding(claim);
    }

    private static Wire.Claim Closed(Wire.Claim claim, ClaimClosed closed)
    {
        claim.State = ClaimState.Closed;
        claim.CloseDate = closed.CloseDate;
        claim.Outcome = closed.Outcome;
        claim.CaseNumber = closed.CaseNumber.Length > 0 ? closed.CaseNumber : claim.CaseNumber;
        if (claim.Refusal is { NoticeDate: null })
            claim.Refusal.NoticeDate = closed.RefusalNoticeDate;

        return Outstanding(claim);
    }

    /// <summary>The same claim, owing what its facts so far make it owe.</summary>
    internal static Wire.Claim Outstanding(Wire.Claim claim)
    {
        var expected = claim.State is ClaimState.NotAccepted or ClaimState.Refused or ClaimState.Closed ? 0
            : claim.AssessmentCount > 0 ? claim.AssessedFen
            : claim.EstimateFen > 0 ? claim.EstimateFen
            : claim.ReserveFen;
        claim.OutstandingFen = Math.Max(0, expected - claim.PaidFen);
        return claim;
    }
}
