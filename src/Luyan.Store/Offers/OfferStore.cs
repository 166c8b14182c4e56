using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Offers;

/// <summary>What centers offer. Everybody may read what stands; only the director of the center and the signers of its unit publish, as
/// long as the title stands.</summary>
public sealed class OfferStore(LuyanDb db, TimeProvider clock)
{
    /// <summary>What a center offers now, by kind and name; nothing once its title has ended.</summary>
    /// <param name="center">The docket of the center.</param>
    /// <param name="stop">Ends the wait.</param>
    public Task<List<Offer>> Standing(Guid center, CancellationToken stop = default) =>
        db.Offers.AsNoTracking()
            .Where(o => o.CenterId == center && o.WithdrawnAt == null && db.Centers.Any(c => c.CaseId == center && c.EndedOn == null))
            .OrderBy(o => o.Kind).ThenBy(o => o.Name).ThenBy(o => o.Id).ToListAsync(stop);

    /// <summary>All that a center ever offered, the last first, for those who may see its case.</summary>
    public Task<List<Offer>> Ever(Actor actor, Guid center, CancellationToken stop = default) =>
        db.Offers.AsNoTracking().Where(o => o.CenterId == center && db.CasesVisibleTo(actor).Any(c => c.Id == center))
            .OrderByDescending(o => o.PublishedAt).ThenByDescending(o => o.Id).ToListAsync(stop);

    /// <summary>Publishes an offer, in the place of one that stands where one is named;
    /// false where the actor may not, or that one was taken down meanwhile.</summary>
    /// <param name="actor">Who publishes.</param>
    /// <param name="offer">What is published; its center is the one it names.</param>
    /// <param name="inPlaceOf">The offer that it replaces; null for a new one.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<bool> Publish(Actor actor, Offer offer, Guid? inPlaceOf, CancellationToken stop = default)
    {
        if (!await MayPublish(actor, offer.CenterId, stop)) { return false; }
        var now = clock.GetUtcNow();
        (offer.Id, offer.PublishedAt, offer.PublishedByName) = (Guid.CreateVersion7(now), now, actor.Name);
        await using var entry = await db.Enter(stop);
        if (inPlaceOf is { } old && await TakeDown(actor, offer.CenterId, old, offer.Id, now, stop) == 0) { return false; }
        db.Offers.Add(offer);
        await db.SaveChangesAsync(stop);
        await entry.Commit(stop);
        return true;
    }

    /// <summary>Takes an offer down; false where the actor may not, or it does not stand any more.</summary>
    public async Task<bool> Withdraw(Actor actor, Guid center, Guid offer, CancellationToken stop = default) =>
        await MayPublish(actor, center, stop) && await TakeDown(actor, center, offer, null, clock.GetUtcNow(), stop) > 0;

    /// <summary>Whether somebody may publish for a center.</summary>
    public async Task<bool> MayPublish(Actor actor, Guid center, CancellationToken stop = default) =>
        actor.Role is Role.Director or Role.Signer && actor.Organisation != Guid.Empty && await db.Centers.AnyAsync(c => c.CaseId == center
            && c.UnitId == actor.Organisation && c.EndedOn == null && db.CasesVisibleTo(actor).Any(v => v.Id == center), stop);

    private Task<int> TakeDown(Actor actor, Guid center, Guid offer, Guid? by, DateTimeOffset now, CancellationToken stop) =>
        db.Offers.Where(o => o.Id == offer && o.CenterId == center && o.WithdrawnAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.WithdrawnAt, now)
                .SetProperty(o => o.WithdrawnByName, actor.Name).SetProperty(o => o.ReplacedBy, by), stop);
}
