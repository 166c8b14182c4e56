using Luyan.Cases;
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
            SELECT b."Since", b."LastDay", b."Center", b."UnitId", COALESCE(u."CreditCode", ''), COALESCE(u."Name", '')
            FROM "Bars" b LEFT JOIN "Units" u ON u."Id" = b."UnitId"
            WHERE b."LiftedOn" IS NULL AND b."LastDay" >= $1 ORDER BY b."LastDay"
            """, needs.BarsFrom ?? today)
        {
            Row = row => known.Add(new KnownUnit(row.GetGuid(3), row.GetString(4), row.GetString(5)),
                new Bar(row.GetFieldValue<DateOnly>(0), row.GetFieldValue<DateOnly>(1), row.GetString(2))),
        };
        yield return Unbarred(nameof(Cases.Centers.Revoked));
        if (needs.Others is null) { yield break; }
        if (law.IsOn(Parameters.CancellationBars, today)) { yield return Unbarred(nameof(Cases.Centers.Cancelled)); }
        if (needs.LeadName is not null) { yield return Unbarred(nameof(Cases.Centers.Dissolved)); }
    }

    /// <summary>What to read when that is known: the files of the few centers whose rows do not say enough.</summary>
    internal IEnumerable<Statement> Further() => ended
        .Where(c => c.State == nameof(Cases.Centers.Dissolved)
            ? c.Unit.Is(needs.BarOf, code) || TypedText.SameName(c.Unit.Name, needs.LeadName)
            : c.State == nameof(Cases.Centers.Cancelled)
                && (c.Unit.Is(needs.BarOf, code) || needs.Cohosts.Any(o => Is(c.Unit, o))))
        .Select(c => Journal.Of(c.Case, events)).ToList();

    /// <summary>The registers with what was read.</summary>
    internal Registers Told(Registers registers)
    {
        if (!Wanted) { return registers; }
        var files = events.GroupBy(e => e.CaseId).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var center in ended)
        {
            if (center.State == nameof(Cases.Centers.Revoked)
                || (center.State == nameof(Cases.Centers.Cancelled)
                    && files.TryGetValue(center.Case, out var file) && needs.Others!.BarComes(file, law, today)))
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
                Dissolved = needs.LeadName is not { } name ? null : ended
                    .Where(c => c.State == nameof(Cases.Centers.Dissolved) && files.ContainsKey(c.Case))
                    .Select(c => needs.Others!.Dissolved(files[c.Case], name, code)).FirstOrDefault(d => d is not null),
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

    // A bar that began or was lifted since the end of the title answers for it.
    private Statement Unbarred(string state) => new("""
        SELECT c."CaseId", c."UnitId", COALESCE(u."CreditCode", ''), c."UnitName", c."Number", c."EndedOn"
        FROM "Centers" c LEFT JOIN "Units" u ON u."Id" = c."UnitId"
        WHERE c."State" = $1 AND NOT EXISTS (SELECT 1 FROM "Bars" b WHERE b."Center" = c."Number" AND b."Since" >= c."EndedOn")
        ORDER BY c."Number"
        """, state)
    {
        Row = row => ended.Add((row.GetGuid(0), new(row.GetGuid(1), row.GetString(2), row.GetString(3)), row.GetString(4),
            row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5), state)),
    };
}
