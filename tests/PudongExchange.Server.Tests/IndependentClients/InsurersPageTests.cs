using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;
using PudongExchange.Pdx;
using PudongExchange.Server.Tests.Push;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.IndependentClients;

/// <summary>Does what docs/reference/insurers.md says, with the very text of the page, so that it cannot drift from the exchange.</summary>
public sealed partial class InsurersPageTests : IDisposable
{
    private const string Series = HandwrittenRequests.Insurer + "/series/first";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pudong-insurer-");

    [Fact]
    public async Task The_script_of_the_page_gets_receipts_and_the_recipes_are_accepted()
    {
        await using var exchange = await TestExchange.Start();
        await File.WriteAllTextAsync(Script, Block("js").Single());

        var first = await ClientProgram.Node(exchange, _folder.FullName, Script, Series);
        var again = await ClientProgram.Node(exchange, _folder.FullName, Script, Series);

        first.ExitCode.Should().Be(0, first.Errors);
        first.Output.Should().MatchRegex($"(?m)^0 is recorded at index {EnrolledDistrict.Count}: VERDICT_ACCEPTED")
            .And.MatchRegex($"(?m)^1 is recorded at index {EnrolledDistrict.Count + 1}: VERDICT_ACCEPTED");
        again.ExitCode.Should().Be(0, again.Errors);
        again.Output.Should().BeEmpty("the exchange holds both");
        Receipts().Select(receipt => (string?)receipt["offset"]).Should().Equal("0", "1");

        var recipes = Path.Combine(_folder.FullName, "recipes.ndjson");
        await File.WriteAllTextAsync(recipes, string.Concat(Block("ndjson")));
        var push = await PdxProcess.Push(recipes, exchange.Address, "--as", TestDistrict.InsurerA, "--series", HandwrittenRequests.Insurer + "/series/recipes");
        push.ExitCode.Should().Be(ExitCodes.Done, push.Output + push.Errors + RejectedIn(recipes));
        push.Output.Should().Contain("4 facts, 4 pushed");
    }

    [Fact]
    public async Task The_script_of_the_page_names_the_reason_of_a_refusal()
    {
        await using var exchange = await TestExchange.Start();
        await File.WriteAllTextAsync(Script, Block("js").Single());

        var refused = await ClientProgram.Node(exchange, _folder.FullName, Script, "insurers/913101159999900294/series/first");

        refused.ExitCode.Should().Be(1);
        refused.Errors.Should().Contain("SERIES_NOT_YOURS");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Script => Path.Combine(_folder.FullName, "state.mjs");

    private IEnumerable<JsonNode> Receipts() => File.ReadLines(Path.Combine(_folder.FullName, "receipts.ndjson")).Select(line => JsonNode.Parse(line)!);

    private static string RejectedIn(string file)
    {
        var rejected = Path.ChangeExtension(file, ".rejected.ndjson");
        return File.Exists(rejected) ? File.ReadAllText(rejected) : "";
    }

    private static IEnumerable<string> Block(string language) =>
        Blocks().Matches(File.ReadAllText(ClientProgram.InRepository("docs/reference/insurers.md")))
            .Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["text"].Value);

    [GeneratedRegex("^```(?<language>[a-z]+)\\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
