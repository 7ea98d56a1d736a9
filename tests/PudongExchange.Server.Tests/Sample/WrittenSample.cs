using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Pdx.District;
using PudongExchange.Pdx.Sample;

namespace PudongExchange.Server.Tests.Sample;

/// <summary>A sample in a temporary folder, read back without the code that wrote it.</summary>
public sealed class WrittenSample : IDisposable
{
    private static readonly JsonParser Parser =
        new(JsonParser.Settings.Default.WithTypeRegistry(TypeRegistry.FromFiles(StatableFact.Descriptor.File)));

    public WrittenSample(int enterpriseCount, int seed = 2023)
    {
        Folder = Directory.CreateTempSubdirectory("pudong-sample-").FullName;
        Written = SampleWriter.Write(Folder, ParticipantsFile.SampleDistrict(), enterpriseCount, seed, CancellationToken.None);
    }

    public string Folder { get; }

    public SampleWriter.Written Written { get; }

    /// <summary>The participants who state anything, the office and then departments first, as the command's help asks.</summary>
    public IReadOnlyList<Participant> Participants =>
        [.. ParticipantsFile.SampleDistrict().Where(one => File.Exists(PathOf(one))).OrderBy(WaveOf)];

    /// <summary>In which wave a participant's file is pushed.</summary>
    public static int WaveOf(Participant participant) => participant.Role switch { "office" => 0, "department" => 1, _ => 2 };

    public IEnumerable<Any> FactsOf(Participant participant) => File.ReadLines(PathOf(participant)).Select(Parser.Parse<Any>);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string PathOf(Participant participant) => Path.Combine(Folder, $"{participant.FileName}.ndjson");
}
