using PudongExchange.Client;

namespace PudongExchange.Server.Tests.Client;

/// <summary>Writes down what a push reports.</summary>
internal sealed class Heard : IPushObserver
{
    public List<FactAnswer> Answers { get; } = [];

    public List<ExchangeError> Breaks { get; } = [];

    public (long AnsweredUntil, long NextOffset)? Start { get; private set; }

    /// <summary>Runs after each answer.</summary>
    public Action<FactAnswer> Then { get; init; } = _ => { };

    public void Opened(long answeredUntil, long nextOffset) => Start = (answeredUntil, nextOffset);

    public void Answered(FactAnswer answer)
    {
        Answers.Add(answer);
        Then(answer);
    }

    public void Broken(ExchangeError error, TimeSpan delay) => Breaks.Add(error);
}
