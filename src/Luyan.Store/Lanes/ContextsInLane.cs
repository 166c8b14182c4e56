using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Luyan.Store.Lanes;

/// <summary>Makes each transaction of a context a turn in the lane, and each statement that writes outside of one a turn of
/// its own. The connections of the contexts read only (<see cref="Pragmas.Reading"/>), so nothing can be written past it.</summary>
internal sealed class ContextsInLane(SqliteLane lane) : IDbTransactionInterceptor, IDbCommandInterceptor
{
    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        InterceptionResult<DbTransaction>.SuppressWithResult(new LaneTransaction(connection, await lane.Begin(cancellationToken)));

    // Only the keys that seal cookies are written by code that cannot wait otherwise; it is not ours.
    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        InterceptionResult<DbTransaction>.SuppressWithResult(new LaneTransaction(connection, Blocking(lane.Begin(CancellationToken.None))));

    public InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        TurnOf(eventData.Context) is { } turn ? InterceptionResult<DbCommand>.SuppressWithResult(new LaneCommand(turn.Command())) : result;

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command is not SqliteCommand own) { return result; }
        await using var turn = await lane.Begin(cancellationToken);
        var rows = turn.Run(own);
        await turn.Commit([], cancellationToken);
        return InterceptionResult<int>.SuppressWithResult(rows);
    }

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (command is not SqliteCommand own) { return result; }
        var turn = Blocking(lane.Begin(CancellationToken.None));
        try
        {
            var rows = turn.Run(own);
            turn.Commit([], CancellationToken.None).GetAwaiter().GetResult();
            return InterceptionResult<int>.SuppressWithResult(rows);
        }
        finally
        {
            turn.Leave();
        }
    }

    // A context makes a savepoint when it saves within a transaction; those lie within each other, so that one name serves all.
    public InterceptionResult CreatingSavepoint(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        Savepoint(transaction, "SAVEPOINT saving", result);

    public InterceptionResult RollingBackToSavepoint(
        DbTransaction transaction, TransactionEventData eventData,
        InterceptionResult result) => Savepoint(transaction, "ROLLBACK TO saving", result);

    public InterceptionResult ReleasingSavepoint(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        Savepoint(transaction, "RELEASE saving", result);

    public ValueTask<InterceptionResult> CreatingSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) => new(CreatingSavepoint(transaction, eventData, result));

    public ValueTask<InterceptionResult> RollingBackToSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) => new(RollingBackToSavepoint(transaction, eventData, result));

    public ValueTask<InterceptionResult> ReleasingSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) => new(ReleasingSavepoint(transaction, eventData, result));

    private static InterceptionResult Savepoint(DbTransaction transaction, string sql, InterceptionResult result)
    {
        if (transaction is not LaneTransaction held) { return result; }
        held.Turn.Run(sql);
        return InterceptionResult.Suppress();
    }

    private static SqliteTurn? TurnOf(DbContext? context) =>
        (context?.Database.CurrentTransaction?.GetDbTransaction() as LaneTransaction)?.Turn;

    private static SqliteTurn Blocking(ValueTask<SqliteTurn> begun) => begun.AsTask().GetAwaiter().GetResult();
}
