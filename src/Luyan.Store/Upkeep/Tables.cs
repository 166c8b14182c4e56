using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Luyan.Store.Upkeep;

/// <summary>All tables as one version of the program has them, in an order in which they can be filled.</summary>
internal sealed class Tables
{
    private readonly LuyanDb db;
    private readonly IReadOnlyModel model;

    private Tables(LuyanDb db, IReadOnlyModel model) => (this.db, this.model) = (db, model);

    /// <summary>The tables of this version.</summary>
    public static Tables Now(LuyanDb db) => new(db, db.Model);

    /// <summary>The tables as a migration left them.</summary>
    public static Tables At(LuyanDb db, string migration) =>
        Stages.Known(db)[^1] == migration ? Now(db) : new(db, Stages.ModelAt(db, migration));

    /// <summary>Which tables and columns there are, whatever the engine.</summary>
    public string Schema => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal)
            .Select(
                t => $"{t.GetTableName()}: {string.Join(", ", t.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal))}")))));

    /// <summary>Referenced tables before those that refer to them.</summary>
    public IReadOnlyList<IReadOnlyEntityType> Types()
    {
        var ordered = new List<IReadOnlyEntityType>();
        void Visit(IReadOnlyEntityType type)
        {
            if (ordered.Contains(type)) { return; }
            foreach (var key in type.GetForeignKeys().Where(k => k.PrincipalEntityType != type)) { Visit(key.PrincipalEntityType); }
            ordered.Add(type);
        }
        foreach (var type in model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal)) { Visit(type); }
        return ordered;
    }

    /// <summary>The tables in the same order.</summary>
    public IReadOnlyList<Table> InOrder() => [.. Types().Select(type => new Table(
        type.GetTableName()!,
        [.. type.GetProperties().Select(Column)],
        [.. type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())]))];

    private Column Column(IReadOnlyProperty property)
    {
        // The tables of an older version are described without the types of the program:
        // what a column means is asked of the present model, which knows nearly all of them.
        var known = db.Model.FindEntityType(property.DeclaringType.Name)?.FindProperty(property.Name);
        var same = known is not null && known.GetColumnType() == property.GetColumnType();
        var mapping = same
            ? known!.GetRelationalTypeMapping()
            : db.GetService<IRelationalTypeMappingSource>().FindMapping(property.ClrType, property.GetColumnType())!;
        var counts = property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey()
            && property.ClrType is var type && (type == typeof(int) || type == typeof(long));
        return new(property.Name, property.GetColumnName(), same ? known!.ClrType : property.ClrType, property.IsNullable, counts, mapping);
    }
}
