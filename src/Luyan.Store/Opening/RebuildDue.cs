using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Opening;

/// <summary>After a migration the read models are written anew from the events. The mark outlives a crash in between.</summary>
internal static class RebuildDue
{
    private const string Key = "rebuild-due";

    public static async Task Set(LuyanDb db, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "Settings" ("Key", "Value") VALUES ({Key}, '') ON CONFLICT DO NOTHING""", stop);
    }

    public static async Task Do(IServiceProvider services, CancellationToken stop)
    {
        await using var db = services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContext();
        if (!await db.Settings.AnyAsync(s => s.Key == Key, stop)) { return; }
        await services.GetRequiredService<Rebuilding>().Run(stop: stop);
        await db.Settings.Where(s => s.Key == Key).ExecuteDeleteAsync(stop);
    }
}
