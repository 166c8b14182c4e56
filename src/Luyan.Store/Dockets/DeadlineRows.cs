using Luyan.Cases;

namespace Luyan.Store.Dockets;

/// <summary>Writes the changed deadlines only: closes those that stopped, adds those that started.</summary>
internal static class DeadlineRows
{
    /// <param name="writing">Where to.</param>
    /// <param name="id">The case.</param>
    /// <param name="before">What ran before.</param>
    /// <param name="now">What runs now.</param>
    /// <param name="outside">Those of which people outside the Bureau read; null: of all.</param>
    /// <param name="day">The legal day.</param>
    public static void Write(
        Writing writing, Guid id, IReadOnlyList<Deadline> before, IReadOnlyList<Deadline> now,
        IReadOnlySet<(string Key, string Subject)>? outside, DateOnly day)
    {
        foreach (var gone in before.Where(b => !now.Any(n => n.Key == b.Key && n.Subject == b.Subject)))
        {
            writing.Add(
                """
                UPDATE "Deadlines" SET "Open" = $4, "Outside" = $4, "ClosedOn" = $5
                WHERE "CaseId" = $1 AND "Key" = $2 AND "Subject" = $3
                """,
                id, gone.Key, gone.Subject, false, day);
        }
        foreach (var due in now.Where(n => !before.Contains(n)))
        {
            writing.Add(
                """
                INSERT INTO "Deadlines" ("CaseId", "Key", "Subject", "Of", "From", "Nominal", "Effective", "Provisional",
                    "Source", "Parameter", "Passing", "Open", "Outside", "ClosedOn")
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, NULL)
                ON CONFLICT ("CaseId", "Key", "Subject") DO UPDATE
                SET "Of" = excluded."Of", "From" = excluded."From", "Nominal" = excluded."Nominal",
                    "Effective" = excluded."Effective", "Provisional" = excluded."Provisional", "Source" = excluded."Source",
                    "Parameter" = excluded."Parameter", "Passing" = excluded."Passing", "Open" = excluded."Open", "ClosedOn" = NULL,
                    "Outside" = excluded."Outside", "PassedOn" = NULL, "AskedVersion" = NULL
                """,
                id, due.Key, due.Subject, due.Of.ToString(), due.From, due.Nominal,
                due.Effective, due.Provisional, due.Source.Code, due.Parameter,
                due.Passing.ToString(), true, outside?.Contains((due.Key, due.Subject)) != false);
        }
        Told(writing, id, [.. now.Where(before.Contains)], outside);
    }

    // What runs on may become known, as by the issue of a letter: one statement for all of it, which writes where that changed.
    private static void Told(Writing writing, Guid id, List<Deadline> running, IReadOnlySet<(string Key, string Subject)>? outside)
    {
        if (running.Count == 0) { return; }
        List<object?> values = [id, true];
        string One(Deadline d)
        {
            values.AddRange([d.Key, d.Subject]);
            return $"(\"Key\" = ${values.Count - 1} AND \"Subject\" = ${values.Count})";
        }
        var all = string.Join(" OR ", running.Select(One));
        var told = running.Where(d => outside?.Contains((d.Key, d.Subject)) != false).Select(One).ToList();
        var known = told.Count == 0 ? "NOT $2" : string.Join(" OR ", told);
        writing.Add(
            $"""
            UPDATE "Deadlines" SET "Outside" = NOT "Outside"
            WHERE "CaseId" = $1 AND "Open" = $2 AND ({all}) AND "Outside" <> ({known})
            """,
            [.. values]);
    }
}
