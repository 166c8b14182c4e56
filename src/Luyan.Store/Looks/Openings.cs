using Luyan.Cases;
using Luyan.Cases.Panels;
using Luyan.Cases.Reading;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Looks;

/// <summary>The one way to what is sealed in a docket: who opens it, and why, is recorded before anything is given out.</summary>
public sealed class Openings
{
    private readonly LuyanDb db;
    private readonly Projections lives;
    private readonly IBlobs blobs;
    private readonly TimeProvider clock;

    internal Openings(LuyanDb db, Projections lives, IBlobs blobs, TimeProvider clock) =>
        (this.db, this.lives, this.blobs, this.clock) = (db, lives, blobs, clock);

    /// <summary>What can be opened of an entry, by somebody for whom something of it is sealed; null for others, and where there is no
    /// such entry.</summary>
    /// <param name="id">The case.</param>
    /// <param name="sequence">The number of the entry in the chain.</param>
    /// <param name="by">Who looks, in which role.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<SealedPlace?> Find(Guid id, int sequence, Actor by, CancellationToken stop = default)
    {
        var rows = await Rows(id, by, stop);
        return In(rows, sequence, by) is var (entry, reader)
            ? new(entry.Type, entry.EnvelopeFor(reader).Day, entry.Sealed,
                Papers(Whole(rows, sequence, by)).Count, await OwnWork.Has(db, id, rows, by, clock.Today(), stop))
            : null;
    }

    /// <summary>Records the opening, and then gives the entry with all that is in it; null as <see cref="Find"/>.</summary>
    /// <param name="id">The case.</param>
    /// <param name="sequence">The number of the entry in the chain.</param>
    /// <param name="by">Who opens it, in which role.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Cancels before it is recorded.</param>
    public async Task<Happened?> Open(Guid id, int sequence, Actor by, LookReason why, CancellationToken stop = default) =>
        await Recorded(id, sequence, by, why, null, stop);

    /// <summary>Records the opening, and then gives a paper of the entry; null as <see cref="Find"/>, and where there is no such
    /// paper.</summary>
    /// <inheritdoc cref="Open"/>
    /// <param name="at">Which of its papers, from 0.</param>
    public async Task<OpenedFile?> OpenPaper(
        Guid id, int sequence, int at, Actor by, LookReason why, CancellationToken stop = default)
    {
        if (await Recorded(id, sequence, by, why, at, stop) is not { } whole || Papers(whole)[at] is not { } paper) { return null; }
        return await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == paper.Sha256, stop) is { Usable: true } row
            && await blobs.Open(paper.Sha256, stop) is { } content ? new(content, paper.Name, row.Kind, row.Bytes) : null;
    }

    /// <summary>The papers of an opened entry, in the order in which <see cref="OpenPaper"/> counts them.</summary>
    public static IReadOnlyList<FileRef> Papers(Happened whole) =>
    [
        .. whole.Envelope.Evidence.Concat(LinkRows.Named(whole.Event).Select(f => new FileRef(f.Sha256, f.Name, 0)))
            .DistinctBy(f => f.Sha256),
    ];

    private async Task<Happened?> Recorded(Guid id, int sequence, Actor by, LookReason why, int? paper, CancellationToken stop)
    {
        var rows = await Rows(id, by, stop);
        if (In(rows, sequence, by) is not var (entry, _)) { return null; }
        var whole = Whole(rows, sequence, by);
        if (paper is { } at && (at < 0 || at >= Papers(whole).Count)) { return null; }
        var number = await db.CasesVisibleTo(by).Where(c => c.Id == id).Select(c => c.Number).SingleAsync(stop);
        new LookBody(number, $"{by.Role}", paper is { } one ? [$"paper {one + 1}"] : entry.Sealed)
        {
            Entry = sequence, Event = entry.Type, Of = PeopleOf(whole.Event),
        }.Tell(db, LookKind.Opening, id, by, why, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return whole;
    }

    private async Task<List<EventRow>> Rows(Guid id, Actor by, CancellationToken stop) =>
        await db.CasesVisibleTo(by).AnyAsync(c => c.Id == id, stop)
            ? await db.Events.AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Sequence).ToListAsync(stop)
            : [];

    private (ReadEvent Entry, Reader Reader)? In(List<EventRow> rows, int sequence, Actor by)
    {
        if (rows.Count == 0) { return null; }
        var (events, reader) = lives.Of(rows[0].Kind).EventsReadBy(rows, by);
        return events.FirstOrDefault(e => e.Row.Sequence == sequence && e.Sealed.Count > 0) is { } entry ? (entry, reader) : null;
    }

    private Happened Whole(List<EventRow> rows, int sequence, Actor by)
    {
        var (events, reader) = lives.Of(rows[0].Kind).EventsReadBy(rows, by, unsealed: true);
        var read = events.First(e => e.Row.Sequence == sequence);
        return new(sequence, read.Type, read.Event, read.EnvelopeFor(reader), read.Row.Hash);
    }

    // Those of the experts who have accounts, so that they find the look at their names.
    private static List<Guid>? PeopleOf(object whole) => SeatsOf(whole).Select(s => s.Account)
        .Where(a => a != Guid.Empty).Distinct().ToList() is { Count: > 0 } found ? found : null;

    private static IEnumerable<SeatedExpert> SeatsOf(object whole) => whole.GetType().GetProperties()
        .Where(p => p.PropertyType == typeof(ReviewRecord)).Select(p => p.GetValue(whole) as ReviewRecord)
        .SelectMany(r => r?.Experts ?? []);
}

/// <summary>What is sealed of an entry for somebody.</summary>
/// <param name="Type">The kind of entry.</param>
/// <param name="Day">Its legal day.</param>
/// <param name="Fields">The sealed fields.</param>
/// <param name="Papers">How many papers of it are sealed.</param>
/// <param name="OwnWork">Whether whoever looks works on the case.</param>
public sealed record SealedPlace(string Type, DateOnly Day, IReadOnlyList<string> Fields, int Papers, bool OwnWork);
