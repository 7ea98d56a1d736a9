namespace PudongExchange.Client;

/// <summary>Watches a push. Calls come one after the other and hold up the stream while they last.</summary>
public interface IPushObserver
{
    /// <summary>The series is open for the first time.</summary>
    /// <param name="answeredUntil">Answers come from this offset on.</param>
    /// <param name="nextOffset">As many facts does the exchange hold; those from here on are new to it.</param>
    void Opened(long answeredUntil, long nextOffset);

    /// <summary>A fact was answered, in the order of offsets.</summary>
    void Answered(FactAnswer answer);

    /// <summary>The connection is gone; the series is opened again after the delay.</summary>
    void Broken(ExchangeError error, TimeSpan delay);
}
