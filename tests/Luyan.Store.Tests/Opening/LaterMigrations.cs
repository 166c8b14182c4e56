using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace Luyan.Store.Tests.Opening;

/// <summary>Lays a further migration over those of the program, as the next version will.</summary>
internal static class LaterMigrations
{
    public static void Sound(DbContextOptionsBuilder options) => options.ReplaceService<IMigrationsAssembly, With<SoundMigration>>();

    public static void Failing(DbContextOptionsBuilder options) => options.ReplaceService<IMigrationsAssembly, With<FailingMigration>>();

    public const string Id = "29980101000000_Later";

#pragma warning disable EF1001 // The program's list of migrations can be lengthened only here.
    private sealed class With<T>(
        ICurrentDbContext context, IDbContextOptions options, IMigrationsIdGenerator ids,
        IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
        : MigrationsAssembly(context, options, ids, logger)
        where T : Migration
    {
        public override IReadOnlyDictionary<string, TypeInfo> Migrations => new SortedDictionary<string, TypeInfo>(
            base.Migrations.ToDictionary(), StringComparer.Ordinal) { [Id] = typeof(T).GetTypeInfo() };
    }
#pragma warning restore EF1001

    [Migration(Id)]
    private class SoundMigration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>("Remark", "Leads", nullable: false, defaultValue: "");
            // What SQLite cannot do within a transaction ends the one that is open: what stands before is then durable.
            if (migrationBuilder.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
            {
                migrationBuilder.Sql("SELECT 1", suppressTransaction: true);
            }
            migrationBuilder.CreateTable(
                "Later", table => new { Id = table.Column<int>(nullable: false) },
                constraints: table => table.PrimaryKey("PK_Later", x => x.Id));
        }
    }

    [Migration(Id)]
    private sealed class FailingMigration : SoundMigration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            base.Up(migrationBuilder);
            migrationBuilder.Sql("""DELETE FROM "Letters" """);
            migrationBuilder.Sql("""INSERT INTO "Nowhere" VALUES (1)""", suppressTransaction: false);
        }
    }
}
