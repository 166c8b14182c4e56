namespace Luyan.Cases.Facts;

/// <summary>What a person does with rows that are probably there already.</summary>
public enum LikelyRows
{
    /// <summary>They are left out.</summary>
    LeaveOut,

    /// <summary>The record that is there is changed; repeated rows are left out.</summary>
    Update,

    /// <summary>They are recorded beside it.</summary>
    RecordAsNew,
}

/// <summary>Which rows of a dry run a person takes.</summary>
/// <param name="New">The new ones.</param>
/// <param name="Changed">Those that change a record by its id.</param>
/// <param name="Likely">What happens to those that are probably there.</param>
/// <param name="LeftOut">Rows that are left out all the same, by kind and number.</param>
/// <param name="Ended">Those that end a record by its id.</param>
public sealed record Taking(
    bool New, bool Changed, LikelyRows Likely, IReadOnlySet<(FactKind Kind, int Number)> LeftOut, bool Ended = false)
{
    /// <summary>What is to be written: the row, and the record that it changes; null for a new one.
    /// Faulty rows are never among them.</summary>
    public IReadOnlyList<(JudgedRow Row, StandingFact? Into)> Of(IEnumerable<JudgedRow> rows) =>
        [.. rows.Where(r => !LeftOut.Contains((r.Row.Kind, r.Row.Number)))
            .Select(r => (r, Into: Target(r))).Where(r => r.Into.Take).Select(r => (r.r, r.Into.Fact))];

    private (bool Take, StandingFact? Fact) Target(JudgedRow row) => (row.Outcome, Likely) switch
    {
        (RowOutcome.New, _) => (New, null),
        (RowOutcome.Changed, _) => (Changed, row.Match),
        (RowOutcome.Ended, _) => (Ended, row.Match),
        (RowOutcome.Likely, LikelyRows.RecordAsNew) => (true, null),
        (RowOutcome.Likely, LikelyRows.Update) when row.Match is not null => (true, row.Match),
        _ => (false, null),
    };
}
