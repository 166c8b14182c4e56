using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Dockets;

/// <summary>While the read models are rebuilt nobody writes in a docket; reading goes on.</summary>
public static class Maintenance
{
    internal const string Key = "read-only";

    /// <summary>Whether the store is read-only for now; pages say so.</summary>
    public static Task<bool> IsReadOnly(this LuyanDb db, CancellationToken stop = default) => db.Settings.AnyAsync(s => s.Key == Key, stop);

    // On PostgreSQL writers share a lock, so that a rebuild, which asks for it alone, begins when the last of them has ended. The flag is read by
    // the statement after it: one that waited here must see what was set meanwhile.
    internal static IEnumerable<Statement> Refuse(bool postgres)
    {
        if (postgres) { yield return new("SELECT pg_advisory_xact_lock_shared(7205)") { Row = _ => { } }; }
        yield return new("""SELECT 1 FROM "Settings" WHERE "Key" = $1""", Key) { Row = _ => throw new ReadOnlyNowException() };
    }

    internal static Statement Drain { get; } = new("SELECT pg_advisory_xact_lock(7205)") { Row = _ => { } };
}
