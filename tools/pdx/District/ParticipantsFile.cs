using System.Text.Json;
using System.Text.RegularExpressions;

namespace PudongExchange.Pdx.District;

/// <summary>Reads participants files: a JSON array of <c>{role, id, name, sectors[], towns[]}</c>.</summary>
public static partial class ParticipantsFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The district that pdx ships: 8 invented insurers, 4 departments, 42 towns and units, and the other roles.</summary>
    public static IReadOnlyList<Participant> SampleDistrict()
    {
        using var shipped = typeof(ParticipantsFile).Assembly.GetManifestResourceStream("participants.json")
            ?? throw new InvalidOperationException("pdx was built without its participants.json.");
        return Parse(shipped, "the shipped participants.json");
    }

    public static IReadOnlyList<Participant> Read(string path)
    {
        if (!File.Exists(path))
            throw new CommandFailedException($"There is no participants file {path}.");

        using var file = File.OpenRead(path);
        return Parse(file, path);
    }

    private static Participant[] Parse(Stream json, string origin)
    {
        try
        {
            var participants = JsonSerializer.Deserialize<Participant[]>(json, Format) ?? [];
            Check(participants, origin);
            return participants;
        }
        catch (JsonException broken)
        {
            throw new CommandFailedException($"{origin} is not a participants file: {broken.Message}", broken);
        }
    }

    // Role and id become file names and the path of a URI: anything else in them would end outside the folder or in another identity.
    private static void Check(Participant[] participants, string origin)
    {
        if (participants.FirstOrDefault(one => !RolePattern().IsMatch(one.Role) || !IdPattern().IsMatch(one.Id)) is { } odd)
            throw new CommandFailedException($"{origin} has a participant whose role or id is not a plain word: \"{odd.Role}/{odd.Id}\".");

        if (participants.GroupBy(one => one.Identity).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new CommandFailedException($"{origin} lists {twice.First().Role}/{twice.First().Id} twice.");
    }

    [GeneratedRegex(@"\A[a-z]{1,30}\z")]
    private static partial Regex RolePattern();

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,50}\z")]
    private static partial Regex IdPattern();
}
