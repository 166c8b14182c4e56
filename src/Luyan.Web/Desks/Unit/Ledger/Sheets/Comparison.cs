using System.Security.Cryptography;
using System.Text;
using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Documents.Sheets;
using Luyan.Store.Facts;
using Luyan.Web.Ui;

namespace Luyan.Web.Desks.Unit.Ledger.Sheets;

/// <summary>Staged rows beside the ledger of today.</summary>
/// <param name="Rows">Every row with what would become of it.</param>
/// <param name="Ledger">A fingerprint of the ledger that they were compared with.</param>
/// <param name="Facts">The facts of that ledger.</param>
internal sealed record Comparison(IReadOnlyList<JudgedRow> Rows, string Ledger, IReadOnlyDictionary<Guid, Fact> Facts)
{
    public static async Task<Comparison> Of(Frame frame, Actor keeper, Facts facts, Staging staging, CancellationToken stop)
    {
        var kinds = staging.Rows.Select(r => r.Kind).ToHashSet();
        // Records that have ended are still records: the same person is not entered again.
        var all = (await facts.Current(keeper, ended: true, stop: stop)).Where(f => kinds.Contains(f.Kind)).ToList();
        var plain = new PlainCells(frame);
        var standing = all.Select(f => new StandingFact(f.Id, f.Kind, f.Version, plain.Of(Cells.Columns(f.Kind), FactBody.Read(f.Body)))).ToList();
        var rows = DryRun.Compare([.. staging.Rows.Select(r => Coming(plain, r))], standing);
        return new(rows, Fingerprint(all), all.ToDictionary(f => f.Id));
    }

    /// <summary>What is recorded for a row: the columns that it changes, the others as they stand.</summary>
    public Entry EntryOf(JudgedRow row, StandingFact? into)
    {
        if (into is null) { return new(row.Row.Kind, null, 0, FactBody.Write(row.Row.Cells)); }
        var fact = Facts[into.Id];
        var cells = FactBody.Read(fact.Body).ToDictionary();
        foreach (var change in row.Changes) { cells[change.Column] = change.To; }
        return new(fact.Kind, fact.Id, fact.Version, FactBody.Write(cells), fact.CenterId, fact.EndedOn);
    }

    private static ComingRow Coming(PlainCells plain, StagedRow row)
    {
        var (cells, faults) = (new Dictionary<string, string>(), new List<CellFault>());
        foreach (var column in Cells.Columns(row.Kind))
        {
            if (!row.Cells.TryGetValue(column.Key, out var typed)) { continue; }
            var (text, fault) = plain.Of(column, typed);
            cells[column.Key] = text;
            if (row.Flaws?.GetValueOrDefault(column.Key) is { } flaw and not CellFlaw.None) { faults.Add(new(column.Key, $"unit.sheet.flaw.{Word(flaw)}")); }
            else if (fault is not null) { faults.Add(new(column.Key, fault)); }
        }
        var first = Cells.Columns(row.Kind)[0].Key;
        if (cells.GetValueOrDefault(first, "").Length == 0 && (row.Id is null || cells.ContainsKey(first)) && faults.TrueForAll(f => f.Column != first)) { faults.Add(new(first, "unit.sheet.fault.needed")); }
        return new(row.Kind, row.Number, row.Id, cells, faults);
    }

    private static string Word(CellFlaw flaw) => flaw switch { CellFlaw.Error => "error", CellFlaw.NotComputed => "not-computed", _ => "too-long" };

    private static string Fingerprint(IEnumerable<Fact> facts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', facts.OrderBy(f => f.Id).Select(f => $"{f.Id:N}.{f.Version}")))))[..32];
}
