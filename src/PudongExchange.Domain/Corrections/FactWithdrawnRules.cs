using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Corrections;

/// <summary>Judges <see cref="FactWithdrawn"/>.</summary>
internal static class FactWithdrawnRules
{
    public static void Judge(FactWithdrawn withdrawn, Hearing hearing)
    {
        hearing.Naming(withdrawn.Record, withdrawn.Index, withdrawn.FactSha256, withdrawn.Reason, withdrawn.Explanation);
        if (!hearing.IsClean)
            return;

        var facts = hearing.Records.HistoriesOf([withdrawn.Record])[withdrawn.Record];
        var history = RecordHistory.Of(facts.Select(fact => fact.Happened));
        if (hearing.Named(withdrawn, withdrawn.Index, withdrawn.FactSha256, facts, history) is { } place && hearing.IsClean)
            new Rehearing(hearing, withdrawn.Record, history, place).Check(anew: null);
    }
}
