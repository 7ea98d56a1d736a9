using PudongExchange.Contracts.Spending.V1;
using static PudongExchange.Pdx.Sample.Faults.ClaimFaults;
using static PudongExchange.Pdx.Sample.Faults.SpendingFaults;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with invoices for prevention cost.</summary>
internal static class InvoiceFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        ServiceFaults.Refused(one => [.. Booked(one), With(one.Invoiced(), invoiced => invoiced.Invoice.Number = "No-23310115")], "BAD_INVOICE_NUMBER"),
        ServiceFaults.Watched(one => [.. Booked(one), With(one.Invoiced(), invoiced => invoiced.Invoice.IssuerUscc = Aside.Stranger)], "INVOICE_OF_ANOTHER"),
        ServiceFaults.Watched(one => [.. Booked(one), one.Invoiced(fen: SideService.CostFen / 2)], "INVOICE_BELOW_COST"),
        ServiceFaults.Refused(one => [.. Booked(one), With(one.Paid(fen: 1_000), paid => paid.Invoice = one.Invoice()), one.Invoiced(fen: SideService.CostFen + 1)],
            "INVOICE_CONTRADICTED"),
        ServiceFaults.Refused(one => [.. Booked(one), one.Reversed(), one.Invoiced(InvoiceStanding.Voided), one.Invoiced()], "INVOICE_CANCELLED"),
    ];
}
