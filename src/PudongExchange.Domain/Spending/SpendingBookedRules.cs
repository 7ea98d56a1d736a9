using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Policies;
using PudongExchange.Domain.Prevention;

namespace PudongExchange.Domain.Spending;

/// <summary>Judges <see cref="SpendingBooked"/>.</summary>
internal static class SpendingBookedRules
{
    private const int MaxApportionments = 1_000;

    public static void Judge(SpendingBooked booked, Hearing hearing)
    {
        Structure(booked, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<SpendingItem>(booked.SpendingItem) is { } known)
        {
            hearing.Settles(known.Known, SpendingItem.BookingKey(booked.SpendingItem), booked, "spending_item");
            return;
        }

        ServiceDelivered(booked, hearing);
        if (!hearing.IsClean)
            return;

        if (booked.Category == SpendingCategory.SafetyReward
            && hearing.InForce(ParameterCatalogue.SafetyRewardPermission, booked.BookedDate.ToDay()) != 1)
            hearing.Found(SpendingFindings.RewardNotProvidedFor, "category");
        hearing.InvoiceBearsOut(booked.Invoice, booked.PayeeUscc, booked.AmountFen);
    }

    private static void Structure(SpendingBooked booked, Hearing hearing)
    {
        hearing.OwnName("spending_item", booked.SpendingItem, SpendingItem.Collection);
        hearing.Value("category", booked.Category);
        hearing.Fen("amount_fen", booked.AmountFen, min: 1);
        hearing.PastDate("booked_date", booked.BookedDate);
        Payee(booked, hearing);
        Apportionments(booked, hearing);
        hearing.Invoice(booked.Invoice);
        hearing.Value("ratio_base", booked.RatioBase);
    }

    private static void Payee(SpendingBooked booked, Hearing hearing)
    {
        hearing.Value("payee_kind", booked.PayeeKind);
        if (booked.PayeeKind is PayeeKind.ServiceBody or PayeeKind.Other)
            hearing.Uscc("payee_uscc", booked.PayeeUscc);
        else
            hearing.Empty("payee_uscc", booked.PayeeUscc.Length == 0);

        if (booked.PayeeKind == PayeeKind.Expert)
            hearing.NumberOfAPerson("expert_certificate_number", booked.ExpertCertificateNumber);
        else
            hearing.Empty("expert_certificate_number", booked.ExpertCertificateNumber.Length == 0);
    }

    private static void Apportionments(SpendingBooked booked, Hearing hearing)
    {
        var parts = booked.Apportionments;
        hearing.NotEmpty("apportionments", parts.Count);
        hearing.AtMost("apportionments", parts.Count, MaxApportionments);
        if (parts.Count is 0 or > MaxApportionments)
            return;

        var pairs = new HashSet<(string Activity, string Policy)>();
        var sum = 0L;
        for (var i = 0; i < parts.Count; i++)
        {
            hearing.OwnName($"apportionments[{i}].activity", parts[i].Activity, Activity.Collection);
            hearing.OwnName($"apportionments[{i}].policy", parts[i].Policy, Policy.Collection);
            hearing.Fen($"apportionments[{i}].amount_fen", parts[i].AmountFen, min: 1);
            if (!pairs.Add((parts[i].Activity, parts[i].Policy)))
                hearing.Found(GeneralFindings.Repeated, $"apportionments[{i}]", Number(parts[i].Activity));

            sum = unchecked(sum + parts[i].AmountFen);
        }

        // The range of every part keeps the sum far from overflow; out of range, it is contradicted already.
        if (hearing.IsClean && sum != booked.AmountFen)
            hearing.Found(GeneralFindings.SumMismatch, "apportionments", sum, booked.AmountFen);
    }

    private static void ServiceDelivered(SpendingBooked booked, Hearing hearing)
    {
        var bookedOn = booked.BookedDate.ToDay();
        var endedLater = new HashSet<string>();
        var unconfirmed = new HashSet<string>();
        var disputed = new HashSet<string>();
        for (var i = 0; i < booked.Apportionments.Count; i++)
        {
            var part = booked.Apportionments[i];
            var activity = hearing.Existing<Activity>($"apportionments[{i}].activity", part.Activity);
            var policy = hearing.Existing<Policy>($"apportionments[{i}].policy", part.Policy);
            if (activity is null || policy is null)
                continue;

            hearing.RestOn(part.Activity);
            hearing.RestOn(part.Policy);
            Bearer($"apportionments[{i}].policy", activity, policy, hearing);
            if (activity.EndedOn > bookedOn)
                endedLater.Add(activity.Name);
            if (activity.IsDisputed)
                disputed.Add(activity.Name);
            else if (activity.ConfirmedOn is null)
                unconfirmed.Add(activity.Name);
        }

        // One finding for all of them: an item may have a thousand parts.
        if (endedLater.Count > 0)
            hearing.Found(SpendingFindings.BookedAhead, "booked_date", endedLater.Count, bookedOn);
        if (unconfirmed.Count > 0)
            hearing.Found(SpendingFindings.BookedUnconfirmed, "apportionments", unconfirmed.Count);
        if (disputed.Count > 0)
            hearing.Found(SpendingFindings.BookedDisputed, "apportionments", disputed.Count);
    }

    // A survey before binding has no policy; only one that then insured the enterprise bears its cost (专款专用).
    private static void Bearer(string field, Activity activity, Policy policy, Hearing hearing)
    {
        if (activity.Policy.Length > 0)
        {
            if (activity.Policy != policy.Name)
                hearing.Found(SpendingFindings.PolicyNotOfActivity, field, activity.Name);
        }
        else if (!policy.EverInsured(activity.Enterprise[(activity.Enterprise.LastIndexOf('/') + 1)..]))
        {
            hearing.Found(PreventionFindings.NotTheInsured, field, policy.Name);
        }
    }

    private static string Number(string name)
    {
        var number = name[(name.LastIndexOf('/') + 1)..];
        return number.Length <= 50 ? number : number[..50];
    }
}
