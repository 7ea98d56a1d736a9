using FluentAssertions;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Judging;

/// <summary>Nothing grows without bound, and nobody keeps others out by filling up what is its own.</summary>
public sealed class FullRecords
{
    [Fact]
    public void An_insurer_that_fills_its_hazard_up_keeps_no_authority_from_listing_it()
    {
        var exchange = AHazard.Open();
        for (var i = 1; i < 5_000; i++)
            exchange.State(Who.Insurer, AHazard.Notified(it => it.NoticeNumber = $"GZ-{i:D6}")).ChangesRecord.Should().BeTrue();

        exchange.State(Who.Insurer, AHazard.Notified(it => it.NoticeNumber = "GZ-005000")).Codes().Should().StartWith("RECORD_FULL");
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Listed()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void Others_fill_no_more_than_their_own_room()
    {
        var exchange = AHazard.Open();
        for (var i = 1; i < 6_000; i++)
            exchange.State(Who.Town, ASupervisedHazard.Transferred(it => it.TransferNumber = $"YS-{i:D6}")).ChangesRecord.Should().BeTrue();

        exchange.State(Who.Town, ASupervisedHazard.Transferred(it => it.TransferNumber = "YS-006000")).Codes().Should().Equal("RECORD_FULL");
    }

    [Fact]
    public void A_town_that_reminds_without_end_keeps_no_department_from_its_roster()
    {
        var exchange = AnEnterprise.OnTheRoster();
        for (var i = 1; i < 5_000; i++)
            exchange.State(Who.Town, AnEnterprise.Reminded(it => it.ReminderNumber = $"DC-{i:D6}")).ChangesRecord.Should().BeTrue();

        exchange.State(Who.Town, AnEnterprise.Reminded(it => it.ReminderNumber = "DC-005000")).Codes().Should().StartWith("RECORD_FULL");
        exchange.State(Who.EmergencyBureau, AnEnterprise.Delisted()).ChangesRecord.Should().BeTrue();
    }

    // Each payment adds up all claims of its policy: a policy with a million would hold everybody up.
    [Fact]
    public void A_policy_takes_five_thousand_claims_and_no_more()
    {
        var exchange = AnEnterprise.Insured();
        for (var i = 0; i < 5_000; i++)
            exchange.State(Who.Insurer, AClaim.Reported(it => it.Claim = $"insurers/91310115999900011L/claims/CL-{i:D6}")).ChangesRecord.Should().BeTrue();

        var judgement = exchange.State(Who.Insurer, AClaim.Reported());

        judgement.Codes().Should().Equal("TOO_MANY_LINKED");
        judgement.Links.Should().BeEmpty();
    }
}
