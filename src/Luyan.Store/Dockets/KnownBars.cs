using Luyan.Cases;
using Luyan.Law;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Dockets;

/// <summary>The bars of Art. 13 that were not lifted, and those that come of a decision not served yet. A unit is one under its id and
/// under its credit code, however that was typed. Both lists are short.</summary>
public sealed class KnownBars
{
    private readonly List<(KnownUnit Unit, Bar Bar)> bars = [];
    private readonly List<(KnownUnit Unit, string Center, DateOnly? On)> coming = [];

    /// <summary>Reads those whose last day is a given one or later.</summary>
    public static async Task<KnownBars> From(LuyanDb db, DateOnly day, CancellationToken stop)
    {
        var known = new KnownBars();
        var units = await db.Units.AsNoTracking()
            .Where(u => db.Bars.Any(b => b.UnitId == u.Id) || db.Centers.Any(c => c.UnitId == u.Id && c.State == Revoked))
            .ToDictionaryAsync(u => u.Id, u => new KnownUnit(u.Id, u.CreditCode, u.Name), stop);
        var bound = await db.CenterUnits.AsNoTracking().Where(u => u.Bound).ToListAsync(stop);
        KnownUnit Unit(Guid id) => units.GetValueOrDefault(id)
            ?? (bound.Find(b => b.UnitId == id) is { } named ? new(id, named.CreditCode, named.Name) : new(id, "", ""));
        foreach (var row in await db.Bars.AsNoTracking().Where(b => b.LiftedOn == null && b.LastDay >= day)
            .OrderBy(b => b.LastDay).ToListAsync(stop))
        {
            known.Add(Unit(row.UnitId), new(row.Since, row.LastDay, row.Center));
        }
        // A bar of a unit that began or was lifted since the end of the title answers for it, and for no other unit.
        var revoked = await db.Centers.AsNoTracking().Where(c => c.State == Revoked).OrderBy(c => c.Number).ToListAsync(stop);
        var answered = (await db.Bars.AsNoTracking().Where(b => db.Centers.Any(c => c.Number == b.Center && c.State == Revoked
                && b.Since >= c.EndedOn)).Select(b => new { b.Center, b.UnitId }).ToListAsync(stop))
            .Select(b => (b.Center, b.UnitId)).ToHashSet();
        foreach (var row in revoked)
        {
            foreach (var of in bound.Where(b => b.CaseId == row.CaseId).Select(b => b.UnitId).Prepend(row.UnitId).Distinct()
                .Where(of => !answered.Contains((row.Number, of))))
            {
                known.Add(Unit(of), row.Number, row.EndedOn);
            }
        }
        return known;
    }

    /// <summary>The bars of a unit, the longest last.</summary>
    public IReadOnlyList<Bar> Of(Guid? unit, string code) => Of(u => u.Is(unit, code));

    /// <summary>The center of a unit of whose end a bar comes, and the day of the decision; null where there is none.</summary>
    public (string Center, DateOnly? On)? ToCome(Guid? unit, string code) => ToCome(u => u.Is(unit, code));

    internal IReadOnlyList<Bar> Of(Func<KnownUnit, bool> which) => [.. bars.Where(b => which(b.Unit)).Select(b => b.Bar)];

    internal (string Center, DateOnly? On)? ToCome(Func<KnownUnit, bool> which) =>
        coming.Where(c => which(c.Unit)).Select(c => ((string, DateOnly?)?)(c.Center, c.On)).FirstOrDefault();

    internal void Add(KnownUnit unit, Bar bar) => bars.Add((unit, bar));

    internal void Add(KnownUnit unit, string center, DateOnly? on) => coming.Add((unit, center, on));

    private const string Revoked = nameof(Cases.Centers.Revoked);
}

/// <summary>A unit as the register of units, or that of centers, knows it.</summary>
public sealed record KnownUnit(Guid Id, string Code, string Name)
{
    /// <summary>Whether it is the unit with an id or a credit code.</summary>
    public bool Is(Guid? unit, string code) => Id == unit || TypedText.SameCode(Code, code);
}
