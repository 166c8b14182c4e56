using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luyan.Store.Lanes;

/// <summary>The pragmas of every SQLite connection. WAL is a property of the file.</summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    /// <summary>Busy timeout against other processes; writers in this process are queued.</summary>
    public const int BusySeconds = 5;

    private const string All = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; ";
    private readonly string statements;

    private Pragmas(string more) => statements = All + more;

    /// <summary>For the contexts: what they write goes by the lane, and SQLite refuses anything else.</summary>
    public static Pragmas Reading { get; } = new("PRAGMA temp_store = MEMORY; PRAGMA query_only = ON");

    /// <summary>For who may write: the lane, and the migrations before anybody else is there.
    /// What a long work must be able to undo may outgrow the memory.</summary>
    public static Pragmas Writing { get; } = new("PRAGMA temp_store = FILE; PRAGMA journal_size_limit = 67108864; PRAGMA query_only = OFF");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of two constants.
        command.CommandText = statements;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}

/// <summary>Contexts on a connection of their own that may write: for the lane, and for who makes the tables
/// before anybody writes.</summary>
internal sealed class AloneInSqlite(StorePlace place) : IDbContextFactory<LuyanDb>
{
    public LuyanDb CreateDbContext() =>
        new SqliteLuyanDb(new DbContextOptionsBuilder<SqliteLuyanDb>()
            .UseSqlite(Connections.ForSqlite(place) + ";Pooling=False").AddInterceptors(Pragmas.Writing).Options);
}
