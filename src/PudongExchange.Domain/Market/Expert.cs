using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Market;

/// <summary>An expert in an insurer's register (专家), by certificate, as decisions see it.</summary>
public sealed record Expert
{
    private Expert()
    {
    }

    /// <summary>The collection segment of experts' names.</summary>
    public const string Collection = "experts";

    /// <summary><c>insurers/{uscc}/experts/{certificate number}</c>.</summary>
    public required string Name { get; init; }

    public required KnownFacts Known { get; init; }

    public static Expert Evolve(Expert? expert, Happened happened) => happened.Fact switch
    {
        ExpertRegistered registered => new()
        {
            Name = registered.Expert,
            Known = (expert?.Known ?? KnownFacts.None).With(RegistrationKey(registered.RegistrationNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(expert is null ? "an empty stream" : expert.Name)}."),
    };

    internal static string RegistrationKey(string number) => $"registration/{number}";
}
