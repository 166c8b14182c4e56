using Microsoft.Data.Sqlite;

namespace Luyan.Store.Dockets;

/// <summary>One kept connection with prepared statements. SQLite has one writer at a time anyway; a turn in line is fairer than its busy loop, and those who
/// stand in line share the write to the disk: each is a savepoint, and is told of its success only when all are durable.</summary>
internal sealed class SqliteLane(StorePlace place) : ILane, IDisposable
{
    // So many share a commit at most, so that nobody waits for long.
    private const int Together = 32;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    // Those that are done but not durable. Touched only by whose turn it is; a transaction is open between turns as long as there are any.
    private readonly List<TaskCompletionSource> done = [];
    private SqliteConnection? connection;
    private int waiting;

    public async ValueTask<Work> Begin(CancellationToken stop)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await turn.WaitAsync(stop);
        }
        catch
        {
            // Those before may have left the commit to this one.
            Interlocked.Decrement(ref waiting);
            await turn.WaitAsync(CancellationToken.None);
            EndTurn();
            throw;
        }
        Interlocked.Decrement(ref waiting);
        try
        {
            if (connection is null)
            {
                var opened = new SqliteConnection(new SqliteConnectionStringBuilder(Registration.ForSqlite(place)) { Pooling = false }.ToString());
                opened.Open();
                Pragmas.Set(opened);
                connection = opened;
            }
            if (done.Count == 0) { Execute(new("BEGIN IMMEDIATE")); }
            Execute(new("SAVEPOINT turn"));
            return new Turn(this);
        }
        catch
        {
            if (done.Count == 0) { RollBack(); }
            EndTurn();
            throw;
        }
    }

    // Makes durable what is done, unless somebody follows who will.
    private void EndTurn()
    {
        if (done.Count >= Together || (done.Count > 0 && Volatile.Read(ref waiting) == 0))
        {
            try
            {
                Execute(new("COMMIT"));
                Tell(one => one.SetResult());
            }
            catch (SqliteException failure)
            {
                RollBack();
                Tell(one => one.SetException(failure));
            }
        }
        turn.Release();
    }

    private void Tell(Action<TaskCompletionSource> how)
    {
        var all = done.ToArray();
        done.Clear();
        foreach (var one in all) { how(one); }
    }

    private Task Finish()
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        done.Add(mine);
        EndTurn();
        return mine.Task;
    }

    private void Withdraw()
    {
        try
        {
            Execute(new("ROLLBACK TO turn"));
            Execute(new("RELEASE turn"));
            if (done.Count == 0) { Execute(new("ROLLBACK")); }
        }
        catch (SqliteException failure)
        {
            // SQLite has rolled back all of it already; the failure that caused it is on its way up, and those who were done learn of it too.
            RollBack();
            Tell(one => one.SetException(failure));
        }
        EndTurn();
    }

    private void RollBack()
    {
        try { Execute(new("ROLLBACK")); }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException) { /* None is open any more. */ }
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

        public override async Task Commit(IReadOnlyList<Statement> last, CancellationToken stop)
        {
            await Run(last, stop);
            lane.Execute(new("RELEASE turn"));
            ended = true;
            await lane.Finish();
        }

        // The transaction itself is the lock.
        public override IEnumerable<Statement> Lock(IEnumerable<string> keys) => [];

        public override bool IsConflict(Exception failure) => failure is SqliteException { SqliteErrorCode: 19 };

        public override ValueTask DisposeAsync()
        {
            if (!ended) { lane.Withdraw(); }
            ended = true;
            return ValueTask.CompletedTask;
        }
    }
}
