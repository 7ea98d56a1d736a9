using System.Security.Cryptography;
using FluentAssertions;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain;
using PudongExchange.Domain.District;
using Xunit;

namespace PudongExchange.Server.Tests.Sample;

public sealed class SampleDistrictTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        using var one = new WrittenSample(20);
        using var other = new WrittenSample(20);

        Contents(one).Should().Equal(Contents(other));
    }

    [Fact]
    public void Another_seed_gives_another_district()
    {
        using var one = new WrittenSample(5);
        using var other = new WrittenSample(5, seed: 7);

        Contents(one).Should().NotEqual(Contents(other));
    }

    [Fact]
    public void The_usual_sample_has_forty_thousand_facts_of_every_kind_and_one_in_a_hundred_is_not_plainly_accepted()
    {
        using var sample = new WrittenSample(300);

        sample.Written.FactCount.Should().BeGreaterThanOrEqualTo(40_000);
        ((double)sample.Written.PredictionCount / sample.Written.FactCount).Should().BeInRange(0.007, 0.013);
        sample.Facts.Select(fact => Any.GetTypeName(fact.TypeUrl)).Distinct()
            .Should().BeEquivalentTo(FactCatalogue.All.Select(kind => kind.Descriptor.FullName).Except(NotTold));
        new Expectations(sample).Predictions.Select(one => one.Verdict).Distinct()
            .Should().BeEquivalentTo("REJECTED", "ACCEPTED_WITH_WARNINGS", "ACCEPTED");
    }

    /// <summary>
    /// The facts that the sample does not tell: the first two name the receipt of an earlier fact, which no file knows before it is pushed, and the
    /// third would change the law for everybody who pushes facts of their own beside the sample.
    /// </summary>
    private static readonly string[] NotTold =
        [FactWithdrawn.Descriptor.FullName, FactCorrected.Descriptor.FullName, ParameterSet.Descriptor.FullName];

    [Fact]
    public void Enterprises_have_valid_codes_of_their_own()
    {
        using var sample = new WrittenSample(100);

        var listed = sample.Facts.Where(fact => fact.Is(EnterpriseListed.Descriptor)).Select(fact => fact.Unpack<EnterpriseListed>()).ToList();

        var usccs = listed.Select(one => one.Enterprise["enterprises/".Length..]).Distinct().ToList();
        usccs.Should().HaveCountGreaterThan(90).And.OnlyContain(uscc => Uscc.IsValid(uscc) && uscc.StartsWith("913101159999"));
        listed.Select(one => one.DisplayName).Distinct().Should().HaveCount(usccs.Count);
    }

    [Fact]
    public void About_nine_in_ten_of_those_who_must_are_insured()
    {
        using var sample = new WrittenSample(300);

        var required = sample.Facts.Where(fact => fact.Is(EnterpriseListed.Descriptor)).Select(fact => fact.Unpack<EnterpriseListed>())
            .Where(listed => listed.Obligation == Obligation.Required).Select(listed => listed.Enterprise["enterprises/".Length..]).ToHashSet();
        var insured = sample.Facts.Where(fact => fact.Is(PolicyIssued.Descriptor)).Select(fact => fact.Unpack<PolicyIssued>().Insured.Uscc).ToHashSet();

        ((double)required.Count(insured.Contains) / required.Count).Should().BeInRange(0.88, 0.97);
    }

    private static Dictionary<string, string> Contents(WrittenSample sample) => Directory.GetFileSystemEntries(sample.Folder)
        .Order(StringComparer.Ordinal)
        .ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));
}
