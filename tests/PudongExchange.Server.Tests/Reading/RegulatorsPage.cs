using System.Text.RegularExpressions;
using FluentAssertions;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using PudongExchange.Contracts.Policies.V1;
using Xunit;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>
/// Every command of the regulators' page is a call that the exchange takes from the caller it names: its fields and filters exist, its
/// caller may ask it. What the sample answers is on the page; here another district is asked, so a name may be unknown.
/// </summary>
public sealed partial class RegulatorsPage(WholeDistrict story) : IClassFixture<WholeDistrict>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs/reference/regulators.md"));

    private static readonly Dictionary<string, MethodDescriptor> Methods = typeof(PoliciesService).Assembly.GetTypes()
        .Select(type => type.GetProperty("Descriptor")?.GetValue(null)).OfType<ServiceDescriptor>()
        .SelectMany(service => service.Methods)
        .ToDictionary(method => $"{method.Service.FullName}/{method.Name}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_command_is_taken()
    {
        var commands = Commands().Matches(Page);

        commands.Should().HaveCountGreaterThan(20);
        foreach (Match command in commands)
            await IsTaken(command.Groups["who"].Value, command.Groups["method"].Value, command.Groups["request"].Value);
    }

    [Fact]
    public async Task Every_filter_of_a_table_is_one_of_the_call_above_it()
    {
        var rows = Rows().Matches(Page);

        rows.Should().HaveCountGreaterThan(5);
        foreach (Match row in rows)
        {
            var above = Commands().Matches(Page[..row.Index])[^1];
            foreach (Match filter in Filters().Matches(row.Groups["filters"].Value))
            {
                await IsTaken(above.Groups["who"].Value, above.Groups["method"].Value,
                    $$"""{"filter": "{{filter.Groups["filter"].Value.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""");
            }
        }
    }

    private async Task IsTaken(string who, string method, string request)
    {
        var called = Methods[$"pudong.exchange.{method}"];
        var call = new Method<IMessage, byte[]>(MethodType.Unary, called.Service.FullName, called.Name,
            Marshallers.Create<IMessage>(MessageExtensions.ToByteArray, _ => throw new NotSupportedException()), Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes));

        try
        {
            await story.District.Exchange.Channel(who).CreateCallInvoker()
                .AsyncUnaryCall(call, null, new CallOptions(cancellationToken: Cancellation), called.InputType.Parser.ParseJson(request));
        }
        catch (RpcException refusal)
        {
            refusal.StatusCode.Should().Be(StatusCode.NotFound, $"{who} asks {method} {request}: {refusal.Status.Detail}");
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PudongExchange.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");

        return folder.FullName;
    }

    [GeneratedRegex(@"^ask (?<who>[a-zA-Z0-9-]+) (?<method>\S+) '(?<request>\{.*?\})'", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"^\| (?!question)[^|]+ \| (?<filters>.*`.*) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`(?<filter>[^`]+ (=|!=|>|<) [^`]+)`")]
    private static partial Regex Filters();
}
