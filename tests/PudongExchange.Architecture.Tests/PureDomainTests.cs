using System.Text.RegularExpressions;
using FluentAssertions;
using NetArchTest.Rules;
using PudongExchange.Domain.Judging;
using Xunit;

namespace PudongExchange.Architecture.Tests;

/// <summary>The Domain decides from what it is given. The same facts in the same order give the same verdicts in ten years, on any machine.</summary>
public sealed partial class PureDomainTests
{
    private static readonly Types Domain = Types.InAssembly(typeof(Judge).Assembly);

    [Theory]
    [InlineData("Npgsql", "the judge never reads a view or a table, which may lag")]
    [InlineData("Marten", "state is folded from facts; where they are stored is not its business")]
    [InlineData("JasperFx", "state is folded from facts; where they are stored is not its business")]
    [InlineData("Grpc", "a verdict is no status code")]
    [InlineData("Microsoft.AspNetCore", "a rule does not know that it was called")]
    [InlineData("Microsoft.Extensions", "a rule needs no container, no options and no log")]
    [InlineData("System.IO", "a rule reads no file")]
    [InlineData("System.Net", "a rule asks nobody")]
    [InlineData("System.Threading.Tasks", "a rule waits for nothing")]
    [InlineData("System.TimeProvider", "now is an argument")]
    [InlineData("System.Random", "a verdict is no matter of luck")]
    public void The_domain_does_not_know(string dependency, string reason)
    {
        var result = Domain.ShouldNot().HaveDependencyOn(dependency).GetResult();

        (result.FailingTypeNames ?? []).Should().BeEmpty(reason);
    }

    [Fact]
    public void The_domain_asks_no_clock_and_draws_no_lots()
    {
        var offenders = House.Sources("Domain").Where(source => Impure().IsMatch(source.Text)).Select(source => source.File);

        offenders.Should().BeEmpty("now is an argument, and a judgement can be repeated");
    }

    [Fact]
    public void The_domain_keeps_nothing_between_judgements()
    {
        var mutable = typeof(Judge).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(field => field is { IsInitOnly: false, IsLiteral: false } && !field.Name.StartsWith('<') && !field.DeclaringType!.Name.StartsWith('<'))
            .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}");

        mutable.Should().BeEmpty("what one judgement leaves behind, the next would depend on");
    }

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bTimeProvider\b|\bStopwatch\b|\bGuid\.(NewGuid|CreateVersion7)\b|\bRandom\b|\bEnvironment\.")]
    private static partial Regex Impure();
}
