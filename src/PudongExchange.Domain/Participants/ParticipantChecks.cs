using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Participants;

/// <summary>The checks that rules about participants share.</summary>
internal static class ParticipantChecks
{
    /// <summary>Documents are named with their number; the text itself is elsewhere.</summary>
    public const int MaxBasisLength = 200;

    /// <summary>The participant that the fact is about; null when it has not the form of one, or its role cannot have that id.</summary>
    public static ParticipantName? ParticipantNamed(this Hearing hearing, string field, string value)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else if (ParticipantName.Parse(value) is not { } name)
            hearing.Found(GeneralFindings.BadName, field, ParticipantName.Form);
        else if (name.HasIdOfItsRole)
            return name;
        else
            hearing.Found(FaultOfId(name.Role), field, FaultOfId(name.Role) == GeneralFindings.BadName ? ParticipantName.Form : name.Id[..Math.Min(20, name.Id.Length)]);

        return null;
    }

    /// <summary>A day from which something about a participant holds. An office's may not lie ahead: between the fact and the day no other office may be left.</summary>
    public static DateOnly? FirstDayOf(this Hearing hearing, ParticipantName? name, Google.Type.Date? value) =>
        name is { Role: Role.Office } ? hearing.PastDate("first_date", value) : hearing.Date("first_date", value);

    private static FindingKind FaultOfId(Role role) => role switch
    {
        Role.Insurer or Role.Group => GeneralFindings.BadUscc,
        Role.Town => GeneralFindings.UnknownTown,
        _ => GeneralFindings.BadName,
    };
}
