using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Market;

/// <summary>A commission (手续费) as decisions see it.</summary>
public sealed record Commission
{
    private Commission()
    {
    }

    /// <summary>The collection segment of commissions' names.</summary>
    public const string Collection = "commissions";

    /// <summary><c>insurers/{uscc}/commissions/{number}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The policy that it was paid for, <c>insurers/{uscc}/policies/{number}</c>.</summary>
    public required string Policy { get; init; }

    public required long AmountFen { get; init; }

    public required KnownFacts Known { get; init; }

    public static Commission Evolve(Commission? commission, Happened happened) => (commission, happened.Fact) switch
    {
        (null, CommissionPaid paid) => new()
        {
            Name = paid.Commission,
            Policy = paid.Policy,
            AmountFen = paid.AmountFen,
            Known = KnownFacts.None.With(PaymentKey(paid.Commission), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(commission is null ? "an empty stream" : commission.Name)}."),
    };

    internal static string PaymentKey(string name) => $"commission/{name[(name.LastIndexOf('/') + 1)..]}";
}
