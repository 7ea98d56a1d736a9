using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Policies;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class DescribingAPolicy
{
    [Fact]
    public void A_policy_is_issued_with_what_it_says_and_nothing_received()
    {
        var policy = After(APolicy.Issued());

        policy.Insurer.Should().Be("insurers/91310115999900011L");
        policy.Enterprise.Should().Be("enterprises/91310115999900038C");
        policy.Town.Should().Be("310115125");
        policy.Sector.Should().Be(Sector.HazardousChemicals);
        policy.State.Should().Be(PolicyState.Issued);
        policy.PremiumFen.Should().Be(3_000_000);
        policy.PremiumOutstandingFen.Should().Be(3_000_000);
        policy.LastCoverDate.Should().Be("2023-12-31".Day());
        policy.Limits.DeathPerPersonFen.Should().Be(50_000_000);
    }

    [Fact]
    public void Premium_beyond_what_is_owed_is_a_negative_rest()
    {
        var policy = After(
            APolicy.Issued(), APolicy.Premium(premium => premium.AmountFen = 2_000_000), APolicy.Premium(premium => premium.AmountFen = 1_500_000));

        policy.PremiumReceivedFen.Should().Be(3_500_000);
        policy.PremiumOutstandingFen.Should().Be(-500_000);
        policy.ReceiptCount.Should().Be(2);
    }

    [Fact]
    public void Heads_follow_from_the_deltas_even_when_the_insured_changes()
    {
        var policy = After(APolicy.Issued(), APolicy.Endorsed(), APolicy.Endorsed(endorsed =>
        {
            endorsed.Kind = EndorsementKind.AddressChanged;
            endorsed.PremiumDeltaFen = -100_000;
            endorsed.InsuredHeadDeltaCount = 0;
            endorsed.Insured = APolicy.Issued().Insured;
            endorsed.Insured.Town = "310115130";
            endorsed.Insured.InsuredHeadCount = 7;
        }));

        policy.Town.Should().Be("310115130");
        policy.Insured.InsuredHeadCount.Should().Be(60);
        policy.PremiumFen.Should().Be(3_200_000);
        policy.EndorsementCount.Should().Be(2);
    }

    [Fact]
    public void Items_that_are_added_stand_once()
    {
        var policy = After(APolicy.Issued(), APolicy.Endorsed(endorsed =>
            endorsed.AddedCoverageItems.Add([CoverageItem.Rescue, CoverageItem.MedicalAid])));

        policy.CoverageItems.Should().Equal(
            CoverageItem.EmployeeInjury, CoverageItem.ThirdPartyInjury, CoverageItem.MedicalAid, CoverageItem.Rescue);
    }

    [Fact]
    public void A_surrender_shortens_the_cover_to_the_day_before()
    {
        var policy = After(APolicy.Issued(), APolicy.Terminated(terminated => terminated.RefundFen = 750_000));

        policy.State.Should().Be(PolicyState.Surrendered);
        policy.LastCoverDate.Should().Be("2023-09-30".Day());
        policy.RefundFen.Should().Be(750_000);
        policy.PremiumFen.Should().Be(3_000_000);
        policy.TerminationReason.Should().Be(TerminationReason.ClosedByLaw);
    }

    [Fact]
    public void A_policy_struck_off_never_gave_cover()
    {
        var policy = After(APolicy.Issued(), APolicy.Terminated(terminated =>
        {
            terminated.Kind = TerminationKind.Voided;
            terminated.EffectiveDate = "2023-01-01".Day();
        }));

        policy.State.Should().Be(PolicyState.Voided);
        policy.LastCoverDate.Should().Be("2022-12-31".Day());
    }

    [Fact]
    public void Describing_leaves_fact_and_record_as_they_were()
    {
        var issued = APolicy.Issued();
        var before = After(issued);

        After(before, APolicy.Endorsed());

        issued.Should().Be(APolicy.Issued());
        before.Should().Be(After(APolicy.Issued()));
    }

    [Fact]
    public void An_impossible_order_stops()
    {
        var premiumFirst = () => After(APolicy.Premium());
        var issuedTwice = () => After(APolicy.Issued(), APolicy.Issued());

        premiumFirst.Should().Throw<InvalidOperationException>().WithMessage("PremiumReceived at index 10 cannot follow an empty stream.");
        issuedTwice.Should().Throw<InvalidOperationException>();
    }

    private static Policy After(params IMessage[] facts) => Described.By<Policy>(PolicyDescription.Describe, facts);

    private static void After(Policy before, IMessage fact) => PolicyDescription.Describe(before, new(fact, 11, DateTimeOffset.UnixEpoch, before.Insurer));
}
