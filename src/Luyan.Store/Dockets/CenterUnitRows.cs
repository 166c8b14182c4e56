using Luyan.Cases.Centers;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>The units that the record of a center names beside its relying unit; replaced where they changed.</summary>
internal static class CenterUnitRows
{
    /// <summary>Those of a state, without the case.</summary>
    public static IReadOnlyList<CenterUnitRow> Of(CenterState state) =>
    [
        .. BoundUnits.Beside(state).Select(u => new CenterUnitRow
        {
            UnitId = u.Unit, CreditCode = u.CreditCode, Name = u.Name, Bound = true, ByName = true,
        }).Concat(DissolvedUnits.All(state).Select(u => new CenterUnitRow
        {
            UnitId = u.Unit, CreditCode = u.CreditCode, Name = u.Name, CeasedOn = u.On, ByName = u.ByName,
        })).Select((row, i) => row with { Place = i + 1, Center = ((NamedCenter)state).Center.Identity.Number }),
    ];

    public static void Write(Writing writing, Guid id, IReadOnlyList<CenterUnitRow> before, IReadOnlyList<CenterUnitRow> now)
    {
        if (before.SequenceEqual(now)) { return; }
        if (before.Count > 0) { writing.Add("""DELETE FROM "CenterUnits" WHERE "CaseId" = $1""", id); }
        foreach (var row in now)
        {
            writing.Add(
                """
                INSERT INTO "CenterUnits" ("CaseId", "Place", "Center", "UnitId", "CreditCode", "Name", "Bound", "CeasedOn", "ByName")
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                id, row.Place, row.Center, row.UnitId, row.CreditCode, row.Name, row.Bound, row.CeasedOn, row.ByName);
        }
    }
}
