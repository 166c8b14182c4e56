using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Chains;

/// <summary>Gives acts their place in their chains.</summary>
internal static class Chaining
{
    /// <summary>Within a transaction of the lane: ties one act to the last of its chain, and gives the statement that writes it.</summary>
    public static async Task<Statement> Tie(Work work, Act act, CancellationToken stop)
    {
        var (sequence, hash) = (0L, "");
        await work.Run(
            [
                .. work.Lock([$"acts:{act.Chain}"]),
                new("""SELECT "Sequence", "Hash" FROM "Acts" WHERE "Chain" = $1 ORDER BY "Sequence" DESC LIMIT 1""", act.Chain)
                {
                    Row = row => (sequence, hash) = (row.GetInt64(0), row.GetString(1)),
                },
            ], stop);
        Place(act, sequence + 1, hash);
        return new(
            """
            INSERT INTO "Acts" ("Chain", "Sequence", "At", "Kind", "By", "About", "Body", "Algorithm", "PreviousHash", "Hash")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            act.Chain, act.Sequence, act.At, act.Kind, act.By, act.About, act.Body, act.Algorithm, act.PreviousHash, act.Hash);
    }

    /// <summary>Within a transaction: numbers the acts and ties them to the last of their chain. Nobody else passes until its
    /// end.</summary>
    public static async Task Tie(LuyanDb db, IEnumerable<Act> acts, CancellationToken stop)
    {
        // Always in the same order, so that two who save acts of several chains never wait for each other.
        foreach (var chain in acts.GroupBy(a => a.Chain).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            await db.Alone($"acts:{chain.Key}", stop);
            var head = await db.Acts.AsNoTracking().Where(a => a.Chain == chain.Key).OrderByDescending(a => a.Sequence)
                .Select(a => new { a.Sequence, a.Hash }).FirstOrDefaultAsync(stop);
            var (sequence, hash) = (head?.Sequence ?? 0, head?.Hash ?? "");
            foreach (var act in chain)
            {
                Place(act, ++sequence, hash);
                hash = act.Hash;
            }
        }
    }

    private static void Place(Act act, long sequence, string before)
    {
        (act.Sequence, act.PreviousHash, act.Algorithm, act.At) = (sequence, before, ActHash.Algorithm, ActHash.Kept(act.At));
        act.Hash = ActHash.Of(act);
    }
}
