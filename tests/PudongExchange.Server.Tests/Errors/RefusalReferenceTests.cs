using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FluentAssertions;
using PudongExchange.Server.Errors;
using Xunit;

namespace PudongExchange.Server.Tests.Errors;

/// <summary>Whoever meets a reason finds it explained: beside the RPC that gives it, or on the page of those that any RPC gives.</summary>
public sealed partial class RefusalReferenceTests
{
    private static readonly Refusal[] All = [.. typeof(Refusal).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Select(RefusalOf).OfType<Refusal>()];

    [Fact]
    public void Every_reason_is_explained_beside_its_rpc_or_on_the_page_of_general_ones()
    {
        var protos = string.Concat(Directory.EnumerateFiles(PathOf("protos"), "*.proto", SearchOption.AllDirectories).Select(File.ReadAllText));

        var unexplained = All.Select(refusal => refusal.Reason).Distinct()
            .Where(reason => !Rows().ContainsKey(reason) && !protos.Contains($"`{reason}`", StringComparison.Ordinal));

        unexplained.Should().BeEmpty();
    }

    [Fact]
    public void The_page_gives_each_reason_its_status_and_says_whether_to_retry()
    {
        foreach (var (reason, status) in Rows())
        {
            var refusal = All.First(one => one.Reason == reason);
            var code = Capital().Replace(refusal.Code.ToString(), "_$0").ToUpperInvariant();

            status.Should().Be(refusal.RetryAfter is null ? $"`{code}`" : $"`{code}`, retry", $"that is what {reason} carries");
        }
    }

    [Fact]
    public void Every_refusal_has_both_texts_and_a_reason_of_the_contracts_form()
    {
        All.Should().NotBeEmpty();
        All.Should().OnlyContain(refusal => refusal.En.Length > 0 && refusal.Zh.Length > 0 && Reason().IsMatch(refusal.Reason));
    }

    private static Refusal? RefusalOf(MemberInfo member) => member switch
    {
        FieldInfo field when field.FieldType == typeof(Refusal) => (Refusal?)field.GetValue(null),
        MethodInfo method when method.ReturnType == typeof(Refusal) && !method.IsSpecialName =>
            (Refusal?)method.Invoke(null, [.. method.GetParameters().Select(parameter => Any(parameter.ParameterType))]),
        _ => null,
    };

    // Only the reason and the presence of texts count here, so any value of a parameter's type will do.
    private static object Any(Type type) => type == typeof(string) ? "x" : RuntimeHelpers.GetUninitializedObject(type);

    private static Dictionary<string, string> Rows() =>
        Row().Matches(File.ReadAllText(PathOf("docs/reference/refusals.md"))).ToDictionary(row => row.Groups["reason"].Value, row => row.Groups["status"].Value);

    private static string PathOf(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "PudongExchange.sln")))
            root = root.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");

        return Path.Combine(root.FullName, path);
    }

    [GeneratedRegex(@"^\| `(?<reason>[A-Z0-9_]+)` \| (?<status>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<!^)[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\A[A-Z][A-Z0-9_]{1,61}[A-Z0-9]\z")]
    private static partial Regex Reason();
}
