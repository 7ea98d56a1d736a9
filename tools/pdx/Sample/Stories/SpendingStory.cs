using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How the cost of confirmed activities is booked, some together, and invoiced.</summary>
internal static class SpendingStory
{
    private const int BookedPercent = 90;
    private const int InvoicedLaterPercent = 45;

    /// <summary>The usual number of visits that the promised share of the premium pays for.</summary>
    private const int VisitsPerPolicy = 16;

    public static void Tell(Story story, Cover cover)
    {
        story.Begin(nameof(SpendingStory), cover.Ordinal);
        var number = 0;
        var waiting = new List<Activity>();
        foreach (var activity in cover.Activities.Where(activity => activity.ConfirmedOn is not null && story.Dice.Chance(BookedPercent)))
        {
            // One booking pays one payee, so activities of another provider start the next.
            if (waiting.Count > 0 && (!HaveOnePayee(waiting[0], activity) || waiting.Count == 3 || story.Dice.Chance(75)))
            {
                Book(story, cover, waiting, ++number);
                waiting.Clear();
            }

            waiting.Add(activity);
        }

        if (waiting.Count > 0)
            Book(story, cover, waiting, ++number);
    }

    private static bool HaveOnePayee(Activity one, Activity other) =>
        one.Delivered.ProviderForm == other.Delivered.ProviderForm
        && one.Delivered.ProviderUscc == other.Delivered.ProviderUscc
        && (one.Delivered.ProviderForm != ProviderForm.HiredExperts
            || one.Delivered.Experts[0].CertificateNumber == other.Delivered.Experts[0].CertificateNumber);

    private static void Book(Story story, Cover cover, List<Activity> activities, int number)
    {
        var dice = story.Dice;
        // The contract comes before any cost of it, also where the risk was surveyed before.
        var readyOn = SampleYear.Later(activities.Max(activity => activity.ConfirmedOn!.Value), cover.Policy.BindDate.ToDay());
        var bookedOn = readyOn.AddDays(dice.Between(1, 20));
        var booked = Draft(story, cover, activities, bookedOn, number);
        var invoice = booked.PayeeKind == PayeeKind.ServiceBody ? InvoiceOf(dice, booked, bookedOn.AddDays(-dice.Below(2))) : null;
        var isInvoicedLater = invoice is not null && dice.Chance(InvoicedLaterPercent);
        if (!isInvoicedLater)
            booked.Invoice = invoice;

        if (!story.Say(cover.Insurer, bookedOn, booked))
            return;

        // Nothing is paid before the invoice is there.
        var payableOn = isInvoicedLater ? InvoiceStory.Tell(story, cover, booked, bookedOn.AddDays(dice.Between(2, 15))) : bookedOn;
        if (payableOn is { } day)
            PaymentStory.Tell(story, cover, booked, day);
    }

    private static SpendingBooked Draft(Story story, Cover cover, List<Activity> activities, DateOnly bookedOn, int number)
    {
        var first = activities[0].Delivered;
        var booked = new SpendingBooked
        {
            SpendingItem = cover.NameOf("spendingItems", "LZ", story.Enterprise, number),
            Category = CategoryOf(first.Service),
            BookedDate = bookedOn.ToWire(),
            PayeeKind = PayeeOf(first.ProviderForm),
            PayeeUscc = first.ProviderUscc,
            ExpertCertificateNumber = first.ProviderForm == ProviderForm.HiredExperts ? first.Experts[0].CertificateNumber : "",
            Apportionments =
            {
                activities.Select(one => new Apportionment { Activity = one.Name, Policy = cover.Name, AmountFen = CostOf(story, cover) }),
            },
            RatioBase = RatioBase.Received,
        };
        booked.AmountFen = booked.Apportionments.Sum(part => part.AmountFen);
        return booked;
    }

    public static Invoice InvoiceOf(Dice dice, SpendingBooked booked, DateOnly issuedOn) => new()
    {
        Number = dice.Chance(70) ? $"23{dice.Digits(18)}" : $"0310022{dice.Digits(5)}-{dice.Digits(8)}",
        IssuerUscc = booked.PayeeUscc,
        AmountFen = booked.AmountFen,
        IssueDate = issuedOn.ToWire(),
    };

    private static long CostOf(Story story, Cover cover)
    {
        var promisedFen = cover.Policy.PremiumFen * (cover.Policy.ServiceTerms.PreventionRatioPpm / 1000) / 1000;
        return Math.Max(1_000, promisedFen / VisitsPerPolicy * story.Dice.Between(60, 120) / 100);
    }

    private static PayeeKind PayeeOf(ProviderForm form) => form switch
    {
        ProviderForm.EntrustedBody => PayeeKind.ServiceBody,
        ProviderForm.HiredExperts => PayeeKind.Expert,
        _ => PayeeKind.OwnStaffCost,
    };

    private static SpendingCategory CategoryOf(ServiceItem item) => item switch
    {
        ServiceItem.Training => SpendingCategory.Training,
        ServiceItem.RiskAssessment => SpendingCategory.RiskAssessment,
        ServiceItem.HazardInspection => SpendingCategory.HazardCheck,
        ServiceItem.Standardisation => SpendingCategory.Standardisation,
        ServiceItem.EmergencyDrill => SpendingCategory.Drill,
        ServiceItem.Technology => SpendingCategory.Technology,
        _ => SpendingCategory.OtherPrevention,
    };
}
