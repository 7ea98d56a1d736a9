using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.DependencyInjection;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Server.Views;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Corrections;

/// <summary>Withdrawals and corrections of facts by their receipts, and what must hold after them.</summary>
internal static class Amending
{
    public static FactWithdrawn Withdrawal(this Receipt receipt, string explanation = "录入错误") => new()
    {
        Record = receipt.Record,
        Index = receipt.Index,
        FactSha256 = receipt.FactSha256,
        Reason = AmendmentReason.EnteredWrongly,
        Explanation = explanation,
    };

    /// <param name="receipt">The receipt of the fact, or of its newest correction.</param>
    /// <param name="who">Who states it.</param>
    /// <param name="fact">The fact as it should have been, of the builders' insurer.</param>
    public static FactCorrected Correction(this Receipt receipt, string who, IMessage fact) => new()
    {
        Record = receipt.Record,
        Index = receipt.Index,
        FactSha256 = receipt.FactSha256,
        Reason = AmendmentReason.EnteredWrongly,
        Explanation = "录入错误",
        CorrectedFact = Any.Pack(District.Told(who, fact)),
    };

    public static async Task<IReadOnlyList<ReplayHistoryResponse>> Replay(this District district, string record)
    {
        using var call = district.As<AuditService.AuditServiceClient>(Office).ReplayHistory(new() { Record = record });
        var entries = new List<ReplayHistoryResponse>();
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
            entries.Add(call.ResponseStream.Current);

        return entries;
    }

    /// <summary>What its receipt said of a replayed fact.</summary>
    public static Receipt Receipt(this ReplayHistoryResponse entry) => new()
    {
        Record = entry.Decoded.Record,
        Index = entry.Decoded.Index,
        FactSha256 = ByteString.CopyFrom(SHA256.HashData(entry.Fact.Value.Span)),
    };

    /// <summary>Waits until the views reflect the log, and compares both; then checks the log.</summary>
    public static async Task<IReadOnlyList<ViewDifference>> Differences(this District district)
    {
        var progress = district.Exchange.Services.GetRequiredService<ViewProgress>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await progress.Reached(patience.Token) < district.LastIndex)
            await Task.Delay(20, patience.Token);

        await district.Exchange.LedgerShouldBeSound();
        return await district.Exchange.Services.GetRequiredService<ShadowRebuild>().Compare(CancellationToken.None);
    }
}
