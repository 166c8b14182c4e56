using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Luyan.Bench.Rebuild;

/// <summary>The same rows by plain SQL: every event is read, and every row of the read models is written once, sorted, with its indexes
/// built afterwards. Nothing is understood.</summary>
internal static class BareRebuild
{
    private static readonly string[] Tables =
        ["Cases", "Deadlines", "Centers", "Assessments", "CenterGrams", "Bars", "Numbers", "Seats", "FileLinks"];

    public static double Seconds(string copy)
    {
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = FILE; PRAGMA cache_size = -16000");
        var watch = Stopwatch.StartNew();
        Run(connection, "BEGIN IMMEDIATE");
        var bytes = 0L;
        using (var read = Command(connection, """SELECT "Body", "Envelope" FROM "Events" ORDER BY "CaseId", "Sequence" """))
        using (var reader = read.ExecuteReader())
        {
            while (reader.Read()) { bytes += reader.GetString(0).Length + reader.GetString(1).Length; }
        }
        foreach (var table in Tables)
        {
            var indexes = new List<string>();
            string create;
            using (var find = Command(
                connection, $"SELECT sql, type FROM sqlite_master WHERE tbl_name = '{table}' AND sql IS NOT NULL ORDER BY type DESC"))
            using (var reader = find.ExecuteReader())
            {
                reader.Read();
                create = reader.GetString(0);
                while (reader.Read()) { if (reader.GetString(1) == "index") { indexes.Add(reader.GetString(0)); } }
            }
            Run(connection, $"ALTER TABLE \"{table}\" RENAME TO \"Old{table}\"");
            Run(connection, create);
            Run(connection, $"INSERT INTO \"{table}\" SELECT * FROM \"Old{table}\" ORDER BY 1, 2");
            Run(connection, $"DROP TABLE \"Old{table}\"");
            foreach (var index in indexes) { Run(connection, index); }
        }
        Run(connection, "COMMIT");
        return bytes > 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("There are no events.");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
#pragma warning disable CA2100 // Constants of this file and what the database says of itself.
        return new(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
    }
}
