using Microsoft.EntityFrameworkCore;
using Luyan.Store.Rows;

namespace Luyan.Store.Clockwork;

/// <summary>Lets one node at a time keep the clock. A brief overlap is harmless: the clock's writes are idempotent.</summary>
public sealed class Leases(IDbContextFactory<LuyanDb> databases, TimeProvider clock)
{
    /// <summary>How long a lease holds unless it is renewed.</summary>
    public static TimeSpan Term { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Takes the lease or renews it; false while another node holds it.</summary>
    public async Task<bool> Hold(string holder, CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        var now = clock.GetUtcNow();
        var until = now + Term;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "ClockLeases" ("Name", "Holder", "Until", "Through")
            VALUES ({ClockLease.Only}, '', {Instant(db, DateTimeOffset.UnixEpoch)}, NULL) ON CONFLICT DO NOTHING
            """, stop);
        return await db.ClockLeases.Where(l => l.Holder == holder || l.Until < now)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Holder, holder).SetProperty(x => x.Until, until), stop) == 1;
    }

    /// <summary>Gives the lease back, so that another node need not wait for its end.</summary>
    public async Task Release(string holder, CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        await db.ClockLeases.Where(l => l.Holder == holder).ExecuteUpdateAsync(
            l => l.SetProperty(x => x.Until, DateTimeOffset.UnixEpoch), stop);
    }

    // Raw SQL bypasses the model's conversion of instants.
    private static object Instant(LuyanDb db, DateTimeOffset at) => db.Database.IsNpgsql() ? at : UtcText.Write(at);
}
