using Luyan.Cases;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Drafts;

/// <summary>How a section is saved: on the version that the person saw, with its history.</summary>
public sealed partial class DraftStore
{
    // Saves of one person within this time are one state in the history. Not a legal period.
    private static readonly TimeSpan OneState = TimeSpan.FromMinutes(10);

    /// <summary>Saves a section on the version that the person saw.</summary>
    /// <param name="actor">Who types.</param>
    /// <param name="id">The draft.</param>
    /// <param name="section">Key of the section.</param>
    /// <param name="baseVersion">The version on which the person worked; 0 where the section was empty.</param>
    /// <param name="json">What was typed.</param>
    /// <param name="stop">Cancels.</param>
    public Task<Saving> SaveSection(Actor actor, Guid id, string section, int baseVersion, string json, CancellationToken stop = default) =>
        Write(actor, id, section, baseVersion, _ => json, null, false, stop);

    /// <summary>Changes some of a section on the version that the person saw; the rest stays as it stands.</summary>
    /// <param name="actor">Who types.</param>
    /// <param name="id">The draft.</param>
    /// <param name="section">Key of the section.</param>
    /// <param name="baseVersion">The version on which the person worked; null where it does not matter, because only a part is touched
    /// that others do not type.</param>
    /// <param name="change">From what stands there to what shall stand there, JSON both.</param>
    /// <param name="stop">Cancels.</param>
    public Task<Saving> ChangeSection(
        Actor actor, Guid id, string section, int? baseVersion, Func<string, string> change, CancellationToken stop = default) =>
        Write(actor, id, section, baseVersion, change, null, true, stop);

    internal async Task<Saving> Write(
        Actor actor, Guid id, string section, int? baseVersion,
        Func<string, string> change, int? restored, bool part, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var entry = await db.Enter(stop);
        // The first statement locks the row, so concurrent saves are serialised.
        var open = await Visible(actor).Where(d => d.Id == id && d.SubmittedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.SavedAt, now), stop);
        if (open == 0) { return new Saving.Closed(); }

        var current = await db.DraftSections.AsNoTracking().SingleOrDefaultAsync(s => s.DraftId == id && s.Section == section, stop);
        var (version, body) = (current?.Version ?? 0, current?.Body ?? "{}");
        var late = baseVersion is { } seen && seen != version;
        // A partial save requires having seen the rest, even if this part is unchanged.
        if (late && part) { return Stale(current, now); }
        var json = change(body);
        // Saving the whole text again, e.g. after a lost response, is not a conflict.
        if (current is not null && body == json) { return new Saving.Saved(version, current.SavedAt); }
        if (late) { return Stale(current, now); }

        if (current is null)
        {
            db.DraftSections.Add(new()
            {
                DraftId = id, Section = section, Version = 1, Body = json, SavedAt = now, SavedBy = actor.Account, SavedByName = actor.Name
            });
        }
        else
        {
            await db.DraftSections.Where(s => s.DraftId == id && s.Section == section).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.Version, version + 1).SetProperty(s => s.Body, json).SetProperty(s => s.SavedAt, now)
                    .SetProperty(s => s.SavedBy, actor.Account).SetProperty(s => s.SavedByName, actor.Name),
                stop);
        }
        await Keep(actor, id, section, version, SectionBody.Changed(body, json), json, restored, now, stop);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        await entry.Commit(stop);
        return new Saving.Saved(version + 1, now);
    }

    private async Task Keep(
        Actor actor, Guid id, string section, int version, IReadOnlyList<string> changed,
        string json, int? restored, DateTimeOffset now, CancellationToken stop)
    {
        var last = db.DraftVersions.Where(v => v.DraftId == id && v.Section == section && v.Version == version);
        var head = restored is not null
            ? null
            : await last.AsNoTracking().Select(v => new { v.SavedBy, v.BegunAt, v.Restored, v.Changed }).SingleOrDefaultAsync(stop);
        if (head is { Restored: null } && head.SavedBy == actor.Account && head.BegunAt > now - OneState)
        {
            var names = string.Join(
                '\n', head.Changed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Union(changed).Order(StringComparer.Ordinal));
            await last.ExecuteUpdateAsync(set => set.SetProperty(v => v.Version, version + 1)
                .SetProperty(v => v.Body, json).SetProperty(v => v.Changed, names).SetProperty(v => v.SavedAt, now), stop);
            return;
        }
        db.DraftVersions.Add(new()
        {
            Id = Guid.CreateVersion7(now), DraftId = id, Section = section, Version = version + 1,
            Body = json, Changed = string.Join('\n', changed), Restored = restored,
            BegunAt = now, SavedAt = now, SavedBy = actor.Account, SavedByName = actor.Name,
        });
    }

    private static Saving.Conflict Stale(DraftSection? current, DateTimeOffset now) =>
        new(current?.Body ?? "{}", current?.Version ?? 0, current?.SavedByName ?? "", current?.SavedAt ?? now);
}
