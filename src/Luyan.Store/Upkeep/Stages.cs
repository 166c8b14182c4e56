using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Luyan.Store.Upkeep;

/// <summary>The migrations of an engine in their order.</summary>
internal static class Stages
{
    /// <summary>The ids of all migrations that the program knows, the oldest first.</summary>
    public static IReadOnlyList<string> Known(LuyanDb db) =>
        [.. db.GetService<IMigrationsAssembly>().Migrations.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The model that a migration leaves behind.</summary>
    public static IReadOnlyModel ModelAt(LuyanDb db, string migration)
    {
        var all = db.GetService<IMigrationsAssembly>();
        return all.CreateMigration(all.Migrations[migration], db.Database.ProviderName!).TargetModel;
    }
}
