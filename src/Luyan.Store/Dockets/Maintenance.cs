using Luyan.Store.Lanes;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Dockets;

/// <summary>While the read models are rebuilt nobody writes in a docket; reading goes on.</summary>
public static class Maintenance
{
    internal const string Key = "read-only";

    // Who computes days also asks whether the calendar is still the newest; the import waits for writers as the rebuild does.
    // On PostgreSQL writers share a lock, so that a rebuild, which asks for it alone, begins when the last of them has ended. The flag is read by
    // the statement after it: one that waited here must see what was set meanwhile.
    internal static IEnumerable<Statement> Refuse(bool postgres, int? calendar = null)
    {
        if (postgres) { yield return new("SELECT pg_advisory_xact_lock_shared(7205)") { Row = _ => { } }; }
        yield return calendar is { } version
            ? new(
                """SELECT 1 FROM "Settings" WHERE "Key" = $1 UNION ALL SELECT 2 FROM "HolidayYears" WHERE "Version" > $2""", Key, version)
            {
                Row = row => throw (row.GetInt32(0) == 1 ? new ReadOnlyNowException() : new CalendarMovedOnException()),
            }
            : new("""SELECT 1 FROM "Settings" WHERE "Key" = $1""", Key) { Row = _ => throw new ReadOnlyNowException() };
    }

    internal static Statement Drain { get; } = new("SELECT pg_advisory_xact_lock(7205)") { Row = _ => { } };
}
