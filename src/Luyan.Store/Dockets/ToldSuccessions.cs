using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Dockets;

/// <summary>What a legal successor was told, with its bar as the register has it and its letters as they were issued.</summary>
/// <param name="Told">What its letters tell of the case.</param>
/// <param name="Bar">The bar; null where none has begun for it.</param>
/// <param name="LiftedOn">The day on which the bar was lifted; null where it was not.</param>
/// <param name="Files">The letters, each with its number in the case.</param>
public sealed record SuccessionRead(
    SuccessorTold Told, Bar? Bar, DateOnly? LiftedOn, IReadOnlyList<(int Letter, LetterRow File)> Files);

/// <summary>What the legal successor of a barred unit reads of a case that is not its own: what its letters tell it, and nothing
/// else.</summary>
public sealed class ToldSuccessions
{
    private readonly Projections lives;
    private readonly IDbContextFactory<LuyanDb> databases;

    internal ToldSuccessions(Projections lives, IDbContextFactory<LuyanDb> databases) => (this.lives, this.databases) = (lives, databases);

    /// <summary>What the unit of an actor was told of a center; null where no letter to it was issued, and where there is no such
    /// center.</summary>
    /// <param name="number">The number of the center.</param>
    /// <param name="by">Who reads, in a role of the unit.</param>
    /// <param name="law">The Measures with the calendar of today.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<SuccessionRead?> Of(string number, Actor by, Measures law, CancellationToken stop = default)
    {
        if (by.Role is not (Role.Filler or Role.Signer or Role.Director) || by.Organisation == Guid.Empty) { return null; }
        await using var db = databases.CreateDbContext();
        // A unit that nobody has let in yet is what somebody typed.
        var code = await db.Units.AsNoTracking().Where(u => u.Id == by.Organisation && u.State == UnitStanding.Active)
            .Select(u => u.CreditCode).FirstOrDefaultAsync(stop);
        if (code is null) { return null; }
        var id = await db.Cases.AsNoTracking().Where(c => c.Number == number && c.Kind == Kinds.Center)
            .Select(c => (Guid?)c.Id).FirstOrDefaultAsync(stop);
        if (id is not { } about) { return null; }
        var rows = await db.Events.AsNoTracking().Where(e => e.CaseId == about).OrderBy(e => e.Sequence).ToListAsync(stop);
        var life = lives.Of(CenterLife.Life);
        var docket = life.Unfold(rows);
        // It knows of an act as the unit of the case does: when its letter is issued.
        if (SuccessorTold.Of(life.Seen(rows, by.Role).File.State, by.Organisation, code, law) is not { } told) { return null; }
        var bar = await db.Bars.AsNoTracking()
            .FirstOrDefaultAsync(b => b.UnitId == told.Unit.Unit && b.Center == told.Center, stop);
        var issued = docket.Events.Select((e, at) => (Event: e as LetterIssued, docket.Rows[at].Sequence))
            .Where(e => e.Event is { } of && told.Letters.Any(l => l.Number == of.Letter))
            .ToDictionary(e => e.Sequence, e => e.Event!.Letter);
        var sequences = issued.Keys.ToList();
        var files = await db.Letters.AsNoTracking().Where(l => l.CaseId == about && sequences.Contains(l.Sequence))
            .OrderBy(l => l.Sequence).ThenBy(l => l.Kind).ToListAsync(stop);
        return new(
            told, bar is { } runs && runs.Since != runs.LiftedOn ? new(runs.Since, runs.LastDay, runs.Center) : null, bar?.LiftedOn,
            [.. files.Select(f => (issued[f.Sequence], f))]);
    }
}
