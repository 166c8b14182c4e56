using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Lanes;

/// <summary>One open connection with prepared statements. SQLite allows one writer; a queue is fairer than its busy loop. Group commit:
/// queued writers share one transaction, each after the first as a savepoint, and succeed only when the commit is durable.</summary>
internal sealed class SqliteLane(StorePlace place) : ILane, IDisposable
{
    // The most writers in one commit, to bound the wait.
    private const int Together = 32;
    private const int Busy = 5;
    /// <summary>The longest wait in the queue.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    // Finished writers whose commit is pending. Only the current writer touches the list; the transaction stays open while it is not empty.
    private readonly List<TaskCompletionSource> done = [];
    private LuyanDb? kept;
    private SqliteConnection? connection;
    private int waiting;

    async ValueTask<Work> ILane.Begin(CancellationToken stop, bool alone) => await Begin(stop, alone);

    public async ValueTask<SqliteTurn> Begin(CancellationToken stop, bool alone = false)
    {
        Entry.Refuse();
        Interlocked.Increment(ref waiting);
        bool reached;
        try
        {
            reached = await turn.WaitAsync(Patience, stop);
        }
        catch
        {
            Leave();
            throw;
        }
        if (!reached)
        {
            Leave();
            throw new SqliteException("Others have been writing for too long.", Busy);
        }
        Interlocked.Decrement(ref waiting);
        try
        {
            connection ??= Open();
            if (alone) { MakeDurable(); }
            // The first writer needs no savepoint: the transaction itself can be rolled back.
            // A savepoint makes SQLite journal every later change, too costly for long work.
            var follows = done.Count > 0;
            Execute(new(follows ? "SAVEPOINT turn" : "BEGIN IMMEDIATE"));
            return new(this, follows);
        }
        catch
        {
            if (done.Count == 0) { RollBack(); }
            EndTurn();
            throw;
        }
    }

    // Earlier writers may rely on this one for their commit; it is done when the turn is free.
    private void Leave()
    {
        Interlocked.Decrement(ref waiting);
        _ = MakeUp();
        async Task MakeUp()
        {
            await turn.WaitAsync(CancellationToken.None);
            EndTurn();
        }
    }

    // Opened through a context, because EF registers the functions that its queries use.
    private SqliteConnection Open()
    {
        kept = new AloneInSqlite(place).CreateDbContext();
        kept.Database.OpenConnection();
        return (SqliteConnection)kept.Database.GetDbConnection();
    }

    // What is done is made durable, unless somebody follows who will.
    private void EndTurn()
    {
        if (done.Count >= Together || Volatile.Read(ref waiting) == 0) { MakeDurable(); }
        turn.Release();
    }

    private void MakeDurable()
    {
        if (done.Count == 0) { return; }
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

    private void Tell(Action<TaskCompletionSource> how)
    {
        var all = done.ToArray();
        done.Clear();
        foreach (var one in all) { how(one); }
    }

    internal Task Finish(bool follows)
    {
        if (follows) { Execute(new("RELEASE turn")); }
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        done.Add(mine);
        EndTurn();
        return mine.Task;
    }

    internal void Withdraw(bool follows)
    {
        if (!follows) { RollBack(); }
        else
        {
            try
            {
                Execute(new("ROLLBACK TO turn"));
                Execute(new("RELEASE turn"));
            }
            catch (SqliteException failure)
            {
                // SQLite has rolled back everything; the original failure is being thrown, and pending writers receive it too.
                RollBack();
                Tell(one => one.SetException(failure));
            }
        }
        EndTurn();
    }

    private void RollBack()
    {
        try { Execute(new("ROLLBACK")); }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException) { /* None is open any more. */ }
    }

    internal SqliteCommand Command() => connection!.CreateCommand();

    /// <summary>Runs a command that was made for another connection.</summary>
    internal int Run(SqliteCommand others)
    {
        var home = others.Connection;
        try
        {
            others.Connection = connection;
            return others.ExecuteNonQuery();
        }
        finally
        {
            others.Connection = home;
        }
    }

    internal void Execute(Statement statement)
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
        kept?.Dispose();
        turn.Dispose();
    }
}

/// <summary>A turn in the lane of SQLite.</summary>
/// <param name="lane">The lane.</param>
/// <param name="follows">Whether others before it in the same transaction are done.</param>
internal sealed class SqliteTurn(SqliteLane lane, bool follows) : Work
{
    private bool ended;

    public override bool IsPostgres => false;

    public SqliteCommand Command() => ended ? throw new InvalidOperationException("This turn has ended.") : lane.Command();

    public int Run(SqliteCommand others) => lane.Run(others);

    public void Run(string sql) => lane.Execute(new(sql));

    public override Task Run(IReadOnlyList<Statement> statements, CancellationToken stop)
    {
        foreach (var statement in statements) { lane.Execute(statement); }
        return Task.CompletedTask;
    }

    public override async Task Commit(IReadOnlyList<Statement> last, CancellationToken stop)
    {
        await Run(last, stop);
        ended = true;
        await lane.Finish(follows);
    }

    // The transaction itself is the lock.
    public override IEnumerable<Statement> Lock(IEnumerable<string> keys) => [];

    public override bool IsConflict(Exception failure) => failure is SqliteException { SqliteErrorCode: 19 };

    /// <summary>Rolls back unless committed.</summary>
    public void Leave()
    {
        if (ended) { return; }
        ended = true;
        lane.Withdraw(follows);
    }

    public override ValueTask DisposeAsync()
    {
        Leave();
        return ValueTask.CompletedTask;
    }
}
