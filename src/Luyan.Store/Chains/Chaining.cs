using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Chains;

/// <summary>Gives acts their place in their chains.</summary>
internal static class Chaining
{
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
                (act.Sequence, act.PreviousHash, act.Algorithm, act.At) = (++sequence, hash, ActHash.Algorithm, ActHash.Kept(act.At));
                act.Hash = hash = ActHash.Of(act);
            }
        }
    }
}
