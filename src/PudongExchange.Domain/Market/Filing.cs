using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Market;

/// <summary>Approved or filed clauses and rates (条款费率备案) as decisions see them.</summary>
public sealed record Filing
{
    private Filing()
    {
    }

    /// <summary>The collection segment of filings' names.</summary>
    public const string Collection = "filings";

    /// <summary><c>{participant}/filings/{number}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The insurer whose terms they are, <c>insurers/{uscc}</c>; not always who stated them.</summary>
    public required string Insurer { get; init; }

    public required string ProductCode { get; init; }

    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day on which policies may be bound on them, inclusive; null when no end is stated.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The highest commission, parts per million of the premium; null when the filing says nothing of it.</summary>
    public int? CommissionCapPpm { get; init; }

    public required KnownFacts Known { get; init; }

    public bool HoldsOn(DateOnly day) => day >= FirstDay && !(day > LastDay);

    public static Filing Evolve(Filing? filing, Happened happened) => (filing, happened.Fact) switch
    {
        (null, TermsFiled filed) => new()
        {
            Name = filed.Filing,
            Insurer = filed.Insurer,
            ProductCode = filed.ProductCode,
            FirstDay = filed.FirstDate.ToDay(),
            LastDay = filed.LastDate?.ToDay(),
            CommissionCapPpm = filed.HasCommissionCapPpm ? filed.CommissionCapPpm : null,
            Known = KnownFacts.None.With(FilingKey(filed.Filing), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(filing is null ? "an empty stream" : filing.Name)}."),
    };

    internal static string FilingKey(string name) => $"filing/{name[(name.LastIndexOf('/') + 1)..]}";
}
