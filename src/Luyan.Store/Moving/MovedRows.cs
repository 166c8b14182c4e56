using System.Globalization;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;

namespace Luyan.Store.Moving;

/// <summary>Writes a moved deadline: its row, the record of the move, and the message to the role that must act.</summary>
internal static class MovedRows
{
    /// <summary>The message of a day that moved; its values are deadline, subject, from, to and source.</summary>
    private const string Later = "deadline-moved";

    /// <summary>The message of a day that moved to an earlier one.</summary>
    private const string Earlier = "deadline-moved-earlier";

    public static Statement Open(Guid id, List<DeadlineRow> into) => new(
        """
        SELECT "Key", "Subject", "Of", "From", "Nominal", "Effective", "Provisional" FROM "Deadlines"
        WHERE "CaseId" = $1 AND ("Open" = $2) IS TRUE
        """, id, true)
    {
        Row = row => into.Add(new()
        {
            CaseId = id, Key = row.GetString(0), Subject = row.GetString(1), Of = Enum.Parse<Role>(row.GetString(2)),
            From = row.GetFieldValue<DateOnly>(3), Nominal = row.GetFieldValue<DateOnly>(4),
            Effective = row.GetFieldValue<DateOnly>(5), Provisional = row.GetBoolean(6), Open = true,
        }),
    };

    /// <summary>The statements of one difference.</summary>
    /// <param name="id">The case.</param>
    /// <param name="day">The deadline as it was and as it is.</param>
    /// <param name="imports">The imports that are being carried out, the newest first.</param>
    /// <param name="at">UTC.</param>
    public static IEnumerable<Statement> Write(Guid id, MovedDay day, IReadOnlyList<HolidayYear> imports, DateTimeOffset at)
    {
        var (row, now) = (day.Row, day.Now);
        if (!day.Moves)
        {
            yield return new(
                """
                UPDATE "Deadlines" SET "From" = $4, "Nominal" = $5, "Provisional" = $6
                WHERE "CaseId" = $1 AND "Key" = $2 AND "Subject" = $3
                """, id, row.Key, row.Subject, now.From, now.Nominal, now.Provisional);
            yield break;
        }
        // A deadline still passed stays marked; one that runs again is no longer overdue. The clock evaluates both again.
        yield return new(
            """
            UPDATE "Deadlines" SET "From" = $4, "Nominal" = $5, "Provisional" = $6, "Effective" = $7, "AskedVersion" = NULL,
                "PassedOn" = CASE WHEN $7 < $8 THEN "PassedOn" ELSE NULL END
            WHERE "CaseId" = $1 AND "Key" = $2 AND "Subject" = $3
            """, id, row.Key, row.Subject, now.From, now.Nominal, now.Provisional, now.Effective, LegalDate.Of(at));
        var cause = imports.FirstOrDefault(y => y.Year == row.Effective.Year || y.Year == now.Effective.Year) ?? imports[0];
        yield return new(
            """
            INSERT INTO "DeadlineMoves" ("Version", "CaseId", "Key", "Subject", "Of", "Before", "After", "At")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT ("CaseId", "Key", "Subject", "Version") DO UPDATE SET "After" = excluded."After", "At" = excluded."At"
            """, cause.Version, id, row.Key, row.Subject, now.Of.ToString(), row.Effective, now.Effective, at);
        var values = new Dictionary<string, string>
        {
            ["deadline"] = row.Key, ["subject"] = row.Subject, ["from"] = Day(row.Effective),
            ["to"] = Day(now.Effective), ["source"] = cause.Source
        };
        yield return new(
            """
            INSERT INTO "Outbox" ("Id", "CaseId", "Sequence", "Kind", "Key", "To", "Values", "EnqueuedAt", "Attempts")
            VALUES ($1, $2, 0, $3, $4, $5, $6, $7, 0)
            """, Guid.CreateVersion7(at), id, OutboxRow.Notify, now.Effective < row.Effective ? Earlier : Later,
                now.Of.ToString(), EnvelopeText.Write(values), at);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
