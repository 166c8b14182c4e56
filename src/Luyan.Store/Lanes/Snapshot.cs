using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Lanes;

/// <summary>One moment from which a context reads until this is disposed, while others go on writing. On SQLite a transaction that
/// reads does not hold up those who write.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly LuyanDb db;
    private readonly DbTransaction transaction;

    private Snapshot(LuyanDb db, DbTransaction transaction) => (this.db, this.transaction) = (db, transaction);

    public static async Task<Snapshot> Of(LuyanDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await db.Database.UseTransactionAsync(transaction, stop);
        return new(db, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await db.Database.UseTransactionAsync(null, CancellationToken.None);
        await transaction.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }
}
