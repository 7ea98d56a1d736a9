using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Claim = PudongExchange.Domain.Claims.Claim;
using Enterprise = PudongExchange.Domain.Coverage.Enterprise;
using Policy = PudongExchange.Domain.Policies.Policy;

namespace PudongExchange.Domain.Tests.Corrections;

/// <summary>In <see cref="AClaim.Settled"/> the facts stand thus: 0 listed, 1 issued, 2 reported, 3 assessed, 4 and 5 paid, 6 closed.</summary>
public sealed class WithdrawingAFact
{
    public static readonly TheoryData<string, Action<FactWithdrawn>> Faults = new()
    {
        { "REQUIRED record", it => it.Record = "" },
        { "BAD_NAME record", it => it.Record = "insurers/91310115999900011L/dreams/D-0001" },
        { "FACT_UNKNOWN index", it => it.Record = "insurers/91310115999900011L/claims/CL-2023-0009" },
        { "OUT_OF_RANGE index", it => it.Index = -1 },
        { "FACT_UNKNOWN index", it => it.Index = 7 },
        { "FACT_UNKNOWN index", it => it.Index = long.MaxValue },
        { "FACT_UNKNOWN index", it => it.Index = 1 },
        { "FACT_OF_OTHER_CONTENT fact_sha256", it => it.Index = 5 },
        { "BAD_DIGEST fact_sha256", it => it.FactSha256 = Digest.Number(1, length: 31) },
        { "FACT_OF_OTHER_CONTENT fact_sha256", it => it.FactSha256 = Digest.Number(1) },
        { "UNKNOWN_VALUE reason", it => it.Reason = AmendmentReason.Unspecified },
        { "UNKNOWN_VALUE reason", it => it.Reason = (AmendmentReason)99 },
        { "REQUIRED explanation", it => it.Explanation = "" },
        { "TOO_LONG explanation", it => it.Explanation = new('误', 501) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void What_names_no_fact_of_ones_own_is_rejected(string expected, Action<FactWithdrawn> but)
    {
        var exchange = AClaim.Settled();

        var judgement = exchange.State(Who.Insurer, exchange.Withdrawal(AClaim.Name, 6, but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void The_record_is_what_it_was_without_the_fact()
    {
        var exchange = AClaim.Settled();

        var judgement = exchange.State(Who.Insurer, exchange.Withdrawal(AClaim.Name, 6));

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Claim>(AClaim.Name)!.ClosedOn.Should().BeNull();
        exchange.FactCount(AClaim.Name).Should().Be(6);
        exchange.State(Who.Insurer, AClaim.Closed(it => it.CloseDate = "2023-06-08".Day())).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_fact_in_the_middle_is_withdrawn_when_nothing_rests_on_it()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Premium(), APolicy.Endorsed());

        exchange.After(Who.Insurer, exchange.Withdrawal(APolicy.Name, 2));

        exchange.Find<Policy>(APolicy.Name)!.PremiumReceivedFen.Should().Be(0);
        exchange.Find<Policy>(APolicy.Name)!.PremiumFen.Should().Be(3_300_000);
    }

    [Theory]
    [InlineData(AClaim.Name, 2, "3", "RECORD_UNKNOWN")]
    [InlineData(AClaim.Name, 3, "4", "")]
    [InlineData(AClaim.Name, 4, "6", "CLOSED_WITH_REMAINDER")]
    [InlineData(APolicy.Name, 1, "2", "RECORD_UNKNOWN")]
    public void What_later_facts_rest_on_is_not_withdrawn(string record, long index, string first, string why)
    {
        var exchange = AClaim.Settled();

        var judgement = exchange.State(Who.Insurer, exchange.Withdrawal(record, index));

        judgement.Codes().Should().Equal("FACT_RESTED_ON index");
        judgement.Findings[0].TextEn.Should().StartWith($"The fact at index {first} would be refused then: {why}");
    }

    private static readonly Dictionary<string, Func<Exchange>> Told = new()
    {
        ["a plan"] = AnActivity.Planned,
        ["an activity"] = AnActivity.Done,
        ["a hazard"] = AHazard.Open,
        ["a cost"] = ASpendingItem.Owed,
        ["an accident"] = () => AHazard.Open().After(Who.EmergencyBureau, Enforced.Recorded()),
    };

    [Theory]
    [InlineData("a plan", APolicy.Name)]
    [InlineData("an activity", APlan.Name)]
    [InlineData("a hazard", AnActivity.Name)]
    [InlineData("a cost", AnActivity.Name)]
    [InlineData("an accident", AHazard.Name)]
    public void A_record_that_another_names_does_not_vanish(string naming, string record)
    {
        var exchange = Told[naming]();
        foreach (var later in exchange.HistoriesOf([record])[record].Skip(1).Reverse())
            exchange.After(Who.Insurer, exchange.Withdrawal(record, later.Happened.Index));

        var first = exchange.HistoriesOf([record])[record][0].Happened.Index;

        exchange.State(Who.Insurer, exchange.Withdrawal(record, first)).Codes().Should().Equal("FACT_RESTED_ON index");
    }

    [Fact]
    public void From_the_last_to_the_first_everything_is_withdrawn_and_the_record_vanishes()
    {
        var exchange = AClaim.Settled();

        for (var index = 6; index >= 2; index--)
            exchange.After(Who.Insurer, exchange.Withdrawal(AClaim.Name, index));
        exchange.After(Who.Insurer, exchange.Withdrawal(APolicy.Name, 1));

        exchange.Find<Claim>(AClaim.Name).Should().BeNull();
        exchange.Find<Policy>(APolicy.Name).Should().BeNull();
        exchange.FactCount(AClaim.Name).Should().Be(10);
    }

    [Fact]
    public void The_same_number_is_stated_anew_after_a_withdrawal()
    {
        var exchange = AClaim.Settled();
        exchange.After(Who.Insurer, exchange.Withdrawal(AClaim.Name, 6));
        exchange.After(Who.Insurer, exchange.Withdrawal(AClaim.Name, 5));

        exchange.State(Who.Insurer, AClaim.PaidMedical(it => it.AmountFen = 1_900_000)).Codes().Should().BeEmpty();

        exchange.Find<Claim>(AClaim.Name)!.PaidFen.Should().Be(51_900_000);
    }

    [Fact]
    public void The_same_withdrawal_is_known_and_another_of_the_same_fact_is_not()
    {
        var exchange = AClaim.Settled();
        var withdrawn = exchange.Withdrawal(AClaim.Name, 6);
        exchange.After(Who.Insurer, withdrawn);

        var again = exchange.State(Who.Insurer, withdrawn);
        var other = exchange.State(Who.Insurer, exchange.Withdrawal(AClaim.Name, 6, it => it.Reason = AmendmentReason.NotHappened));

        (again.Codes().Single(), again.KnownIndex).Should().Be(("ALREADY_KNOWN", 7));
        other.Codes().Should().Equal("FACT_ALREADY_WITHDRAWN index");
    }

    [Fact]
    public void A_withdrawal_is_not_withdrawn()
    {
        var exchange = AClaim.Settled();
        exchange.After(Who.Insurer, exchange.Withdrawal(AClaim.Name, 6));

        exchange.State(Who.Insurer, exchange.Withdrawal(AClaim.Name, 7)).Codes().Should().Equal("FACT_STANDS index");
    }

    [Fact]
    public void What_was_rejected_is_not_in_force_and_not_withdrawn()
    {
        var exchange = AClaim.Settled();
        exchange.State(Who.Insurer, AClaim.Paid(it => it.PaymentNumber = "PK-0009")).ChangesRecord.Should().BeFalse();

        exchange.State(Who.Insurer, exchange.Withdrawal(AClaim.Name, 7)).Codes().Should().Equal("FACT_UNKNOWN index");
    }

    [Fact]
    public void Anothers_fact_is_answered_like_a_missing_one()
    {
        var exchange = AClaim.Settled();
        var anothers = exchange.State(Who.OtherInsurer, exchange.Withdrawal(AClaim.Name, 6));
        var missing = exchange.State(Who.OtherInsurer, exchange.Withdrawal("insurers/91310115999900011L/claims/CL-2023-0009", 6));

        anothers.Findings.Should().Equal(missing.Findings);
        anothers.Codes().Should().Equal("FACT_UNKNOWN index");
        exchange.State(Who.Office, exchange.Withdrawal(AClaim.Name, 6)).Codes().Should().Equal("FACT_UNKNOWN index");
    }

    [Fact]
    public void Of_a_record_that_several_write_each_withdraws_its_own()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Town, AnEnterprise.Reminded());

        exchange.State(Who.EmergencyBureau, exchange.Withdrawal(AnEnterprise.Name, 1)).Codes().Should().Equal("FACT_UNKNOWN index");
        exchange.State(Who.EmergencyBureau, exchange.Withdrawal(AnEnterprise.Name, 0)).Codes().Should().Equal("FACT_RESTED_ON index");
        exchange.After(Who.Town, exchange.Withdrawal(AnEnterprise.Name, 1));
        exchange.After(Who.EmergencyBureau, exchange.Withdrawal(AnEnterprise.Name, 0));

        exchange.Find<Enterprise>(AnEnterprise.Name).Should().BeNull();
    }

    [Theory]
    [InlineData(30, "")]
    [InlineData(31, "AMENDED_LATE index")]
    public void Later_than_thirty_days_after_its_recording_it_is_watched(int days, string expected)
    {
        var exchange = AClaim.Settled();
        exchange.Now = exchange.Now.AddDays(days);

        exchange.State(Who.Insurer, exchange.Withdrawal(AClaim.Name, 6)).Codes().Should().Equal(expected.Split(' ') is [""] ? [] : [expected]);
    }

    [Fact]
    public void A_record_is_amended_a_hundred_times_and_no_more()
    {
        var exchange = AnEnterprise.Insured();
        for (var i = 0; i < 100; i++)
        {
            exchange.After(Who.Insurer, APolicy.Premium());
            exchange.After(Who.Insurer, exchange.Withdrawal(APolicy.Name, exchange.NextIndex - 1));
        }

        exchange.After(Who.Insurer, APolicy.Premium());

        exchange.State(Who.Insurer, exchange.Withdrawal(APolicy.Name, exchange.NextIndex - 1)).Codes().Should().Equal("AMENDED_TOO_OFTEN record");
    }

    [Fact]
    public void What_thousands_of_facts_came_after_is_not_withdrawn_before_them()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Premium());
        exchange.After(Who.Insurer, Enumerable.Range(0, 3_001).Select(i =>
            (IMessage)APolicy.Premium(it => (it.ReceiptNumber, it.AmountFen) = ($"SJ-{i:0000}", 1))));

        exchange.State(Who.Insurer, exchange.Withdrawal(APolicy.Name, 2)).Codes().Should().Equal("TOO_MUCH_RESTS_ON_IT index");
        exchange.State(Who.Insurer, exchange.Withdrawal(APolicy.Name, 3)).Codes().Should().BeEmpty();
    }

