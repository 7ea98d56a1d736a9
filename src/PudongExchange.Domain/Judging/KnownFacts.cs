using System.Collections.Immutable;

namespace PudongExchange.Domain.Judging;

/// <summary>
/// The business numbers a record has seen (an endorsement's, a payment's …) with where and what they said. It
/// makes a repetition under another offset recognisable.
/// </summary>
public sealed record KnownFacts
{
    public static readonly KnownFacts None = new();

    private ImmutableDictionary<string, Known> _byNumber = ImmutableDictionary<string, Known>.Empty;

    public readonly record struct Known(long Index, FactDigest Digest);

    /// <summary>Remembers a fact in force under its business number, prefixed by its kind: <c>payment/P-001</c>.</summary>
    public KnownFacts With(string number, Happened happened) =>
        new() { _byNumber = _byNumber.SetItem(number, new(happened.Index, FactDigest.Of(happened.Fact))) };

    public Known? Find(string number) => _byNumber.TryGetValue(number, out var known) ? known : null;
}
