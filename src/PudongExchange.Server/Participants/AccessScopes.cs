using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Security;

namespace PudongExchange.Server.Participants;

/// <summary>How far a role gets with a method that the access table lets it call.</summary>
internal static class AccessScopes
{
    private static readonly string[] Stating =
        [.. new[] { "Append", "Submit", "Validate" }.Select(method => Name(SubmissionsService.Descriptor, method))];

    /// <param name="method">The full name, <c>/package.Service/Method</c>.</param>
    /// <param name="role">A role that may call it.</param>
    public static AccessScope Of(string method, Role role)
    {
        if (method.StartsWith($"/{SubmissionsService.Descriptor.FullName}/", StringComparison.Ordinal))
            return !Stating.Contains(method) && role is Role.Office or Role.Procuratorate ? AccessScope.Everything : AccessScope.OwnSeries;

        // Everybody reads by which rules it is judged, and who may do what.
        if (method == Name(ParticipantsService.Descriptor, "GetAccess") || method.StartsWith($"/{ParametersService.Descriptor.FullName}/", StringComparison.Ordinal))
            return AccessScope.Everything;

        if (method.StartsWith($"/{ParticipantsService.Descriptor.FullName}/", StringComparison.Ordinal))
            return ParticipantRows.SeesAll(role) ? AccessScope.Everything : AccessScope.Itself;

        if (method.StartsWith($"/{AuditService.Descriptor.FullName}/", StringComparison.Ordinal))
            return role == Role.Insurer ? AccessScope.OwnRecords : AccessScope.Everything;

        return Scope.Of(new Domain.Participants.Participant(role, "", "", new HashSet<Contracts.District.V1.Sector>(), new HashSet<string>())) switch
        {
            Scope.Everything => AccessScope.Everything,
            Scope.OwnInsurer => AccessScope.OwnRecords,
            Scope.OwnSectors => AccessScope.OwnSectors,
            Scope.OwnTowns => AccessScope.OwnTowns,
            Scope.OwnGroup => AccessScope.OwnCompanies,
            _ => throw new InvalidOperationException($"{role} may call {method} and sees nothing."),
        };
    }

    private static string Name(Google.Protobuf.Reflection.ServiceDescriptor service, string method) => $"/{service.FullName}/{method}";
}
