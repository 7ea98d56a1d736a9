using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Participants.V1;
using Date = Google.Type.Date;

namespace PudongExchange.Pdx.District;

/// <summary>The facts by which an office enrols the participants of a participants file.</summary>
public static class Enrolments
{
    /// <summary>From when on the sample district's participants take part; nothing in the sample happens earlier.</summary>
    public static readonly DateOnly FirstDay = new(2021, 9, 1);

    /// <summary>One enrolment for each participant, the offices first: whoever enrols others is enrolled itself.</summary>
    public static IReadOnlyList<ParticipantEnrolled> Of(IReadOnlyList<Participant> participants) =>
        [.. participants.OrderBy(one => one.Role == "office" ? 0 : 1).Select(Of)];

    /// <summary>The name of a participant's record.</summary>
    public static string NameOf(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return $"participants/{participant.Role}/{participant.Id}";
    }

    private static ParticipantEnrolled Of(Participant participant) => new()
    {
        Participant = NameOf(participant),
        EnrolmentNumber = "DJ-2021-0001",
        DisplayName = participant.Name,
        Sectors = { participant.Sectors.Select(SectorOf) },
        Towns = { participant.Towns },
        FirstDate = new Date { Year = FirstDay.Year, Month = FirstDay.Month, Day = FirstDay.Day },
        Basis = "浦东新区安责险数据交换参与方登记表",
    };

    /// <summary>The sector of its name in a participants file: the enum's, without its prefix.</summary>
    public static Sector SectorOf(string name)
    {
        var value = SectorReflection.Descriptor.EnumTypes.Single(one => one.Name == nameof(Sector)).FindValueByName($"SECTOR_{name}");
        return value is null ? throw new CommandFailedException($"The participants file names an unknown sector {name}.") : (Sector)value.Number;
    }
}
