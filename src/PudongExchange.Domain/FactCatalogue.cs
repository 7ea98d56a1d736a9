using System.Collections.Frozen;
using PudongExchange.Domain.Claims;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.Coverage;
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

/// <summary>All kinds of facts, each declared by its capability.</summary>
public static class FactCatalogue
{
    public static readonly IReadOnlyList<FactKind> All =
    [
        .. PolicyKinds.Facts,
        .. ClaimKinds.Facts,
        .. CoverageKinds.Facts,
        .. PreventionKinds.Facts,
        .. SpendingKinds.Facts,
        .. HazardKinds.Facts,
        .. EnforcementKinds.Facts,
        .. MarketKinds.Facts,
        .. ParticipantKinds.Facts,
        .. CorrectionKinds.Facts,
        .. ParameterKinds.Facts,
    ];

    private static readonly FrozenDictionary<string, FactKind> ByTypeName = All.ToFrozenDictionary(kind => kind.Descriptor.FullName);

    private static readonly FrozenDictionary<string, FactKind> ByStoredName = All.ToFrozenDictionary(kind => kind.StoredName);

    /// <summary>The kind of that full protobuf name, or null.</summary>
    public static FactKind? Find(string typeName) => ByTypeName.GetValueOrDefault(typeName);

    /// <summary>The kind stored under that name, or null.</summary>
    public static FactKind? FindStored(string storedName) => ByStoredName.GetValueOrDefault(storedName);
}
