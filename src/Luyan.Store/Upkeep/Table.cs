using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Luyan.Store.Upkeep;

/// <summary>A column.</summary>
/// <param name="Property">Its name in an archive.</param>
/// <param name="Name">Its name in the database.</param>
/// <param name="Type">The type of its values in the program.</param>
/// <param name="Nullable">Whether it may be empty.</param>
/// <param name="Counts">Whether the database numbers the rows by it.</param>
/// <param name="Mapping">How the engine keeps its values.</param>
internal sealed record Column(string Property, string Name, Type Type, bool Nullable, bool Counts, RelationalTypeMapping Mapping)
{
    private static readonly MethodInfo Field = typeof(DbDataReader).GetMethod(nameof(DbDataReader.GetFieldValue))!;
    private Func<DbDataReader, int, object>? read;

    public object? Read(DbDataReader reader, int index)
    {
        if (reader.IsDBNull(index)) { return null; }
        read ??= Getter();
        var kept = read(reader, index);
        return Mapping.Converter is { } converter ? converter.ConvertFromProvider(kept) : kept;
    }

    private Func<DbDataReader, int, object> Getter()
    {
        var kept = Mapping.Converter?.ProviderClrType ?? Type;
        var typed = Field.MakeGenericMethod(System.Nullable.GetUnderlyingType(kept) ?? kept);
        var of = typeof(Column).GetMethod(nameof(Boxed), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(typed.ReturnType);
        return (Func<DbDataReader, int, object>)of.Invoke(null, [])!;
    }

    private static Func<DbDataReader, int, object> Boxed<T>() => (reader, index) => reader.GetFieldValue<T>(index)!;
}

/// <summary>A table: its rows go out and come in as JSON that belongs to no engine, one object each.</summary>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<string> Keys)
{
    private const int Parameters = 800;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Its name in an archive.</summary>
    public string Entry => $"tables/{Name}.jsonl";

    /// <summary>The rows in the order of the key, as a context sees them now.</summary>
    public async IAsyncEnumerable<string> Rows(LuyanDb db)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await foreach (var row in Rows(db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction()))
            {
                yield return row;
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The rows in the order of the key.</summary>
    public async IAsyncEnumerable<string> Rows(DbConnection connection, DbTransaction? transaction)
    {
        await using var command = Command(
            connection, transaction,
            $"""
            SELECT {string.Join(", ", Columns.Select(c => Quoted(c.Name)))}
            FROM "{Name}" ORDER BY {string.Join(", ", Keys.Select(Quoted))}
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            yield return JsonSerializer.Serialize(
                Columns.Select((column, i) => (column, i)).ToDictionary(c => c.column.Property, c => c.column.Read(reader, c.i)), Json);
        }
    }

    /// <summary>A row as every engine keeps it: PostgreSQL knows instants to the microsecond, SQLite to a tenth of it.</summary>
    public string OfAnyEngine(string line)
    {
        using var row = JsonDocument.Parse(line);
        return JsonSerializer.Serialize(Columns.ToDictionary(
            c => c.Property,
            c => Value(row, c) is DateTimeOffset at ? at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)) : Value(row, c)), Json);
    }

    /// <summary>Puts rows in.</summary>
    public async Task<long> Fill(DbConnection connection, DbTransaction transaction, IAsyncEnumerable<string> lines, CancellationToken stop)
    {
        var count = 0L;
        await foreach (var rows in lines.Chunk(Math.Max(1, Parameters / Columns.Count)).WithCancellation(stop))
        {
            count += await Put(connection, transaction, rows, stop);
        }
        return count;
    }

    private async Task<int> Put(DbConnection connection, DbTransaction transaction, string[] rows, CancellationToken stop)
    {
        await using var command = Command(connection, transaction, "");
        var sql = new StringBuilder($"""INSERT INTO "{Name}" ({string.Join(", ", Columns.Select(c => Quoted(c.Name)))}) VALUES """);
        foreach (var (at, line) in rows.Index())
        {
            using var row = JsonDocument.Parse(line);
            sql.Append(at == 0 ? "(" : ", (").AppendJoin(", ", Columns.Select((_, i) => Named(at, i))).Append(')');
            foreach (var (i, column) in Columns.Index())
            {
                command.Parameters.Add(column.Mapping.CreateParameter(command, Named(at, i), Value(row, column), column.Nullable));
            }
        }
#pragma warning disable CA2100 // Names of our own tables and columns; values are parameters.
        command.CommandText = sql.ToString();
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync(stop);
    }

    private static string Named(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"@p{row}_{column}");

    private static string Quoted(string name) => $"\"{name}\"";

    private static object? Value(JsonDocument row, Column column) =>
        row.RootElement.TryGetProperty(column.Property, out var value)
            ? value.Deserialize(column.Type, Json)
            : throw new JsonException($"{column.Property} is missing");

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names of our own tables and columns.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
