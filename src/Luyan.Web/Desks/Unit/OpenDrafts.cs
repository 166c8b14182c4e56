using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Web.Desks.Unit.Sections;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Desks.Unit;

/// <summary>The drafts of the unit that is signed in; another unit's draft does not exist here.</summary>
public sealed class OpenDrafts(LuyanDb db)
{
    /// <summary>A draft of this unit with all that a page needs; null where there is none.</summary>
    public async Task<OpenDraft?> Find(Guid id, Frame frame, CancellationToken stop)
    {
        if (await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.UnitId == frame.Me!.Organisation, stop) is not { } draft) { return null; }
        var sections = await db.DraftSections.AsNoTracking().Where(s => s.DraftId == id).ToDictionaryAsync(s => s.Section, stop);
        var files = await db.DraftFiles.AsNoTracking().Where(f => f.DraftId == id).OrderBy(f => f.AttachedAt).ToListAsync(stop);
        return new() { Draft = draft, Sections = sections, Files = files, Stage = Stage.Drafting };
    }

    /// <summary>Saves a section as typed, if nobody else saved it since <paramref name="version"/>. The same text saved twice is saved once.</summary>
    internal async Task<DraftSaved> Save(OpenDraft open, Section section, int version, Typed typed, Frame frame, CancellationToken stop)
    {
        try
        {
            return await TrySave(open, section, version, typed, frame, stop);
        }
        catch (DbUpdateException)
        {
            // Somebody was quicker between reading and writing: what they saved is read and put to the person.
            db.ChangeTracker.Clear();
            var theirs = await db.DraftSections.AsNoTracking().SingleOrDefaultAsync(s => s.DraftId == open.Id && s.Section == section.Key, stop);
            return theirs is null ? throw new InvalidOperationException("The draft went away while it was saved.") : new DraftSaved.Conflict(theirs);
        }
    }

    private async Task<DraftSaved> TrySave(OpenDraft open, Section section, int version, Typed typed, Frame frame, CancellationToken stop)
    {
        var row = await db.DraftSections.SingleOrDefaultAsync(s => s.DraftId == open.Id && s.Section == section.Key, stop);
        if (row is not null && typed.DifferingFrom(Typed.FromJson(row.Body)).Count == 0) { return new DraftSaved.Done(row); }
        if (row is not null && row.Version != version) { return new DraftSaved.Conflict(row); }
        if (row is null) { db.Add(row = new() { DraftId = open.Id, Section = section.Key }); }
        (row.Version, row.Body, row.SavedAt) = (row.Version + 1, typed.ToJson(), frame.Now);
        (row.SavedBy, row.SavedByName) = (frame.Me!.Account, frame.Me.Name);
        var draft = await db.Drafts.SingleAsync(d => d.Id == open.Id, stop);
        draft.SavedAt = frame.Now;
        if (section == ApplicationForm.Cover) { draft.Title = typed["centerName"]; }
        await db.SaveChangesAsync(stop);
        return new DraftSaved.Done(row);
    }
}

/// <summary>What became of a save. A closed hierarchy.</summary>
internal abstract record DraftSaved
{
    private DraftSaved() { }

    /// <summary>It is saved.</summary>
    public sealed record Done(DraftSection Section) : DraftSaved;

    /// <summary>Somebody else saved in between.</summary>
    public sealed record Conflict(DraftSection Section) : DraftSaved;
}
