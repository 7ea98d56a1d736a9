using System.Security.Cryptography;
using FluentAssertions;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Configuration;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Oracle;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Testing.TestDistrict;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Corrections;

public sealed class StatingAmendments
{
    [Fact]
    public async Task A_fact_is_withdrawn_once_by_whoever_stated_it()
    {
        await using var district = await District.Start();
        var premium = (await district.State(InsurerA, APolicy.Issued(), APolicy.Premium()))[1];

        var anothers = (await district.Try(InsurerB, premium.Withdrawal()))[0];
        var own = (await district.State(InsurerA, premium.Withdrawal()))[0];
        var again = (await district.State(InsurerA, premium.Withdrawal()))[0];
        var inOtherWords = (await district.Try(InsurerA, premium.Withdrawal("重复报送")))[0];

        (anothers.Verdict, anothers.Findings.Single().Code).Should().Be((Verdict.Rejected, "FACT_UNKNOWN"));
        (again.KnownIndex, again.Revision).Should().Be((own.Index, 0));
        inOtherWords.Findings.Single().Code.Should().Be("FACT_ALREADY_WITHDRAWN");
        (await district.Differences()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_fact_is_amended_before_it_is_in_the_log(bool factByFact)
    {
        await using var district = new District(await TestExchange.Start(builder =>
            builder.Configuration.AddInMemoryCollection([new("Exchange:Committer:MaxBatchCount", factByFact ? "1" : "1000")])));
        var premium = District.Told(InsurerA, APolicy.Premium());
        var lower = District.Told(InsurerA, APolicy.Premium(it => it.AmountFen = 2_000_000));

        var receipts = await district.Try(InsurerA,
            APolicy.Issued(),
            premium,
            Guessed(1, premium).Withdrawal(),
            premium,
            Guessed(3, premium).Correction(InsurerA, lower),
            APolicy.Endorsed(),
            Guessed(0, District.Told(InsurerA, APolicy.Issued())).Withdrawal());

        receipts.Take(6).Select(receipt => receipt.Revision).Should().Equal(1, 2, 3, 4, 5, 6);
        receipts[6].Findings.Single().TextEn.Should().StartWith($"The fact at index {EnrolledDistrict.Count + 4} would be refused then: RECORD_UNKNOWN.");
        var policy = (await district.As<PoliciesService.PoliciesServiceClient>(InsurerA)
            .GetPolicyAsync(new() { Name = District.Of(InsurerA, APolicy.Name), MinIndex = EnrolledDistrict.Count + 6 })).Policy;
        (policy.PremiumReceivedFen, policy.Revision).Should().Be((2_000_000, 6));
        (await district.Differences()).Should().BeEmpty();
    }

    /// <summary>
    /// Facts of the story are withdrawn and corrected at will, by a seed that is printed. Each is also judged in a dry run, which knows nothing but the
    /// log: its verdict is that of the committer, which remembers. At the end the views say what the log says.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whatever_is_amended_memory_views_and_log_agree(bool restarts)
    {
        await using var story = new StoryOf2023();
        await story.InitializeAsync();
        var district = story.District;
        var draws = new Draws();
        List<(string Who, Receipt Receipt, IMessage Fact)> stated = [.. await Stated(district)];
        var verdicts = new Dictionary<Verdict, int>();
        for (var i = 0; i < 120; i++)
        {
            var (who, receipt, fact) = draws.Pick(stated);
            var amendment = draws.Below(3) switch
            {
                0 => (IMessage)receipt.Withdrawal(),
                1 => receipt.Correction(who, Mangled(fact, draws)),
                _ => fact,
            };
            var dry = (await district.As<Door>(who).ValidateAsync(new() { Facts = { Any.Pack(amendment) } })).Validations[0];
            var answer = (await district.Try(who, amendment))[0];

            (answer.Verdict, Codes(answer.Findings)).Should().Be((dry.Verdict, Codes(dry.Findings)), $"the seed is {draws.Seed}");
            verdicts[answer.Verdict] = verdicts.GetValueOrDefault(answer.Verdict) + 1;
            if (answer.Revision > 0)
                stated.Add((who, answer, amendment is FactCorrected or FactWithdrawn ? fact : amendment));

            if (restarts && i % 40 == 39)
                await district.Exchange.Restart();
        }

        verdicts[Verdict.Rejected].Should().BeGreaterThan(10);
        verdicts[Verdict.Accepted].Should().BeGreaterThan(10);
        (await district.Differences()).Should().BeEmpty($"the seed is {draws.Seed}");
    }

    private static string Codes(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(finding => $"{finding.Code} {finding.Field} {finding.TextEn}"));

    private static async Task<List<(string, Receipt, IMessage)>> Stated(District district)
    {
        var stated = new List<(string, Receipt, IMessage)>();
        foreach (var record in new[]
        {
            StoryOf2023.Plant, APolicy.Name, APlan.Name, AnActivity.Name, ASpendingItem.Name, AHazard.Name, AClaim.Name, AHazard.NameAtTheBureau,
        })
        {
            foreach (var entry in await district.Replay(District.Of(InsurerA, record)))
            {
                var kind = Domain.FactCatalogue.Find(entry.Decoded.FactType)!;
                stated.Add((entry.Decoded.Participant.StartsWith("insurers/", StringComparison.Ordinal) ? InsurerA : Emergency,
                    entry.Receipt(), kind.Parse(entry.Fact.Value.Span)));
            }
        }

        return stated;
    }

    private static IMessage Mangled(IMessage fact, Draws draws)
    {
        IMessage copy;
        do
        {
            copy = fact.Descriptor.Parser.ParseFrom(fact.ToByteArray());
            new Mangling([.. Enumerable.Range(0, 24).Select(_ => (int)draws.Below(int.MaxValue))]).Mangle(copy);
        }
        while (!IsWritable(copy));

        return copy;
    }

    /// <summary>Whether proto JSON, by which the district tells who speaks, can say it: an instant out of its range it cannot.</summary>
    private static bool IsWritable(IMessage fact)
    {
        try
        {
            JsonFormatter.Default.Format(fact);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The receipt that a fact of insurer A's policy will have so many facts after the enrolments.</summary>
    private static Receipt Guessed(int place, IMessage fact) => new()
    {
        Record = District.Of(InsurerA, APolicy.Name),
        Index = EnrolledDistrict.Count + place,
        FactSha256 = ByteString.CopyFrom(SHA256.HashData(fact.ToByteArray())),
    };
}
