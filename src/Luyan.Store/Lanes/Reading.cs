using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Lanes;

/// <summary>Runs statements that only read, outside of the lane for writing: what they say may be otherwise when a decision falls.
/// </summary>
internal static class Reading
{
    public static async Task Run(LuyanDb db, IEnumerable<Statement> statements, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            foreach (var statement in statements)
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Texts of statements are constants of this assembly; values are parameters.
                command.CommandText = statement.Sql;
#pragma warning restore CA2100
                for (var i = 0; i < statement.Values.Length; i++)
                {
                    var value = command.CreateParameter();
                    // PostgreSQL takes them by their places, SQLite by their names.
                    if (db.Database.IsSqlite()) { value.ParameterName = $"${i + 1}"; }
                    value.Value = statement.Values[i] ?? DBNull.Value;
                    command.Parameters.Add(value);
                }
                await using var reader = await command.ExecuteReaderAsync(CommandBehavior.Default, stop);
                while (await reader.ReadAsync(stop)) { statement.Row!(reader); }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
