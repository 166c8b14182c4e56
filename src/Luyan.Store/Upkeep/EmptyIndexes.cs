using Luyan.Store.Lanes;

namespace Luyan.Store.Upkeep;

/// <summary>Takes the indexes of tables that are filled anew away and builds them when the rows stand:
/// sorted, instead of at a random place for each row. Only on SQLite, where readers go on by what they saw;
/// PostgreSQL would keep them waiting.</summary>
internal sealed class EmptyIndexes(Work work, IReadOnlyList<string> tables)
{
    /// <summary>Where the grams of the register wait to be sorted.</summary>
    public const string Grams = "temp.\"RebuiltGrams\"";

    private readonly List<(string Name, string Sql)> taken = [];

    public async Task Take(CancellationToken stop)
    {
        foreach (var table in tables)
        {
            await work.Run(
                [
                    new("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = $1", table)
                    {
                        Row = row => taken.Add((row.GetString(0), row.GetString(1))),
                    },
                ], stop);
        }
        await work.Run(
            [
                .. taken.Select(index => new Statement($"""DROP INDEX "{index.Name}" """)),
                // A rebuild that was stopped leaves it to the connection.
                new($"DROP TABLE IF EXISTS {Grams}"),
                new($"""CREATE TABLE {Grams} ("Gram" TEXT NOT NULL, "Number" TEXT NOT NULL)"""),
            ], stop);
    }

    public Task Build(CancellationToken stop) => work.Run(
        [
            new($"""INSERT INTO "CenterGrams" ("Gram", "Number") SELECT "Gram", "Number" FROM {Grams} ORDER BY "Gram", "Number" """),
            new($"DROP TABLE {Grams}"),
            .. taken.Select(index => new Statement(index.Sql)),
        ], stop);
}
