using Grpc.Core;
using Grpc.Net.Client;
using PudongExchange.Client;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Pdx.Connection;

namespace PudongExchange.Pdx.Push;

/// <summary>Pushes one file into one series and keeps its rejected lines; the series' next offset tells where to go on.</summary>
public sealed class FilePush : IPushObserver, IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly FactFile _facts;
    private readonly PushJournal _journal;
    private readonly SeriesWriter _writer;

    public FilePush(GrpcChannel channel, string series, FactFile facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        _channel = channel;
        _facts = facts;
        Series = series;

        var stem = Path.Combine(facts.File.DirectoryName!, Path.GetFileNameWithoutExtension(facts.File.Name));
        Rejected = new(stem + RejectedLines.Extension);
        _journal = new(stem + ".pushed.json");
        _writer = new(channel.CreateCallInvoker(), series, new() { AnsweredUntil = _journal.Read(series) });
    }

    public string Series { get; }

    public RejectedLines Rejected { get; }

    public long FactCount => _facts.Facts.Count;

    public PushProgress Progress => _writer.Progress;

    /// <summary>Why the connection was last lost; null while it is there.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Why it could not be finished; null when it was.</summary>
    public string? Failure { get; private set; }

    /// <summary>Pushes until every line is answered. What stands in the way for good becomes <see cref="Failure"/>: the other files go on.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        try
        {
            await _writer.Push(_facts.Facts, this, cancellation);
        }
        catch (SeriesDiffersException differs)
        {
            Failure = Describe(differs);
        }
        catch (SeriesStoppedException stopped)
        {
            Failure = ExchangeErrors.Describe(stopped.Error);
        }
        catch (PushException stopped)
        {
            Failure = stopped.Message;
        }
        finally
        {
            Save();
        }
    }

    public void Opened(long answeredUntil, long nextOffset)
    {
        Rejected.KeepBefore(answeredUntil);
        _journal.Write(Series, answeredUntil);
    }

    public void Answered(FactAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);

        Trouble = null;
        if (answer.Receipt is not { Verdict: Verdict.Accepted or Verdict.AcceptedWithWarnings })
            Rejected.Add(answer);

        if (_journal.IsDue)
            Save();
    }

    public void Broken(ExchangeError error, TimeSpan delay)
    {
        ArgumentNullException.ThrowIfNull(error);
        Trouble = error.Reason.Length > 0 ? error.Reason : error.Code == StatusCode.Unavailable ? "no connection" : $"{error.Code} {error.Message}";
    }

    public void Dispose()
    {
        Rejected.Dispose();
        _facts.Dispose();
        _channel.Dispose();
    }

    // The rejected lines first: the journal may be behind them, never ahead.
    private void Save()
    {
        Rejected.Flush();
        if (Progress != PushProgress.NotBegun)
            _journal.Write(Series, Progress.NextOffset);
    }

    private string Describe(SeriesDiffersException differs) => differs.IsMissing
        ? $"{_facts.File.Name} has {FactCount} lines, but the exchange holds {differs.NextOffset} facts of {Series}: lines are missing. Nothing was sent."
        : $"Line {differs.Offset + 1} of {_facts.File.Name} is not what the exchange holds at offset {differs.Offset} of {Series}. Facts that are "
            + "recorded cannot be changed by changing the file; state a correction in a new line at its end. Nothing was sent.";
}
