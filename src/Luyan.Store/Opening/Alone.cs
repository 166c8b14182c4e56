using Luyan.Store.Lanes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luyan.Store.Opening;

/// <summary>Contexts for the work that is done before anybody else opens the store: making, migrating and filling tables.</summary>
/// <param name="place">Where the store keeps its data.</param>
/// <param name="further">Further options; tests add migrations by it.</param>
internal sealed class Alone(StorePlace place, Action<DbContextOptionsBuilder>? further = null)
{
    /// <summary>A context on the database, or on another SQLite file. It may write.</summary>
    public LuyanDb Open(string? sqliteFile = null)
    {
        if (place.IsPostgres)
        {
            return new PostgresLuyanDb(Options<PostgresLuyanDb>(o => o.UseNpgsql(Connections.ForPostgres(place.Postgres!))
                // All migrations are one transaction, so that a failure leaves what was there.
                .ConfigureWarnings(w => w.Ignore(RelationalEventId.MigrationsUserTransactionWarning))));
        }
        var connection = Connections.ForSqlite(sqliteFile ?? place.SqliteFile) + ";Pooling=False";
        return new SqliteLuyanDb(Options<SqliteLuyanDb>(o => o.UseSqlite(connection).AddInterceptors(Pragmas.Writing)));
    }

    private DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder> engine) where T : LuyanDb
    {
        var options = new DbContextOptionsBuilder<T>();
        engine(options);
        further?.Invoke(options);
        return options.Options;
    }
}
