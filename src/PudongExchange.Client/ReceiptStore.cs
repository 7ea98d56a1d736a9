using Google.Protobuf;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Client;

/// <summary>
/// The answers of the exchange to the facts of an outbox, each durable before anybody hears of it. A receipt is what proves that a fact was stated, when,
/// and what was answered: it is never changed and never removed.
/// </summary>
public sealed class ReceiptStore
{
    private const int PageSize = 500;

    private readonly string _series;
    private readonly OutboxFile _file;
    private long _answeredUntil;

    internal ReceiptStore(string series, OutboxFile file, long firstOffset)
    {
        _series = series;
        _file = file;
        _answeredUntil = file.Read(() => file.Value<long?>("select max(offset) + 1 from answers") ?? firstOffset);
    }

    /// <summary>Every fact before this offset is answered.</summary>
    public long AnsweredUntil => Interlocked.Read(ref _answeredUntil);

    /// <summary>The answer to the fact of an offset; null when there is none yet.</summary>
    public KeptAnswer? Find(long offset) => Page("offset = $1", offset) is [var answer] ? answer : null;

    /// <summary>The answers from an offset on, in order. Answers that arrive meanwhile are among them.</summary>
    public IEnumerable<KeptAnswer> From(long offset) => Pages("offset >= $1", offset);

    /// <summary>The answers to facts that are not in force: rejected, or in conflict with what the exchange holds.</summary>
    public IEnumerable<KeptAnswer> NotInForce() => Pages("offset >= $1 and verdict not in (1, 2)", 0);

    /// <summary>
    /// Checks that the receipts form the chain that their entries claim: each points at the one before. Needs neither the exchange nor the facts.
    /// </summary>
    /// <returns>How many receipts were checked.</returns>
    /// <exception cref="ReceiptMismatchException">One does not follow the one before.</exception>
    public long Check()
    {
        var chain = new ReceiptChain(_series);
        var count = 0L;
        foreach (var answer in From(0))
        {
            if (answer.Receipt is not { } receipt)
            {
                chain.Forget();
                continue;
            }

            chain.Follow(receipt);
            count++;
        }

        return count;
    }

    /// <summary>Keeps answers, all of them or none; they are durable when this returns.</summary>
    /// <exception cref="ReceiptMismatchException">One contradicts an answer that is kept already.</exception>
    internal void Keep(IReadOnlyCollection<FactAnswer> answers) => _file.Write(
        () =>
        {
            foreach (var answer in answers)
            {
                if (answer.Offset < AnsweredUntil)
                    Compare(answer);
                else
                    Insert(answer);
            }

            return answers.Count;
        },
        _ => Interlocked.Exchange(ref _answeredUntil, answers.Aggregate(AnsweredUntil, (until, answer) => Math.Max(until, answer.Offset + 1))));

    private void Compare(FactAnswer answer)
    {
        if (Find(answer.Offset)?.Receipt is not { } kept || answer.Receipt is not { } now || !ReceiptChain.IsSame(kept, now))
            throw new ReceiptMismatchException(_series, answer.Offset, "it contradicts the answer that is kept here.");
    }

    private void Insert(FactAnswer answer) => _file.Execute(
        "insert into answers (offset, verdict, receipt, reason, message, chinese_message) values ($1, $2, $3, $4, $5, $6)",
        answer.Offset, (int)(answer.Receipt?.Verdict ?? 0), answer.Receipt?.ToByteArray(),
        answer.Conflict?.Reason, answer.Conflict?.Message, answer.Conflict?.ChineseMessage);

    private IEnumerable<KeptAnswer> Pages(string condition, long offset)
    {
        for (var page = Page(condition, offset); page.Count > 0; page = Page(condition, page[^1].Offset + 1))
        {
            foreach (var answer in page)
                yield return answer;
        }
    }

    private List<KeptAnswer> Page(string condition, long offset) => _file.Read(() =>
    {
        using var command = _file.Command($"select offset, receipt, reason, message, chinese_message from answers where {condition} order by offset limit {PageSize}", offset);
        using var rows = command.ExecuteReader();
        var answers = new List<KeptAnswer>();
        while (rows.Read())
            answers.Add(Answer(rows));

        return answers;
    });

    private static KeptAnswer Answer(SqliteDataReader row) => row.IsDBNull(1)
        ? new(row.GetInt64(0), null, new(StatusCode.AlreadyExists, row.GetString(2), row.GetString(3), row.GetString(4)))
        : new(row.GetInt64(0), Receipt.Parser.ParseFrom((byte[])row[1]), null);
}
