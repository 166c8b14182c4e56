using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Luyan.Bench.Simulate;

/// <summary>Every event read by plain SQL and parsed as JSON. Nothing is understood.</summary>
internal static class BareReading
{
    public static double Seconds(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var watch = Stopwatch.StartNew();
        using var command = new SqliteCommand("""SELECT "Body", "Envelope" FROM "Events" ORDER BY "CaseId", "Sequence" """, connection);
        using var reader = command.ExecuteReader();
        var read = 0;
        while (reader.Read())
        {
            using var body = JsonDocument.Parse(reader.GetString(0));
            using var envelope = JsonDocument.Parse(reader.GetString(1));
            read++;
        }
        return read > 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("There are no events.");
    }
}
