using PudongExchange.Domain.Judging;

namespace PudongExchange.Server.Views;

/// <summary>What descriptions share.</summary>
internal static class Stated
{
    /// <summary>The owner of a record, from its name: <c>insurers/X</c> of <c>insurers/X/policies/P</c>.</summary>
    public static string OwnerOf(string record) => record[..record.IndexOf('/', record.IndexOf('/', StringComparison.Ordinal) + 1)];

    /// <summary>The judge lets no such order pass, so the log is corrupt: stop.</summary>
    public static InvalidOperationException Impossible(Happened happened, string? record) => new(
        $"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow {record ?? "an empty stream"}.");
}
