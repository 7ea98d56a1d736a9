using System.CommandLine;
using System.Globalization;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary><c>pdx sample</c>: an invented district's year as files to push.</summary>
public static class SampleCommand
{
    public static Command Create()
    {
        var enterprises = new Option<int>("--enterprises")
        {
            Description = $"How many enterprises the district has, 1 to {SyntheticUscc.MaxEnterprises}; each comes to about 135 facts.",
            DefaultValueFactory = _ => 300,
        };
        enterprises.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > SyntheticUscc.MaxEnterprises)
                result.AddError($"--enterprises is from 1 to {SyntheticUscc.MaxEnterprises}.");
        });
        var seed = new Option<int>("--seed")
        {
            Description = "Which district it is: the same seed gives the same bytes on every machine.",
            DefaultValueFactory = _ => 2023,
        };
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder for the files; made when missing.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(".local", "sample")),
        };
        var force = new Option<bool>("--force") { Description = "Replaces a sample that is there already: every *.ndjson of the folder." };

        var command = new Command("sample", Help) { enterprises, seed, output, force };
        command.SetAction((parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(output).FullName;
            if (!parsed.GetValue(force))
                NeedRoom(folder);

            var written = SampleWriter.Write(
                folder, ParticipantsFile.SampleDistrict(), parsed.GetRequiredValue(enterprises), parsed.GetRequiredValue(seed), cancellation);

            parsed.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{written.FactCount} facts in {written.FileCount} files in {folder}; {written.PredictionCount} are not plainly accepted."));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private const string Help = """
        Invents a district's year 2023, with a little of spring 2025, when the law had changed. One file a series, one fact a line, in the order to
        push them: office-<id>.enrolments.ndjson holds who takes part, <role>-<id>.ndjson what a participant does as it goes,
        <role>-<id>.supervision.ndjson what an authority did about what insurers had stated.

        pdx push takes the whole folder in the order that it needs: the office's enrolments; the departments' files, whose rosters policies are held
        against; all other files, which depend on no other; at last the supervision.

        About one fact in a hundred is wrong in some way; predictions.ndjson says which (file and offset) and what the exchange will answer.
        Every other fact is accepted without a finding.
        """;

    private static void NeedRoom(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.ndjson").Any())
            throw new CommandFailedException($"{folder} has a sample already; --force replaces it.");
    }
}
