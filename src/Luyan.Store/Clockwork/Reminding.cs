using System.Globalization;
using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;

namespace Luyan.Store.Clockwork;

/// <summary>Set-based reminders: a few statements find all due deadlines and queue their messages.</summary>
internal static class Reminding
{
    /// <summary>The key of the message; its values are deadline, subject, day and days.</summary>
    public const string Message = "reminder";

    // Who is reminded has a duty or a right by that day.
    // A window is announced on its first day; lapses of bars and rights are shown without reminders.
    private static readonly string Reminded =
        $"""
        d."Open" = $1 AND d."Effective" BETWEEN $2 AND $3
            AND (d."Passing" = 'Opens' AND $4 = 0 OR {OverdueSql.Asks("d.")} AND EXISTS (SELECT 1 FROM "Duties" u
                WHERE u."CaseId" = d."CaseId" AND u."Key" = d."Key" AND u."Subject" = d."Subject"))
        """;

    /// <summary>The reminders that became due from a legal day to another. The one nearest to the day comes first, and after a standstill
    /// only that one is sent for each deadline.</summary>
    /// <param name="offsets">The policy's reminders: days after the day that counts, negative before it.</param>
    /// <param name="from">The first day that was not yet passed through.</param>
    /// <param name="today">The legal day.</param>
    /// <param name="now">UTC.</param>
    /// <param name="postgres">Whether the engine is PostgreSQL.</param>
    /// <param name="sent">Told how many there were.</param>
    public static IEnumerable<Statement> Of(
        IEnumerable<int> offsets, DateOnly from, DateOnly today, DateTimeOffset now, bool postgres, Action<int> sent)
    {
        var prefix = Guid.CreateVersion7(now).ToString("D", CultureInfo.InvariantCulture)[..15];
        foreach (var days in offsets.Distinct().OrderDescending())
        {
            var (first, last) = (from.AddDays(-days), today.AddDays(-days));
            yield return new(
                $"{(postgres ? OutboxOnPostgres : OutboxOnSqlite)} {Pending}", true, first, last, days, today, prefix, Days(days), now);
            yield return new(
                $"""
                INSERT INTO "Reminders" ("CaseId", "Key", "Subject", "Effective", "Days", "On")
                SELECT d."CaseId", d."Key", d."Subject", d."Effective", $4, $5 {Pending}
                RETURNING 1
                """, true, first, last, days, today) { Row = _ => sent(1) };
        }
    }

    private static readonly string Pending =
        $"""
        FROM "Deadlines" d WHERE {Reminded}
            AND NOT EXISTS (SELECT 1 FROM "Reminders" r WHERE r."CaseId" = d."CaseId" AND r."Key" = d."Key" AND r."Subject" = d."Subject"
                AND r."Effective" = d."Effective" AND (r."Days" = $4 OR (r."On" = $5 AND r."Days" > $4)))
        """;

    // The id sorts by time, as those that the program draws.
    private const string OutboxOnSqlite =
        $$"""
        INSERT INTO "Outbox" ("Id", "CaseId", "Sequence", "Kind", "Key", "To", "Values", "EnqueuedAt", "Attempts")
        SELECT upper($6 || substr(hex(randomblob(2)), 1, 3) || '-8' || substr(hex(randomblob(2)), 1, 3) || '-' || hex(randomblob(6))),
            d."CaseId", 0, 'notify', '{{Message}}', d."Of",
            json_object('deadline', d."Key", 'subject', d."Subject", 'day', d."Effective", 'days', $7), $8, 0
        """;

    private const string OutboxOnPostgres =
        $$"""
        INSERT INTO "Outbox" ("Id", "CaseId", "Sequence", "Kind", "Key", "To", "Values", "EnqueuedAt", "Attempts")
        SELECT ($6::text || substr(gen_random_uuid()::text, 16))::uuid, d."CaseId", 0, 'notify', '{{Message}}', d."Of",
            json_build_object('deadline', d."Key", 'subject', d."Subject", 'day', d."Effective"::text, 'days', $7::text)::text, $8, 0
        """;

    private static string Days(int days) => days.ToString(CultureInfo.InvariantCulture);
}
