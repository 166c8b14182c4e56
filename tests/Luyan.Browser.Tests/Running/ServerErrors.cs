using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Luyan.Browser.Tests.Running;

/// <summary>What the program itself logs as an error: a page may look right and its program not.</summary>
internal sealed class ServerErrors : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> all = [];

    public IReadOnlyList<string> All => [.. all];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) { all.Enqueue($"{formatter(state, exception)} {exception}"); }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
