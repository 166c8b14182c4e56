using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Reads, inside the transaction that writes, the bars of Art. 13 of the lead and of the co-hosts, those that come of a decision
/// not served yet, and whether the lead is on record as dissolved.</summary>
internal sealed class BarReading(Needs needs, Measures law, DateOnly today)
{
    private readonly KnownBars known = new();
    private readonly List<(Guid Case, KnownUnit Unit, string Number, DateOnly? On, string State)> ended = [];
    private readonly List<EventRow> events = [];
    private readonly List<(string Center, CeasedUnit Unit)> ceased = [];
    private string code = needs.BarCode ?? "";

    private bool Wanted => needs.BarOf is not null || needs.Cohosts.Count > 0;

    /// <summary>What to read first; nothing where no bar counts.</summary>
    internal IEnumerable<Statement> Statements()
    {
        if (!Wanted) { yield break; }
        if (needs.BarOf is { } unit && code.Length == 0)
        {
            yield return new("""SELECT "CreditCode" FROM "Units" WHERE "Id" = $1""", unit) { Row = row => code = row.GetString(0) };
        }
        yield return new("""
            SELECT b."Since", b."LastDay", b."Center", b."UnitId", COALESCE(u."CreditCode", n."CreditCode", ''),
                COALESCE(u."Name", n."Name", '')
            FROM "Bars" b LEFT JOIN "Units" u ON u."Id" = b."UnitId"
                LEFT JOIN "CenterUnits" n ON n."UnitId" = b."UnitId" AND n."Center" = b."Center" AND n."Bound" = $2
            WHERE b."LiftedOn" IS NULL AND b."LastDay" >= $1 ORDER BY b."LastDay"
            """, needs.BarsFrom ?? today, true)
        {
            Row = row => known.Add(new KnownUnit(row.GetGuid(3), row.GetString(4), row.GetString(5)),
                new Bar(row.GetFieldValue<DateOnly>(0), row.GetFieldValue<DateOnly>(1), row.GetString(2))),
        };
        yield return Unbarred(nameof(Revoked));
        if (needs.Others is not null && law.IsOn(Parameters.CancellationBars, today)) { yield return Unbarred(nameof(Cancelled)); }
        if (needs is { Others: not null, AskedByBureau: true })
        {
            yield return Ended("""
                k."State" IN ($1, $2) AND c."State" <> k."State"
                """, Unissued, nameof(Revoked), nameof(Cancelled), true);
        }
        if (needs.LeadName is null) { yield break; }
        yield return new("""
            SELECT "UnitId", "Name", "CreditCode", "CeasedOn", "ByName", "Center" FROM "CenterUnits"
            WHERE "CeasedOn" IS NOT NULL ORDER BY "Center", "Place"
            """)
        {
            Row = row => ceased.Add((row.GetString(5),
                new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetBoolean(4)))),
        };
    }

    /// <summary>Reads all of it for a page.</summary>
    internal async Task<Registers> Read(LuyanDb db, CancellationToken stop)
    {
        await Reading.Run(db, Statements(), stop);
        await Reading.Run(db, Further(), stop);
        return Told(Registers.None);
    }

    /// <summary>What to read when that is known: the files of the few centers whose rows do not say enough.</summary>
    internal IEnumerable<Statement> Further() => ended
        .Where(c => c.State != nameof(Revoked) && (c.Unit.Is(needs.BarOf, code) || needs.Cohosts.Any(o => Is(c.Unit, o))))
        .Select(c => c.Case).Distinct().Select(c => Journal.Of(c, events)).ToList();

    /// <summary>The registers with what was read.</summary>
    internal Registers Told(Registers registers)
    {
        if (!Wanted) { return registers; }
        var files = events.GroupBy(e => e.CaseId).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var center in ended)
        {
            if (center.State == nameof(Revoked)
                || (files.TryGetValue(center.Case, out var file) && needs.Others!.BarComes(file, law, today)))
            {
                known.Add(center.Unit, center.Number, center.On);
            }
        }
        if (needs.BarOf is { } unit)
        {
            var (own, waits) = (known.Of(unit, code), known.ToCome(unit, code));
            registers = registers with
            {
                Bar = own.LastOrDefault(b => b.LastDay >= today), Bars = needs.BarsFrom is null ? [] : own,
                BarToCome = waits?.Center, BarToComeSince = waits?.On,
                Dissolved = needs.LeadName is not { } name ? null : ceased.Where(c => c.Unit.Is(name, code))
                    .Select(c => new DissolvedUnit(c.Center, c.Unit.Name, c.Unit.On)).FirstOrDefault(),
            };
        }
        var (cohosts, coming) = (new Dictionary<string, Bar>(), new Dictionary<string, string>());
        foreach (var cohost in needs.Cohosts)
        {
            if (known.Of(u => Is(u, cohost)).LastOrDefault(b => b.LastDay >= today) is { } bar) { cohosts[cohost.Name] = bar; }
            if (known.ToCome(u => Is(u, cohost)) is { } of) { coming[cohost.Name] = of.Center; }
        }
        return registers with { CohostBars = cohosts, CohostBarsToCome = coming };
    }

    // A change of a center names its co-hosts without codes; a form names them with both, and the code counts.
    private bool Is(KnownUnit unit, (string Name, string CreditCode) cohost) => needs.CohostsByName
        ? TypedText.SameName(unit.Name, cohost.Name)
        : TypedText.SameCode(unit.Code, cohost.CreditCode);

    // A bar of the unit that began or was lifted since the end of the title answers for it, and for no other unit.
    private Statement Unbarred(string state) => Ended("""
        c."State" = $1 AND c."State" <> $2
            AND NOT EXISTS (
                SELECT 1 FROM "Bars" b WHERE b."Center" = c."Number" AND b."UnitId" = {unit} AND b."Since" >= c."EndedOn")
        """, state, state, "", true);

    // The relying unit, and whoever the record of the center binds beside it.
    private Statement Ended(string where, string state, params object?[] values)
    {
        string Of(string table) => where.Replace("{unit}", $"{table}.\"UnitId\"", StringComparison.Ordinal);
        return new($"""
        SELECT c."CaseId", c."UnitId", COALESCE(u."CreditCode", ''), c."UnitName", c."Number", c."EndedOn"
        FROM "Centers" c JOIN "Cases" k ON k."Id" = c."CaseId" LEFT JOIN "Units" u ON u."Id" = c."UnitId"
        WHERE {Of("c")}
        UNION ALL
        SELECT c."CaseId", n."UnitId", COALESCE(u."CreditCode", n."CreditCode"), n."Name", c."Number", c."EndedOn"
        FROM "Centers" c JOIN "Cases" k ON k."Id" = c."CaseId" JOIN "CenterUnits" n ON n."CaseId" = c."CaseId" AND n."Bound" = $3
            LEFT JOIN "Units" u ON u."Id" = n."UnitId"
        WHERE {Of("n")}
        ORDER BY 5
        """, values)
        {
            Row = row => ended.Add((row.GetGuid(0), new(row.GetGuid(1), row.GetString(2), row.GetString(3)), row.GetString(4),
                row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5), state)),
        };
    }

    // The title is taken, and nobody outside knows yet.
    private const string Unissued = "";
}
