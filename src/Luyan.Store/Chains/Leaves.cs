using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Chains;

/// <summary>Writes the leaves of the journal's log. Whoever writes an event, an act or a file knows nothing of it: rows get their
/// places afterwards, by one writer, since on PostgreSQL they are not committed in the order of their numbers.</summary>
internal sealed class Leaves(ILane lane, IDbContextFactory<LuyanDb> databases)
{
    // In one turn: others who write wait no longer than for this many rows.
    private const int AtOnce = 1000;

    /// <summary>Gives a place to every row that has none.</summary>
    public async Task Append(CancellationToken stop)
    {
        await using var db = databases.CreateDbContext();
        List<NewLeaf> found = [];
        foreach (var source in LeafSource.All) { await Reading.Run(db, [source.New(db.Database.IsNpgsql(), found.Add)], stop); }
        foreach (var some in found.Chunk(AtOnce)) { await Write(some, stop); }
    }

    // What another node wrote meanwhile has its place already.
    private async Task Write(NewLeaf[] some, CancellationToken stop)
    {
        await using var work = await lane.Begin(stop);
        var next = 0L;
        await work.Run(
            [
                .. work.Lock([$"log:{LogLeaf.Journal}"]),
                new("""SELECT "Index" FROM "LogLeaves" WHERE "Log" = $1 ORDER BY "Index" DESC LIMIT 1""", LogLeaf.Journal)
                {
                    Row = row => next = row.GetInt64(0) + 1,
                },
            ], stop);
        List<Statement> statements = [];
        foreach (var leaf in some)
        {
            var there = false;
            await work.Run(
                [
                    new("""SELECT 1 FROM "LogLeaves" WHERE "Log" = $1 AND "Source" = $2 AND "Sequence" = $3""",
                        LogLeaf.Journal, leaf.Source, leaf.Sequence) { Row = _ => there = true },
                ], stop);
            if (there) { continue; }
            statements.Add(new(
                """INSERT INTO "LogLeaves" ("Log", "Index", "Source", "Sequence", "Hash") VALUES ($1, $2, $3, $4, $5)""",
                LogLeaf.Journal, next++, leaf.Source, leaf.Sequence, Convert.ToHexStringLower(leaf.Hash)));
        }
        await work.Commit(statements, stop);
    }
}
