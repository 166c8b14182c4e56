using Luyan.Cases;
using Luyan.Cases.Notices;
using Luyan.Law;
using Luyan.Store.Holidays;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Dockets;

/// <summary>The dockets of all cases, and the only way to write them: begin, load, decide, append, update the
/// read models, commit.</summary>
public sealed class CaseStore
{
    private const int Tries = 8;
    private readonly ILane lane;
    private readonly Projections lives;
    private readonly IDbContextFactory<LuyanDb> databases;
    private readonly HolidayYears years;
    private readonly MeasuresInForce inForce;
    private readonly TimeProvider clock;

    /// <summary>The policy by which commands are decided.</summary>
    public Measures Law => inForce.Now;

    internal CaseStore(
        ILane lane, Projections lives, IDbContextFactory<LuyanDb> databases, HolidayYears years, MeasuresInForce inForce,
        TimeProvider clock) =>
        (this.lane, this.lives, this.databases, this.years, this.inForce, this.clock) = (lane, lives, databases, years, inForce, clock);

    /// <summary>The same dockets with another clock, for the demonstration city.</summary>
    public CaseStore At(TimeProvider otherClock) => new(lane, lives, databases, years, inForce, otherClock);

    /// <summary>Decides a command on the current state and writes its events atomically.
    /// A case without events is opened by its first command.</summary>
    /// <param name="life">The life of the case.</param>
    /// <param name="id">The case.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="request">Who asks and why.</param>
    /// <param name="stop">Cancels before the commit.</param>
    /// <exception cref="CaseNotVisibleException">The case is not one that the actor may see.</exception>
    /// <exception cref="ReadOnlyNowException">The read models are being rebuilt.</exception>
    /// <exception cref="TooManyConflictsException">Others were quicker every time.</exception>
    public async Task<Written<TState>> Transact<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, Guid id, TCommand command, Request request, CancellationToken stop = default)
        where TState : class where TCommand : class where TEvent : class
    {
        var projection = lives.Of(life);
        for (var attempt = 1; ; attempt++)
        {
            await using var work = await lane.Begin(stop);
            try
            {
                return await Once(projection, inForce.Now, work, id, command, request, stop);
            }
            catch (CalendarMovedOnException) when (attempt < Tries)
            {
                await years.Refresh(stop);
            }
            catch (Exception failure) when (work.IsConflict(failure))
            {
                if (attempt == Tries) { throw new TooManyConflictsException(failure); }
            }
        }
    }

    /// <summary>The case as it stands; version 0 where it has no events.</summary>
    public async Task<CaseFile<TState>> Load<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, Guid id, CancellationToken stop = default)
        where TState : class where TCommand : class where TEvent : class
    {
        await using var db = databases.CreateDbContext();
        return lives.Of(life).Fold(await JournalOf(db, id).ToListAsync(stop));
    }

    /// <summary>Reads several cases in one query. Each state is built on access, so an unreadable case does
    /// not affect the others.</summary>
    public async Task<Func<Guid, CaseFile<TState>>> LoadAll<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, IReadOnlyList<Guid> ids, CancellationToken stop = default)
        where TState : class where TCommand : class where TEvent : class
    {
        await using var db = databases.CreateDbContext();
        var rows = await db.Events.AsNoTracking().Where(e => ids.Contains(e.CaseId))
            .OrderBy(e => e.CaseId).ThenBy(e => e.Sequence).ToListAsync(stop);
        var byCase = rows.ToLookup(e => e.CaseId);
        return id => lives.Of(life).Fold([.. byCase[id]]);
    }

    /// <summary>The case as it stands, for those who may see it; null for others and where there is none.</summary>
    public async Task<CaseFile<TState>?> Read<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, Guid id, Actor actor, CancellationToken stop = default)
        where TState : class where TCommand : class where TEvent : class
    {
        await using var db = databases.CreateDbContext();
        return await db.CasesVisibleTo(actor).AnyAsync(c => c.Id == id && c.Kind == life.Kind, stop)
            ? lives.Of(life).Seen(await JournalOf(db, id).ToListAsync(stop), actor.Role).File
            : null;
    }

    /// <summary>What happened in a case, first to last, for those who may see it; empty for others.</summary>
    public async Task<IReadOnlyList<Happened>> History(Guid id, Actor actor, CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        if (!await db.CasesVisibleTo(actor).AnyAsync(c => c.Id == id, stop)) { return []; }
        var rows = await JournalOf(db, id).ToListAsync(stop);
        if (rows.Count == 0) { return []; }
        var known = lives.Of(rows[0].Kind).SeenBy(rows, actor.Role);
        return [.. known.Where(row => Visibility.EventVisibleTo(row.Type, actor)).Select(row => new Happened(
            row.Sequence, row.Type, lives.Of(row.Kind).ReadEvent(row), EnvelopeText.Read(row.Envelope), row.Hash))];
    }

    /// <summary>The deadlines that have run in a case, by key and subject, for those who may see it and as far as they may know of them;
    /// empty for others.</summary>
    public async Task<IReadOnlySet<(string Key, string Subject)>> ClocksKnown(
        Guid id, Actor actor, Measures law, CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        if (!await db.CasesVisibleTo(actor).AnyAsync(c => c.Id == id, stop)) { return new HashSet<(string, string)>(); }
        var rows = await JournalOf(db, id).ToListAsync(stop);
        return rows.Count == 0 ? new HashSet<(string, string)>() : lives.Of(rows[0].Kind).ClocksKnownTo(rows, actor.Role, law);
    }

    // Where an expert sits, read in the transaction that writes. Nobody else sees a case by a place.
    private static async Task<IReadOnlyList<SeatRow>> PlacesOf(Work work, Actor by, Guid id, CancellationToken stop)
    {
        List<SeatRow> places = [];
        if (by.Role != Role.Expert) { return places; }
        await work.Run([new("""
            SELECT "ReviewId", "SubjectId", "Sits", "SeesMaterial" FROM "Seats"
            WHERE "AccountId" = $1 AND ("ReviewId" = $2 OR "SubjectId" = $2)
            """, by.Account, id)
        {
            Row = row => places.Add(new()
            {
                AccountId = by.Account, ReviewId = row.GetGuid(0), SubjectId = row.GetGuid(1),
                Sits = row.GetBoolean(2), SeesMaterial = row.GetBoolean(3),
            }),
        }], stop);
        return places;
    }

    private async Task<Written<TState>> Once<TState, TCommand, TEvent>(
        Projection<TState, TCommand, TEvent> projection, Measures now, Work work,
        Guid id, TCommand command, Request request, CancellationToken stop)
        where TState : class where TCommand : class where TEvent : class
    {
        var (life, by) = (projection.Life, request.By);
        var events = new List<EventRow>();
        await work.Run(
            [.. work.Lock([$"case:{id}"]), .. Maintenance.Refuse(work.IsPostgres, now.Calendar.Version), Journal.Of(id, events)], stop);
        var file = projection.Fold(events);
        if (file.Version > 0 && by.Role != Role.Anyone)
        {
            var places = await PlacesOf(work, by, id, stop);
            if (!Visibility.Sees(by, projection.FileOf(file.State).Seen(id, life.Kind), places)) { throw new CaseNotVisibleException(id); }
        }

        by = await by.InCase(work, events, stop);
        var at = clock.GetUtcNow();
        var today = LegalDate.Of(at);
        var registers = await RegisterReading.Read(work, projection.NeedsOf(file.State, command, today), id, now, today, stop);
        var asked = new Asked(by, today, now, registers);
        var (shown, answer) = (file, life.Answer(file, command, asked));
        if (!Visibility.SeesAll(by.Role) && life.Unissued(file.State).Any(l => l.By != by.Role))
        {
            // Who does not know of an act is answered as far as he knows: what only that act allows is refused as before it, and beyond
            // that it is only said that a letter is on its way.
            var seen = projection.Seen(events, by.Role);
            shown = seen.File;
            answer = answer is Decision<TEvent>.Refused
                ? life.Answer(shown, command, asked) is Decision<TEvent>.Refused known
                    ? known
                    : (List<Refusal>)[NoticeRules.BeingIssued.Refuse()]
                : !seen.Cut && life.Answer(shown, command, asked) is Decision<TEvent>.Refused before ? before : answer;
        }
        switch (answer)
        {
            case Decision<TEvent>.Refused { Because: var because }:
                return request.ExpectedVersion is { } expected && expected != shown.Version
                    ? new Written<TState>.MovedOn(shown.State, shown.Version, because)
                    : new Written<TState>.Refused(shown.State, shown.Version, because);
            case Decision<TEvent>.Accepted { Events.Count: > 0 } accepted:
                var envelope = new Envelope(
                    by, at, today, today, command.GetType().Name, life.Digest(command, by), request.Reason, request.Evidence);
                var writing = new Writing(lives, now, work.IsPostgres);
                var (after, filed) = projection.Append(
                    writing, id, file, events, accepted.Events, envelope);
                await work.Commit(writing.Statements, stop);
                return new Written<TState>.Accepted(after.State, after.Version, accepted.Events, filed.Number, writing.OpenedCenter);
            default:
                return new Written<TState>.Nothing(file.State, file.Version);
        }
    }

    private static IQueryable<EventRow> JournalOf(LuyanDb db, Guid id) =>
        db.Events.AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Sequence);
}

/// <summary>An event with what surrounds it, for the timeline.</summary>
/// <param name="Sequence">Its number within the case.</param>
/// <param name="Type">Its name; its texts are those of the life.</param>
/// <param name="Event">The event itself.</param>
/// <param name="Envelope">Who, when, why, on what evidence.</param>
/// <param name="Hash">Its place in the chain.</param>
public sealed record Happened(int Sequence, string Type, object Event, Envelope Envelope, string Hash);
