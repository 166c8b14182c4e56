using Microsoft.Data.Sqlite;

namespace Luyan.Store.Dockets;

/// <summary>One kept connection with prepared statements. SQLite has one writer at a time anyway; a turn in line is fairer than its busy loop.</summary>
internal sealed class SqliteLane(StorePlace place) : ILane, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private SqliteConnection? connection;

    public async ValueTask<Work> Begin(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (connection is null)
            {
                var opened = new SqliteConnection(new SqliteConnectionStringBuilder(Registration.ForSqlite(place)) { Pooling = false }.ToString());
                opened.Open();
                Pragmas.Set(opened);
                connection = opened;
            }
            Execute(new("BEGIN IMMEDIATE"));
            return new Turn(this);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    private void Execute(Statement statement)
    {
        if (!prepared.TryGetValue(statement.Sql, out var command))
        {
#pragma warning disable CA2100 // Texts of statements are constants of this assembly; values are parameters.
            command = new SqliteCommand(statement.Sql, connection);
#pragma warning restore CA2100
            for (var i = 1; i <= statement.Values.Length; i++) { command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i }); }
            prepared[statement.Sql] = command;
        }
        for (var i = 0; i < statement.Values.Length; i++)
        {
            // The type is inferred anew from each value.
            command.Parameters[i].ResetSqliteType();
            command.Parameters[i].Value = statement.Values[i] switch
            {
                null => DBNull.Value,
                DateTimeOffset at => UtcText.Write(at),
                var value => value,
            };
        }
        if (statement.Row is null)
        {
            command.ExecuteNonQuery();
            return;
        }
        using var reader = command.ExecuteReader();
        while (reader.Read()) { statement.Row(reader); }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values) { command.Dispose(); }
        connection?.Dispose();
        turn.Dispose();
    }

    private sealed class Turn(SqliteLane lane) : Work
    {
        private bool ended;

        public override bool IsPostgres => false;

        public override Task Run(IReadOnlyList<Statement> statements, CancellationToken stop)
        {
            foreach (var statement in statements) { lane.Execute(statement); }
            return Task.CompletedTask;
        }

        public override Task Commit(IReadOnlyList<Statement> last, CancellationToken stop)
        {
            Run(last, stop);
            lane.Execute(new("COMMIT"));
            ended = true;
            return Task.CompletedTask;
        }

        // The transaction itself is the lock.
        public override IEnumerable<Statement> Lock(IEnumerable<string> keys) => [];

        public override bool IsConflict(Exception failure) => failure is SqliteException { SqliteErrorCode: 19 };

        public override ValueTask DisposeAsync()
        {
            try
            {
                if (!ended) { lane.Execute(new("ROLLBACK")); }
            }
            catch (SqliteException)
            {
                // SQLite has rolled back already; the failure that caused it is on its way up.
            }
            lane.turn.Release();
            return ValueTask.CompletedTask;
        }
    }
}
