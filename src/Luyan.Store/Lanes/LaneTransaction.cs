using System.Data;
using System.Data.Common;

namespace Luyan.Store.Lanes;

/// <summary>A turn in the lane in the form of a transaction, for a context.</summary>
/// <param name="own">The connection of the context; it reads what stands outside of the transaction.</param>
/// <param name="turn">The turn.</param>
internal sealed class LaneTransaction(DbConnection own, SqliteTurn turn) : DbTransaction
{
    public SqliteTurn Turn => turn;

    public override IsolationLevel IsolationLevel => IsolationLevel.Serializable;

    public override bool SupportsSavepoints => true;

    protected override DbConnection DbConnection => own;

    public override void Commit() => turn.Commit([], CancellationToken.None).GetAwaiter().GetResult();

    public override Task CommitAsync(CancellationToken cancellationToken = default) => turn.Commit([], cancellationToken);

    public override void Rollback() => turn.Leave();

    public override Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        turn.Leave();
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) { turn.Leave(); }
        base.Dispose(disposing);
    }

    public override ValueTask DisposeAsync()
    {
        turn.Leave();
        return base.DisposeAsync();
    }
}

/// <summary>A command on the connection of the lane. SQLite's own takes no other transaction than its own.</summary>
internal sealed class LaneCommand(Microsoft.Data.Sqlite.SqliteCommand inner) : DbCommand
{
    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string CommandText { get => inner.CommandText; set => inner.CommandText = value; }

    public override int CommandTimeout { get => inner.CommandTimeout; set => inner.CommandTimeout = value; }

    public override CommandType CommandType { get => inner.CommandType; set => inner.CommandType = value; }

    public override bool DesignTimeVisible { get => inner.DesignTimeVisible; set => inner.DesignTimeVisible = value; }

    public override UpdateRowSource UpdatedRowSource { get => inner.UpdatedRowSource; set => inner.UpdatedRowSource = value; }

    protected override DbConnection? DbConnection { get => inner.Connection; set => throw new NotSupportedException(); }

    protected override DbParameterCollection DbParameterCollection => inner.Parameters;

    // The transaction of the lane is open; there is nothing to be said to the command.
    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery() => inner.ExecuteNonQuery();

    public override object? ExecuteScalar() => inner.ExecuteScalar();

    public override void Prepare() => inner.Prepare();

    protected override DbParameter CreateDbParameter() => inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => inner.ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing) { inner.Dispose(); }
        base.Dispose(disposing);
    }
}
