using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Market;

/// <summary>A body in an insurer's register of those who serve for it (技术服务机构) as decisions see it.</summary>
public sealed record ServiceBody
{
    private ServiceBody()
    {
    }

    /// <summary>The collection segment of service bodies' names.</summary>
    public const string Collection = "serviceBodies";

    /// <summary><c>insurers/{uscc}/serviceBodies/{uscc of the body}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The day of the registration that holds.</summary>
    public required DateOnly RegisteredOn { get; init; }

    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day on which it serves for the insurer, inclusive; null when no end is stated.</summary>
    public DateOnly? LastDay { get; init; }

    public required KnownFacts Known { get; init; }

    public bool ServesOn(DateOnly day) => day >= FirstDay && !(day > LastDay);

    public static ServiceBody Evolve(ServiceBody? body, Happened happened) => (body, happened.Fact) switch
    {
        (null, ServiceBodyRegistered registered) => Register(registered, KnownFacts.None, happened),

        // A registration of an earlier day that is stated late does not undo what was changed since.
        ({ }, ServiceBodyRegistered registered) when registered.RegisteredDate.ToDay() < body.RegisteredOn => body with
        {
            Known = body.Known.With(RegistrationKey(registered.RegistrationNumber), happened),
        },
        ({ }, ServiceBodyRegistered registered) => Register(registered, body.Known, happened),
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(body is null ? "an empty stream" : body.Name)}."),
    };

    internal static string RegistrationKey(string number) => $"registration/{number}";

    private static ServiceBody Register(ServiceBodyRegistered registered, KnownFacts known, Happened happened) => new()
    {
        Name = registered.ServiceBody,
        RegisteredOn = registered.RegisteredDate.ToDay(),
        FirstDay = registered.FirstDate.ToDay(),
        LastDay = registered.LastDate?.ToDay(),
        Known = known.With(RegistrationKey(registered.RegistrationNumber), happened),
    };
}
