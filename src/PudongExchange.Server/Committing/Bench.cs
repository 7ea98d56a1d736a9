using System.Data;
using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Npgsql;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Ledger;
using PudongExchange.Server.Security;

namespace PudongExchange.Server.Committing;

/// <summary>
/// Where batches are heard: it holds the committer's position (index, recorded time, heads of series, records, who takes part), turns
/// a batch into a draft and moves its position as if the draft were written. When the draft is not written, the bench
/// is thrown away with everything on it and a new one starts from the log.
/// </summary>
/// <remarks>
/// One draft may still be on its way to the log while the next batch is heard. So what the bench reads from the log is only
/// what it does not remember, and it remembers at least the two batches before.
/// </remarks>
internal sealed class Bench
{
    /// <summary>Half of the series remembered at most: far more than write at a time.</summary>
    private const int SeriesCount = 100_000;

    private readonly Generations<SeriesHead> _heads = new(SeriesCount);
    private readonly Generations<SeriesLease> _leases = new(SeriesCount);
    private readonly NpgsqlConnection _connection;
    private readonly Records _records;
    private readonly Court _court;
    private DraftEntries? _before;
    private Roll _roll;
    private long _lastIndex;
    private DateTimeOffset _lastRecordedAt;

    public Bench(NpgsqlConnection connection, Roll roll, long lastIndex, DateTimeOffset lastRecordedAt, ILogger logger)
    {
        _connection = connection;
        _roll = roll;
        _records = new(connection);
        _court = new(_records, connection, logger);
        _lastIndex = lastIndex;
        _lastRecordedAt = lastRecordedAt;
    }

