using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using FluentAssertions;
using PudongExchange.Server.Tests.IndependentClients;
using Xunit;

namespace PudongExchange.Server.Tests.Outboxes;

/// <summary>The packages that an insurer installs.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task The_client_is_packed_with_its_reference_its_readme_and_what_it_rests_on()
    {
        using var folder = new OutboxFolder();
        foreach (var project in (string[])["Contracts", "Ledger", "Client"])
            await Pack(project, folder.Path);

        using var package = ZipFile.OpenRead(Directory.EnumerateFiles(folder.Path, "PudongExchange.Client.*.nupkg").Single());
        package.Entries.Select(entry => entry.FullName).Should().Contain(["README.md", "lib/net10.0/PudongExchange.Client.dll", "lib/net10.0/PudongExchange.Client.xml"]);
        using var about = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XDocument.Load(about).Descendants().Where(one => one.Name.LocalName == "dependency").Select(one => one.Attribute("id")!.Value).Should().Contain([
            "PudongExchange.Contracts", "PudongExchange.Ledger", "Grpc.Net.Client", "Grpc.StatusProto", "Microsoft.Data.Sqlite", "Polly.Core"]);
    }

    private static async Task Pack(string project, string into)
    {
        var configuration = new FileInfo(typeof(PackageTests).Assembly.Location).Directory!.Parent!.Name;
        using var pack = Process.Start(new ProcessStartInfo(
            "dotnet", ["pack", ClientProgram.InRepository($"src/PudongExchange.{project}"), "--no-build", "--configuration", configuration, "--output", into, "-warnaserror"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await pack.StandardOutput.ReadToEndAsync();
        await pack.WaitForExitAsync();
        pack.ExitCode.Should().Be(0, said);
        said.Should().NotContain("warning");
    }
}
