using Npgsql;

namespace Luyan.Store.Lanes;

/// <summary>One pooled connection per transaction, read committed. Keys that must be exclusive are locked before they are read.</summary>
internal sealed class PostgresLane(NpgsqlDataSource source) : ILane
{
    public async ValueTask<Work> Begin(CancellationToken stop, bool alone = false)
    {
        Entry.Refuse();
        return new Turn(await source.OpenConnectionAsync(stop));
    }

    private sealed class Turn(NpgsqlConnection connection) : Work
    {
        private bool begun;
        private bool ended;

        public override bool IsPostgres => true;

        public override async Task Run(IReadOnlyList<Statement> statements, CancellationToken stop)
        {
            if (statements.Count == 0) { return; }
            await using var batch = new NpgsqlBatch(connection);
            if (!begun) { batch.BatchCommands.Add(new("BEGIN")); }
            begun = true;
            foreach (var statement in statements)
            {
#pragma warning disable CA2100 // Texts of statements are constants of this assembly; values are parameters.
                var command = new NpgsqlBatchCommand(statement.Sql);
#pragma warning restore CA2100
                foreach (var value in statement.Values)
                {
                    command.Parameters.Add(
                        new NpgsqlParameter { Value = value is DateTimeOffset at ? at.ToUniversalTime() : value ?? DBNull.Value });
                }
                batch.BatchCommands.Add(command);
            }
            await using var reader = await batch.ExecuteReaderAsync(stop);
            foreach (var statement in statements.Where(s => s.Row is not null))
            {
                while (await reader.ReadAsync(stop)) { statement.Row!(reader); }
                await reader.NextResultAsync(stop);
            }
        }

        public override async Task Commit(IReadOnlyList<Statement> last, CancellationToken stop)
        {
            await Run([.. last, new("COMMIT")], stop);
            ended = true;
        }

        public override IEnumerable<Statement> Lock(IEnumerable<string> keys) =>
            keys.Order(StringComparer.Ordinal).Select(key => new Statement(
                "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", key) { Row = _ => { } });

        public override bool IsConflict(Exception failure) =>
            failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

        public override async ValueTask DisposeAsync()
        {
            // Closing a connection inside a transaction rolls it back.
            if (begun && !ended && connection.FullState == System.Data.ConnectionState.Open)
            {
                try
                {
                    await using var rollback = new NpgsqlCommand("ROLLBACK", connection);
                    await rollback.ExecuteNonQueryAsync(CancellationToken.None);
                }
                catch (NpgsqlException)
                {
                    // The server rolls back a broken connection; the original failure is being thrown.
                }
            }
            await connection.DisposeAsync();
        }
    }
}