    public async Task<Draft> Hear(List<Submission> batch, DateTimeOffset clock, CancellationToken cancellation)
    {
        // Microseconds are what the store keeps. A clock that was set back does not set recorded time back.
        var now = new DateTimeOffset(clock.UtcTicks - (clock.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        _lastRecordedAt = now > _lastRecordedAt ? now : _lastRecordedAt;

        await FetchHeads(batch, cancellation);
        await _records.Prefetch(Court.RecordsRead(batch.Select(submission => submission.Statement)), cancellation);

        // Whoever withdraws or corrects a fact asks for all facts of its record: one query for all of them.
        _records.HistoriesOf(Court.RecordsAmended(batch.Select(submission => submission.Statement)));
        var sitting = new Sitting(await OldEntries(batch, cancellation), _before, batch.Count, CivilDay.Of(_lastRecordedAt));
        foreach (var submission in batch)
            Hear(submission, sitting);

        _before = sitting.Entries;
        return sitting.Draft;
    }

    private void Hear(Submission submission, Sitting sitting)
    {
        var draft = sitting.Draft;

        // Whoever was let in may have been suspended by a fact before this one, whose answer it has not seen.
        var standing = _roll.StandingOf(submission.Participant.RecordName, CertificateDigest.Of(submission.CertificateSha256.Span), sitting.Day);
        if (standing.Participant is not { } participant)
        {
            draft.Answers.Add(new(submission, Failure: StandingRefusals.Of(standing.Kind, submission.Participant.RecordName)));
            return;
        }

        if (submission.IsOpen)
        {
            Open(submission, draft);
            return;
        }

        if (submission.Lease is { } lease && (!_leases.TryGet(submission.Series, out var holder) || holder != lease))
        {
            // Nobody holds it when the committer began again since the stream was opened: then nobody took it over either.
            var refusal = holder is null ? CommittingRefusals.NotCommitting : CommittingRefusals.SeriesTakenOver;
            draft.Answers.Add(new(submission, Failure: refusal));
            return;
        }

        if (submission.Refused is { } refused)
        {
            Refuse(submission, draft, refused);
            return;
        }

        var head = _heads[submission.Series];
        if (submission.Offset < 0 || submission.Offset > head.NextOffset)
            Refuse(submission, draft, CommittingRefusals.OffsetGap(submission.Offset, head.NextOffset));
        else if (submission.Offset < head.NextOffset)
            AnswerAgain(submission, sitting);
        else
            Record(submission, participant, sitting);
    }

    private void Open(Submission submission, Draft draft)
    {
        if (_leases.TryGet(submission.Series, out var older))
            draft.TakenOver.Add(older);

        _leases[submission.Series] = submission.Lease!;
        var head = _heads[submission.Series];
        draft.Answers.Add(new(submission, Opened: head));
    }

    /// <summary>The offset was consumed before: the first receipt again for the same content, a conflict for other content.</summary>
    private void AnswerAgain(Submission submission, Sitting sitting)
    {
        var typeName = submission.Statement!.TypeName;
        var old = sitting.At(submission.Series, submission.Offset);
        var judged = old.First(entry => entry.Entry.Kind == EntryKind.Judged);
        if (judged.Holds(typeName, submission.Bytes))
        {
            var receipt = judged.ToReceipt(SHA256.HashData(submission.Bytes), duplicate: true);
            sitting.Draft.Answers.Add(new(submission, new() { Receipt = receipt }));
            return;
        }

        // The same conflict again is the same evidence; recording it each time would let a broken client fill the log, and so would
        // one that states something else each time.
        var conflicts = old.Where(entry => entry.Entry.Kind == EntryKind.Conflict).DistinctBy(entry => entry.Entry.Index).ToList();
        var conflict = conflicts.Find(entry => entry.Holds(typeName, submission.Bytes))
            ?? (conflicts.Count >= LogReader.MaxConflicts ? conflicts[^1] : null)
            ?? Write(submission, sitting, new LedgerEntry { Kind = EntryKind.Conflict, Verdict = Verdict.Rejected }, []);
        Refuse(submission, sitting.Draft, CommittingRefusals.OffsetConflict(submission.Offset, judged.Entry.Index, conflict.Entry.Index));
    }

    private void Record(Submission submission, Participant participant, Sitting sitting)
    {
        var statement = submission.Statement!;
        var (judgement, revision) = _court.Hear(
            statement, participant, _lastIndex + 1, _lastRecordedAt, (submission.Series, submission.Offset), submission.Bytes);
        var entry = new LedgerEntry { Kind = EntryKind.Judged, Verdict = judgement.Verdict, Record = statement.Record, Revision = revision };
        foreach (var finding in judgement.Findings)
            entry.FindingCodes.Add(finding.Code);

        if (judgement.KnownIndex is { } known)
            entry.KnownIndex = known;

        if (revision > 0)
            sitting.Draft.Links.AddRange(judgement.Links.Select(parent => (parent, statement.Record)));

        var receipt = Write(submission, sitting, entry, judgement.Findings).ToReceipt(SHA256.HashData(submission.Bytes), duplicate: false);
        sitting.Draft.Answers.Add(new(submission, new() { Receipt = receipt }));
        if (revision > 0 && entry.Record.StartsWith(Roll.Parent, StringComparison.Ordinal))
            sitting.Draft.Roll = _roll = _roll.With(entry.Record, _records.Find<Enrolment>(entry.Record)!, entry.Index);
    }

    /// <summary>Completes an entry, gives it the next index and its place in the series' chain, and puts it on the draft.</summary>
    private Recorded Write(Submission submission, Sitting sitting, LedgerEntry entry, IReadOnlyList<Finding> findings)
    {
        var head = _heads[submission.Series];
        var salt = sitting.NextSalt();
        entry.Index = ++_lastIndex;
        entry.Participant = submission.Participant.ResourceName;
        entry.CertificateSha256 = UnsafeByteOperations.UnsafeWrap(submission.CertificateSha256);
        entry.Series = submission.Series;
        entry.Offset = submission.Offset;
        entry.PreviousEntrySha256 = UnsafeByteOperations.UnsafeWrap(head.LastEntrySha256);
        entry.RecordTime = Timestamp.FromDateTimeOffset(_lastRecordedAt);
        entry.FactType = submission.Statement!.TypeName;
        entry.Commitment = UnsafeByteOperations.UnsafeWrap(Digests.Commitment(salt, submission.Bytes));
        entry.RulePack = Judge.RulePack;

        var recorded = new Recorded(entry, entry.ToByteArray(), salt, findings);
        var isInForce = entry.Revision > 0;
        var after = new SeriesHead(
            entry.Kind == EntryKind.Judged ? head.NextOffset + 1 : head.NextOffset,
            recorded.Sha256, entry.Index, isInForce ? head.SetAsideCount : head.SetAsideCount + 1);
        _heads[submission.Series] = after;
        sitting.Draft.Heads[submission.Series] = (entry.Participant, after);
        sitting.Draft.Rows.Add(isInForce
            ? new(recorded, submission.Bytes, entry.Record, entry.Revision, submission.Statement.Kind)
            : new(recorded, submission.Bytes, submission.Series, after.SetAsideCount, Kind: null));
        return recorded;
    }

    private static void Refuse(Submission submission, Draft draft, Errors.Refusal refusal)
    {
        var outcome = new Outcome { Refusal = new() { Offset = submission.Offset, Status = refusal.ToStatus() } };
        draft.Answers.Add(new(submission, outcome));
    }

    private async Task FetchHeads(List<Submission> batch, CancellationToken cancellation)
    {
        _heads.Turn();
        _leases.Turn();
        var missing = batch.Select(submission => submission.Series).Where(series => !_heads.Contains(series)).Distinct().ToArray();
        if (missing.Length == 0)
            return;

        var found = await LogReader.Heads(_connection, missing, cancellation);
        foreach (var series in missing)
            _heads[series] = found.GetValueOrDefault(series, SeriesHead.Empty);
    }

    /// <summary>What the log holds at offsets that the batch repeats.</summary>
    private async Task<ILookup<(string Series, long Offset), Recorded>?> OldEntries(List<Submission> batch, CancellationToken cancellation)
    {
        var places = batch
            .Where(submission => submission is { IsOpen: false, Refused: null, Offset: >= 0 } && submission.Offset < _heads[submission.Series].NextOffset)
            .Select(submission => (submission.Series, submission.Offset))
            .ToList();
        return places.Count == 0 ? null : await LogReader.Entries(_connection, places, cancellation);
    }

    /// <summary>One batch being heard: the draft so far, and what the log, the draft before and this one hold at an offset.</summary>
    private sealed class Sitting(ILookup<(string Series, long Offset), Recorded>? old, DraftEntries? before, int count, DateOnly day)
    {
        private readonly byte[] _salts = RandomNumberGenerator.GetBytes(count * Digests.Size);
        private int _saltCount;

        public DraftEntries Entries { get; } = new(new Draft());

        public Draft Draft => Entries.Draft;

        /// <summary>The civil day of recording.</summary>
        public DateOnly Day => day;

        public byte[] NextSalt() => _salts.AsSpan(Digests.Size * _saltCount++, Digests.Size).ToArray();

        /// <summary>The entries at an offset; one stands there twice when the draft before reached the log in between.</summary>
        public List<Recorded> At(string series, long offset) =>
            [.. old?[(series, offset)] ?? [], .. before?.At(series, offset) ?? [], .. Entries.At(series, offset)];
    }

    /// <summary>The entries of a draft by series and offset; sorted only once somebody repeats an offset.</summary>
    private sealed class DraftEntries(Draft draft)
    {
        private readonly Dictionary<(string Series, long Offset), List<Recorded>> _sorted = [];
        private int _sortedCount;

        public Draft Draft => draft;

        public List<Recorded> At(string series, long offset)
        {
            for (; _sortedCount < draft.Rows.Count; _sortedCount++)
            {
                var recorded = draft.Rows[_sortedCount].Recorded;
                var place = (recorded.Entry.Series, recorded.Entry.Offset);
                if (!_sorted.TryGetValue(place, out var entries))
                    _sorted[place] = entries = [];

                entries.Add(recorded);
            }

            return _sorted.GetValueOrDefault((series, offset)) ?? [];
        }
    }
}
