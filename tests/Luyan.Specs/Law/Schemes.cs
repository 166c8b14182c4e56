using Luyan.Law;
using Luyan.Law.Assessing;

namespace Luyan.Specs.Law;

/// <summary>Schemes of assessment of every kind in use, and a small invented ledger.</summary>
internal static class Schemes
{
    internal static readonly Measures Policy = MeasuresFile.LoadDefault();

    /// <summary>The first cycle of a center that was named on 2 March 2026.</summary>
    internal static readonly AssessmentCycle Cycle = Assessment.Cycle(new(2026, 3, 2), 1, Policy);

    internal static AssessmentScheme Load(string name) =>
        SchemeFile.Read(Path.Combine(AppContext.BaseDirectory, "Law", "Schemes", $"{name}.json"));

    internal static FactLine Fact(string listing, params (string Column, string Text)[] cells) =>
        new($"{listing}:{string.Join('|', cells)}", listing, cells[0].Text, cells.ToDictionary(c => c.Column, c => c.Text));

    internal static FactLine Patent(string kind, string granted, string status = "granted") =>
        Fact("patents", ("kind", kind), ("granted", granted), ("status", status));

    internal static FactLine Year(int year, params (string Column, string Text)[] figures) =>
        Fact("years", [("year", $"{year}"), .. figures]);

    internal static Assessed Measured(
        AssessmentScheme scheme, IReadOnlyList<FactLine> lines, DateOnly? on = null,
        (string Key, decimal Number)[]? docket = null, (string Key, decimal Mark)[]? marks = null) => Assessed.Of(
        scheme, AssessedFacts.Of(scheme, Cycle, on ?? new(2028, 1, 10), lines, (docket ?? []).ToDictionary(d => d.Key, d => d.Number)),
        (marks ?? []).ToDictionary(m => m.Key, m => m.Mark));

    internal static decimal? PointsOf(this Assessed assessed, string key) =>
        assessed.Criteria.Single(c => c.Criterion.Name.Code == key).Points;

    internal static CriterionPoints At(this Assessed assessed, string key) => assessed.Criteria.Single(c => c.Criterion.Name.Code == key);
}
