using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>Everything is written through the lane: by a context of the store, whose saves and statements are turns of it, or by
/// the lane itself. SQLite refuses anything else at run time; here nobody gets a connection, a transaction or a context by
/// which it could be tried.</summary>
public partial class OneDoorTests
{
    // The door itself; who makes and fills the tables before anybody writes; and the snapshot from which a backup reads.
    private static readonly string[] Door =
    [
        "src/Luyan.Store/Lanes/", "src/Luyan.Store/Opening/", "src/Luyan.Store/Upkeep/Archiving.cs",
        "src/Luyan.Store/Upkeep/Table.cs",
    ];

    [Fact]
    public void Nobody_writes_past_the_lane() =>
        Sources().Where(f => !Door.Any(d => f.Path.StartsWith(d, StringComparison.Ordinal)))
            .SelectMany(f => Past().Matches(f.Text).Select(m => $"{f.Path}: {m.Value}")).ShouldBeEmpty();

    [Fact]
    public void Nobody_blocks_a_thread_while_he_waits_for_his_turn() =>
        Sources().SelectMany(f => Blocking().Matches(f.Text).Select(m => $"{f.Path}: {m.Value}")).ShouldBeEmpty();

    [Fact]
    public void There_is_one_context_for_each_engine() =>
        Sources().Where(f => ContextType().IsMatch(f.Text)).Select(f => f.Path).ShouldBe(["src/Luyan.Store/LuyanDb.cs"]);

    private static IEnumerable<SourceFile> Sources() => Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal));

    [GeneratedRegex(
        @"BeginTransaction|UseTransaction|GetDbConnection|GetDbTransaction|OpenConnection|CreateCommand|" +
        @"\bnew (Sqlite|Npgsql)(Connection|Command|Batch|DataSourceBuilder)\b|NpgsqlDataSource|" +
        @"\bBEGIN (IMMEDIATE|EXCLUSIVE|DEFERRED|TRANSACTION)\b|query_only|DbContextOptionsBuilder|AloneInSqlite")]
    private static partial Regex Past();

    [GeneratedRegex(
        @"\.SaveChanges\(|\.ExecuteUpdate\(|\.ExecuteDelete\(|\.ExecuteSql(Raw|Interpolated)?\(|" +
        @"AutoTransactionBehavior\.(Never|WhenNeeded)")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"class [^\n]*:\s*(\w+\.)*(Identity)?(DbContext|LuyanDb)\b|: IdentityDbContext<")]
    private static partial Regex ContextType();
}
