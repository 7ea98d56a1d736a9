namespace PudongExchange.Client;

/// <summary>Watches a push. Calls come one after the other and hold up the stream while they last.</summary>
public interface IPushObserver
{
    /// <summary>The series is open for the first time; the exchange holds its facts up to this offset.</summary>
    void Opened(long nextOffset);

    /// <summary>A fact was answered, in the order of offsets.</summary>
    void Answered(FactAnswer answer);

    /// <summary>The connection is gone; the series is opened again after the delay.</summary>
    void Broken(ExchangeError error, TimeSpan delay);
}
