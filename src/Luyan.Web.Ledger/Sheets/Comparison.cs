using System.Security.Cryptography;
using System.Text;
using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>Staged rows beside the ledger of today.</summary>
/// <param name="Rows">Every row with what would become of it.</param>
/// <param name="Ledger">A fingerprint of the ledger that they were compared with.</param>
/// <param name="Facts">The facts of that ledger.</param>
/// <param name="Centers">The centers of the unit.</param>
internal sealed record Comparison(IReadOnlyList<JudgedRow> Rows, string Ledger, IReadOnlyDictionary<Guid, Fact> Facts, CenterNames Centers)
{
    public static async Task<Comparison> Of(
        PageContext here, Actor keeper, LuyanDb db, FactLedger facts, Staging staging, CancellationToken stop)
    {
        var centers = new CenterNames(await FactList.Centers(db, here, stop));
        var kinds = staging.Rows.Select(r => r.Kind).ToHashSet();
        // Records that have ended are still records: the same person is not entered again.
        var all = (await facts.Current(keeper, ended: true, stop: stop)).Where(f => kinds.Contains(f.Kind)).ToList();
        var plain = new PlainCells(here);
        var standing = all.Select(f => new StandingFact(f.Id, f.Kind, f.Version, Standing(plain, centers, f))).ToList();
        var rows = DryRun.Compare([.. staging.Rows.Select(r => Coming(here, plain, centers, r))], standing);
        return new(rows, Fingerprint(all), all.ToDictionary(f => f.Id), centers);
    }

    /// <summary>What is recorded for a row: the columns that it changes, the others as they stand.</summary>
    public Entry EntryOf(JudgedRow row, StandingFact? into)
    {
        if (into is null)
        {
            return new(row.Row.Kind, null, 0, FactBody.Write(row.Row.Cells.Where(c => SheetColumns.InBody(c.Key))),
                Center(row.Row.Cells), Day(row.Row.Cells));
        }
        var fact = Facts[into.Id];
        var cells = FactBody.Read(fact.Body).ToDictionary();
        var changed = row.Changes.ToDictionary(c => c.Column, c => c.To);
        foreach (var (column, text) in changed.Where(c => SheetColumns.InBody(c.Key))) { cells[column] = text; }
        return new(fact.Kind, fact.Id, fact.Version, FactBody.Write(cells),
            changed.ContainsKey(SheetColumns.Center.Key) ? Center(changed) : fact.CenterId, Day(changed) ?? fact.EndedOn);
    }

    private Guid? Center(IReadOnlyDictionary<string, string> cells) =>
        Centers.Find(cells.GetValueOrDefault(SheetColumns.Center.Key, ""))?.CaseId;

    private static DateOnly? Day(IReadOnlyDictionary<string, string> cells) =>
        TypedDay.Read(cells.GetValueOrDefault(SheetColumns.EndedOn.Key, ""));

    private static Dictionary<string, string> Standing(PlainCells plain, CenterNames centers, Fact fact)
    {
        var cells = plain.Of(Cells.Columns(fact.Kind), FactBody.Read(fact.Body));
        if (fact.EndedOn is { } day) { cells[SheetColumns.EndedOn.Key] = Days.Short(day); }
        if (centers.Of(fact.CenterId) is { Length: > 0 } center) { cells[SheetColumns.Center.Key] = center; }
        return cells;
    }

    // The last day and the center are read as on the pages of a fact: no day after today, no center but the unit's own.
    // No day says nothing: what has ended is not begun again by a sheet.
    private static (string? Text, string? Fault) Special(PageContext here, PlainCells plain, CenterNames centers, Question column,
        string typed)
    {
        if (column == SheetColumns.Center)
        {
            return centers.Find(typed) is { } center
                ? (centers.Of(center.CaseId), null)
                : (typed.Trim(), typed.Trim().Length == 0 ? null : "unit.sheet.fault.center");
        }
        var (text, fault) = plain.Of(column, typed);
        return text.Length == 0 ? (null, null)
            : fault is null && TypedDay.Read(text) > here.Today ? (text, "unit.facts.end-future")
            : (text, fault);
    }

    private static ComingRow Coming(PageContext here, PlainCells plain, CenterNames centers, StagedRow row)
    {
        var (cells, faults) = (new Dictionary<string, string>(), new List<CellFault>());
        foreach (var column in SheetColumns.Of(row.Kind))
        {
            if (!row.Cells.TryGetValue(column.Key, out var typed)) { continue; }
            var (text, fault) = SheetColumns.InBody(column.Key) ? plain.Of(column, typed) : Special(here, plain, centers, column, typed);
            if (text is not null) { cells[column.Key] = text; }
            if (row.Flaws?.GetValueOrDefault(column.Key) is { } flaw and not CellFlaw.None)
            {
                faults.Add(new(column.Key, $"unit.sheet.flaw.{Word(flaw)}"));
            }
            else if (fault is not null) { faults.Add(new(column.Key, fault)); }
        }
        var first = Cells.Columns(row.Kind)[0].Key;
        if (cells.GetValueOrDefault(first, "").Length == 0
            && (row.Id is null || cells.ContainsKey(first)) && faults.TrueForAll(f => f.Column != first))
        {
            faults.Add(new(first, "unit.sheet.fault.needed"));
        }
        return new(row.Kind, row.Number, row.Id, cells, faults);
    }

    private static string Word(CellFlaw flaw) =>
        flaw switch { CellFlaw.Error => "error", CellFlaw.NotComputed => "not-computed", _ => "too-long" };

    private static string Fingerprint(IEnumerable<Fact> facts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\n', facts.OrderBy(f => f.Id).Select(f => $"{f.Id:N}.{f.Version}")))))[..32];
}
