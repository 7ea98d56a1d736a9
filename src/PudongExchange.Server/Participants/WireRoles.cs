using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Participants;

/// <summary>Roles as the contract names them.</summary>
internal static class WireRoles
{
    public static ParticipantRole Of(Role role) => role switch
    {
        Role.Insurer => ParticipantRole.Insurer,
        Role.Department => ParticipantRole.Department,
        Role.Town => ParticipantRole.Town,
        Role.Group => ParticipantRole.Group,
        Role.Finance => ParticipantRole.Finance,
        Role.Procuratorate => ParticipantRole.Procuratorate,
        Role.Office => ParticipantRole.Office,
        Role.Witness => ParticipantRole.Witness,
        Role.Operator => ParticipantRole.Operator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "The contract has no such role."),
    };
}
