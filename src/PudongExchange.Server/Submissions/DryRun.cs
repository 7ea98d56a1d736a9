using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Committing;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Submissions;

/// <summary>Judges facts by the records as the log has them now, on records of its own; nothing is written.</summary>
internal sealed class DryRun(StoreConnections connections, TimeProvider clock, ILogger<DryRun> logger)
{
    public async Task<ValidateResponse> Judge(IReadOnlyList<Statement> statements, Participant participant, CancellationToken cancellation)
    {
        await using var connection = await connections.Reading.OpenConnectionAsync(cancellation);
        var (lastIndex, recordedAt) = await LogReader.Tail(connection, cancellation);
        var now = clock.GetUtcNow();
        now = now > recordedAt ? now : recordedAt;

        var records = new Records(connection);
        await records.Prefetch(Court.RecordsRead(statements), cancellation);
        var court = new Court(records, connection, logger);
        var response = new ValidateResponse();
        for (var i = 0; i < statements.Count; i++)
        {
            var judgement = court.Hear(statements[i], participant, lastIndex + 1 + i, now, ("a dry run", i), bytes: default).Judgement;
            response.Validations.Add(new Validation { Verdict = judgement.Verdict, Findings = { judgement.Findings }, Record = statements[i].Record });
        }

        return response;
    }
}
