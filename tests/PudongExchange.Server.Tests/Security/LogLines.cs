using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PudongExchange.Server.Tests.Security;

/// <summary>What was logged, by event.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(EventId Event, LogLevel Level, string Text)> _lines = new();

    public int CountOf(string eventName) => _lines.Count(line => line.Event.Name == eventName);

    public string TextOf(string eventName) => _lines.Last(line => line.Event.Name == eventName).Text;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((eventId, logLevel, formatter(state, exception)));

    public void Dispose()
    {
    }
}
