using Microsoft.Data.Sqlite;

namespace Luyan.Bench.Clock;

/// <summary>The rows of a day's pass by plain SQL with the same durability: for each case its events are read, and one event, its case,
/// its deadlines and its messages are written in a transaction of their own. Nothing is decided or hashed.</summary>
internal sealed class BareClock : IDisposable
{
    private const string Day = "2026-11-26";
    private static readonly string Filler = new('x', 330);
    private static readonly string Hash = new('0', 64);
    private readonly SqliteConnection connection;

    public BareClock(string file)
    {
        connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using var pragmas =
            Command("PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;");
        pragmas.ExecuteNonQuery();
    }

    /// <summary>A copy made by VACUUM is in another journal mode than the store's.</summary>
    public void Prepare()
    {
        using var wal = Command("PRAGMA journal_mode = WAL");
        wal.ExecuteNonQuery();
    }

    /// <summary>Finds the cases whose deadline of a day is open, and writes for each what the clock writes.</summary>
    public int Pass(DateOnly due)
    {
        var cases = new List<string>();
        using (var find = Command("""
            SELECT DISTINCT d."CaseId" FROM "Deadlines" d JOIN "Cases" c ON c."Id" = d."CaseId"
            WHERE d."Open" = 1 AND d."Effective" = $1 AND d."Key" = 'assessment-due'
            """, 1))
        {
            find.Parameters[0].Value = due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            using var reader = find.ExecuteReader();
            while (reader.Read()) { cases.Add(reader.GetString(0)); }
        }
        using var begin = Command("BEGIN IMMEDIATE");
        using var commit = Command("COMMIT");
        using var read = Command(
            """SELECT "Body", "Envelope", "Hash", "Sequence" FROM "Events" WHERE "CaseId" = $1 ORDER BY "Sequence" """, 1);
        SqliteCommand[] writes =
        [
            Command("""
                INSERT INTO "Events" ("CaseId", "Kind", "Sequence", "CommitId", "Type", "Envelope", "Body",
                    "Algorithm", "PreviousHash", "Hash")
                VALUES ($1, 'center', $2, $3, 'Bare', $4, $4, 'none', $5, $5)
                """, 5),
            Command("""UPDATE "Cases" SET "Version" = $2, "HeadHash" = $5, "UpdatedAt" = $3 WHERE "Id" = $1""", 5),
            Command("""UPDATE "Centers" SET "State" = "State" WHERE "CaseId" = $1""", 5),
            Command($"""UPDATE "Deadlines" SET "Open" = 0, "ClosedOn" = '{Day}' WHERE "CaseId" = $1 AND "Key" = 'assessment-due'""", 5),
            Command($"""
                INSERT INTO "Deadlines" ("CaseId", "Key", "Subject", "Of", "From", "Nominal", "Effective", "Provisional",
                    "Source", "Parameter", "Passing", "Open")
                VALUES ($1, 'bare', '', 'Director', '{Day}', '{Day}', '{Day}', 0, '11', '', 'MarkOverdue', 1)
                """, 5),
            .. Enumerable.Range(0, 4).Select(_ => Command("""
                INSERT INTO "Outbox" ("Id", "CaseId", "Sequence", "Kind", "Key", "To", "Values", "EnqueuedAt", "Attempts")
                VALUES ($3, $1, $2, 'bare', 'bare', 'Director', '{}', $3, 0)
                """, 5)),
            Command($"""
                INSERT INTO "Reminders" ("CaseId", "Key", "Subject", "Effective", "Days", "On")
                VALUES ($1, 'bare', '', '{Day}', 1, '{Day}')
                """, 5),
        ];
        foreach (var id in cases)
        {
            begin.ExecuteNonQuery();
            read.Parameters[0].Value = id;
            long last = 0;
            using (var reader = read.ExecuteReader())
            {
                while (reader.Read()) { last = reader.GetInt64(3); }
            }
            foreach (var write in writes)
            {
                object[] values = [id, last + 1, Guid.CreateVersion7().ToString().ToUpperInvariant(), Filler, Hash];
                for (var i = 0; i < values.Length; i++) { write.Parameters[i].Value = values[i]; }
                write.ExecuteNonQuery();
            }
            commit.ExecuteNonQuery();
        }
        foreach (var write in writes) { write.Dispose(); }
        return cases.Count;
    }

    /// <summary>For each case: its events are read, a deadline is written, and the record and the message of its move.</summary>
    public void Move(IReadOnlyList<string> cases)
    {
        using var begin = Command("BEGIN IMMEDIATE");
        using var commit = Command("COMMIT");
        using var read = Command("""SELECT "Body", "Envelope" FROM "Events" WHERE "CaseId" = $1 ORDER BY "Sequence" """, 1);
        SqliteCommand[] writes =
        [
            Command($"""
                UPDATE "Deadlines" SET "Effective" = '{Day}', "AskedVersion" = NULL, "PassedOn" = NULL
                WHERE "CaseId" = $1 AND "Key" = 'annual-report'
                """, 2),
            Command($"""
                INSERT INTO "DeadlineMoves" ("Version", "CaseId", "Key", "Subject", "Of", "Before", "After", "At")
                VALUES (0, $1, 'bare', '', 'Director', '{Day}', '{Day}', $2)
                """, 2),
            Command("""
                INSERT INTO "Outbox" ("Id", "CaseId", "Sequence", "Kind", "Key", "To", "Values", "EnqueuedAt", "Attempts")
                VALUES ($2, $1, 0, 'bare', 'bare', 'Director', '{}', $2, 0)
                """, 2),
        ];
        foreach (var id in cases)
        {
            begin.ExecuteNonQuery();
            read.Parameters[0].Value = id;
            using (var reader = read.ExecuteReader()) { while (reader.Read()) { } }
            foreach (var write in writes)
            {
                (write.Parameters[0].Value, write.Parameters[1].Value) = (id, Guid.CreateVersion7().ToString().ToUpperInvariant());
                write.ExecuteNonQuery();
            }
            commit.ExecuteNonQuery();
        }
        foreach (var write in writes) { write.Dispose(); }
    }

    public void Dispose() => connection.Dispose();

    private SqliteCommand Command(string text, int parameters = 0)
    {
#pragma warning disable CA2100 // Constants of this file.
        var command = new SqliteCommand(text, connection);
#pragma warning restore CA2100
        for (var i = 1; i <= parameters; i++) { command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" }); }
        return command;
    }
}
