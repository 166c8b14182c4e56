using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Facts;

/// <summary>The ledger of a unit's facts. Each change is a new version; what others changed meanwhile is never
/// overwritten unseen.</summary>
public sealed class FactLedger(LuyanDb db, TimeProvider clock, FactMemory memory)
{
    /// <summary>The facts of the actor's unit that are so today, by title; those of one kind where it is named.</summary>
    /// <param name="actor">A person of the unit.</param>
    /// <param name="kind">The kind; null for all.</param>
    /// <param name="ended">Also those that are no longer so.</param>
    /// <param name="stop">Cancels.</param>
    public Task<List<Fact>> Current(Actor actor, FactKind? kind = null, bool ended = false, CancellationToken stop = default) =>
        db.FactsVisibleTo(actor).AsNoTracking().Where(f => !f.Removed && (ended || f.EndedOn == null) && (kind == null || f.Kind == kind))
            .OrderBy(f => f.Kind).ThenBy(f => f.Title).ThenBy(f => f.Id).ToListAsync(stop);

    /// <summary>Named facts of the actor's unit, whatever their kind, in at most three queries; those removed since are left out.</summary>
    public async Task<List<Fact>> Chosen(Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken stop = default)
    {
        if (ids.Count == 0) { return []; }
        var heads = await Heads(actor, stop);
        var (found, missing) = (new List<Fact>(ids.Count), new List<Guid>());
        foreach (var id in ids)
        {
            if (!heads.TryGetValue(id, out var version)) { continue; }
            if (memory.Find(id, version) is { } fact) { found.Add(fact); } else { missing.Add(id); }
        }
        if (missing.Count == 0) { return found; }
        var read = await db.FactsVisibleTo(actor).AsNoTracking()
            .Where(f => EF.Parameter(missing).Contains(f.Id) && !f.Removed).ToListAsync(stop);
        foreach (var fact in read) { memory.Keep(fact); }
        return [.. found, .. read];
    }

    // Permissions and the state of the ledger are queried each time; only the rows are cached.
    private async Task<IReadOnlyDictionary<Guid, int>> Heads(Actor actor, CancellationToken stop)
    {
        var visible = db.FactsVisibleTo(actor);
        var state = await visible.GroupBy(_ => 1)
            .Select(g => new LedgerState(g.Count(), g.Sum(f => (long)f.Version))).SingleOrDefaultAsync(stop);
        if (state == default) { return new Dictionary<Guid, int>(); }
        if (memory.Heads(actor.Organisation, state) is { } known) { return known; }
        var read = await visible.Select(f => new { f.Id, f.Version, f.Removed }).ToListAsync(stop);
        var heads = read.Where(f => !f.Removed).ToDictionary(f => f.Id, f => f.Version);
        // If the ledger changed between the two queries, it is cached under the state that was read.
        memory.Keep(actor.Organisation, new(read.Count, read.Sum(f => (long)f.Version)), heads);
        return heads;
    }

