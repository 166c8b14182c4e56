using Microsoft.Data.Sqlite;
using Npgsql;

namespace Luyan.Store.Lanes;

/// <summary>The connection strings of the engines.</summary>
internal static class Connections
{
    public static string ForSqlite(StorePlace place) => ForSqlite(place.SqliteFile);

    public static string ForSqlite(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = Pragmas.BusySeconds,
    }.ToString();

    public static string ForPostgres(string given)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(given) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2 }.ToString();
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            throw new StoreRefusedException(
                $"LUYAN_POSTGRES is not a connection string of PostgreSQL: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }
}
