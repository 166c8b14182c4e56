namespace Luyan.Cases.Facts;

/// <summary>A row that comes from a spreadsheet. Its cells are in their plain form (yyyy-MM-dd, digits, codes of choices), so
/// that equal means equal.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Number">Its number in its sheet.</param>
/// <param name="Id">The fact that it says it is; null where it says nothing.</param>
/// <param name="Cells">Column and text. A column that the sheet lacks is absent and changes nothing;
/// an empty text takes the former one away.</param>
/// <param name="Faults">What cannot be read.</param>
public sealed record ComingRow(
    FactKind Kind, int Number, Guid? Id, IReadOnlyDictionary<string, string> Cells, IReadOnlyList<CellFault> Faults);

/// <summary>What is wrong with a cell.</summary>
/// <param name="Column">Which; empty for the row as a whole.</param>
/// <param name="Key">The key of the text that says what is wrong.</param>
public sealed record CellFault(string Column, string Key);

/// <summary>A fact as the ledger has it, its cells in their plain form.</summary>
public sealed record StandingFact(Guid Id, FactKind Kind, int Version, IReadOnlyDictionary<string, string> Cells);

/// <summary>What would become of a row.</summary>
public enum RowOutcome
{
    /// <summary>It cannot be taken, for the reasons at its cells.</summary>
    Faulty,

    /// <summary>Probably a record of the ledger or an earlier row of the sheet; a person decides.</summary>
    Likely,

    /// <summary>It says that a record is no longer so, whatever else it changes.</summary>
    Ended,

    /// <summary>It changes a record.</summary>
    Changed,

    New,

    /// <summary>It says what the ledger says.</summary>
    Same,
}

/// <summary>A cell that would change.</summary>
public sealed record CellChange(string Column, string From, string To);

/// <summary>A row with its outcome.</summary>
/// <param name="Row">The row.</param>
/// <param name="Outcome">What would become of it.</param>
/// <param name="Match">The record that it is, or probably is.</param>
/// <param name="Twin">The number of the earlier row that it probably repeats.</param>
/// <param name="Changes">The cells that would change in <paramref name="Match"/>.</param>
/// <param name="Faults">Why it cannot be taken.</param>
public sealed record JudgedRow(
    ComingRow Row, RowOutcome Outcome, StandingFact? Match, int? Twin, IReadOnlyList<CellChange> Changes, IReadOnlyList<CellFault> Faults);

/// <summary>Compares rows of a spreadsheet with the ledger before anything is written.</summary>
public static class DryRun
{
    /// <summary>The record is not in the ledger (any more), or not of this kind.</summary>
    public const string UnknownId = "unknown-id";

    /// <summary>The column of the last day on which a record was so, yyyy-MM-dd.</summary>
    public const string EndedOn = "_ended";

    /// <summary>The same record stands in two rows.</summary>
    public const string Twice = "twice";

    /// <summary>Judges every row, in the order given.</summary>
    public static IReadOnlyList<JudgedRow> Compare(IReadOnlyList<ComingRow> rows, IReadOnlyList<StandingFact> ledger)
    {
        var byId = ledger.ToDictionary(f => f.Id);
        var byIdentity = new Dictionary<(FactKind, string), StandingFact>();
        foreach (var fact in ledger)
        {
            foreach (var key in Identity.Of(fact.Kind, fact.Cells)) { byIdentity.TryAdd((fact.Kind, key), fact); }
        }
        var seen = new HashSet<Guid>();
        var earlier = new Dictionary<(FactKind, string), int>();
        return [.. rows.Select(row => Judge(row, byId, byIdentity, seen, earlier))];
    }

    private static JudgedRow Judge(
        ComingRow row, Dictionary<Guid, StandingFact> byId, Dictionary<(FactKind, string), StandingFact> byIdentity,
        HashSet<Guid> seen, Dictionary<(FactKind, string), int> earlier)
    {
        var keys = Identity.Of(row.Kind, row.Cells);
        int? twin = keys.Select(k => earlier.TryGetValue((row.Kind, k), out var number)
            ? number
            : (int?)null).FirstOrDefault(n => n is not null);
        foreach (var key in keys) { earlier.TryAdd((row.Kind, key), row.Number); }
        if (row.Id is { } id)
        {
            if (!byId.TryGetValue(id, out var known) || known.Kind != row.Kind) { return Faulty(row, UnknownId); }
            if (!seen.Add(id)) { return Faulty(row, Twice); }
            var changes = Changes(known, row.Cells, emptied: true);
            return row.Faults.Count > 0 ? new(row, RowOutcome.Faulty, known, null, changes, row.Faults)
                : new(row, changes.Count == 0 ? RowOutcome.Same
                    : changes.Exists(c => c is { Column: EndedOn, From.Length: 0 }) ? RowOutcome.Ended
                    : RowOutcome.Changed, known, null, changes, []);
        }
        if (row.Faults.Count > 0) { return new(row, RowOutcome.Faulty, null, null, [], row.Faults); }
        if (twin is not null) { return new(row, RowOutcome.Likely, null, twin, [], []); }
        var match = keys.Select(k => byIdentity.GetValueOrDefault((row.Kind, k))).FirstOrDefault(f => f is not null);
        if (match is null) { return new(row, RowOutcome.New, null, null, [], []); }
        // A row without an id does not know what it leaves empty.
        var differing = Changes(match, row.Cells, emptied: false);
        return new(row, differing.Count == 0 ? RowOutcome.Same : RowOutcome.Likely, match, null, differing, []);
    }

    private static JudgedRow Faulty(ComingRow row, string key) =>
        new(row, RowOutcome.Faulty, null, null, [], [new("", key), .. row.Faults]);

    private static List<CellChange> Changes(StandingFact fact, IReadOnlyDictionary<string, string> cells, bool emptied) =>
        [.. cells.Select(c => new CellChange(c.Key, fact.Cells.GetValueOrDefault(c.Key, ""), c.Value)).Where(c => c.From != c.To
            && (emptied || c.To.Length > 0))];
}