    /// <summary>A fact of the actor's unit, removed ones too; null where there is none.</summary>
    public Task<Fact?> Find(Actor actor, Guid id, CancellationToken stop = default) =>
        db.FactsVisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, stop);

    /// <summary>Every version of a fact, the newest first; empty where there is none.</summary>
    public Task<List<FactVersion>> History(Actor actor, Guid id, CancellationToken stop = default) =>
        db.FactVersions.AsNoTracking().Where(v => v.FactId == id && db.FactsVisibleTo(actor).Any(f => f.Id == id))
            .OrderByDescending(v => v.Version).ToListAsync(stop);

    /// <summary>Records one fact, new or changed.</summary>
    public async Task<Recording> Record(Actor actor, Entry entry, string reason = "", CancellationToken stop = default) =>
        (await RecordMany(actor, [entry], reason, stop: stop))[0];

    /// <summary>Records all or none: if any was changed concurrently or belongs to another unit, nothing is written and
    /// each gets its answer.</summary>
    /// <param name="actor">A person of the unit.</param>
    /// <param name="entries">What is recorded.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="together">Done first in the same transaction; where it answers no, nothing is written and all is closed.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<IReadOnlyList<Recording>> RecordMany(
        Actor actor, IReadOnlyList<Entry> entries, string reason = "",
        Func<CancellationToken, Task<bool>>? together = null, CancellationToken stop = default)
    {
        if (!FactVisibility.MayWrite(actor)) { return [.. entries.Select(_ => new Recording.Closed())]; }
        var now = clock.GetUtcNow();
        var known = entries.Where(e => e.Id is not null).Select(e => e.Id!.Value).ToList();
        await using var turn = await db.Enter(stop);
        if (together is not null && !await together(stop)) { return [.. entries.Select(_ => new Recording.Closed())]; }
        var current = await db.FactsVisibleTo(actor).Where(f => known.Contains(f.Id)).ToDictionaryAsync(f => f.Id, stop);
        var centers = entries.Where(e => e.CenterId is not null).Select(e => e.CenterId!.Value).Distinct().ToList();
        var own = centers.Count == 0 || !FactVisibility.MayWrite(actor) ? [] : await db.CasesVisibleTo(actor)
            .Where(c => centers.Contains(c.Id) && c.Kind == Kinds.Center).Select(c => c.Id).ToListAsync(stop);
        var answers = new List<Recording>();
        foreach (var entry in entries) { answers.Add(Change(actor, entry, current, own, reason, now)); }
        if (answers.Any(a => a is not Recording.Recorded)) { db.ChangeTracker.Clear(); return answers; }
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException lost) when (Overtaken(lost))
        {
            var changed = lost.Entries.Select(
                e => e.Entity switch { Fact fact => fact.Id, FactVersion version => version.FactId, _ => Guid.Empty }).ToList();
            db.ChangeTracker.Clear();
            await turn.DisposeAsync();
            var newer = await db.FactsVisibleTo(actor).AsNoTracking().Where(f => changed.Contains(f.Id)).ToDictionaryAsync(f => f.Id, stop);
            return [.. answers.Zip(
                entries, (a, e) => e.Id is { } id && newer.TryGetValue(id, out var fact) ? new Recording.Conflict(fact) : a)];
        }
        await turn.Commit(stop);
        db.ChangeTracker.Clear();
        return answers;
    }

    /// <summary>Removes a fact that was entered by mistake; its history is kept.</summary>
    public Task<Recording> Remove(Actor actor, Guid id, int version, string reason, CancellationToken stop = default) =>
        Alter(actor, id, version, fact => fact.Removed = true, reason, stop);

    /// <summary>Ends a fact on a day; it stays in the ledger.</summary>
    public Task<Recording> End(Actor actor, Guid id, int version, DateOnly lastDay, string reason = "", CancellationToken stop = default) =>
        Alter(actor, id, version, fact => fact.EndedOn = lastDay, reason, stop);

    /// <summary>Restores an old version as a new one.</summary>
    public async Task<Recording> Restore(
        Actor actor, Guid id, int version, int former, string reason = "", CancellationToken stop = default)
    {
        var old = (await History(actor, id, stop)).SingleOrDefault(v => v.Version == former);
        return old is null ? new Recording.Closed() : await Alter(actor, id, version, fact => (fact.Body, fact.Title, fact.CenterId,
            fact.EndedOn, fact.Removed) = (old.Body, FactBody.TitleOf(old.Body), old.CenterId, old.EndedOn, false), reason, stop);
    }

    private async Task<Recording> Alter(Actor actor, Guid id, int version, Action<Fact> change, string reason, CancellationToken stop)
    {
        if (!FactVisibility.MayWrite(actor) || await db.FactsVisibleTo(actor).SingleOrDefaultAsync(f => f.Id == id, stop) is not { } fact)
        {
            return new Recording.Closed();
        }
        if (fact.Version != version) { db.ChangeTracker.Clear(); return new Recording.Conflict(fact); }
        change(fact);
        Keep(actor, fact, reason, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException lost) when (Overtaken(lost))
        {
            db.ChangeTracker.Clear();
            return await Find(actor, id, stop) is { } newer ? new Recording.Conflict(newer) : new Recording.Closed();
        }
        db.ChangeTracker.Clear();
        return new Recording.Recorded(fact);
    }

    // A concurrent write won: the fact has another version now, or its next version exists; the database reports either.
    private static bool Overtaken(DbUpdateException lost) =>
        lost is DbUpdateConcurrencyException || lost.Entries.Any(e => e.Entity is FactVersion { Version: > 1 });

    private Recording Change(Actor actor, Entry entry, Dictionary<Guid, Fact> current, List<Guid> own, string reason, DateTimeOffset now)
    {
        if (entry.CenterId is { } center && !own.Contains(center)) { return new Recording.Closed(); }
        Fact fact;
        if (entry.Id is { } id)
        {
            if (!current.TryGetValue(id, out var found) || found.Removed || found.Kind != entry.Kind) { return new Recording.Closed(); }
            if (found.Version != entry.Version) { return new Recording.Conflict(found); }
            fact = found;
            // An unchanged body creates no new version.
            if (fact.Body == entry.Body && fact.CenterId == entry.CenterId && fact.EndedOn == entry.EndedOn)
            {
                return new Recording.Recorded(fact);
            }
        }
        else
        {
            fact = new()
            {
                Id = Guid.CreateVersion7(now), UnitId = actor.Organisation, Kind = entry.Kind, Version = 0, Origin = entry.Origin
            };
            db.Facts.Add(fact);
        }
        (fact.Body, fact.Title, fact.CenterId, fact.EndedOn) = (entry.Body, FactBody.TitleOf(entry.Body), entry.CenterId, entry.EndedOn);
        Keep(actor, fact, reason, now);
        return new Recording.Recorded(fact);
    }

    private void Keep(Actor actor, Fact fact, string reason, DateTimeOffset now)
    {
        (fact.Version, fact.RecordedAt, fact.RecordedBy, fact.RecordedByName) = (fact.Version + 1, now, actor.Account, actor.Name);
        db.FactVersions.Add(new()
        {
            FactId = fact.Id, Version = fact.Version, Body = fact.Body, EndedOn = fact.EndedOn,
            Removed = fact.Removed, CenterId = fact.CenterId, Reason = reason,
            RecordedAt = now, RecordedBy = actor.Account, RecordedByName = actor.Name,
        });
    }
}
