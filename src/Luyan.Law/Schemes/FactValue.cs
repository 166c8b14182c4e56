namespace Luyan.Law;

/// <summary>How a number is taken from the facts of a unit and the docket of its center.
/// One type for each way that a scheme may name.</summary>
public abstract record FactValue
{
    private FactValue() { }

    /// <summary>What it takes from the ledger, at whatever depth.</summary>
    public IEnumerable<Records> FromLedger => this switch
    {
        Records r => [r],
        Sum s => s.Parts.SelectMany(p => p.Of.FromLedger),
        Share s => s.Part.FromLedger.Concat(s.Whole.FromLedger),
        Least l => l.Of.SelectMany(v => v.FromLedger),
        Holds h => h.When.FromLedger,
        _ => [],
    };

    /// <summary>A number that the policy fixes.</summary>
    public sealed record Fixed(decimal Number) : FactValue;

    /// <summary>A number of the docket, by its key in <see cref="DocketFigures"/>.</summary>
    public sealed record Docket(string Figure) : FactValue;

    /// <summary>Taken from the records of a listing of the form.</summary>
    /// <param name="Listing">The key of the listing, e.g. <c>patents</c>.</param>
    /// <param name="Where">Which of them.</param>
    /// <param name="Dated">The column with the day or the year on which a record happened; null for what stands on the last day.</param>
    /// <param name="Years">So many years up to the last day; null for the cycle.</param>
    /// <param name="Take">What is taken from them.</param>
    /// <param name="Column">The column that it is taken from; null where records are counted.</param>
    public sealed record Records(
        string Listing, IReadOnlyList<RecordFilter> Where, string? Dated, int? Years, RecordTaking Take, string? Column) : FactValue;

    /// <summary>Numbers added, each with its weight: four utility models for one invention.</summary>
    public sealed record Sum(IReadOnlyList<(decimal Times, FactValue Of)> Parts) : FactValue;

    /// <summary>A part of a whole, in percent.</summary>
    public sealed record Share(FactValue Part, FactValue Whole) : FactValue;

    /// <summary>The least of several numbers: no more than a hundred percent.</summary>
    public sealed record Least(IReadOnlyList<FactValue> Of) : FactValue;

    /// <summary>One where a condition holds, else nought.</summary>
    public sealed record Holds(FactCondition When) : FactValue;
}

/// <summary>Which records count.</summary>
/// <param name="Column">The column.</param>
/// <param name="In">The texts or codes that count; empty where a number is asked for.</param>
/// <param name="AtLeast">The least number that counts.</param>
public sealed record RecordFilter(string Column, IReadOnlyList<string> In, decimal? AtLeast);

/// <summary>What is taken from records.</summary>
public enum RecordTaking
{
    /// <summary>How many they are.</summary>
    Count,

    /// <summary>The sum of a column.</summary>
    Sum,

    /// <summary>How many different texts a column has.</summary>
    Distinct,

    /// <summary>The number of the last record.</summary>
    Latest,

    /// <summary>The mean of a column.</summary>
    Average,

    /// <summary>The mean growth of a column from one record to the next, in percent.</summary>
    Growth,
}

/// <summary>Whether something holds of the facts. What is not known does not hold.</summary>
public abstract record FactCondition
{
    private FactCondition() { }

    /// <summary>What it takes from the ledger, at whatever depth.</summary>
    public IEnumerable<FactValue.Records> FromLedger => this switch
    {
        Within w => w.Value.FromLedger,
        Every e => e.Of.SelectMany(c => c.FromLedger),
        Some s => s.Of.SelectMany(c => c.FromLedger),
        _ => [],
    };

    /// <summary>A number is at least so much, and below so much, as far as either is named.</summary>
    public sealed record Within(FactValue Value, decimal? AtLeast, decimal? Below) : FactCondition;

    /// <summary>All of them.</summary>
    public sealed record Every(IReadOnlyList<FactCondition> Of) : FactCondition;

    /// <summary>One of them.</summary>
    public sealed record Some(IReadOnlyList<FactCondition> Of) : FactCondition;
}

/// <summary>The numbers of the docket that a scheme may name.</summary>
public static class DocketFigures
{
    /// <summary>Their keys: annual reports of the cycle that were due, that came in time, and that are missing;
    /// milestones of the plan due and reached; inspections that found a deviation; rectifications that were not passed;
    /// the assessment filed after it was due; a falsehood verified; the center accepted;
    /// an independent legal person (1 or 0 each).</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "reports-due", "reports-in-time", "reports-missing", "milestones-due", "milestones-reached",
        "deviations", "rectifications-failed", "filed-late", "falsehood", "accepted", "independent",
    ];
}
