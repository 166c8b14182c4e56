using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Lanes;

/// <summary>While the read models are rebuilt, dockets are read-only.</summary>
public static class Maintenance
{
    internal const string Key = "read-only";

    // Writers that compute days also check that their calendar is the newest; an import waits for writers as a rebuild does. On PostgreSQL
    // writers hold a shared lock, so a rebuild, which takes it exclusively, starts after the last writer.
    // The flag is read by the next statement, so that a writer that waited here sees the new value.
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

/// <summary>The store is read-only for now, because its read models are being rebuilt.</summary>
public sealed class ReadOnlyNowException() : Exception("The store is read-only while its read models are rebuilt.");
