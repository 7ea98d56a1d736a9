using System.Globalization;
using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Grpc.Core;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Committing;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Submissions;

/// <summary>The one door.</summary>
internal sealed class SubmissionsEndpoint(
    Intake intake, ParticipantQuotas quotas, StoreConnections connections, ClientCertificateStanding standing, ParticipantRegister participants,
    DryRun dryRun, Reconciliation reconciliation, IHostApplicationLifetime lifetime, TimeProvider clock) : SubmissionsService.SubmissionsServiceBase
{
    public override async Task Append(
        IAsyncStreamReader<AppendRequest> requestStream, IServerStreamWriter<AppendResponse> responseStream, ServerCallContext context)
    {
        using var stream = new AppendStream(context.GetCaller(), intake, quotas, clock, context.CancellationToken);
        using var stopping = lifetime.ApplicationStopping.Register(() => stream.Close("SHUTTING_DOWN"));
        using var watch = Watch(stream, context);
        await stream.Run(requestStream, responseStream);
    }

    public override async Task<SubmitResponse> Submit(SubmitRequest request, ServerCallContext context)
    {
        var caller = context.GetCaller();
        var series = SeriesName.Own(request.Series, caller.Participant);
        var readings = Read(request.Facts, "facts[{0}].fact");
        using var room = quotas.TryTake(caller.Participant, readings.Length, request.CalculateSize())
            ?? throw new RefusedException(SubmissionRefusals.RateExceeded);

        var sink = new SubmitSink(readings.Length);
        var submissions = request.Facts.Zip(readings, (fact, reading) => new Submission
        {
            Participant = caller.Participant,
            CertificateSha256 = caller.CertificateSha256,
            Series = series,
            Sink = sink,
            Offset = fact.Offset,
            Bytes = reading.Bytes,
            Statement = reading.Statement,
        });
        if (!intake.TryPut([.. submissions]))
            throw new RefusedException(CommittingRefusals.NotCommitting);

        // Not cut short when the client goes away: what is queued is recorded all the same.
        var response = await sink.Done;

        // The offsets rise by one and nothing of this participant came in between, so a gap at the first of them is a gap at
        // each, and nothing was stored.
        return response.Outcomes[0].Refusal is { Status: { Code: (int)Google.Rpc.Code.OutOfRange } gap } ? throw gap.ToRpcException() : response;
    }

    public override async Task<ValidateResponse> Validate(ValidateRequest request, ServerCallContext context)
    {
        var participant = context.GetCaller().Participant;
        var readings = Read(new SubmitRequest { Facts = { request.Facts.Select((fact, i) => new Fact { Offset = i, Fact_ = fact }) } }.Facts, "facts[{0}]");
        using var room = quotas.TryTake(participant, readings.Length, request.CalculateSize())
            ?? throw new RefusedException(SubmissionRefusals.RateExceeded);
        return await dryRun.Judge([.. readings.Select(reading => reading.Statement!)], participant, context.CancellationToken);
    }

    public override async Task<ReconcileResponse> Reconcile(ReconcileRequest request, ServerCallContext context)
    {
        var series = SeriesName.Seen(request.Series, context.GetCaller().Participant);
        if (request.FirstOffset is < 0 or > long.MaxValue / 2)
            throw new RefusedException(SubmissionRefusals.InvalidRange("first_offset"));

        if (request.FactCount is < 0 or > Limits.MaxReconciledFacts)
            throw new RefusedException(SubmissionRefusals.InvalidRange("fact_count"));

        var count = request.FactCount == 0 ? Limits.MaxReconciledFacts : request.FactCount;
        return await reconciliation.Of(series, request.FirstOffset, count, context.CancellationToken);
    }

    public override async Task<GetSeriesResponse> GetSeries(GetSeriesRequest request, ServerCallContext context)
    {
        var series = SeriesName.Seen(request.Series, context.GetCaller().Participant);
        await using var connection = await connections.Reading.OpenConnectionAsync(context.CancellationToken);
        var heads = await LogReader.Heads(connection, [series], context.CancellationToken);
        var head = heads.GetValueOrDefault(series, SeriesHead.Empty);
        var response = new GetSeriesResponse
        {
            Series = series,
            NextOffset = head.NextOffset,
            HeadSha256 = ByteString.CopyFrom(head.LastEntrySha256),
        };
        if (head.LastIndex >= 0)
            response.LastIndex = head.LastIndex;

        return response;
    }

    public override async Task<GetReceiptResponse> GetReceipt(GetReceiptRequest request, ServerCallContext context)
    {
        var series = SeriesName.Seen(request.Series, context.GetCaller().Participant);
        await using var connection = await connections.Reading.OpenConnectionAsync(context.CancellationToken);
        var entries = await LogReader.Entries(connection, [(series, request.Offset)], context.CancellationToken);
        var recorded = entries[(series, request.Offset)].FirstOrDefault(entry => entry.Entry.Kind == EntryKind.Judged)
            ?? throw new RefusedException(SubmissionRefusals.ReceiptNotFound(series, request.Offset));
        var fact = await LogReader.Fact(connection, recorded.Entry.Index, context.CancellationToken);
        return new() { Receipt = recorded.ToReceipt(SHA256.HashData(fact), duplicate: true) };
    }

    private static FactReading[] Read(RepeatedField<Fact> facts, string path)
    {
        if (facts.Count == 0)
            throw new RefusedException(SubmissionRefusals.NoFacts);

        if (facts.Count > Limits.MaxSubmitFacts)
            throw new RefusedException(SubmissionRefusals.TooManyFacts(facts.Count));

        for (var i = 1; i < facts.Count; i++)
        {
            if (facts[i].Offset != facts[0].Offset + i)
                throw new RefusedException(SubmissionRefusals.OffsetsNotConsecutive);
        }

        var readings = new FactReading[facts.Count];
        for (var i = 0; i < readings.Length; i++)
        {
            readings[i] = FactReading.Of(facts[i]);
            if (readings[i].Refusal is { } refusal)
                throw new RefusedException(refusal with { Field = string.Format(CultureInfo.InvariantCulture, path, i) });
        }

        return readings;
    }

    /// <summary>
    /// Looks at an open stream now and then: at its certificate, which a handshake long ago says nothing about, at whether
    /// its participant still takes part, at its silence and at its age.
    /// </summary>
    private ITimer Watch(AppendStream stream, ServerCallContext context)
    {
        var certificate = context.GetCaller().Certificate;
        var openedAt = clock.GetTimestamp();
        return clock.CreateTimer(_ =>
        {
            if ((standing.RefusalOf(certificate) ?? participants.RefusalOf(certificate)) is { } lost)
                stream.End(lost);
            else if (stream.Silence >= Limits.MaxIdle)
                stream.End(SubmissionRefusals.StreamIdle);
            else if (clock.GetElapsedTime(openedAt) >= Limits.MaxStreamAge)
                stream.Close("STREAM_AGE");
        }, null, Limits.StandingInterval, Limits.StandingInterval);
    }
}
