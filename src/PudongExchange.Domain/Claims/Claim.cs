using System.Collections.Immutable;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Claims;

/// <summary>A claim (赔案) as decisions see it.</summary>
public sealed partial record Claim
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

    /// <summary>The registration number (立案号); empty until the registration or, without one, the first assessment.</summary>
    public string RegistrationNumber { get; init; } = "";

    /// <summary>The day of the registration (立案), when it was stated.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>The day on which the insurer did not accept the claim (不予受理), while that stands.</summary>
    public DateOnly? NotAcceptedOn { get; init; }

    /// <summary>The day of the latest survey (查勘).</summary>
    public DateOnly? LastSurveyedOn { get; init; }

    public Assessment? Assessment { get; init; }

    public ImmutableDictionary<Loss, long> PaidByLoss { get; init; } = ImmutableDictionary<Loss, long>.Empty;

    /// <summary>What was paid so far, advances included.</summary>
    public long PaidFen { get; init; }

    public DateOnly? FirstPaidOn { get; init; }

    public DateOnly? LastPaidOn { get; init; }

    /// <summary>What came back so far (追偿); never above <see cref="PaidFen"/>.</summary>
    public long RecoveredFen { get; init; }

    /// <summary>The refusal (拒赔) in force; a reopening lifts it.</summary>
    public Refusal? Refusal { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>The day of the newest reopening (重开).</summary>
    public DateOnly? ReopenedOn { get; init; }

    public required KnownFacts Known { get; init; }

    public bool IsClosed => ClosedOn is not null;

    /// <summary>True once it was closed or refused; only then is there something to reopen.</summary>
    public bool HasEnded => IsClosed || Refusal is not null;

    /// <summary>The day on which it was turned away, refused or closed, the earliest of them; null while it goes on.</summary>
    public DateOnly? EndedOn => NotAcceptedOn ?? Refusal?.DecidedOn ?? ClosedOn;

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

    /// <summary>The latest day on which something happened that a close comes after; recoveries go on beside it.</summary>
    public DateOnly LastStepOn
    {
        get
        {
            var latest = ReportedOn;
            foreach (var step in new[] { RegisteredOn, NotAcceptedOn, LastSurveyedOn, Assessment?.On, LastPaidOn, Refusal?.DecidedOn, ReopenedOn })
                latest = step > latest ? step.Value : latest;

            return latest;
        }
    }
}
