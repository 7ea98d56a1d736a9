using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>How the cost of confirmed activities is booked, some together, and paid, some in parts.</summary>
internal static class SpendingStory
{
    private const int BookedPercent = 88;
    private const int PaidPercent = 92;

    /// <summary>The usual number of visits that the promised share of the premium pays for.</summary>
    private const int VisitsPerPolicy = 9;

    public static void Tell(Story story, Cover cover, IReadOnlyList<Activity> activities)
    {
        var number = 0;
        var waiting = new List<Activity>();
        foreach (var activity in activities.Where(activity => activity.ConfirmedOn is not null && story.Dice.Chance(BookedPercent)))
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
        if (booked.PayeeKind == PayeeKind.ServiceBody)
            booked.Invoice = new()
            {
                Number = dice.Chance(70) ? $"23{dice.Digits(18)}" : $"0310022{dice.Digits(5)}-{dice.Digits(8)}",
                IssuerUscc = booked.PayeeUscc,
                AmountFen = booked.AmountFen,
                IssueDate = bookedOn.AddDays(-dice.Below(2)).ToWire(),
            };

        if (story.Say(cover.Insurer, bookedOn, booked) && dice.Chance(PaidPercent))
            Pay(story, cover, booked, bookedOn);
    }

    private static void Pay(Story story, Cover cover, SpendingBooked booked, DateOnly bookedOn)
    {
        var dice = story.Dice;
        var isInParts = booked.AmountFen > 1 && dice.Chance(12);
        var firstFen = isInParts ? booked.AmountFen / 2 : booked.AmountFen;
        var paidOn = bookedOn.AddDays(dice.Between(3, 30));
        if (Transfer(story, cover, booked, paidOn, firstFen, part: 1) && isInParts)
            Transfer(story, cover, booked, paidOn.AddDays(dice.Between(10, 40)), booked.AmountFen - firstFen, part: 2);
    }

    private static bool Transfer(Story story, Cover cover, SpendingBooked booked, DateOnly day, long amountFen, int part) =>
        story.Say(cover.Insurer, day, new SpendingPaid
        {
            SpendingItem = booked.SpendingItem,
            PaymentNumber = $"{booked.SpendingItem[(booked.SpendingItem.LastIndexOf('/') + 1)..]}-{part}",
            PaidDate = day.ToWire(),
            AmountFen = amountFen,
            PayerUscc = cover.Insurer.Id,
            AccountKind = booked.PayeeKind == PayeeKind.Expert ? AccountKind.Personal : AccountKind.Corporate,
        });

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
