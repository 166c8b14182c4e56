using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Store.Papers;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Examinations;

/// <summary>The private notes of departments and the order of their applications. Each department reads and writes its own only;
/// what a colleague saved is never overwritten unseen.</summary>
public sealed class ExaminationStore(LuyanDb db, TimeProvider clock)
{
    /// <summary>The department's notes on a case; null where it has none, and for everybody else.</summary>
    public Task<Examination?> Of(Actor actor, Guid caseId, CancellationToken stop = default) =>
        Mine(actor).SingleOrDefaultAsync(e => e.CaseId == caseId, stop);

    /// <summary>The department's notes on several cases, by case.</summary>
    public Task<Dictionary<Guid, Examination>> Of(Actor actor, IReadOnlyCollection<Guid> cases, CancellationToken stop = default) =>
        Mine(actor).Where(e => cases.Contains(e.CaseId)).ToDictionaryAsync(e => e.CaseId, stop);

    /// <summary>Saves the notes on the version that the person saw; 0 where there were none.</summary>
    public async Task<Saving> Save(Actor actor, Guid caseId, int baseVersion, string json, CancellationToken stop = default)
    {
        if (actor.Role != Role.Department || !await db.CasesVisibleTo(actor).AnyAsync(c => c.Id == caseId, stop))
        {
            return new Saving.Closed();
        }
        var current = await Of(actor, caseId, stop);
        // Saving the same text again, e.g. after a lost response, is not a conflict.
        if (current is not null && current.Body == json) { return new Saving.Saved(current.Version, current.SavedAt); }
        var next = new Examination
        {
            CaseId = caseId, DepartmentId = actor.Organisation, Version = baseVersion + 1,
            Body = json, SavedAt = clock.GetUtcNow(), SavedByName = actor.Name
        };
        if (await Versioned.Keep(db, next, baseVersion, current?.Version ?? 0, stop))
        {
            return new Saving.Saved(next.Version, next.SavedAt);
        }
        return await Of(actor, caseId, stop) is { } theirs
            ? new Saving.Conflict(theirs.Body, theirs.Version, theirs.SavedByName, theirs.SavedAt)
            : new Saving.Closed();
    }

    /// <summary>The department's order; null where it has saved none.</summary>
    public Task<Ranking?> Ranking(Actor actor, CancellationToken stop = default)
    {
        var department = DepartmentOf(actor);
        return db.Rankings.AsNoTracking().SingleOrDefaultAsync(r => r.DepartmentId == department, stop);
    }

    /// <summary>Saves the order on the version that the person saw; 0 where there was none.</summary>
    public async Task<Saving> Rank(Actor actor, int baseVersion, IReadOnlyList<Guid> cases, CancellationToken stop = default)
    {
        if (DepartmentOf(actor) is not { } department) { return new Saving.Closed(); }
        var current = await Ranking(actor, stop);
        var text = string.Join(',', cases);
        if (current is not null && current.Cases == text) { return new Saving.Saved(current.Version, current.SavedAt); }
        var next = new Ranking
        {
            DepartmentId = department, Version = baseVersion + 1, Cases = text, SavedAt = clock.GetUtcNow(), SavedByName = actor.Name
        };
        if (await Versioned.Keep(db, next, baseVersion, current?.Version ?? 0, stop))
        {
            return new Saving.Saved(next.Version, next.SavedAt);
        }
        return await Ranking(actor, stop) is { } theirs
            ? new Saving.Conflict(theirs.Cases, theirs.Version, theirs.SavedByName, theirs.SavedAt)
            : new Saving.Closed();
    }

    private IQueryable<Examination> Mine(Actor actor)
    {
        var department = DepartmentOf(actor);
        return db.Examinations.AsNoTracking().Where(e => e.DepartmentId == department);
    }

    private static Guid? DepartmentOf(Actor actor) =>
        actor.Role == Role.Department && actor.Organisation != Guid.Empty ? actor.Organisation : null;
}
