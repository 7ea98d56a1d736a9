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
        var participants = ParticipantsFile.SampleDistrict();
        Written = SampleWriter.Write(Folder, participants, enterpriseCount, seed, CancellationToken.None);
        Files =
        [
            .. Directory.GetFiles(Folder, "*.ndjson").Select(path => Path.GetFileName(path)).Where(name => name != SampleWriter.PredictionsFile)
                .Select(name => Read(name, participants)).OrderBy(file => file.Wave).ThenBy(file => file.Name, StringComparer.Ordinal),
        ];
    }

    public string Folder { get; }

    public SampleWriter.Written Written { get; }

    /// <summary>A file of the sample: one series of a participant.</summary>
    /// <param name="By">Who states it.</param>
    /// <param name="Name">Its name in the folder.</param>
    /// <param name="Series">The series, core unless the name says another.</param>
    public sealed record SampleFile(Participant By, string Name, string Series)
    {
        /// <summary>0 for the enrolments, 1 for the departments' rosters, 2 for everybody else's core series, 3 for what tells of those.</summary>
        public int Wave => Series == "enrolments" ? 0 : Series != "core" ? 3 : By.Role == "department" ? 1 : 2;
    }

    /// <summary>The files in the order of their waves, as the command's help asks.</summary>
    public IReadOnlyList<SampleFile> Files { get; }

    public IEnumerable<Any> FactsOf(SampleFile file) => File.ReadLines(Path.Combine(Folder, file.Name)).Select(Parser.Parse<Any>);

    public IEnumerable<Any> Facts => Files.SelectMany(FactsOf);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static SampleFile Read(string name, IEnumerable<Participant> participants)
    {
        var parts = name.Split('.');
        return new(participants.Single(one => one.FileName == parts[0]), name, parts.Length > 2 ? parts[1] : "core");
    }
}
