using Luyan.Cases;
using Luyan.Law;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Dockets;

/// <summary>The bars of Art. 13 that were not lifted, and those that come of a decision not served yet. A unit is one under its id and
/// under its credit code, however that was typed. Both lists are short.</summary>
public sealed class KnownBars
{
    private readonly List<(Guid Unit, string Code, Bar Bar)> bars = [];
    private readonly List<(Guid Unit, string Code, string Center, DateOnly? On)> coming = [];

    /// <summary>Reads those whose last day is a given one or later.</summary>
    public static async Task<KnownBars> From(LuyanDb db, DateOnly day, CancellationToken stop)
    {
        var known = new KnownBars();
        var codes = await db.Units.AsNoTracking()
            .Where(u => db.Bars.Any(b => b.UnitId == u.Id) || db.Centers.Any(c => c.UnitId == u.Id && c.State == Revoked))
            .ToDictionaryAsync(u => u.Id, u => u.CreditCode, stop);
        foreach (var row in await db.Bars.AsNoTracking().Where(b => b.LiftedOn == null && b.LastDay >= day)
            .OrderBy(b => b.LastDay).ToListAsync(stop))
        {
            known.Add(row.UnitId, codes.GetValueOrDefault(row.UnitId, ""), new(row.Since, row.LastDay, row.Center));
        }
        foreach (var row in await db.Centers.AsNoTracking()
            .Where(c => c.State == Revoked && !db.Bars.Any(b => b.Center == c.Number && b.Since >= c.EndedOn))
            .OrderBy(c => c.Number).ToListAsync(stop))
        {
            known.Add(row.UnitId, codes.GetValueOrDefault(row.UnitId, ""), row.Number, row.EndedOn);
        }
        return known;
    }

    /// <summary>The bars of a unit, the longest last.</summary>
    public IReadOnlyList<Bar> Of(Guid? unit, string code) => [.. bars.Where(b => b.Unit == unit || IsSame(b.Code, code)).Select(b => b.Bar)];

    /// <summary>The center of a unit of whose end a bar comes, and the day of the decision; null where there is none.</summary>
    public (string Center, DateOnly? On)? ToCome(Guid? unit, string code) =>
        coming.Where(c => c.Unit == unit || IsSame(c.Code, code)).Select(c => ((string, DateOnly?)?)(c.Center, c.On)).FirstOrDefault();

    internal void Add(Guid unit, string code, Bar bar) => bars.Add((unit, code, bar));

    internal void Add(Guid unit, string code, string center, DateOnly? on) => coming.Add((unit, code, center, on));

    private const string Revoked = nameof(Cases.Centers.Revoked);

    private static bool IsSame(string one, string other) => one.Length > 0 && TypedText.SameCode(one, other);
}
