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

    /// <summary>Reads several cases as somebody reads them. Which they may see was asked before; each state is built on access.</summary>
    public async Task<Func<Guid, TState>> ReadAll<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, IReadOnlyList<Guid> ids, Actor actor, CancellationToken stop = default)
        where TState : class where TCommand : class where TEvent : class
    {
        await using var db = databases.CreateDbContext();
        var rows = await db.Events.AsNoTracking().Where(e => ids.Contains(e.CaseId))
            .OrderBy(e => e.CaseId).ThenBy(e => e.Sequence).ToListAsync(stop);
        var (byCase, conflicts) = (rows.ToLookup(e => e.CaseId), await db.ConflictsOf(actor).ToListAsync(stop));
        var (projection, outside) = (lives.Of(life), Reader.Of(actor.Role).Outside);
        return id => outside ? projection.ReadBy(projection.Unfold([.. byCase[id]]), actor).File.State
            : conflicts.Contains(id) ? projection.ReadBy(
                projection.Unfold([.. byCase[id]]), actor with { Role = Role.Department }).File.State
            : projection.Fold([.. byCase[id]]).State;
    }

    /// <summary>The case as it stands, for those who may see it; null for others and where there is none.</summary>
    public async Task<CaseFile<TState>?> Read<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, Guid id, Actor actor, CancellationToken stop = default)
        where TState : class where TCommand : class where TEvent : class
    {
        await using var db = databases.CreateDbContext();
        if (!await db.CasesVisibleTo(actor).AnyAsync(c => c.Id == id && c.Kind == life.Kind, stop)) { return null; }
        var projection = lives.Of(life);
        var reader = await db.InCase(actor, id, stop);
        return projection.ReadBy(projection.Unfold(await JournalOf(db, id).ToListAsync(stop)), reader).File;
    }

    /// <summary>An actor with all accounts that are the same person's in a case.</summary>
    public async Task<Actor> InCase(Guid id, Actor actor, CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        return await db.InCase(actor, id, stop);
    }

    /// <summary>What happened in a case, first to last, for those who may see it; empty for others.</summary>
    public async Task<IReadOnlyList<Happened>> History(Guid id, Actor actor, CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        if (!await db.CasesVisibleTo(actor).AnyAsync(c => c.Id == id, stop)) { return []; }
        var rows = await JournalOf(db, id).ToListAsync(stop);
        if (rows.Count == 0) { return []; }
        // Those outside count what they read; the numbers and hashes of the chain are those of the Bureau and the auditor.
        var (events, reader) = lives.Of(rows[0].Kind).EventsReadBy(rows, await db.InCase(actor, id, stop));
        return [.. events.Select((read, at) => new Happened(
            reader.Outside ? at + 1 : read.Row.Sequence, read.Type, read.Event, read.EnvelopeFor(reader),
            reader.Outside ? "" : read.Row.Hash) { Sealed = read.Sealed, ReadsAll = !reader.Outside })];
    }

    /// <summary>The deadlines that have run in a case, by key and subject, for those who may see it and as far as they may know of them;
    /// empty for others.</summary>
    public async Task<IReadOnlySet<(string Key, string Subject)>> ClocksKnown(
        Guid id, Actor actor, Measures law, CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        if (!await db.CasesVisibleTo(actor).AnyAsync(c => c.Id == id, stop)) { return new HashSet<(string, string)>(); }
        var rows = await JournalOf(db, id).ToListAsync(stop);
        return rows.Count == 0 ? new HashSet<(string, string)>()
            : lives.Of(rows[0].Kind).ClocksReadBy(rows, await db.InCase(actor, id, stop), law);
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
        var docket = projection.Unfold(events);
        var file = docket.File;
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
        if (file.Version > 0 && Reader.Of(by, life.ForUnit(file.State)).Outside)
        {
            (shown, answer) = AsRead(projection, docket, command, asked, answer);
        }
        if (answer is Decision<TEvent>.Accepted { Events: var told }
            && await SaidOutside.Stopped(projection, work, id, docket, command, told, request with { By = by }, stop)
                is { Count: > 0 } stopped)
        {
            answer = (List<Refusal>)[.. stopped];
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
                var (after, filed) = projection.Append(writing, id, docket, accepted.Events, envelope);
                await work.Commit(writing.Statements, stop);
                return new Written<TState>.Accepted(
                    after.File.State, after.File.Version, accepted.Events, filed.Number, writing.OpenedCenter);
            default:
                return new Written<TState>.Nothing(file.State, file.Version);
        }
    }

    // Who does not know of something is answered as far as he reads: what only that refuses or allows is refused as before it; and where
    // he reads of nothing that refuses, it is said that something is under way, and no more.
    private static (CaseFile<TState> Shown, Decision<TEvent> Answer) AsRead<TState, TCommand, TEvent>(
        Projection<TState, TCommand, TEvent> projection, Docket<TState> docket, TCommand command, Asked asked, Decision<TEvent> whole)
        where TState : class where TCommand : class where TEvent : class
    {
        var (life, by) = (projection.Life, asked.By);
        // Who has acted for the unit knows in no office more of the letters than the department.
        var role = Visibility.SeesAll(by.Role) ? Role.Department : by.Role;
        var unissued = life.Unissued(docket.File.State).Any(l => l.By != role);
        var shown = projection.ReadBy(docket, by).File;
        var untold = unissued ? projection.Seen(docket.Rows, role) : null;
        var before = untold is null ? whole : life.Answer(untold.File, command, asked);
        if (whole is Decision<TEvent>.Refused)
        {
            // What refused before the act of an unissued letter refuses in the same words after it.
            var neutral = before is Decision<TEvent>.Refused ? NoticeRules.UnderWay : NoticeRules.BeingIssued;
            return (shown, life.Answer(shown, command, asked) is Decision<TEvent>.Refused known
                ? known
                : (List<Refusal>)[neutral.Refuse()]);
        }
        // The act of an unissued letter alone may be what allows it.
        return untold is { Cut: false } && before is Decision<TEvent>.Refused ? (shown, before) : (shown, whole);
    }

    private static IQueryable<EventRow> JournalOf(LuyanDb db, Guid id) =>
        db.Events.AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Sequence);
}

/// <summary>An event with what surrounds it, for the timeline.</summary>
/// <param name="Sequence">Its number within the case; for those outside the Bureau among what they read.</param>
/// <param name="Type">Its name; its texts are those of the life.</param>
/// <param name="Event">The event itself, or as much of it as is read.</param>
/// <param name="Envelope">Who, when, why, on what evidence.</param>
/// <param name="Hash">Its place in the chain; empty for those outside the Bureau.</param>
public sealed record Happened(int Sequence, string Type, object Event, Envelope Envelope, string Hash)
{
    /// <summary>The fields of it that are sealed for the reader, to be opened with a reason.</summary>
    public IReadOnlyList<string> Sealed { get; init; } = [];

    /// <summary>Whether the reader reads the whole case, with the numbers and hashes of its chain.</summary>
    public bool ReadsAll { get; init; }
}
