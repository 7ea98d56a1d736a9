using PudongExchange.Client;

namespace PudongExchange.Server.Tests.Client;

/// <summary>Writes down what a push reports.</summary>
internal sealed class Heard : IPushObserver
{
    private readonly TaskCompletionSource _isOpen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<FactAnswer> Answers { get; } = [];

    public List<ExchangeError> Breaks { get; } = [];

    public (long AnsweredUntil, long NextOffset)? Start { get; private set; }

    /// <summary>Done when the series is open.</summary>
    public Task IsOpen => _isOpen.Task;

    /// <summary>Runs after each answer.</summary>
    public Action<FactAnswer> Then { get; init; } = _ => { };

    public void Opened(long answeredUntil, long nextOffset)
    {
        Start = (answeredUntil, nextOffset);
        _isOpen.TrySetResult();
    }

    public void Answered(FactAnswer answer)
    {
        Answers.Add(answer);
        Then(answer);
    }

    public void Broken(ExchangeError error, TimeSpan delay) => Breaks.Add(error);
}