    [Fact]
    public void What_thousands_of_facts_of_others_may_rest_on_is_not_withdrawn_before_them()
    {
        var exchange = AClaim.Open().After(Who.Insurer, APolicy.Premium());
        exchange.After(Who.Insurer, Enumerable.Range(0, 3_000).Select(i => (IMessage)AClaim.Surveyed(it => it.SurveyNumber = $"CK-{i:0000}")));

        exchange.State(Who.Insurer, exchange.Withdrawal(APolicy.Name, 3)).Codes().Should().Equal("TOO_MUCH_RESTS_ON_IT index");
    }

    [Fact]
    public void What_a_later_fact_has_overtaken_does_not_stand_in_the_way()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.Surveyed(), AClaim.Assessed(), AClaim.Paid());
        exchange.After(Who.Insurer, APolicy.Endorsed(it =>
        {
            (it.Kind, it.EffectiveDate, it.Reason, it.InsuredHeadDeltaCount) = (EndorsementKind.Corrected, "2023-01-01".Day(), "限额录入错误", 0);
            it.Limits = APolicy.Issued().Limits.Clone();
            it.Limits.DeathPerPersonFen = 49_999_999;
        }));

        exchange.State(Who.Insurer, exchange.Withdrawal(AClaim.Name, 3)).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, exchange.Withdrawal(AClaim.Name, 4)).Codes().Should().Equal("FACT_RESTED_ON index");
    }

    [Fact]
    public void The_first_of_those_that_rest_on_it_is_named()
    {
        var exchange = AnActivity.Planned().After(Who.Insurer, AClaim.Reported(), AnActivity.Delivered());

        var judgement = exchange.State(Who.Insurer, exchange.Withdrawal(APolicy.Name, 1));

        judgement.Findings.Single().TextEn.Should().StartWith("The fact at index 2 would be refused then: RECORD_UNKNOWN.");
    }

    [Fact]
    public void Later_facts_are_judged_as_of_their_own_time_and_whoever_stated_them()
    {
        var exchange = ASupervisedHazard.OnTheList();
        var notice = exchange.HistoriesOf([AHazard.Name])[AHazard.Name][1].Happened.Index;

        exchange.State(Who.Insurer, exchange.Withdrawal(AHazard.Name, notice)).Codes().Should().BeEmpty();
    }

    [Fact]
    public void Who_states_nothing_withdraws_nothing()
    {
        var exchange = AClaim.Settled();
        var witness = new Participant(Role.Witness, "w-1", "", new HashSet<Contracts.District.V1.Sector>(), new HashSet<string>());

        exchange.State(witness, exchange.Withdrawal(AClaim.Name, 6)).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }
}
