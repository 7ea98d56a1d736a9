using System.Collections.Frozen;
using PudongExchange.Domain.Claims;
using PudongExchange.Domain.Coverage;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Enforcement;
using PudongExchange.Domain.Hazards;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Market;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Policies;
using PudongExchange.Domain.Prevention;
using PudongExchange.Domain.Spending;

namespace PudongExchange.Domain;

/// <summary>All kinds of records, each declared by its capability.</summary>
public static class RecordCatalogue
{
    public static readonly IReadOnlyList<RecordKind> All =
    [
        .. PolicyKinds.Records,
        .. ClaimKinds.Records,
        .. CoverageKinds.Records,
        .. PreventionKinds.Records,
        .. SpendingKinds.Records,
        .. HazardKinds.Records,
        .. EnforcementKinds.Records,
        .. MarketKinds.Records,
        .. ParticipantKinds.Records,
        .. ParameterKinds.Records,
    ];

    private static readonly FrozenDictionary<string, RecordKind>.AlternateLookup<ReadOnlySpan<char>> ByCollection =
        All.ToFrozenDictionary(kind => kind.Collection, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of the record of that name, or null when it is not a record's name.</summary>
    public static RecordKind? Find(string record) =>
        RecordName.Parse(record) is { } name && ByCollection.TryGetValue(name.Collection, out var kind) ? kind : null;
}
