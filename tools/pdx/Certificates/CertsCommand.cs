using System.CommandLine;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Certificates;

/// <summary><c>pdx certs</c>: a development authority and the certificates of a district.</summary>
public static class CertsCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder for certificates and keys; made readable by you alone.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("certs", "dev")),
        };
        var participantsFile = new Option<FileInfo?>("--participants")
        {
            Description = "A participants file (JSON); the shipped sample district when not given.",
        };

        var command = new Command("certs", "Makes a development authority, a server certificate and one client certificate per participant.")
        {
            folder,
            participantsFile,
        };
        command.SetAction(parsed =>
        {
            var participants = parsed.GetValue(participantsFile) is { } file
                ? ParticipantsFile.Read(file.FullName)
                : ParticipantsFile.SampleDistrict();

            var written = DevelopmentCertificates.Write(parsed.GetRequiredValue(folder).FullName, participants, TimeProvider.System);

            parsed.InvocationConfiguration.Output.WriteLine(
                $"Issued {written.IssuedCount} certificates and kept {written.KeptCount} that are still valid, in {written.Folder}.");
            return ExitCodes.Done;
        });
        return command;
    }
}
