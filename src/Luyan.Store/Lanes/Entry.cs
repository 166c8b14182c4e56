using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Luyan.Store.Lanes;

/// <summary>Several writes of one context as one: all or nothing. Disposed without <see cref="Commit"/>, it leaves nothing.</summary>
public sealed class Entry : IAsyncDisposable
{
    private static readonly AsyncLocal<Entry?> Now = new();
    private IDbContextTransaction? transaction;

    private Entry() { }

    /// <summary>Commits; a joined entry leaves that to the outer one.</summary>
    public async Task Commit(CancellationToken stop = default)
    {
        if (Taken() is not { } mine) { return; }
        await using (mine) { await mine.CommitAsync(stop); }
    }

    /// <summary>Rolls back; a joined entry leaves that to the outer one.</summary>
    public ValueTask DisposeAsync() => Taken()?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Not async: what is set here must be seen by the caller's flow.
    internal static Task<Entry> Of(LuyanDb db, CancellationToken stop)
    {
        var entry = new Entry();
        if (db.Database.CurrentTransaction is not null) { return Task.FromResult(entry); }
        Refuse();
        Now.Value = entry;
        return entry.Begun(db, stop);
    }

    /// <summary>A nested turn would deadlock.</summary>
    /// <exception cref="InvalidOperationException">This flow is within an entry.</exception>
    internal static void Refuse()
    {
        if (Now.Value?.transaction is not null)
        {
            throw new InvalidOperationException(
                "A write within an entry of another context would wait for itself: end the entry first, or write by its context.");
        }
    }

    private async Task<Entry> Begun(LuyanDb db, CancellationToken stop)
    {
        transaction = await db.Database.BeginTransactionAsync(stop);
        return this;
    }

    private IDbContextTransaction? Taken()
    {
        var mine = transaction;
        transaction = null;
        return mine;
    }
}

/// <summary>Entry point for writes through a context.</summary>
public static class Entrance
{
    /// <summary>Begins a transaction that writes, or joins the one that the context is in. On SQLite it holds the only turn:
    /// what is slow is done before.</summary>
    public static Task<Entry> Enter(this LuyanDb db, CancellationToken stop = default) => Entry.Of(db, stop);

    /// <summary>Within an entry: nobody else passes the same key until its end.</summary>
    public static async Task Alone(this LuyanDb db, string key, CancellationToken stop = default)
    {
        // On SQLite the turn itself is the lock.
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({key}, 0))", stop);
        }
    }
}
