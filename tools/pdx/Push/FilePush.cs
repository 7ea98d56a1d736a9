using Grpc.Core;
using Grpc.Net.Client;
using PudongExchange.Client;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Pdx.Connection;

namespace PudongExchange.Pdx.Push;

/// <summary>
/// Pushes one file into one series through an outbox, which keeps each line's bytes as they were first sent and each receipt; writes the lines that
/// are not in force beside the file.
/// </summary>
public sealed class FilePush : IPushObserver, IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly FactFile _facts;
    private readonly Outbox _outbox;
    private readonly OutboxPush _push;

    public FilePush(GrpcChannel channel, string series, FactFile facts, DirectoryInfo outbox)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(outbox);

        _channel = channel;
        _facts = facts;
        Series = series;
        _outbox = Outbox.Open(outbox.FullName, series);
        _push = new(_outbox, channel.CreateCallInvoker());

        var stem = Path.Combine(facts.File.DirectoryName!, Path.GetFileNameWithoutExtension(facts.File.Name));
        Rejected = new(stem + RejectedLines.Extension);
    }

    public string Series { get; }

    public RejectedLines Rejected { get; }

    public long FactCount => _facts.Facts.Count;

    public PushProgress Progress => _push.Progress;

    /// <summary>Why the connection was last lost; null while it is there.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Why it could not be finished; null when it was.</summary>
    public string? Failure { get; private set; }

    /// <summary>Pushes until every line is answered. What stands in the way for good becomes <see cref="Failure"/>: the other files go on.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        try
        {
            Failure = await FileInOutbox.Put(_facts, _outbox, cancellation);
            if (Failure is null)
                await _push.RunUntilEmpty(this, cancellation);
        }
        catch (SeriesDiffersException differs)
        {
            Failure = FileInOutbox.Describe(_facts, differs);
        }
        catch (SeriesStoppedException stopped)
        {
            Failure = ExchangeErrors.Describe(stopped.Error);
        }
        catch (ReceiptMismatchException alarm)
        {
            Failure = $"{alarm.Message}\n     If this is not the exchange that {_outbox.Path} was pushed to, say --outbox FOLDER with another folder. If it is, keep that file: it proves what was answered.";
        }
        catch (OutboxException stopped)
        {
            Failure = stopped.Message;
        }
        finally
        {
            Rejected.Flush();
        }
    }

    public void Opened(long answeredUntil, long nextOffset) => Rejected.Begin(_outbox, answeredUntil);

    public void Answered(FactAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);

        Trouble = null;
        if (answer.Receipt is not { Verdict: Verdict.Accepted or Verdict.AcceptedWithWarnings })
            Rejected.Add(new(answer.Offset, answer.Receipt, answer.Conflict), answer.Fact);
    }

    public void Broken(ExchangeError error, TimeSpan delay)
    {
        ArgumentNullException.ThrowIfNull(error);
        Trouble = error.Reason.Length > 0 ? error.Reason : error.Code == StatusCode.Unavailable ? "no connection" : $"{error.Code} {error.Message}";
    }

    public void Dispose()
    {
        Rejected.Dispose();
        _outbox.Dispose();
        _facts.Dispose();
        _channel.Dispose();
    }
}
