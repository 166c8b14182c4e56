using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Luyan.Browser.Tests.Looking;

/// <summary>What browsers complain of: uncaught errors of scripts, violations of the content policy, files that are not there.</summary>
public sealed class Complaints
{
    // A form that comes back with its errors and a draft that moved on answer with these; the browser notes it, and it is meant.
    private static readonly string[] Meant = ["status of 422", "status of 409"];

    private readonly ConcurrentQueue<string> all = [];

    public IReadOnlyList<string> All => [.. all];

    /// <summary>The network is cut on purpose: what cannot be reached is not complained of.</summary>
    public bool Offline { get; set; }

    public void ListenTo(IBrowserContext context)
    {
        context.Console += (_, message) => { if (message.Type == "error") { Note($"{message.Text} ({message.Location})"); } };
        context.WebError += (_, error) => Note($"{error.Error} ({error.Page?.Url})");
    }

    private void Note(string what)
    {
        if (Meant.Any(what.Contains) || (Offline && what.Contains("net::ERR_", StringComparison.Ordinal))) { return; }
        all.Enqueue(what);
    }
}
