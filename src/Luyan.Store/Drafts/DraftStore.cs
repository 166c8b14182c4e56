using Luyan.Cases;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Drafts;

/// <summary>Applications that are being written. Only its own relying unit can see and change a draft;
/// concurrent saves are never overwritten unseen.</summary>
public sealed partial class DraftStore(LuyanDb db, TimeProvider clock)
{
    /// <summary>Begins a draft for the actor's unit.</summary>
    /// <param name="actor">A filler or signer.</param>
    /// <param name="title">What it is shown as.</param>
    /// <param name="caseId">The returned case that it repairs; null for a new application.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Draft> Create(Actor actor, string title, Guid? caseId = null, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var draft = new Draft
        {
            Id = Guid.CreateVersion7(now), UnitId = actor.Organisation, Title = title,
            CaseId = caseId, CreatedAt = now, CreatedBy = actor.Account, SavedAt = now,
        };
        db.Drafts.Add(draft);
        await db.SaveChangesAsync(stop);
        return draft;
    }

    /// <summary>The drafts of the actor's unit, last saved first; those submitted are not among them.</summary>
    public Task<List<Draft>> Of(Actor actor, CancellationToken stop = default) =>
        Visible(actor).AsNoTracking().Where(d => d.SubmittedAt == null).OrderByDescending(d => d.SavedAt).ToListAsync(stop);

    /// <summary>A draft of the actor's unit; null for others.</summary>
    public Task<Draft?> Find(Actor actor, Guid id, CancellationToken stop = default) =>
        Visible(actor).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, stop);

    /// <summary>Its sections by key; empty for those who may not see it.</summary>
    public Task<Dictionary<string, DraftSection>> Sections(Actor actor, Guid id, CancellationToken stop = default) =>
        db.DraftSections.AsNoTracking().Where(s => s.DraftId == id && Visible(actor).Any(d => d.Id == id))
            .ToDictionaryAsync(s => s.Section, stop);

    /// <summary>The version of a section as it stands; 0 where nothing was saved or the actor may not see it.</summary>
    public Task<int> VersionOf(Actor actor, Guid id, string section, CancellationToken stop = default) =>
        db.DraftSections.Where(s => s.DraftId == id && s.Section == section && Visible(actor).Any(d => d.Id == id))
            .Select(s => s.Version).SingleOrDefaultAsync(stop);

    /// <summary>Gives the draft another title; false for those who may not.</summary>
    public async Task<bool> Rename(Actor actor, Guid id, string title, CancellationToken stop = default) =>
        await Visible(actor).Where(d => d.Id == id && d.SubmittedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Title, title), stop) > 0;

    /// <summary>The files attached to a draft in their order, with what is known of each; empty for those who may not see it.</summary>
    public Task<List<DraftFile>> Files(Actor actor, Guid id, CancellationToken stop = default) =>
        db.DraftFiles.AsNoTracking().Where(f => f.DraftId == id && Visible(actor).Any(d => d.Id == id))
            .OrderBy(f => f.Position).ThenBy(f => f.AttachedAt).ThenBy(f => f.Id)
            // Only the columns that a form shows; a dossier has hundreds of files.
            .Select(f => new DraftFile
            {
                Id = f.Id, DraftId = id, Material = f.Material, Row = f.Row, Sha256 = f.Sha256, Name = f.Name,
                Bytes = f.Bytes, Kind = f.Kind, AttachedAt = f.AttachedAt, AttachedBy = f.AttachedBy, Position = f.Position,
                Content = f.Content == null ? null : new()
                {
                    Sha256 = f.Sha256, Kind = f.Content.Kind, Scan = f.Content.Scan, Pages = f.Content.Pages, Flaw = f.Content.Flaw
                },
            }).ToListAsync(stop);

    /// <summary>Attaches a stored file as the last of its material; null where the draft is not open for this actor.</summary>
    /// <param name="actor">Who attaches it.</param>
    /// <param name="id">The draft.</param>
    /// <param name="material">Key of the material.</param>
    /// <param name="file">The stored file.</param>
    /// <param name="kind">Its type.</param>
    /// <param name="row">The row or fact that it proves; null where it proves none in particular.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<DraftFile?> Attach(
        Actor actor, Guid id, string material, FileRef file, string kind, string? row = null, CancellationToken stop = default)
    {
        if (!await Visible(actor).AnyAsync(d => d.Id == id && d.SubmittedAt == null, stop)) { return null; }
        var attached = new DraftFile
        {
            Id = Guid.CreateVersion7(), DraftId = id, Material = material, Sha256 = file.Sha256, Name = file.Name,
            Bytes = file.Bytes, Kind = kind, AttachedAt = clock.GetUtcNow(), AttachedBy = actor.Account,
            Row = row,
            Position =
                1 + (await db.DraftFiles.Where(f => f.DraftId == id && f.Material == material).MaxAsync(f => (int?)f.Position, stop) ?? -1),
        };
        db.DraftFiles.Add(attached);
        await db.SaveChangesAsync(stop);
        return attached;
    }

    /// <summary>Removes a file from a draft; the content stays where another case refers to it.</summary>
    public async Task<bool> Detach(Actor actor, Guid id, Guid file, CancellationToken stop = default) =>
        await OpenFiles(actor, id).Where(f => f.Id == file).ExecuteDeleteAsync(stop) > 0;

    /// <summary>Says which row or fact a file proves, null for none in particular; false where the draft is not
    /// open for this actor.</summary>
    public async Task<bool> Tie(Actor actor, Guid id, Guid file, string? row, CancellationToken stop = default) =>
        await OpenFiles(actor, id).Where(f => f.Id == file).ExecuteUpdateAsync(set => set.SetProperty(f => f.Row, row), stop) > 0;

    /// <summary>Moves a file one place up or down among the files of its material; false where the draft is not open for this actor or
    /// there is no such file.</summary>
    public async Task<bool> Move(Actor actor, Guid id, Guid file, bool up, CancellationToken stop = default)
    {
        await using var entry = await db.Enter(stop);
        // The first statement locks the draft's row, so concurrent moves are serialised.
        if (await Visible(actor).Where(d => d.Id == id && d.SubmittedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Title, d => d.Title), stop) == 0)
        {
            return false;
        }
        if (await db.DraftFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.DraftId == id, stop) is not { } moved)
        {
            return false;
        }
        var order = await db.DraftFiles.Where(f => f.DraftId == id && f.Material == moved.Material)
            .OrderBy(f => f.Position).ThenBy(f => f.AttachedAt).ThenBy(f => f.Id).Select(f => f.Id).ToListAsync(stop);
        var at = order.IndexOf(file);
        var to = Math.Clamp(up ? at - 1 : at + 1, 0, order.Count - 1);
        (order[at], order[to]) = (order[to], order[at]);
        for (var position = 0; position < order.Count; position++)
        {
            var (one, place) = (order[position], position);
            await db.DraftFiles.Where(f => f.Id == one
                && f.Position != place).ExecuteUpdateAsync(set => set.SetProperty(f => f.Position, place), stop);
        }
        await entry.Commit(stop);
        return true;
    }

    /// <summary>Closes the draft: it became a case, or repaired one.</summary>
    public async Task<bool> MarkSubmitted(Actor actor, Guid id, Guid caseId, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return await Visible(actor).Where(d => d.Id == id && d.SubmittedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.SubmittedAt, now).SetProperty(d => d.CaseId, caseId), stop) > 0;
    }

    /// <summary>Opens a submitted draft again, because the department returned the application.</summary>
    public async Task<bool> Reopen(Actor actor, Guid id, CancellationToken stop = default) =>
        await Visible(actor).Where(d => d.Id == id && d.SubmittedAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.SubmittedAt, (DateTimeOffset?)null), stop) > 0;

    private IQueryable<DraftFile> OpenFiles(Actor actor, Guid id) =>
        db.DraftFiles.Where(f => f.DraftId == id && Visible(actor).Any(d => d.Id == id && d.SubmittedAt == null));

    private IQueryable<Draft> Visible(Actor actor) => DraftVisibility.DraftsVisibleTo(db, actor);
}

/// <summary>Who may see which draft.</summary>
internal static class DraftVisibility
{
    public static IQueryable<Draft> DraftsVisibleTo(LuyanDb db, Actor actor)
    {
        var unit = actor.Organisation;
        return actor.Role is Role.Filler or Role.Signer && unit != Guid.Empty
            ? db.Drafts.Where(d => d.UnitId == unit)
            : db.Drafts.Where(_ => false);
    }
}
