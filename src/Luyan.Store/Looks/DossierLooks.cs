using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Reading;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Looks;

/// <summary>Looks at dossiers: whole ones outside one's own work, and what they say of persons. Each is recorded before anything is
/// given out.</summary>
public sealed class DossierLooks
{
    // Why nobody is asked: the case is opened without a duty in it.
    private static readonly LookReason Outside = new("outside", null);

    private readonly LuyanDb db;
    private readonly Projections lives;
    private readonly TimeProvider clock;

    internal DossierLooks(LuyanDb db, Projections lives, TimeProvider clock) => (this.db, this.lives, this.clock) = (db, lives, clock);

    /// <summary>Whether a case is the work of somebody who sees it: he has a duty in it, or has acted in it.</summary>
    public async Task<bool> IsOwnWork(Guid id, Actor by, CancellationToken stop = default) =>
        await OwnWork.Has(db, id, await Rows(id, by, stop), by, clock.Today(), stop);

    /// <summary>Records that somebody reads a whole dossier, where that is not his own work and he is not of its unit.</summary>
    public async Task AtDossier(Guid id, Actor by, CancellationToken stop = default)
    {
        if (Reader.Of(by.Role).Side == Side.Unit || await IsOwnWork(id, by, stop)) { return; }
        await Tell(LookKind.Dossier, id, by, Outside, ["dossier"], stop);
    }

    /// <summary>Records the look, and then gives what was filed with telephones, mail and years of birth; null where somebody reads no
    /// such dossier, or reads them anyway.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">Who looks, in which role.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Cancels before it is recorded.</param>
    public async Task<Filing?> OpenPersonal(Guid id, Actor by, LookReason why, CancellationToken stop = default)
    {
        var rows = await Rows(id, by, stop);
        if (rows.Count == 0 || rows[0].Kind != Kinds.Application) { return null; }
        var life = lives.Of(ApplicationLife.Life);
        var docket = life.Unfold(rows);
        if (life.ReadBy(docket, by).File.State is not FiledApplication { Filing: { Dossier.Masked: true } read }
            || life.ReadBy(docket, by, unsealed: true).File.State is not FiledApplication { Filing: var whole })
        {
            return null;
        }
        await Tell(LookKind.Personal, id, by, why, [.. PersonalFields.All.Select(f => $"{f.Section}.{f.Field}")], stop);
        return read with { Dossier = whole.Dossier, Versions = whole.Versions };
    }

    private async Task Tell(string kind, Guid id, Actor by, LookReason why, IReadOnlyList<string> what, CancellationToken stop)
    {
        var one = await db.CasesVisibleTo(by).Where(c => c.Id == id).Select(c => new { c.Number, c.UnitId }).SingleAsync(stop);
        new LookBody(one.Number, $"{by.Role}", what) { Unit = one.UnitId }.Tell(db, kind, id, by, why, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
    }

    private async Task<List<EventRow>> Rows(Guid id, Actor by, CancellationToken stop) =>
        await db.CasesVisibleTo(by).AnyAsync(c => c.Id == id, stop)
            ? await db.Events.AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Sequence).ToListAsync(stop)
            : [];
}
