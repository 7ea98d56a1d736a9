using PudongExchange.Contracts.Market.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>The commission for <see cref="APolicy"/>.</summary>
internal static class ACommission
{
    public const string Name = "insurers/91310115999900011L/commissions/SXF-2023-0001";
    public const string BrokerUscc = "91310115999900062W";

    /// <summary>A broker got four per cent of the premium on 2023-01-10.</summary>
    public static CommissionPaid Paid(Action<CommissionPaid>? but = null)
    {
        var paid = new CommissionPaid
        {
            Commission = Name,
            Policy = APolicy.Name,
            PayeeKind = CommissionPayeeKind.Broker,
            PayeeUscc = BrokerUscc,
            PayeeLicenceNumber = "269633000000800",
            AmountFen = 120_000,
            PaidDate = "2023-01-10".Day(),
            BaseFen = 3_000_000,
            RatePpm = 40_000,
            Filing = AFiling.Name,
        };
        but?.Invoke(paid);
        return paid;
    }

    /// <summary>An exchange that knows the policy and the terms it was sold on.</summary>
    public static Exchange Earned() => AnEnterprise.Insured().After(Who.Insurer, AFiling.Filed());
}
