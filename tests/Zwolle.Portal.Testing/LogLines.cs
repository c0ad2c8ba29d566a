using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Zwolle.Portal.Testing;

/// <summary>Keeps what the portal logs, with exceptions: <c>portal.With(services => services.AddSingleton&lt;ILoggerProvider&gt;(lines))</c>.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        _lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
        // The portal disposes of its providers; the lines are read afterwards.
    }
}
