using System.Collections.Immutable;
using Google.Protobuf;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Claims;

public sealed partial record Claim
{
    public static Claim Evolve(Claim? claim, Happened happened) => (claim, happened.Fact) switch
    {
        (null, ClaimReported reported) => new()
        {
            Name = reported.Claim,
            Policy = reported.Policy,
            LossOn = CivilDay.Of(reported.LossTime.ToDateTimeOffset()),
            ReportedOn = CivilDay.Of(reported.ReportTime.ToDateTimeOffset()),
            Known = KnownFacts.None.With(ReportKey(reported.Claim), happened),
        },
        ({ }, ClaimRecovered recovered) => claim with
        {
            RecoveredFen = claim.RecoveredFen + recovered.AmountFen,
            Known = claim.Known.With(RecoveryKey(recovered.RecoveryNumber), happened),
        },
        ({ IsClosed: false, Refusal: null, NotAcceptedOn: null }, ClaimAssessed or ClaimPaid or ClaimRefused) =>
            claim.Go(happened.Fact, happened),

        // Both change nothing that is owed, and may be stated after the end, of a day before it.
        ({ }, ClaimSurveyed) => claim.Go(happened.Fact, happened),
        ({ }, ClaimRegistered registered) => claim.Register(registered, happened),
        ({ IsClosed: false }, ClaimClosed closed) => claim with
        {
            ClosedOn = closed.CloseDate.ToDay(),
            Known = claim.Known.With(CloseKey(closed), happened),
        },
        ({ HasEnded: true }, ClaimReopened reopened) => claim with
        {
            ClosedOn = null,
            Refusal = null,
            NotAcceptedOn = null,
            ReopenedOn = reopened.ReopenDate.ToDay(),
            Known = claim.Known.With(ReopeningKey(reopened.ReopenNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(claim is null ? "an empty stream" : claim.Name)}."),
    };

    internal static string ReportKey(string name) => $"claim/{IdOf(name)}";

    internal static string RegistrationKey(ClaimRegistered registered) =>
        registered.RegistrationNumber.Length > 0 ? $"registration/{registered.RegistrationNumber}" : $"non-acceptance/{IdOf(registered.Claim)}";

    internal static string SurveyKey(string number) => $"survey/{number}";

    internal static string AssessmentKey(string number) => $"assessment/{number}";

    internal static string PaymentKey(string number) => $"payment/{number}";

    internal static string RefusalKey(string number) => $"refusal/{number}";

    /// <summary>A claim closes once, and once again after each reopening; the day tells one close from another.</summary>
    internal static string CloseKey(ClaimClosed closed) => $"close/{closed.CloseDate.ToDay():yyyy-MM-dd}/{IdOf(closed.Claim)}";

    internal static string ReopeningKey(string number) => $"reopening/{number}";

    internal static string RecoveryKey(string number) => $"recovery/{number}";

    /// <summary>What each loss adds up to; the same loss may be stated in parts.</summary>
    internal static ImmutableDictionary<Loss, long> Sums(IEnumerable<AssessedLoss> losses) =>
        losses.GroupBy(loss => new Loss(loss.Kind, loss.VictimRef)).ToImmutableDictionary(same => same.Key, same => same.Sum(loss => loss.AssessedFen));

    private static string IdOf(string name) => name[(name.LastIndexOf('/') + 1)..];

    private static Assessment AssessmentOf(ClaimAssessed assessed) => new(
        assessed.AssessmentDate.ToDay(), assessed.DocumentsCompleteDate?.ToDay(), assessed.AgreementDate?.ToDay(),
        Sums(assessed.Losses), assessed.Losses.Sum(loss => loss.AssessedFen));

    /// <summary>The steps of a claim that is open, neither refused nor turned away.</summary>
    private Claim Go(IMessage fact, Happened happened) => fact switch
    {
        ClaimSurveyed surveyed => this with
        {
            LastSurveyedOn = Later(LastSurveyedOn, CivilDay.Of(surveyed.SurveyTime.ToDateTimeOffset())),
            Known = Known.With(SurveyKey(surveyed.SurveyNumber), happened),
        },
        ClaimAssessed assessed => this with
        {
            RegistrationNumber = assessed.RegistrationNumber,
            Assessment = AssessmentOf(assessed),
            Known = Known.With(AssessmentKey(assessed.AssessmentNumber), happened),
        },
        ClaimPaid paid => Pay(paid, happened),
        ClaimRefused refused => this with
        {
            Refusal = new(refused.DecisionDate.ToDay(), refused.NoticeDate?.ToDay()),
            Known = Known.With(RefusalKey(refused.RefusalNumber), happened),
        },
        _ => throw new InvalidOperationException($"{fact.Descriptor.Name} is no step of a claim."),
    };

    private Claim Register(ClaimRegistered registered, Happened happened)
    {
        var day = registered.RegistrationDate.ToDay();
        var known = Known.With(RegistrationKey(registered), happened);
        return registered.RegistrationNumber.Length > 0
            ? this with { RegistrationNumber = registered.RegistrationNumber, RegisteredOn = day, NotAcceptedOn = null, Known = known }
            : this with { NotAcceptedOn = day, Known = known };
    }

    private Claim Pay(ClaimPaid paid, Happened happened)
    {
        var loss = new Loss(paid.LossKind, paid.VictimRef);
        var day = paid.PaymentDate.ToDay();
        return this with
        {
            PaidByLoss = PaidByLoss.SetItem(loss, PaidByLoss.GetValueOrDefault(loss) + paid.AmountFen),
            PaidFen = PaidFen + paid.AmountFen,
            FirstPaidOn = FirstPaidOn < day ? FirstPaidOn : day,
            LastPaidOn = Later(LastPaidOn, day),
            Known = Known.With(PaymentKey(paid.PaymentNumber), happened),
        };
    }

    private static DateOnly Later(DateOnly? known, DateOnly day) => known > day ? known.Value : day;
}
