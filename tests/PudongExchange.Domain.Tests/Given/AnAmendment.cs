using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.Corrections.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Withdrawals and corrections of facts that an exchange has in force.</summary>
internal static class AnAmendment
{
    public static FactWithdrawn Withdrawal(this Exchange exchange, string record, long index, Action<FactWithdrawn>? but = null)
    {
        var withdrawn = new FactWithdrawn
        {
            Record = record,
            Index = index,
            FactSha256 = exchange.DigestOf(record, index),
            Reason = AmendmentReason.EnteredWrongly,
            Explanation = "录入错误",
        };
        but?.Invoke(withdrawn);
        return withdrawn;
    }

    public static FactCorrected Correction(this Exchange exchange, string record, long index, IMessage fact, Action<FactCorrected>? but = null)
    {
        var corrected = new FactCorrected
        {
            Record = record,
            Index = index,
            FactSha256 = exchange.DigestOf(record, index),
            Reason = AmendmentReason.EnteredWrongly,
            Explanation = "录入错误",
            CorrectedFact = Any.Pack(fact),
        };
        but?.Invoke(corrected);
        return corrected;
    }

    /// <summary>The digest of the fact at an index; of one that is not there, any.</summary>
    public static ByteString DigestOf(this Exchange exchange, string record, long index)
    {
        var fact = exchange.HistoriesOf([record])[record].FirstOrDefault(one => one.Happened.Index == index);
        return fact.Happened.Fact is null ? ByteString.CopyFrom(new byte[32]) : ByteString.CopyFrom(fact.Sha256());
    }
}
