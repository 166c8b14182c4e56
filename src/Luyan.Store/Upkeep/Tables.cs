using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luyan.Store.Upkeep;

/// <summary>All tables of the model in an order in which they can be filled, and their rows in a form that belongs to no engine.</summary>
internal sealed class Tables(LuyanDb db)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Referenced tables before those that refer to them.</summary>
    public IReadOnlyList<IEntityType> InOrder()
    {
        var ordered = new List<IEntityType>();
        void Visit(IEntityType type)
        {
            if (ordered.Contains(type)) { return; }
            foreach (var key in type.GetForeignKeys().Where(k => k.PrincipalEntityType != type)) { Visit(key.PrincipalEntityType); }
            ordered.Add(type);
        }
        foreach (var type in db.Model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal)) { Visit(type); }
        return ordered;
    }

    /// <summary>The rows of a table, in the order of its key, one JSON object each.</summary>
    public async IAsyncEnumerable<string> Rows(IEntityType type)
    {
        var properties = type.GetProperties().ToList();
        await foreach (var entity in Query(type))
        {
            yield return JsonSerializer.Serialize(properties.ToDictionary(p => p.Name, p => p.PropertyInfo!.GetValue(entity)), Json);
        }
    }

    /// <summary>A row read back.</summary>
    public static object Read(IEntityType type, string line)
    {
        var entity = Activator.CreateInstance(type.ClrType)!;
        using var document = JsonDocument.Parse(line);
        foreach (var property in type.GetProperties())
        {
            if (document.RootElement.TryGetProperty(property.Name, out var value)) { property.PropertyInfo!.SetValue(entity, value.Deserialize(property.ClrType, Json)); }
        }
        return entity;
    }

    private IAsyncEnumerable<object> Query(IEntityType type) =>
        (IAsyncEnumerable<object>)typeof(Tables).GetMethod(nameof(Stream), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(type.ClrType).Invoke(this, [type])!;

    private IAsyncEnumerable<object> Stream<T>(IEntityType type) where T : class
    {
        var keys = type.FindPrimaryKey()!.Properties;
        var ordered = db.Set<T>().AsNoTracking().OrderBy(e => EF.Property<object>(e, keys[0].Name));
        foreach (var key in keys.Skip(1)) { ordered = ordered.ThenBy(e => EF.Property<object>(e, key.Name)); }
        return ordered.AsAsyncEnumerable();
    }
}
