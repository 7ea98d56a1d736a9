using FluentAssertions;
using NetArchTest.Rules;
using PudongExchange.Server.Storage;
using Xunit;

namespace PudongExchange.Architecture.Tests;

/// <summary>Who may know whom. A new arrow is a decision: write it down in docs/decisions, then here.</summary>
public sealed class ArrowTests
{
    private static readonly string[] Capabilities =
    [
        "Policies", "Claims", "Prevention", "Spending", "Hazards", "Coverage", "Enforcement", "Market", "Parameters", "Participants", "Supervision", "Returns", "Audit",
    ];

    private static readonly string[] Grounds = ["Submissions", "Committing", "Ledger", "Views", "Security", "Errors", "Storage"];

    public static TheoryData<string> CapabilitiesOfServer => [.. Present(Capabilities)];

    public static TheoryData<string> GroundsOfServer => [.. Present(Grounds)];

    [Theory]
    [InlineData("Contracts", "", "it is generated from the protos and knows nothing else")]
    [InlineData("Ledger", "", "an auditor checks a log with it and needs nothing of the exchange")]
    [InlineData("LocalPostgres", "", "it runs any PostgreSQL and knows nothing of insurance")]
    [InlineData("Domain", "Contracts", "it decides, from facts alone, and facts are the contract's messages")]
    [InlineData("Client", "Contracts Ledger", "an insurer installs it: the contract, and the digests to check receipts with")]
    [InlineData("Server", "Contracts Domain Ledger", "it does what the Domain decides")]
    [InlineData("pdx", "Client Ledger LocalPostgres", "it is one more client and no back door into the server")]
    public void A_project_references_these_and_no_others(string project, string references, string reason)
    {
        House.Projects[project].Projects.Order().Should().Equal(references.Split(' ', StringSplitOptions.RemoveEmptyEntries), reason);
    }

    [Fact]
    public void Every_project_has_its_place()
    {
        House.Projects.Keys.Should().BeEquivalentTo(
            ["Contracts", "Ledger", "LocalPostgres", "Domain", "Client", "Server", "pdx"], "a new project needs a line above and a reason");
    }

    [Theory]
    [InlineData("Marten", "Server")]
    [InlineData("Grpc.AspNetCore", "Server")]
    [InlineData("Grpc.Net.Client", "Client")]
    public void A_library_is_chosen_in_one_place(string package, string project)
    {
        House.Projects.Values.Where(one => one.Packages.Contains(package)).Select(one => one.Name)
            .Should().Equal([project], "what two places use, nobody can exchange");
    }

    [Fact]
    public void The_ledger_rests_on_no_package()
    {
        House.Projects["Ledger"].Packages.Should().BeEmpty("what proves the log for decades must not age with somebody else's library");
    }

    [Theory]
    [MemberData(nameof(CapabilitiesOfServer))]
    public void A_capability_of_the_server_knows_no_other_capability(string capability)
    {
        var others = Present(Capabilities).Where(other => other != capability).Select(Namespace).ToArray();

        var result = Types.InAssembly(typeof(ExchangeStore).Assembly).That().ResideInNamespace(Namespace(capability))
            .ShouldNot().HaveDependencyOnAny(others).GetResult();

        Offenders(result).Should().BeEmpty("capabilities meet in the Domain's rules and in the views, or each change spreads over all of them");
    }

    [Theory]
    [MemberData(nameof(GroundsOfServer))]
    public void A_ground_of_the_server_knows_no_capability_and_not_the_host(string ground)
    {
        var result = Types.InAssembly(typeof(ExchangeStore).Assembly).That().ResideInNamespace(Namespace(ground))
            .ShouldNot().HaveDependencyOnAny([.. Capabilities.Select(Namespace), Namespace("Hosting")]).GetResult();

        Offenders(result).Should().BeEmpty("grounds carry every capability alike; each capability registers itself");
    }

    [Fact]
    public void The_server_has_only_capabilities_grounds_and_a_host()
    {
        var folders = Directory.EnumerateDirectories(Path.GetDirectoryName(House.Projects["Server"].Path)!).Select(folder => Path.GetFileName(folder)!);

        folders.Except(["bin", "obj", "Properties", "Hosting", .. Capabilities, .. Grounds])
            .Should().BeEmpty("a folder is a capability or a ground, and one word means the same on both sides");
    }

    private static IEnumerable<string> Present(string[] names) => names.Where(name =>
        Types.InAssembly(typeof(ExchangeStore).Assembly).That().ResideInNamespace(Namespace(name)).GetTypes().Any());

    private static string Namespace(string name) => $"PudongExchange.Server.{name}";

    private static IEnumerable<string> Offenders(NetArchTest.Rules.TestResult result) => result.FailingTypeNames ?? [];
}
