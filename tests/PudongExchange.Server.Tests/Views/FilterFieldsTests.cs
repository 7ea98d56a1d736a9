using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using PudongExchange.Server.Claims;
using PudongExchange.Server.Enforcement;
using PudongExchange.Server.Hazards;
using PudongExchange.Server.Market;
using PudongExchange.Server.Policies;
using PudongExchange.Server.Prevention;
using PudongExchange.Server.Spending;
using PudongExchange.Server.Views;
using PudongExchange.Server.Views.Filters;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

/// <summary>What people ask by: whose, where, which sector, how it stands, when. And every field that a list knows is explained where it is asked.</summary>
public sealed partial class FilterFieldsTests
{
    private static readonly string[] AskedBy = ["enterprise", "enterprises", "insurer", "authority", "town", "towns", "sector", "sectors", "state"];

    private static readonly Dictionary<string, View> Views = Declared().ToDictionary(view => view.Collection);

    public static TheoryData<string> Collections => [.. Views.Keys];

    [Theory]
    [MemberData(nameof(Collections))]
    public void What_a_record_says_of_whose_where_and_how_it_is_its_list_can_be_asked_by(string collection)
    {
        var view = Views[collection];

        var said = AskedBy.Where(field => view.Resource.FindFieldByName(field) is not null);

        view.Fields.Keys.Should().Contain(said);
        view.Fields.Values.Should().Contain(field => field.Type == ValueKind.Day, "a list without a day cannot be asked for a period");
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void Every_field_is_explained_beside_the_filter(string collection)
    {
        var view = Views[collection];

        var comment = CommentOfFilter(view.Resource.Name);

        view.Fields.Keys.Should().OnlyContain(field => comment.Contains($"`{field}`", StringComparison.Ordinal));
    }

    private static IEnumerable<View> Declared()
    {
        var services = new ServiceCollection();
        services.AddPolicies();
        services.AddClaims();
        services.AddPrevention();
        services.AddSpending();
        services.AddHazards();
        services.AddEnforcement();
        services.AddMarket();
        return services.BuildServiceProvider().GetServices<View>();
    }

    /// <summary>The comments of the request that is answered with many of a resource.</summary>
    private static string CommentOfFilter(string resource)
    {
        var protos = string.Concat(Directory.EnumerateFiles(Path.Combine(Root(), "protos"), "*_service.proto", SearchOption.AllDirectories).Select(File.ReadAllText));
        var list = Lists().Matches(protos).Single(match => match.Groups["resource"].Value == resource).Groups["list"].Value;
        var from = protos.IndexOf($"message {list}Request {{", StringComparison.Ordinal);
        return protos[from..protos.IndexOf("\n}", from, StringComparison.Ordinal)];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PudongExchange.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");

        return folder.FullName;
    }

    [GeneratedRegex(@"message (?<list>List\w+)Response \{[^}]*?repeated (?<resource>\w+) ")]
    private static partial Regex Lists();
}
