using Luyan.Store.Chains;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Holidays;
using Luyan.Store.Lanes;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Reads everything again that is stored for good and tells whether anything was changed, cut off or lost. What was cut off
/// and covered up consistently only a checkpoint from outside can tell.</summary>
public sealed class Verification
{
    private readonly LuyanDb db;
    private readonly IBlobs blobs;
    private readonly Projections lives;
    private readonly HolidayYears years;
    private readonly CheckpointKey key;
    private readonly List<Broken> broken = [];

    internal Verification(LuyanDb db, IBlobs blobs, Projections lives, HolidayYears years, CheckpointKey key) =>
        (this.db, this.blobs, this.lives, this.years, this.key) = (db, blobs, lives, years, key);

    /// <summary>Verifies everything.</summary>
    /// <param name="progress">Told how many entries were read.</param>
    /// <param name="stop">Cancels.</param>
    public Task<Verified> Run(IProgress<long>? progress = null, CancellationToken stop = default) => Run(null, null, progress, stop);

    /// <summary>Verifies everything, also against a checkpoint that was kept outside.</summary>
    /// <param name="against">The checkpoint; null for the last one that the store itself knows.</param>
    /// <param name="publicKey">The key that signed it; null for the own one.</param>
    /// <param name="progress">Told how many entries were read.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Verified> Run(
        Checkpoint? against, string? publicKey, IProgress<long>? progress = null, CancellationToken stop = default)
    {
        await using var snapshot = await Snapshot.Of(db, stop);
        var events = new VerifiedEvents(db, lives, broken);
        await events.Run(progress, stop);
        var files = await new VerifiedFiles(db, blobs, broken).Run(events.Named, progress, events.Events, stop);
        var acts = await new VerifiedActs(db, years.Law, broken).Run(stop);
        var models = new VerifiedReadModels(db, lives, years, broken);
        await models.Run(events.Unsound, stop);
        await new VerifiedLetters(db, broken).Run(models.Ordered, events.Unsound, stop);
        await new VerifiedTriggers(db, broken).Run(!db.Database.IsSqlite(), stop);
        var log = new VerifiedLog(db, broken);
        await log.Run(stop);
        var point = against ?? await Checkpoints.LastOf(db, stop);
        if (point is not null) { await log.Compare(point, stop); }
        var signer = publicKey ?? (key.PublicIfMade is { } own && point?.Origin == CheckpointKey.NameOf(own) ? own : null);
        if (point is not null && signer is not null && !point.SignedBy(signer)) { broken.Add(new("checkpoint", Reasons.WrongSignature)); }
        return new(events.Cases, events.Events, files, broken)
        {
            Acts = acts, Against = point, FromOutside = against is not null, SignatureChecked = signer is not null,
        };
    }
}
