using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Chains;

/// <summary>Makes checkpoints of the store.</summary>
public sealed class Checkpoints
{
    /// <summary>The kind of its entries in the chain of upkeep.</summary>
    internal const string Kind = "checkpoint";

    // The one that the clock makes each day.
    private const string DailyKind = "daily-checkpoint";
    private static readonly string[] Kinds = [Kind, DailyKind];

    private readonly Leaves leaves;
    private readonly IDbContextFactory<LuyanDb> databases;
    private readonly CheckpointKey key;
    private readonly TimeProvider clock;

    internal Checkpoints(Leaves leaves, IDbContextFactory<LuyanDb> databases, CheckpointKey key, TimeProvider clock) =>
        (this.leaves, this.databases, this.key, this.clock) = (leaves, databases, key, clock);

    /// <summary>The public key of whoever checks a checkpoint.</summary>
    public string PublicKey => key.Public;

    /// <summary>Makes and signs one, and enters its short form in the chain of upkeep. The site may run meanwhile.</summary>
    /// <param name="by">The account that asked for it; null for the command line.</param>
    /// <param name="stop">Cancels.</param>
    public Task<Checkpoint> Make(Guid? by, CancellationToken stop = default) => Make(Kind, by, stop);

    /// <summary>Makes the one of the day.</summary>
    public Task<Checkpoint> MakeDaily(CancellationToken stop = default) => Make(DailyKind, by: null, stop);

    private async Task<Checkpoint> Make(string kind, Guid? by, CancellationToken stop)
    {
        await leaves.Append(stop);
        await using var db = databases.CreateDbContext();
        List<byte[]> hashes = [];
        var (cases, chains) = (new List<CheckpointLine>(), new List<CheckpointLine>());
        await Reading.Run(db, [Leaves(hashes), Cases(cases), Chains(chains)], stop);
        var made = Checkpoint.Write(
            key, clock.GetUtcNow(), hashes.Count, Convert.ToHexStringLower(MerkleTree.Root(hashes)), cases, chains);
        db.Tell(Act.Upkeep, kind, clock.GetUtcNow(), by, "", new Entered(made.Short));
        await db.SaveChangesAsync(stop);
        return made;
    }

    /// <summary>The last one of a day that was made here, in its short form; null before the first.</summary>
    public async Task<Checkpoint?> LastDaily(CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        return (await Of(db, [DailyKind], 1, stop)) is [var last] ? last.Point : null;
    }

    /// <summary>The last ones that were made here, the latest first, in their short form.</summary>
    public async Task<IReadOnlyList<MadeCheckpoint>> Recent(int most, CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        return await Of(db, Kinds, most, stop);
    }

    internal static async Task<Checkpoint?> LastOf(LuyanDb db, CancellationToken stop) =>
        (await Of(db, Kinds, 1, stop)) is [var last] ? last.Point : null;

    private static async Task<IReadOnlyList<MadeCheckpoint>> Of(LuyanDb db, string[] kinds, int most, CancellationToken stop) =>
    [
        .. (await db.Acts.AsNoTracking().Where(a => a.Chain == Act.Upkeep && kinds.Contains(a.Kind)).OrderByDescending(a => a.Sequence)
            .Take(most).Select(a => new { a.By, a.Body }).ToListAsync(stop))
            .Select(a => new MadeCheckpoint(a.By, Checkpoint.Read(Told.Read<Entered>(a.Body).Short))),
    ];

    private static Statement Leaves(List<byte[]> into) =>
        new("""SELECT "Hash" FROM "LogLeaves" WHERE "Log" = $1 ORDER BY "Index" """, LogLeaf.Journal)
        {
            Row = row => into.Add(Convert.FromHexString(row.GetString(0))),
        };

    // From the journal itself: a read model could say less.
    private static Statement Cases(List<CheckpointLine> into) => new(
        """
        SELECT e."CaseId", e."Sequence", e."Hash" FROM "Events" e
        JOIN (SELECT "CaseId", MAX("Sequence") AS "Last" FROM "Events" GROUP BY "CaseId") l
            ON l."CaseId" = e."CaseId" AND l."Last" = e."Sequence"
        ORDER BY e."CaseId"
        """)
    {
        Row = row => into.Add(new(row.GetGuid(0).ToString("D"), row.GetInt32(1), row.GetString(2))),
    };

    private static Statement Chains(List<CheckpointLine> into) => new(
        """
        SELECT a."Chain", a."Sequence", a."Hash" FROM "Acts" a
        JOIN (SELECT "Chain", MAX("Sequence") AS "Last" FROM "Acts" GROUP BY "Chain") l
            ON l."Chain" = a."Chain" AND l."Last" = a."Sequence"
        ORDER BY a."Chain"
        """)
    {
        Row = row => into.Add(new(row.GetString(0), row.GetInt64(1), row.GetString(2))),
    };

    private sealed record Entered(string Short);
}

/// <summary>A checkpoint that was made here.</summary>
/// <param name="By">The account that asked for it; null for the program itself.</param>
/// <param name="Point">Its short form.</param>
public sealed record MadeCheckpoint(Guid? By, Checkpoint Point);
