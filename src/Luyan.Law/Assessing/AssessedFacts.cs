using System.Globalization;

namespace Luyan.Law.Assessing;

/// <summary>A record of the ledger as an assessment reads it.</summary>
/// <param name="Id">Which record.</param>
/// <param name="Listing">The listing of the form whose row it is.</param>
/// <param name="Title">How it is listed.</param>
/// <param name="Cells">Column and text in its plain form: days as yyyy-MM-dd, numbers without separators, choices as codes.</param>
/// <param name="EndedOn">The last day on which it was so; null while it is.</param>
public sealed record FactLine(string Id, string Listing, string Title, IReadOnlyDictionary<string, string> Cells, DateOnly? EndedOn = null)
{
    /// <summary>A number of it; null where the column has none.</summary>
    public decimal? Number(string column) =>
        TypedNumber.Amount(Cells.GetValueOrDefault(column));

    /// <summary>A day of it. A year stands for its last day: what happened in a year belongs to the cycle in
    /// which that year ends.</summary>
    public DateOnly? Day(string column) => Cells.GetValueOrDefault(column) is not { } text ? null
        : TypedDay.Exact(text) is { } day ? day
        : TypedNumber.Year(text) is { } year ? new(year, 12, 31) : null;

    /// <summary>Whether a column has a year and no day.</summary>
    public bool OnlyYear(string column) => Cells.GetValueOrDefault(column) is { } text && TypedDay.Exact(text) is null;

    /// <summary>Whether it stood on a day: not before its first, not after its last.</summary>
    public bool StoodOn(DateOnly day) => !(EndedOn < day) && !(Day("to") < day) && !(Day("from") > day);
}

/// <summary>What an assessment rests on.</summary>
/// <param name="Lines">The records of the unit, those that have ended too.</param>
/// <param name="Docket">The numbers of the docket, by their keys.</param>
/// <param name="After">The day after which facts count: the end of the cycle before, itself not counted.</param>
/// <param name="Through">The last day that counts: the end of the cycle or today, whichever is earlier.</param>
/// <param name="CycleEnds">The nominal end of the cycle, to which the years of yearly records belong.</param>
public sealed record AssessedFacts(
    IReadOnlyList<FactLine> Lines, IReadOnlyDictionary<string, decimal> Docket, DateOnly After, DateOnly Through, DateOnly CycleEnds)
{
    /// <summary>Of a cycle, as seen on a day under a scheme. Where the scheme cuts facts off at a day of the year, the cycle runs from
    /// cut-off to cut-off.</summary>
    public static AssessedFacts Of(
        AssessmentScheme scheme, AssessmentCycle cycle, DateOnly today,
        IReadOnlyList<FactLine> lines, IReadOnlyDictionary<string, decimal> docket)
    {
        var (after, ends) = (Cut(cycle.From, scheme.CutOff), Cut(cycle.Due.Nominal, scheme.CutOff));
        return new(lines, docket, after, today < ends ? today : ends, ends);
    }

    private static DateOnly Cut(DateOnly day, string? cutOff)
    {
        if (cutOff is null) { return day; }
        var same = DateOnly.ParseExact($"{day.Year:0000}-{cutOff}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return same <= day ? same : same.AddYears(-1);
    }
}
