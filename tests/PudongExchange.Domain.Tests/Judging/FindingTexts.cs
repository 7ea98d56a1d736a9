using System.Text.RegularExpressions;
using FluentAssertions;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Judging;
using Xunit;

namespace PudongExchange.Domain.Tests.Judging;

public sealed partial class FindingTexts
{
    public static readonly TheoryData<FindingKind> Kinds = new(FindingCatalogue.All);

    [Fact]
    public void A_code_means_one_thing() => FindingCatalogue.All.Should().OnlyHaveUniqueItems(kind => kind.Code);

    [Fact]
    public void Every_kind_that_is_declared_is_in_the_catalogue()
    {
        var declared = typeof(FindingKind).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public))
            .Where(field => field.FieldType == typeof(FindingKind))
            .Select(field => (FindingKind)field.GetValue(null)!);

        FindingCatalogue.All.Should().BeEquivalentTo(declared, options => options.WithoutStrictOrdering());
    }

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void A_code_is_stable_and_short(FindingKind kind) => kind.Code.Should().MatchRegex(@"\A[A-Z][A-Z0-9]*(_[A-Z0-9]+)*\z").And.Match(code => code.Length <= 63);

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void Both_texts_say_the_same_values(FindingKind kind)
    {
        kind.Severity.Should().NotBe(Severity.Unspecified);
        kind.En.Should().NotBeEmpty();
        kind.Zh.Should().NotBeEmpty();
        Placeholders(kind.Zh).Should().Equal(Placeholders(kind.En));
    }

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void The_reference_page_says_cause_and_remedy_of_every_code(FindingKind kind)
    {
        var row = Reference().Split('\n').SingleOrDefault(line => line.StartsWith($"| `{kind.Code}` |", StringComparison.Ordinal));

        row.Should().NotBeNull($"docs/reference/findings.md must have a row for {kind.Code}");
        var cells = row!.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
        cells.Should().HaveCount(4).And.NotContain("");
        cells[1].Should().Be(kind.Severity.ToString().ToLowerInvariant());
    }

    [Fact]
    public void The_reference_page_has_no_code_that_nothing_finds()
    {
        var rows = Row().Matches(Reference()).Select(row => row.Groups["code"].Value);

        rows.Should().BeSubsetOf(FindingCatalogue.All.Select(kind => kind.Code));
    }

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(one => one.Value).Distinct().Order(StringComparer.Ordinal)];

    private static string Reference()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "PudongExchange.sln")))
            root = root.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");

        return File.ReadAllText(Path.Combine(root.FullName, "docs/reference/findings.md"));
    }

    [GeneratedRegex(@"\{\d+(:[^}]+)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\| `(?<code>[A-Z0-9_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
