using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Papers;

/// <summary>The working papers of cases. Everyone on a side who may see the case can read and write them, so colleagues can take over.
/// A colleague's save is never overwritten unseen, and other sides cannot read them.</summary>
public sealed class WorkingPapers(LuyanDb db, TimeProvider clock)
{
    /// <summary>A paper of the actor's side; null where none was saved, and for everybody else.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="kind">What is written.</param>
    /// <param name="subject">About what exactly; empty where there is only one.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<WorkingPaper?> Of(Actor actor, Guid caseId, string kind, string subject = "", CancellationToken stop = default) =>
        SideOf(actor) is { } side && await IsOpen(actor, caseId, stop)
            ? await db.WorkingPapers.AsNoTracking().SingleOrDefaultAsync(
                p => p.CaseId == caseId && p.Kind == kind && p.Subject == subject && p.Side == side, stop)
            : null;

    /// <summary>Saves a paper on the version that the person saw; 0 where there was none.
    /// Closed for those who may not see the case or write in it.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="kind">What is written.</param>
    /// <param name="subject">About what exactly; empty where there is only one.</param>
    /// <param name="baseVersion">The version that the person saw.</param>
    /// <param name="json">What is written, as JSON.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<Saving> Save(
        Actor actor, Guid caseId, string kind, string subject, int baseVersion, string json, CancellationToken stop = default)
    {
        if (SideOf(actor) is not { } side || !await IsOpen(actor, caseId, stop))
        {
            return new Saving.Closed();
        }
        var current = await Of(actor, caseId, kind, subject, stop);
        // Saving the same text again, e.g. after a lost response, is not a conflict.
        if (current is not null && current.Body == json) { return new Saving.Saved(current.Version, current.SavedAt); }
        var next = new WorkingPaper
        {
            CaseId = caseId, Kind = kind, Subject = subject, Side = side, Version = baseVersion + 1,
            Body = json, SavedAt = clock.GetUtcNow(), SavedByName = actor.Name
        };
        if (await Versioned.Keep(db, next, baseVersion, current?.Version ?? 0, stop))
        {
            return new Saving.Saved(next.Version, next.SavedAt);
        }
        return await Of(actor, caseId, kind, subject, stop) is { } theirs
            ? new Saving.Conflict(theirs.Body, theirs.Version, theirs.SavedByName, theirs.SavedAt)
            : new Saving.Closed();
    }

    // Who has acted for the unit in a case is on no side of its papers.
    private async Task<bool> IsOpen(Actor actor, Guid id, CancellationToken stop) =>
        await db.CasesVisibleTo(actor).AnyAsync(c => c.Id == id, stop) && !await db.ConflictsOf(actor).ContainsAsync(id, stop);

    // Auditors and experts have read access only.
    private static Guid? SideOf(Actor actor) => actor.Role switch
    {
        Role.Filler or Role.Signer or Role.Director or Role.Department when actor.Organisation != Guid.Empty => actor.Organisation,
        Role.CaseOfficer or Role.HeadOfDivision or Role.Leader => Guid.Empty,
        _ => null,
    };
}
