using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Submissions;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>What <see cref="HostileFactsTests"/> shows of a few facts, for every fact of the contract.</summary>
public sealed class HostileFactsOfAnyTypeTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private readonly TestExchange _exchange = shared.Exchange;

    public static TheoryData<string> Types() => new(StatableFact.Descriptor.Fields.InDeclarationOrder().Select(field => field.MessageType.FullName));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Whatever_is_stated_is_answered_and_everybody_else_goes_on(string type)
    {
        var by = By(FactCatalogue.Find(type)!.MayState[0]);
        var word = type[(type.LastIndexOf('.') + 1)..].ToLowerInvariant();
        var series = $"{by.Name}/series/{word}";
        var descriptor = StatableFact.Descriptor.Fields.InDeclarationOrder().Single(field => field.MessageType.FullName == type).MessageType;
        var facts = new Hostility(by.Name, $"{TestDistrict.Insurer(TestDistrict.InsurerB)}/policies/PB-0001").Of(descriptor).Index().ToList();

        foreach (var part in facts.Chunk(20))
        {
            var answer = await _exchange.Client<Door>(by.Who).SubmitAsync(Stating.Submit(series, [.. part.Select(fact => fact.Item.At(fact.Index))]));

            foreach (var receipt in answer.Outcomes.Select(outcome => outcome.Receipt))
            {
                receipt.Should().NotBeNull();
                receipt.Findings.Should().HaveCountLessThanOrEqualTo(101).And.NotContain(finding => finding.Code == "NOT_JUDGED");
                receipt.CalculateSize().Should().BeLessThan(Limits.MaxFactBytes);
            }
        }

        await SomebodyElseGoesOn($"pb-{word}");
    }

    private async Task SomebodyElseGoesOn(string number)
    {
        var other = TestDistrict.Insurer(TestDistrict.InsurerB);
        var answer = await _exchange.Client<Door>(TestDistrict.InsurerB)
            .SubmitAsync(Stating.Submit($"{other}/series/{number}", Stating.Policy(other, number).At(0)));

        answer.Outcomes.Single().Receipt.Verdict.Should().Be(Verdict.AcceptedWithWarnings, "no department has listed the enterprise");
        (await _exchange.Query<long>("select epoch from es.committer")).Should().Be(1, "the committer did not stumble");
    }

    private static (string Who, string Name) By(Role role) => role switch
    {
        Role.Insurer => (TestDistrict.InsurerA, TestDistrict.Insurer(TestDistrict.InsurerA)),
        Role.Department => (TestDistrict.Emergency, "departments/emergency"),
        Role.Town => (TestDistrict.Zhangjiang, "towns/310115125"),
        Role.Finance => (TestDistrict.Finance, "financeBureaus/bureau"),
        Role.Procuratorate => (TestDistrict.Procuratorate, "procuratorates/pudong"),
        _ => (TestDistrict.Office, "offices/pudong"),
    };
}
