using System.Globalization;
using FluentAssertions;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.Parameters;
using Xunit;

namespace PudongExchange.Domain.Tests.Parameters;

/// <summary>docs/reference/parameters.md shows what the release starts with; a row that is not there, or says something else, is a lie.</summary>
public sealed class TheParameterPage
{
    /// <summary>The log holds settings by these: a name or unit that changes makes their records unreadable.</summary>
    private static readonly string[] Pinned =
    [
        "death-limit-minimum: Fen", "prevention-ratio-ceiling: Ppm", "prevention-ratio-floor: Ppm", "commission-ceiling: Ppm", "claim-report-time: Days",
        "claim-assessment-time: Days", "claim-payment-time: Days", "refusal-notice-time: Days", "claim-advance-time: Days",
        "complaint-answer-time: WorkingDays", "complaint-check-time: WorkingDays", "complaint-extension-time: Days",
        "penalty-publication-time: WorkingDays", "uninsured-fine-least: Fen", "uninsured-fine-most: Fen", "overdue-fine-least: Fen",
        "overdue-fine-most: Fen", "standardisation-validity: Years", "safety-reward-permission: Permission",
    ];

    [Fact]
    public void A_parameter_keeps_its_name_and_its_unit_for_ever() =>
        ParameterCatalogue.All.Select(parameter => $"{parameter.Id}: {parameter.Unit}").Should().Contain(Pinned);

    [Fact]
    public void Every_value_of_the_release_has_its_row_and_no_other_has_one()
    {
        var expected = ParameterCatalogue.All.SelectMany(parameter => parameter.BuiltIn.DefaultIfEmpty().Select(value => Row(parameter, value)));

        Rows("## Parameters").Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());
    }

    [Fact]
    public void Every_document_of_criteria_has_its_row_and_no_other_has_one() =>
        Rows("## Criteria").Should().BeEquivalentTo(CriteriaCatalogue.Documents.Select(Row), options => options.WithStrictOrdering());

    [Fact]
    public void Every_parameter_is_read_by_a_rule()
    {
        ParameterCatalogue.All.Should().OnlyHaveUniqueItems(parameter => parameter.Name);
        FactCatalogue.All.SelectMany(kind => kind.JudgedBy).Distinct().Should().BeEquivalentTo(ParameterCatalogue.All);
    }

    private static string Row(ParameterDefinition parameter, BuiltInValue? value)
    {
        var judged = string.Join(", ", FactCatalogue.All.Where(kind => kind.JudgedBy.Contains(parameter)).Select(kind => kind.Descriptor.Name));
        var scope = parameter.IsBySectorAndTown ? "yes" : "no";
        var known = value is null
            ? "none | – | – | –"
            : $"{Shown(parameter.Unit, value.Value)} | {Day(value.From)} | {value.Document}{(value.Clause.Length > 0 ? " " + value.Clause : "")} | {Yes(value.IsConfirmed)}";
        return $"| `{parameter.Id}` | {parameter.Zh} | {parameter.Unit.ToString().ToLowerInvariant()} | {known} | {scope} | {judged} |";
    }

    private static string Row(CriteriaDocument document)
    {
        var sectors = document.Sectors.IsEmpty ? "all" : string.Join(", ", document.Sectors);
        var items = document.IsComplete ? document.Items.Length.ToString(CultureInfo.InvariantCulture) : "any";
        var last = document.LastDay is { } day ? Day(day) : "–";
        return $"| `{document.Prefix}` | {document.Standard} | {document.Version} | {Day(document.FirstDay)} | {last} | {sectors} | {items} | {Yes(document.IsDateConfirmed)} |";
    }

    private static string Shown(ParameterUnit unit, long value) => unit == ParameterUnit.Permission ? Yes(value == 1) : value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day == DateOnly.MinValue ? "always" : day.ToString("O", CultureInfo.InvariantCulture);

    private static string Yes(bool isSo) => isSo ? "yes" : "no";

    private static IReadOnlyList<string> Rows(string heading)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "PudongExchange.sln")))
            root = root.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");

        return [.. File.ReadAllLines(Path.Combine(root.FullName, "docs/reference/parameters.md"))
            .SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
    }
}
