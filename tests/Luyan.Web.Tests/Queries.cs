using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luyan.Web.Tests;

/// <summary>Counts the commands that a site sends to its database, so that a test can show that a page asks no more when
/// there is more to show.</summary>
public sealed class Queries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string folder;
    private readonly List<IDisposable> subscriptions = [];
    // EF remembers for a second that nobody listens.
    private readonly Task listened = Task.Delay(TimeSpan.FromSeconds(1.2));
    private int count;

    /// <param name="folder">The data folder of the site whose commands count.</param>
    public Queries(string folder)
    {
        this.folder = folder;
        lock (subscriptions) { subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this)); }
    }

    /// <summary>How many commands one piece of work sends.</summary>
    public async Task<int> Of(Func<Task> work)
    {
        await listened;
        var before = Volatile.Read(ref count);
        await work();
        return Volatile.Read(ref count) - before;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategoryName) { lock (subscriptions) { subscriptions.Add(value.Subscribe(this)); } }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Command.Connection: { } connection }
            && Source(connection).StartsWith(folder, StringComparison.Ordinal))
        {
            Interlocked.Increment(ref count);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        lock (subscriptions) { subscriptions.ForEach(s => s.Dispose()); }
    }

    private const string DbLoggerCategoryName = "Microsoft.EntityFrameworkCore";

    private static string Source(DbConnection connection) => connection.DataSource ?? "";
}
