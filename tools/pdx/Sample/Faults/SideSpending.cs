using PudongExchange.Contracts.Spending.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>The cost of the service, from its booking on.</summary>
internal sealed partial class SideService
{
    public const long CostFen = 80_000;

    public SpendingBooked Booked(int day = 6) => new()
    {
        SpendingItem = Name("spendingItems"),
        Category = SpendingCategory.Training,
        AmountFen = CostFen,
        BookedDate = On(day).ToWire(),
        PayeeKind = PayeeKind.ServiceBody,
        PayeeUscc = Story.Cast.BodiesOf(Cover.Insurer)[0],
        Apportionments = { new Apportionment { Activity = Name("activities"), Policy = Cover.Name, AmountFen = CostFen } },
        RatioBase = RatioBase.Received,
    };

    public Invoice Invoice(string number = "23310115000000000001", long fen = CostFen) => new()
    {
        Number = $"{number[..10]}{Story.Serial:D6}{number[16..]}",
        IssuerUscc = Story.Cast.BodiesOf(Cover.Insurer)[0],
        AmountFen = fen,
        IssueDate = On(6).ToWire(),
    };

    public SpendingInvoiced Invoiced(InvoiceStanding standing = InvoiceStanding.InForce, long fen = CostFen) => new()
    {
        SpendingItem = Name("spendingItems"),
        Invoice = Invoice(fen: fen),
        Standing = standing,
        CancelledDate = standing == InvoiceStanding.InForce ? null : On(9).ToWire(),
    };

    public SpendingPaid Paid(int day = 12, long fen = CostFen) => new()
    {
        SpendingItem = Name("spendingItems"),
        PaymentNumber = $"FX-{day:D4}",
        PaidDate = On(day).ToWire(),
        AmountFen = fen,
        PayerUscc = Cover.Insurer.Id,
        AccountKind = AccountKind.Corporate,
    };

    public SpendingReversed Reversed(int day = 20, string payment = "", long fen = CostFen) => new()
    {
        SpendingItem = Name("spendingItems"),
        ReversalNumber = "CX-0001",
        Subject = payment.Length > 0 ? ReversalSubject.Payment : ReversalSubject.Booking,
        PaymentNumber = payment,
        ReversedDate = On(day).ToWire(),
        AmountFen = fen,
        Reason = ReversalReason.EntryError,
        DocumentSha256 = Story.Dice.Digest(),
    };
}
