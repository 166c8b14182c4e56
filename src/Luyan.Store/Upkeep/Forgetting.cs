using Luyan.Law;
using Luyan.Store.Chains;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>What is no part of a case and has come to the end of its time: drafts that were never filed and leads that were set aside are
/// deleted, what raised leads say is taken away. Acts stand: nothing of a docket is touched.</summary>
public sealed class Forgetting
{
    private const string Kind = "forgotten";
    private readonly IDbContextFactory<LuyanDb> databases;
    private readonly MeasuresInForce inForce;
    private readonly TimeProvider clock;

    internal Forgetting(IDbContextFactory<LuyanDb> databases, MeasuresInForce inForce, TimeProvider clock) =>
        (this.databases, this.inForce, this.clock) = (databases, inForce, clock);

    /// <summary>Forgets what is due today, and records in the same transaction how much it was. A second round of the day finds
    /// nothing.</summary>
    /// <returns>How much it was.</returns>
    public async Task<Forgotten> Run(CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        await using var entry = await db.Enter(stop);
        var done = new Forgotten(
            Before(Parameters.PersonalDrafts) is { } drafts
                ? await Unfiled(db).Where(d => d.SavedAt < drafts).ExecuteDeleteAsync(stop) : 0,
            Before(Parameters.PersonalLeadsSetAside) is { } aside
                ? await SetAside(db).Where(l => l.SettledAt < aside).ExecuteDeleteAsync(stop) : 0,
            Before(Parameters.PersonalLeadsRaised) is { } raised
                ? await Raised(db).Where(l => l.SettledAt < raised).ExecuteUpdateAsync(
                    set => set.SetProperty(l => l.Facts, "").SetProperty(l => l.Contact, ""), stop) : 0);
        if (done.Any)
        {
            db.Tell(Act.Upkeep, Kind, clock.GetUtcNow(), by: null, "", done);
            await db.SaveChangesAsync(stop);
        }
        await entry.Commit(stop);
        return done;

        DateTimeOffset? Before(Parameter period) =>
            inForce.Now.Number(period, clock.Today()) is > 0 and var months ? Start(clock.Today().AddMonths(-months)) : null;
    }

    /// <summary>What falls within a year: of what kind, in which month, how much.</summary>
    public async Task<IReadOnlyList<Falling>> Within(DateOnly last, CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        List<(Parameter Period, DateTimeOffset Since)> kept =
        [
            .. (await Unfiled(db).Select(d => d.SavedAt).ToListAsync(stop)).Select(at => (Parameters.PersonalDrafts, at)),
            .. (await SetAside(db).Select(l => l.SettledAt).ToListAsync(stop)).OfType<DateTimeOffset>()
                .Select(at => (Parameters.PersonalLeadsSetAside, at)),
            .. (await Raised(db).Select(l => l.SettledAt).ToListAsync(stop)).OfType<DateTimeOffset>()
                .Select(at => (Parameters.PersonalLeadsRaised, at)),
        ];
        return
        [
            .. kept.Select(k => (k.Period, Day: FallsOn(k.Period, LegalDate.Of(k.Since), last))).Where(k => k.Day is not null)
                .GroupBy(k => (k.Period.Key, Month: new DateOnly(k.Day!.Value.Year, k.Day.Value.Month, 1)))
                .Select(g => new Falling(g.Key.Key, g.Key.Month, g.Count()))
                .OrderBy(f => f.Month).ThenBy(f => f.Kind, StringComparer.Ordinal),
        ];
    }

    // The first day from today on on which the period that is in force then has passed; null where none is through the last.
    private DateOnly? FallsOn(Parameter period, DateOnly since, DateOnly last)
    {
        foreach (var value in inForce.Now.Values.Where(v => v.Parameter == period && v.Raw != "0").OrderBy(v => v.From))
        {
            var passed = since.AddMonths(inForce.Now.Number(period, value.From)).AddDays(1);
            var day = new[] { passed, value.From, clock.Today() }.Max();
            if (value.HoldsOn(day) && day <= last) { return day; }
        }
        return null;
    }

    private static DateTimeOffset Start(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), LegalDate.Offset).ToUniversalTime();

    private static IQueryable<Draft> Unfiled(LuyanDb db) => db.Drafts.Where(d => d.CaseId == null && d.SubmittedAt == null);

    private static IQueryable<Lead> SetAside(LuyanDb db) => db.Leads.Where(l => l.State == LeadState.SetAside);

    private static IQueryable<Lead> Raised(LuyanDb db) =>
        db.Leads.Where(l => l.State == LeadState.Raised && (l.Facts != "" || l.Contact != ""));
}

/// <summary>How much was forgotten in a round.</summary>
/// <param name="Drafts">Drafts deleted.</param>
/// <param name="LeadsSetAside">Leads deleted.</param>
/// <param name="LeadsRaised">Leads whose text and contact were taken away.</param>
public sealed record Forgotten(int Drafts, int LeadsSetAside, int LeadsRaised)
{
    internal bool Any => Drafts + LeadsSetAside + LeadsRaised > 0;
}

/// <summary>What comes to the end of its time.</summary>
/// <param name="Kind">The key of the period.</param>
/// <param name="Month">The first day of the month in which it does.</param>
/// <param name="Count">How much.</param>
public sealed record Falling(string Kind, DateOnly Month, int Count);
