using Google.Protobuf;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with claims.</summary>
internal static class ClaimFaults
{
    public static bool UnknownPolicy(Story story)
    {
        if (story.Draw<PolicyIssued>() is not { } issued)
            return false;

        var reported = Report(story, issued.Fact, issued.Fact.FirstCoverDate.ToDay());
        reported.Policy = StoryFacts.Other(reported.Policy);
        return story.Say(issued.Said.By, reported.ReportTime.ToDay(), reported, Prediction.Rejected("RECORD_UNKNOWN"));
    }

    public static bool LossNotCovered(Story story)
    {
        if (story.Draw<PolicyIssued>() is not { } issued)
            return false;

        var reported = Report(story, issued.Fact, issued.Fact.FirstCoverDate.ToDay().AddDays(-1));
        return story.Say(issued.Said.By, reported.ReportTime.ToDay(), reported, Prediction.Warned("LOSS_NOT_COVERED"));
    }

    /// <summary>An advance on rescue beyond what the policy pays for one event.</summary>
    public static bool BeyondEventLimit(Story story)
    {
        if (story.Draw<ClaimReported>() is not { } reported)
            return false;

        var policy = story.Said.Select(said => said.Fact).OfType<PolicyIssued>().First(issued => issued.Policy == reported.Fact.Policy);
        return story.SayLike(reported.Said, new ClaimPaid
        {
            Claim = reported.Fact.Claim,
            PaymentNumber = "YF-0001",
            PaymentDate = reported.Said.On.ToWire(),
            AmountFen = policy.Limits.PerEventFen / 2 * 3, // endorsements raise the limit by a fifth at most
            LossKind = LossKind.Rescue,
            PayeeKind = PayeeKind.ServiceProvider,
            PayeeUscc = story.Cast.ServiceBodies[0],
            Advance = true,
        }, Prediction.Rejected("BEYOND_EVENT_LIMIT"));
    }

    public static bool BeyondAssessed(Story story) =>
        story.Draw<ClaimAssessed>(assessed => assessed.Losses.Count > 0) is { } assessed
        && story.SayLike(assessed.Said, LegalCost(story, assessed.Fact.Claim, assessed.Said.On, assessed.Fact.Losses.Sum(loss => loss.AssessedFen) + 1),
            Prediction.Rejected("PAID_BEYOND_ASSESSED"));

    public static bool PaidAfterClose(Story story) =>
        story.Draw<ClaimClosed>() is { } closed
        && story.SayLike(closed.Said, LegalCost(story, closed.Fact.Claim, closed.Said.On, 50_000), Prediction.Rejected("CLAIM_CLOSED"));

    public static bool TransferNotProven(Story story)
    {
        if (story.Draw<ClaimPaid>(paid => paid.LossKind is LossKind.Medical or LossKind.Disability) is not { } paid)
            return false;

        var unproven = paid.Fact.Clone();
        unproven.PayeeKind = PayeeKind.Insured;
        unproven.PayeeUscc = story.Enterprise.Uscc;
        unproven.TransferProofSha256 = ByteString.Empty;
        story.Replace(paid.Said, unproven, Prediction.Warned("TRANSFER_NOT_PROVEN"));
        return true;
    }

    private static ClaimPaid LegalCost(Story story, string claim, DateOnly day, long amountFen) => new()
    {
        Claim = claim,
        PaymentNumber = "FY-0001",
        CaseNumber = "FY-0001",
        PaymentDate = day.ToWire(),
        AmountFen = amountFen,
        LossKind = LossKind.LegalCost,
        PayeeKind = PayeeKind.ServiceProvider,
        PayeeUscc = story.Cast.ServiceBodies[0],
    };

    private static ClaimReported Report(Story story, PolicyIssued policy, DateOnly lossOn)
    {
        var owner = policy.Policy[..policy.Policy.IndexOf("/policies/", StringComparison.Ordinal)];
        var number = policy.Policy[(policy.Policy.LastIndexOf('/') + 1)..];
        return new()
        {
            Claim = $"{owner}/claims/PA-{number}-X",
            Policy = policy.Policy,
            ReportNumber = $"BA-{number}-X",
            ReportTime = lossOn.AddDays(1).At(9, 30),
            ReporterKind = ReporterKind.Insured,
            LossTime = lossOn.At(14, 0),
            LossTown = story.Enterprise.Town,
            LossPlace = story.Enterprise.Address,
            AccidentType = story.Enterprise.Trait.AccidentTypes[0],
            AccidentGrade = AccidentGrade.Ordinary,
            MinorInjuryCount = 1,
        };
    }
}
