namespace PudongExchange.Domain.Participants;

/// <summary>The words of roles in identities, names of participants and refusals.</summary>
public static class Roles
{
    public static readonly IReadOnlyList<Role> All = Enum.GetValues<Role>();

    public static string Word(Role role) => role switch
    {
        Role.Insurer => "insurer",
        Role.Department => "department",
        Role.Town => "town",
        Role.Group => "group",
        Role.Finance => "finance",
        Role.Procuratorate => "procuratorate",
        Role.Office => "office",
        Role.Witness => "witness",
        Role.Operator => "operator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no word."),
    };

    public static Role? Parse(ReadOnlySpan<char> word)
    {
        foreach (var role in All)
        {
            if (word.SequenceEqual(Word(role)))
                return role;
        }

        return null;
    }
}
