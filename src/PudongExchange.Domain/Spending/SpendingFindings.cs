using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Spending;

/// <summary>What can be found in facts about prevention spending.</summary>
public static class SpendingFindings
{
    public static readonly FindingKind PolicyNotOfActivity = new("POLICY_NOT_OF_ACTIVITY", Error,
        "{0} was delivered under another policy.", "{0} 不是在该保单项下提供的服务。");

    public static readonly FindingKind BookedAhead = new("BOOKED_AHEAD", Warning,
        "{0} of the activities ended after {1:yyyy-MM-dd}, the day of the booking; cost is booked as it is incurred.",
        "有 {0} 次服务在入账日 {1:yyyy-MM-dd} 之后才结束;费用应据实列支,不得预提。");

    public static readonly FindingKind BookedUnconfirmed = new("BOOKED_UNCONFIRMED", Warning,
        "{0} of the activities are not confirmed by the enterprise yet.", "有 {0} 次服务尚未经企业确认。");

    public static readonly FindingKind RewardNotProvidedFor = new("REWARD_NOT_PROVIDED_FOR", Warning,
        "No rule of this place is known that lets prevention money be spent on rewards.", "未见本地规定允许以预防费用支付安全奖励。");

    public static readonly FindingKind BadInvoiceNumber = new("BAD_INVOICE_NUMBER", Error,
        "An invoice number is 20 digits, or a code of 10 or 12 digits, a hyphen and 8 digits.",
        "发票号码须为 20 位数字,或 10 位、12 位发票代码加连字符加 8 位号码。");

    public static readonly FindingKind InvoiceOfAnother = new("INVOICE_OF_ANOTHER", Warning,
        "The invoice was issued by another than the payee.", "发票销售方与收款方不一致。");

    public static readonly FindingKind InvoiceBelowCost = new("INVOICE_BELOW_COST", Warning,
        "The invoice is of {0} fen; {1} fen were booked.", "发票金额 {0} 分,低于列支的 {1} 分。");

    public static readonly FindingKind PaidBeyondBooked = new("PAID_BEYOND_BOOKED", Error,
        "The payment of {0} fen exceeds what is left of the booked cost, {1} fen.", "支付 {0} 分,超过已列支而未支付的 {1} 分。");

    public static readonly FindingKind PaidBeforeBooked = new("PAID_BEFORE_BOOKED", Warning,
        "Paid on {0:yyyy-MM-dd}, before the booking on {1:yyyy-MM-dd}.", "付款日期 {0:yyyy-MM-dd} 早于入账日期 {1:yyyy-MM-dd}。");

    public static readonly FindingKind PaidByAnother = new("PAID_BY_ANOTHER", Warning,
        "Another than the insurer paid.", "付款方不是保险人。");

    public static readonly FindingKind PaidToPersonalAccount = new("PAID_TO_PERSONAL_ACCOUNT", Warning,
        "The payee is an organisation; the money went to a personal account.", "收款方为单位,款项却付至个人账户。");

    public static readonly FindingKind BookedDisputed = new("BOOKED_DISPUTED", Warning,
        "The enterprise disputes {0} of the activities.", "企业对其中 {0} 次服务有异议。");

    public static readonly FindingKind PaidDisputed = new("PAID_DISPUTED", Warning,
        "The enterprise disputes {0} of the activities that are paid for.", "企业对所支付的 {0} 次服务有异议。");

    public static readonly FindingKind InvoiceContradicted = new("INVOICE_CONTRADICTED", Error,
        "The item has an invoice {0} with other content.", "该支出项下已有号码为 {0} 而内容不同的发票。");

    public static readonly FindingKind InvoiceCancelled = new("INVOICE_CANCELLED", Error,
        "The invoice {0} was taken back or voided; it does not come back.", "发票 {0} 已红冲或作废,不得恢复为正常。");

    public static readonly FindingKind PaymentUnknown = new("PAYMENT_UNKNOWN", Error,
        "The item has no payment {0}.", "该支出项下没有付款 {0}。");

    public static readonly FindingKind ReversedBeforehand = new("REVERSED_BEFOREHAND", Error,
        "Reversed on {0:yyyy-MM-dd}, before {1:yyyy-MM-dd}, the day of what is reversed.",
        "冲销日期 {0:yyyy-MM-dd} 早于被冲销事项的日期 {1:yyyy-MM-dd}。");

    public static readonly FindingKind ReversedBeyondBooked = new("REVERSED_BEYOND_BOOKED", Error,
        "The reversal of {0} fen exceeds what is booked and neither reversed nor paid, {1} fen.",
        "冲销 {0} 分,超过已列支而未冲销、未支付的 {1} 分。");

    public static readonly FindingKind ReversedBeyondPaid = new("REVERSED_BEYOND_PAID", Error,
        "The reversal of {0} fen exceeds what is left of the payment, {1} fen.", "冲销 {0} 分,超过该笔付款尚余的 {1} 分。");

    public static readonly FindingKind ItemReversed = new("ITEM_REVERSED", Error,
        "The whole cost was reversed; nothing is to be paid.", "该费用已全部冲销,不得再支付。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        PolicyNotOfActivity, BookedAhead, BookedUnconfirmed, RewardNotProvidedFor, BadInvoiceNumber, InvoiceOfAnother, InvoiceBelowCost,
        PaidBeyondBooked, PaidBeforeBooked, PaidByAnother, PaidToPersonalAccount,
        BookedDisputed, PaidDisputed, InvoiceContradicted, InvoiceCancelled, PaymentUnknown, ReversedBeforehand, ReversedBeyondBooked,
        ReversedBeyondPaid, ItemReversed,
    ];
}
