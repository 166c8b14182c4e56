using Luyan.Cases;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Drafts;

/// <summary>A kept state of a section without its text.</summary>
/// <param name="Version">The version of the section that it was.</param>
/// <param name="Changed">The names that it changed.</param>
/// <param name="Restored">The version that it brought back; null where it was typed.</param>
/// <param name="SavedAt">When, UTC.</param>
/// <param name="By">Whose account.</param>
/// <param name="ByName">Who.</param>
public sealed record KeptVersion(int Version, IReadOnlyList<string> Changed, int? Restored, DateTimeOffset SavedAt, Guid By, string ByName);

/// <summary>The history of a section: every saved state, its author, and restoring it. Seen by the draft's own unit only.</summary>
public sealed class DraftHistory(LuyanDb db, DraftStore drafts)
{
    /// <summary>The kept states of a section without their texts, the newest first; empty for those who may not see the draft.</summary>
    public Task<List<KeptVersion>> Of(Actor actor, Guid draft, string section, CancellationToken stop = default) =>
        Read(Kept(actor, draft, section), stop);

    /// <summary>The same if somebody else has written in the draft; empty if the actor is its only author.</summary>
    public Task<List<KeptVersion>> OfMany(Actor actor, Guid draft, string section, CancellationToken stop = default) =>
        Read(Kept(actor, draft, section).Where(_ => db.DraftVersions.Any(v => v.DraftId == draft && v.SavedBy != actor.Account)), stop);

    /// <summary>The kept states of all sections without their texts, by section, the newest first, in one query;
    /// empty for those who may not see the draft.</summary>
    public async Task<IReadOnlyDictionary<string, List<KeptVersion>>> OfAll(Actor actor, Guid draft, CancellationToken stop = default) =>
        (await Kept(actor, draft).OrderByDescending(v => v.Version)
            .Select(v => new { v.Section, v.Version, v.Changed, v.Restored, v.SavedAt, v.SavedBy, v.SavedByName }).ToListAsync(stop))
            .GroupBy(v => v.Section).ToDictionary(
                g => g.Key,
                g => g.Select(v => new KeptVersion(v.Version, Names(v.Changed), v.Restored, v.SavedAt, v.SavedBy, v.SavedByName)).ToList());

    /// <summary>One kept state with its text; null where there is none.</summary>
    public Task<DraftVersion?> Find(Actor actor, Guid draft, string section, int version, CancellationToken stop = default) =>
        Kept(actor, draft, section).SingleOrDefaultAsync(v => v.Version == version, stop);

    /// <summary>Brings a kept state back as a new version, if nobody saved since <paramref name="baseVersion"/>.
    /// What stood there stays in the history.</summary>
    public async Task<Saving> Restore(
        Actor actor, Guid draft, string section, int version, int baseVersion, CancellationToken stop = default) =>
        await Find(actor, draft, section, version, stop) is { } kept
            ? await drafts.Write(actor, draft, section, baseVersion, _ => kept.Body, version, true, stop)
            : new Saving.Closed();

    private static async Task<List<KeptVersion>> Read(IQueryable<DraftVersion> kept, CancellationToken stop) =>
        [.. (await kept.OrderByDescending(v => v.Version)
            .Select(v => new { v.Version, v.Changed, v.Restored, v.SavedAt, v.SavedBy, v.SavedByName }).ToListAsync(stop))
            .Select(v => new KeptVersion(v.Version, Names(v.Changed), v.Restored, v.SavedAt, v.SavedBy, v.SavedByName))];

    private static string[] Names(string changed) => changed.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private IQueryable<DraftVersion> Kept(Actor actor, Guid draft, string section) => Kept(actor, draft).Where(v => v.Section == section);

    private IQueryable<DraftVersion> Kept(Actor actor, Guid draft) =>
        db.DraftVersions.AsNoTracking().Where(v => v.DraftId == draft
            && DraftVisibility.DraftsVisibleTo(db, actor).Any(d => d.Id == draft));
}
