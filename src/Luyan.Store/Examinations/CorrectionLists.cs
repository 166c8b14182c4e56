using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Examinations;

/// <summary>The lists of corrections under way. Officers of the Bureau who may see the case read and write them, so that one can take over from another; what a colleague saved is never overwritten unseen.</summary>
public sealed class CorrectionLists(LuyanDb db, TimeProvider clock)
{
    /// <summary>The list about a filed version; null where none was saved, and for everybody else.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="filed">The filed version, from 1.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<CorrectionList?> Of(Actor actor, Guid caseId, int filed, CancellationToken stop = default) =>
        actor.Role == Role.CaseOfficer && await db.CasesVisibleTo(actor).AnyAsync(c => c.Id == caseId, stop)
            ? await db.CorrectionLists.AsNoTracking().SingleOrDefaultAsync(l => l.CaseId == caseId && l.Filed == filed, stop)
            : null;

    /// <summary>Saves the list on the version that the officer saw; 0 where there was none.</summary>
    /// <param name="actor">The officer.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="filed">The filed version, from 1.</param>
    /// <param name="baseVersion">The version of the list that the officer saw.</param>
    /// <param name="json">The list as JSON.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<Saving> Save(Actor actor, Guid caseId, int filed, int baseVersion, string json, CancellationToken stop = default)
    {
        if (actor.Role != Role.CaseOfficer || !await db.CasesVisibleTo(actor).AnyAsync(c => c.Id == caseId, stop)) { return new Saving.Closed(); }
        var current = await Of(actor, caseId, filed, stop);
        // The same text saved again, e.g. after an answer that got lost on the way, is no conflict.
        if (current is not null && current.Body == json) { return new Saving.Saved(current.Version, current.SavedAt); }
        var next = new CorrectionList { CaseId = caseId, Filed = filed, Version = baseVersion + 1, Body = json, SavedAt = clock.GetUtcNow(), SavedByName = actor.Name };
        if (await Versioned.Keep(db, next, baseVersion, current?.Version ?? 0, stop)) { return new Saving.Saved(next.Version, next.SavedAt); }
        return await Of(actor, caseId, filed, stop) is { } theirs ? new Saving.Conflict(theirs.Body, theirs.Version, theirs.SavedByName, theirs.SavedAt) : new Saving.Closed();
    }
}
