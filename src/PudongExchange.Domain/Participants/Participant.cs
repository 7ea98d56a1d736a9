using PudongExchange.Contracts.District.V1;

namespace PudongExchange.Domain.Participants;

/// <summary>The roles of participants (参与方); design's table says who may state and see what.</summary>
public enum Role
{
    Insurer,
    Department,
    Town,
    Group,
    Finance,
    Procuratorate,
    Office,
    Witness,
    Operator,
}

/// <summary>An organisation with a certificate.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Id">Its id within the role: the USCC of an insurer or group, a town's nine-digit code, else a short word.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Sectors">The sectors a department supervises; empty for others.</param>
/// <param name="Towns">The towns it is responsible for; empty for others.</param>
public sealed record Participant(Role Role, string Id, string Name, IReadOnlySet<Sector> Sectors, IReadOnlySet<string> Towns)
{
    /// <summary>The resource name, e.g. <c>insurers/91310115999900011L</c>.</summary>
    public string ResourceName { get; } = $"{Collection(Role)}/{Id}";

    /// <summary>The name of its own record, e.g. <c>participants/insurer/91310115999900011L</c>.</summary>
    public string RecordName { get; } = new ParticipantName(Role, Id).ToString();

    /// <summary>The plural word of a role in resource names.</summary>
    public static string Collection(Role role) => role switch
    {
        Role.Insurer => "insurers",
        Role.Department => "departments",
        Role.Town => "towns",
        Role.Group => "groups",
        Role.Finance => "financeBureaus",
        Role.Procuratorate => "procuratorates",
        Role.Office => "offices",
        Role.Witness => "witnesses",
        Role.Operator => "operators",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no collection."),
    };
}
