using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Papers;

/// <summary>Saves a versioned note with optimistic concurrency; versions count from 1.</summary>
internal static class Versioned
{
    /// <summary>True if written; false on a concurrent change.</summary>
    /// <param name="db">The database.</param>
    /// <param name="row">The row with its new version.</param>
    /// <param name="baseVersion">The version that the person saw; 0 where there was none.</param>
    /// <param name="version">The version that stands there.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<bool> Keep<TRow>(LuyanDb db, TRow row, int baseVersion, int version, CancellationToken stop)
        where TRow : class
    {
        if (baseVersion != version) { return false; }
        var entry = baseVersion == 0 ? db.Add(row) : db.Update(row);
        if (baseVersion > 0) { entry.Property("Version").OriginalValue = baseVersion; }
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            entry.State = EntityState.Detached;
        }
    }
}
