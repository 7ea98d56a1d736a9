using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Security;

/// <summary>
/// Reads a participants file: a JSON array of <c>{role, id, name, sectors[], towns[]}</c>. Names every fault in it at once,
/// each with the position of its entry, counted from 1.
/// </summary>
internal static partial class ParticipantsFile
{
    private const int MaxNameLength = 200;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private sealed record Row(string Role, string Id, string Name, IReadOnlyList<string> Sectors, IReadOnlyList<string> Towns);

    /// <returns>The participants; empty when there are faults.</returns>
    public static (IReadOnlyList<Participant> Participants, IReadOnlyList<string> Faults) Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var rows = JsonSerializer.Deserialize<Row?[]>(file, Format) ?? [];
            return Array.IndexOf(rows, null) is >= 0 and var gap
                ? ([], [$"{path} is no participants file: entry {gap + 1} is null."])
                : Check(rows!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return ([], [$"{path} is no participants file: {fault.Message}"]);
        }
    }

    private static (IReadOnlyList<Participant> Participants, IReadOnlyList<string> Faults) Check(Row[] rows)
    {
        var participants = new List<Participant>(rows.Length);
        var faults = new List<string>();
        if (rows is [])
            faults.Add("It lists nobody.");

        foreach (var (index, row) in rows.Index())
        {
            var before = faults.Count;
            foreach (var fault in FaultsOf(row))
                faults.Add($"Entry {index + 1} ({row.Role}/{row.Id}): {fault}");

            if (faults.Count == before)
                participants.Add(ToParticipant(row));
        }

        foreach (var twice in participants.GroupBy(one => one.ResourceName).Where(same => same.Count() > 1))
            faults.Add($"{twice.Key} is listed {twice.Count()} times.");

        return faults is [] ? (participants, []) : ([], faults);
    }

    private static IEnumerable<string> FaultsOf(Row row)
    {
        if (Roles.Parse(row.Role) is not { } role)
        {
            yield return "there is no such role.";
            yield break;
        }

        if (!IsIdOf(role, row.Id))
            yield return $"the id is not {IdForm(role)}.";

        if (row.Name.Length is 0 or > MaxNameLength)
            yield return $"the name is not 1 to {MaxNameLength} characters.";

        foreach (var sector in row.Sectors.Where(sector => ParseSector(sector) is null))
            yield return $"there is no sector {sector}.";

        foreach (var town in row.Towns.Where(town => !Towns.IsTown(town)))
            yield return $"there is no town {town}.";

        // An empty scope would let a department or town in and show it nothing; a scope elsewhere would be a right nobody grants.
        if (role == Role.Department != row.Sectors.Count > 0)
            yield return "departments have sectors, and only they.";

        if (role == Role.Town != row.Towns.Count > 0)
            yield return "towns have towns, and only they.";
    }

    private static bool IsIdOf(Role role, string id) => role switch
    {
        Role.Insurer or Role.Group => Uscc.IsValid(id),
        Role.Town => Towns.IsTown(id),
        _ => Word().IsMatch(id),
    };

    private static string IdForm(Role role) => role switch
    {
        Role.Insurer or Role.Group => "a valid unified social credit code",
        Role.Town => "the nine-digit code of a town",
        _ => "1 to 40 small letters, digits and hyphens",
    };

    private static Participant ToParticipant(Row row) => new(
        Roles.Parse(row.Role)!.Value,
        row.Id,
        row.Name,
        row.Sectors.Select(sector => ParseSector(sector)!.Value).ToFrozenSet(),
        row.Towns.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>A sector by its name in sector.proto without the prefix, e.g. <c>ROAD_MAINTENANCE</c>.</summary>
    private static Sector? ParseSector(string name) =>
        SectorReflection.Descriptor.FindTypeByName<Google.Protobuf.Reflection.EnumDescriptor>(nameof(Sector)).FindValueByName("SECTOR_" + name) is
        { Number: not (int)Sector.Unspecified } value
            ? (Sector)value.Number
            : null;

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
