using System.Collections.Immutable;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Claims;

/// <summary>A claim (赔案) as decisions see it.</summary>
public sealed record Claim
{
    private Claim()
    {
    }

    /// <summary>The collection segment of claims' names.</summary>
    public const string Collection = "claims";

    /// <summary><c>insurers/{uscc}/claims/{number}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The policy it is made under, <c>insurers/{uscc}/policies/{number}</c>.</summary>
    public required string Policy { get; init; }

    /// <summary>The civil day of the loss (出险日).</summary>
    public required DateOnly LossOn { get; init; }

    /// <summary>The civil day on which the insurer was told.</summary>
    public required DateOnly ReportedOn { get; init; }

    /// <summary>The registration number (立案号); empty until the first assessment.</summary>
    public string RegistrationNumber { get; init; } = "";

    public Assessment? Assessment { get; init; }

    public ImmutableDictionary<Loss, long> PaidByLoss { get; init; } = ImmutableDictionary<Loss, long>.Empty;

    /// <summary>What was paid so far, advances included.</summary>
    public long PaidFen { get; init; }

    public DateOnly? LastPaidOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public required KnownFacts Known { get; init; }

    public bool IsClosed => ClosedOn is not null;

    /// <summary>What is assessed and not paid; never below zero.</summary>
    public long OutstandingFen => Math.Max(0, (Assessment?.TotalFen ?? 0) - PaidFen);

    /// <summary>What was paid for losses of the kinds asked for.</summary>
    public long PaidFor(Func<Loss, bool> isMeant)
    {
        var sum = 0L;
        foreach (var (loss, fen) in PaidByLoss)
            sum += isMeant(loss) ? fen : 0;

        return sum;
    }

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
        ({ IsClosed: false }, ClaimAssessed assessed) => claim with
        {
            RegistrationNumber = assessed.RegistrationNumber,
            Assessment = AssessmentOf(assessed),
            Known = claim.Known.With(AssessmentKey(assessed.AssessmentNumber), happened),
        },
        ({ IsClosed: false }, ClaimPaid paid) => claim.Pay(paid, happened),
        ({ IsClosed: false }, ClaimClosed closed) => claim with
        {
            ClosedOn = closed.CloseDate.ToDay(),
            Known = claim.Known.With(CloseKey(closed.Claim), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(claim is null ? "an empty stream" : claim.Name)}."),
    };

    internal static string ReportKey(string name) => $"claim/{name[(name.LastIndexOf('/') + 1)..]}";

    internal static string AssessmentKey(string number) => $"assessment/{number}";

    internal static string PaymentKey(string number) => $"payment/{number}";

    internal static string CloseKey(string name) => $"close/{name[(name.LastIndexOf('/') + 1)..]}";

    /// <summary>What each loss adds up to; the same loss may be stated in parts.</summary>
    internal static ImmutableDictionary<Loss, long> Sums(IEnumerable<AssessedLoss> losses) =>
        losses.GroupBy(loss => new Loss(loss.Kind, loss.VictimRef)).ToImmutableDictionary(same => same.Key, same => same.Sum(loss => loss.AssessedFen));

    private static Assessment AssessmentOf(ClaimAssessed assessed) => new(
        assessed.AssessmentDate.ToDay(), assessed.DocumentsCompleteDate?.ToDay(), assessed.AgreementDate?.ToDay(),
        Sums(assessed.Losses), assessed.Losses.Sum(loss => loss.AssessedFen));

    private Claim Pay(ClaimPaid paid, Happened happened)
    {
        var loss = new Loss(paid.LossKind, paid.VictimRef);
        var day = paid.PaymentDate.ToDay();
        return this with
        {
            PaidByLoss = PaidByLoss.SetItem(loss, PaidByLoss.GetValueOrDefault(loss) + paid.AmountFen),
            PaidFen = PaidFen + paid.AmountFen,
            LastPaidOn = LastPaidOn > day ? LastPaidOn : day,
            Known = Known.With(PaymentKey(paid.PaymentNumber), happened),
        };
    }
}
