using Luyan.Cases;
using Luyan.Store.Lanes;

namespace Luyan.Store.Dockets;

/// <summary>Reads the bars of Art. 13 of the lead and of the co-hosts, inside the transaction that writes.</summary>
internal sealed class BarReading(Needs needs, DateOnly today)
{
    private readonly KnownBars known = new();
    private string code = needs.BarCode ?? "";

    /// <summary>What to read; nothing where no bar counts.</summary>
    internal IEnumerable<Statement> Statements()
    {
        if (needs is { BarOf: null, Cohosts.Count: 0 }) { yield break; }
        if (needs.BarOf is { } unit && code.Length == 0)
        {
            yield return new("""SELECT "CreditCode" FROM "Units" WHERE "Id" = $1""", unit) { Row = row => code = row.GetString(0) };
        }
        yield return new("""
            SELECT b."Since", b."LastDay", b."Center", b."UnitId", COALESCE(u."CreditCode", '')
            FROM "Bars" b LEFT JOIN "Units" u ON u."Id" = b."UnitId"
            WHERE b."LiftedOn" IS NULL AND b."LastDay" >= $1 ORDER BY b."LastDay"
            """, needs.BarsFrom ?? today)
        {
            Row = row => known.Add(row.GetGuid(3), row.GetString(4),
                new(row.GetFieldValue<DateOnly>(0), row.GetFieldValue<DateOnly>(1), row.GetString(2))),
        };
        yield return new("""
            SELECT c."Number", c."EndedOn", c."UnitId", COALESCE(u."CreditCode", '')
            FROM "Centers" c LEFT JOIN "Units" u ON u."Id" = c."UnitId"
            WHERE c."State" = $1 AND NOT EXISTS (SELECT 1 FROM "Bars" b WHERE b."Center" = c."Number" AND b."Since" >= c."EndedOn")
            ORDER BY c."Number"
            """, nameof(Cases.Centers.Revoked))
        {
            Row = row => known.Add(row.GetGuid(2), row.GetString(3), row.GetString(0),
                row.IsDBNull(1) ? null : row.GetFieldValue<DateOnly>(1)),
        };
    }

    /// <summary>The registers with what was read.</summary>
    internal Registers Told(Registers registers)
    {
        if (needs.BarOf is { } unit)
        {
            var (own, waits) = (known.Of(unit, code), known.ToCome(unit, code));
            registers = registers with
            {
                Bar = own.LastOrDefault(b => b.LastDay >= today), Bars = needs.BarsFrom is null ? [] : own,
                BarToCome = waits?.Center, BarToComeSince = waits?.On,
            };
        }
        var cohosts = new Dictionary<string, Bar>();
        foreach (var (name, of) in needs.Cohosts)
        {
            if (known.Of(null, of).LastOrDefault(b => b.LastDay >= today) is { } bar) { cohosts[name] = bar; }
        }
        return registers with { CohostBars = cohosts };
    }
}
