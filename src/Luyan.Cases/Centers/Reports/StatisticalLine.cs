using Luyan.Law;

namespace Luyan.Cases.Centers.Reports;

/// <summary>A line of the statistical table that goes with each annual report (Art. 11).</summary>
/// <param name="Code">As it is printed, e.g. 07 or 61a.</param>
/// <param name="Key">The key of its figure in the docket, and of its name: <c>statistics.&lt;key&gt;</c>.</param>
/// <param name="Measure">The unit: the text below <c>statistics.measure</c>, e.g. <c>wan</c> for ten thousand yuan.</param>
/// <param name="Depth">How far it stands in: 0 for a total, 1 for a part of it.</param>
/// <param name="Parts">The lines that it is the sum of; empty where it is no sum.</param>
/// <param name="Count">What the ledger says of it, given the rows and the year; null where the ledger does not say,
/// and where it never does.</param>
/// <param name="Signed">It may be below zero.</param>
public sealed record StatisticalLine(
    string Code, string Key, string Measure, int Depth, IReadOnlyList<string> Parts, Func<ReportedRows, int, decimal?>? Count, bool Signed)
{
    /// <summary>What it is called, as a value of a text.</summary>
    public TextOf Called => new($"statistics.{Key}");

    public string Name(Language language) => Called.Text(language);

    public string Unit(Language language) => Wordings.Of($"statistics.measure.{Measure}", language);

    /// <summary>Whether it counts things or persons, which have no decimals; else it is money.</summary>
    public bool Whole => !Measure.StartsWith("wan", StringComparison.Ordinal);

    /// <summary>Whether it is the sum of others: never typed.</summary>
    public bool IsSum => Parts.Count > 0;
}

/// <summary>Lines that belong together, under a heading: <c>statistics.group.&lt;key&gt;</c>.</summary>
public sealed record StatisticalGroup(string Key, IReadOnlyList<StatisticalLine> Lines)
{
    /// <summary>The heading.</summary>
    public string Name(Language language) => Wordings.Of($"statistics.group.{Key}", language);
}

/// <summary>Where the value of a line comes from.</summary>
public enum Provenance
{
    /// <summary>Counted from the ledger.</summary>
    Counted,

    /// <summary>The sum of other lines.</summary>
    Summed,

    /// <summary>Typed, as the ledger does not say.</summary>
    Typed,
}

/// <summary>A line with its value.</summary>
/// <param name="Line">The line.</param>
/// <param name="Value">Its value; null while nothing is known of it.</param>
/// <param name="From">Where the value comes from.</param>
public sealed record StatisticalValue(StatisticalLine Line, decimal? Value, Provenance From);
