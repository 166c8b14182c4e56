using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Luyan.Bench.Append;

/// <summary>The same rows by plain ADO.NET: one event, its case, its deadline, in one durable transaction, on SQLite
/// with all that wait; nothing is read, decided or hashed.</summary>
internal sealed class BareDatabase : IAsyncDisposable
{
    private static readonly string Hash = new('0', 64);
    private static readonly string Envelope = new('e', 330);
    private static readonly string Body = new('b', 200);

    private static readonly string[] Statements =
    [
        """
        INSERT INTO "Events" ("CaseId", "Kind", "Sequence", "CommitId", "Type", "Envelope", "Body", "Algorithm", "PreviousHash", "Hash")
        VALUES ($1, 'counter', $2, $1, 'Raised', $3, $4, 'none', $5, $5)
        """,
        """UPDATE "Cases" SET "State" = 'Counting', "Version" = $2, "HeadHash" = $3 WHERE "Id" = $1""",
        """UPDATE "Deadlines" SET "Effective" = $2, "Nominal" = $2 WHERE "CaseId" = $1 AND "Key" = 'count'""",
    ];

    private const int MostTogether = 32;

    private readonly List<DbConnection> connections = [];
    private readonly List<List<DbCommand>> prepared = [];
    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>();
    private Task committing = Task.CompletedTask;
    private readonly Guid[] ids;
    private bool sqlite;
    private int sequence = 1_000_000;

    private BareDatabase(Guid[] ids) => this.ids = ids;

    public static async Task<BareDatabase> Open(string folder, string? postgres, int writers, Guid[] ids)
    {
        var bare = new BareDatabase(ids) { sqlite = postgres is null };
        // As in the write path, the writers of SQLite share one connection and commit in groups.
        for (var i = 0; i < (postgres is null ? 1 : writers); i++)
        {
            DbConnection connection = postgres is null
                ? new SqliteConnection($"Data Source={Path.Combine(folder, "luyan.db")};Pooling=False")
                : new NpgsqlConnection(postgres + ";Max Auto Prepare=20;Auto Prepare Min Usages=2");
            await connection.OpenAsync();
            if (postgres is null) { await Execute(connection, "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000"); }
            bare.connections.Add(connection);
            bare.prepared.Add([.. Commands(connection)]);
        }
        if (postgres is null) { bare.committing = Task.Run(bare.CommitGroups); }
        return bare;
    }

    public async Task Append(int writer, int n)
    {
        var id = ids[n % ids.Length];
        var next = Interlocked.Increment(ref sequence);
        object?[][] values = [[id, next, Envelope, Body, Hash], [id, next, Hash], [id, new DateOnly(2026, 1, 1).AddDays(n % 1000)]];
        if (sqlite)
        {
            var own = new Waiting(values, new(TaskCreationOptions.RunContinuationsAsynchronously));
            await queue.Writer.WriteAsync(own);
            await own.Done.Task;
            return;
        }
        await using var batch = new NpgsqlBatch((NpgsqlConnection)connections[writer]);
        batch.BatchCommands.Add(new("BEGIN"));
        for (var i = 0; i < Statements.Length; i++)
        {
            var command = new NpgsqlBatchCommand(Statements[i]);
            foreach (var value in values[i]) { command.Parameters.Add(new NpgsqlParameter { Value = value }); }
            batch.BatchCommands.Add(command);
        }
        batch.BatchCommands.Add(new("COMMIT"));
        await batch.ExecuteNonQueryAsync();
    }

    // All that wait share one commit, as in the write path.
    private async Task CommitGroups()
    {
        var group = new List<Waiting>();
        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            prepared[0][0].ExecuteNonQuery();
            while (group.Count < MostTogether && queue.Reader.TryRead(out var next))
            {
                for (var i = 0; i < Statements.Length; i++)
                {
                    Set(prepared[0][i + 1], next.Values[i]);
                    prepared[0][i + 1].ExecuteNonQuery();
                }
                group.Add(next);
            }
            prepared[0][^1].ExecuteNonQuery();
            foreach (var one in group) { one.Done.SetResult(); }
        }
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.Complete();
        await committing;
        foreach (var command in prepared.SelectMany(p => p)) { await command.DisposeAsync(); }
        foreach (var connection in connections) { await connection.DisposeAsync(); }
    }

    private static IEnumerable<DbCommand> Commands(DbConnection connection)
    {
        if (connection is not SqliteConnection sqlite) { yield break; }
        foreach (var text in (string[])["BEGIN IMMEDIATE", .. Statements, "COMMIT"])
        {
#pragma warning disable CA2100 // Constants of this file.
            var command = new SqliteCommand(text, sqlite);
#pragma warning restore CA2100
            for (var i = 1; i <= 5 && text.Contains($"${i}", StringComparison.Ordinal); i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }
            yield return command;
        }
    }

    private static void Set(DbCommand command, object?[] values)
    {
        for (var i = 0; i < values.Length; i++) { command.Parameters[i].Value = values[i]; }
    }

    private static async Task Execute(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Waiting(object?[][] Values, TaskCompletionSource Done);
}
