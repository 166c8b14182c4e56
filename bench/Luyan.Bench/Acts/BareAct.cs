using Microsoft.Data.Sqlite;

namespace Luyan.Bench.Acts;

/// <summary>As many rows as an act with its letter writes, in one durable transaction, and two files as large as the letter's, by hand.
/// The writers share one connection and take turns.</summary>
internal sealed class BareAct : IDisposable
{
    private const int Rows = 14, RowSize = 300, FileSize = 6_000;
    private static readonly string Filler = new('x', RowSize);
    private readonly SqliteConnection connection;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly string folder;

    public BareAct(string folder)
    {
        this.folder = folder;
        connection = new($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS \"Bare\" (\"Id\" TEXT PRIMARY KEY, " +
            "\"Text\" TEXT)");
    }

    public async Task Write()
    {
        for (var file = 0; file < 2; file++)
        {
            await using var written = new FileStream(Path.Combine(folder, Guid.CreateVersion7().ToString("N")), FileMode.CreateNew);
            await written.WriteAsync(new byte[FileSize]);
            written.Flush(flushToDisk: true);
        }
        await turn.WaitAsync();
        try
        {
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO \"Bare\" VALUES ($id, $text)";
            insert.Parameters.AddWithValue("$id", "");
            insert.Parameters.AddWithValue("$text", Filler);
            for (var row = 0; row < Rows; row++)
            {
                insert.Parameters[0].Value = Guid.CreateVersion7().ToString();
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        connection.Dispose();
        turn.Dispose();
    }

    private void Run(string sql)
    {
#pragma warning disable CA2100 // A constant.
        using var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
