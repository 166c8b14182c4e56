using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Centers.Reports;

/// <summary>
/// The statistical table of the annual report (Art. 11): the groups and codes of the tables that other cities print, with what the dossier
/// knows beside it. Sums are added up, what the ledger holds is counted, and only the rest is typed, so that no figure is typed twice.
/// </summary>
public static class StatisticalTable
{
    private static readonly string[] Patents = ["invention", "utility", "design"];

    /// <summary>The groups in their order.</summary>
    public static IReadOnlyList<StatisticalGroup> Groups { get; } =
    [
        new("funds",
        [
            Sum("01", "funds", "wan", 0, "funds.own", "funds.fiscal", "funds.loan", "funds.other"),
            Counted("02", "funds.own", "wan", 1, (r, y) => Funds(r, y, "own")),
            Counted("03", "funds.fiscal", "wan", 1, (r, y) => Funds(r, y, "fiscal")),
            Counted("04", "funds.loan", "wan", 1, (r, y) => Funds(r, y, "loan")),
            Counted("05", "funds.other", "wan", 1, (r, y) => Funds(r, y, "other")),
        ]),
        new("income",
        [
            Sum("06", "income", "wan", 0, "income.technical", "income.products", "income.other"),
            Sum("07", "income.technical", "wan", 1, "income.transfer", "income.research", "income.services"),
            Counted("08", "income.transfer", "wan", 2,
                (r, y) => r.Conversions.Where(c => c.On?.Year == y && c.Mode is "transfer" or "licence").Total(c => c.Amount)),
            Counted("09", "income.research", "wan", 2, (r, y) => Received(r, y, "research")),
            Counted("10", "income.services", "wan", 2, (r, y) => Received(r, y, "testing", "consulting", "training")),
            Counted("11", "income.products", "wan", 1, (r, y) => r.Products.Where(p => p.Year == y).Total(p => p.Revenue)),
            Typed("12", "income.other", "wan", 1),
            Counted("13", "profit", "wan", 0, (r, y) => Of(r, y)?.Profit) with { Signed = true },
            Counted("14", "tax", "wan", 0, (r, y) => Of(r, y)?.Tax),
            Counted("15", "exports", "wan-dollars", 0, (r, y) => Of(r, y)?.Exports),
        ]),
        new("assets",
        [
            Counted("16", "assets", "wan", 0, (r, y) => Of(r, y)?.Assets), Typed("17", "assets.fixed", "wan", 1),
            Typed("18", "assets.current", "wan", 1), Typed("19", "assets.intangible", "wan", 1),
            Typed("20", "assets.invested", "wan", 1),
        ]),
        new("people",
        [
            Sum("21", "people", "persons", 0, "people.doctors", "people.graduates", "people.others"),
            Counted("22", "people.doctors", "persons", 1, (r, y) => r.TeamOf(y).Count(m => m.Degree == "doctor")),
            Counted("23", "people.graduates", "persons", 1, (r, y) => r.TeamOf(y).Count(m => m.Degree is "master" or "bachelor")),
            Counted("24", "people.others", "persons", 1,
                (r, y) => r.TeamOf(y).Count(m => m.Degree is not ("doctor" or "master" or "bachelor"))),
            Counted("25", "people.science", "persons", 1,
                (r, y) => r.TeamOf(y).Count(m => m.Role is "leader" or "researcher" or "manager")),
            Counted("26", "people.research", "persons", 2, (r, y) => r.TeamOf(y).Count(m => m.Role is "leader" or "researcher")),
            Counted("27", "people.managers", "persons", 2, (r, y) => r.TeamOf(y).Count(m => m.Role == "manager")),
        ]),
        new("expenses", [Typed("28", "expenses", "wan", 0), Counted("29", "expenses.research", "wan", 1, (r, y) => Of(r, y)?.Research)]),
        new("results",
        [
            Sum("30", "awards", "pieces", 0, "awards.national", "awards.regional", "awards.municipal", "awards.other"),
            Counted("31", "awards.national", "pieces", 1, (r, y) => Awards(r, y, "national")),
            Counted("32", "awards.regional", "pieces", 1, (r, y) => Awards(r, y, "regional")),
            Counted("33", "awards.municipal", "pieces", 1, (r, y) => Awards(r, y, "municipal")), Counted(
                "33a", "awards.other", "pieces", 1,
                (r, y) => r.Awards.Count(a => a.Year == y && a.Level is not ("national" or "regional" or "municipal"))),
            Sum("34", "patents", "items", 0, "patents.filed", "patents.granted"),
            Sum("35", "patents.filed", "items", 1, "patents.filed.invention", "patents.filed.utility", "patents.filed.design"),
            .. Patents.Select((kind, at) => Counted(
                $"{36 + at}", $"patents.filed.{kind}", "items", 2, (r, y) => r.Rights.Count(p => p.Kind == kind && p.Filed?.Year == y))),
            Sum("39", "patents.granted", "items", 1, "patents.granted.invention", "patents.granted.utility", "patents.granted.design"),
            .. Patents.Select((kind, at) => Counted(
                $"{40 + at}", $"patents.granted.{kind}", "items", 2,
                (r, y) => r.Rights.Count(p => p.Kind == kind && p.Granted?.Year == y))),
            Counted("42a", "standards", "pieces", 0, (r, y) => r.Standards.Count(s => s.Published?.Year == y)),
        ]),
        new("projects",
        [
            Sum("43", "projects", "pieces", 0, "projects.national", "projects.regional",
                "projects.municipal", "projects.commissioned", "projects.own"),
            Counted("44", "projects.national", "pieces", 1, (r, y) => Done(r, y).Count(p => p.Level == "national")),
            Counted("45", "projects.regional", "pieces", 1, (r, y) => Done(r, y).Count(p => p.Level == "regional")),
            Counted("46", "projects.municipal", "pieces", 1, (r, y) => Done(r, y).Count(p => p.Level == "municipal")),
            Counted("47", "projects.commissioned", "pieces", 1, (r, y) => r.Served.Count(s => s.On?.Year == y && s.Kind == "research")),
            Counted("48", "projects.own", "pieces", 1,
                (r, y) => Done(r, y).Count(p => p.Level is not ("national" or "regional" or "municipal"))),
            Counted("49", "projects.partner", "pieces", 1, (r, y) => Done(r, y).Count(p => p.Role == "partner")),
        ]),
        new("origins",
        [
            Sum("50", "origins", "pieces", 0, "origins.own", "origins.unit", "origins.others", "origins.abroad"),
            Typed("51", "origins.own", "pieces", 1), Typed("52", "origins.unit", "pieces", 1),
            Counted("53", "origins.others", "pieces", 1, (r, y) => r.Introductions.Count(i => i.On?.Year == y && i.Origin != "abroad")),
            Counted("54", "origins.abroad", "pieces", 1, (r, y) => r.Introductions.Count(i => i.On?.Year == y && i.Origin == "abroad")),
        ]),
        new("diffusion",
        [
            Sum("55", "diffusion", "pieces", 0, "diffusion.equity", "diffusion.transfer",
                "diffusion.contracting", "diffusion.services", "diffusion.other"),
            Counted("56", "diffusion.equity", "pieces", 1, (r, y) => Converted(r, y, "equity")),
            Counted("57", "diffusion.transfer", "pieces", 1, (r, y) => Converted(r, y, "transfer") + Converted(r, y, "licence")),
            Counted("58", "diffusion.contracting", "pieces", 1, (r, y) => Converted(r, y, "cooperation")), Counted(
                "59", "diffusion.services", "pieces", 1,
                (r, y) => r.Served.Count(s => s.On?.Year == y && s.Kind is "testing" or "consulting")),
            Counted("60", "diffusion.other", "pieces", 1, (r, y) => r.Conversions.Count(c => c.On?.Year == y
                && c.Mode is not ("equity" or "transfer" or "licence" or "cooperation"))),
        ]),
        new("open",
        [
            Counted("61", "trainings", "times", 0, (r, y) => r.Trainings.Count(t => t.On?.Year == y)), Counted(
                "61a", "trainings.persons", "person-times", 1, (r, y) => r.Trainings.Where(t => t.On?.Year == y).Total(t => t.Persons)),
            Counted("62", "exchanges", "times", 0, (r, y) => r.Exchanges.Count(e => e.On?.Year == y)),
            Counted("63", "instruments", "sets", 0, (r, _) => r.Instruments.Total(i => (int?)(i.Count ?? 1))),
            Counted("63a", "instruments.open", "sets", 1,
                (r, _) => r.Instruments.Where(i => i.Open == true).Total(i => (int?)(i.Count ?? 1))),
            Counted("64", "instruments.value", "wan", 0, (r, _) => r.Instruments.Total(i => i.Value)),
            Counted("65", "partners", "pieces", 0,
                (r, y) => r.Partners.Count(p => (p.From is null || p.From.Value.Year <= y) && (p.To is null || p.To.Value.Year >= y))),
        ]),
    ];

    /// <summary>All lines in their order.</summary>
    public static IReadOnlyList<StatisticalLine> Lines { get; } = [.. Groups.SelectMany(g => g.Lines)];

    private static readonly Dictionary<string, StatisticalLine> ByKey = Lines.ToDictionary(l => l.Key);

    /// <summary>A line by its key; null where there is none.</summary>
    public static StatisticalLine? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The table of a year: what the ledger says, what was typed where it does not, and the sums.</summary>
    /// <param name="rows">The rows of the ledger.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="typed">What was typed, by key; asked only where the ledger does not say.</param>
    public static IReadOnlyList<StatisticalValue> Of(ReportedRows rows, int year, IReadOnlyDictionary<string, decimal> typed)
    {
        var single = Lines.Where(l => !l.IsSum).ToDictionary(l => l.Key, l => l.Count?.Invoke(rows, year) is { } counted
            ? (Value: (decimal?)counted, From: Provenance.Counted)
            : (Value: typed.TryGetValue(l.Key, out var said) ? (decimal?)said : null, From: Provenance.Typed));
        var sums = Summed(single.ToDictionary(v => v.Key, v => v.Value.Value));
        return [.. Lines.Select(l => l.IsSum
            ? new StatisticalValue(l, sums[l.Key], Provenance.Summed)
            : new(l, single[l.Key].Value, single[l.Key].From))];
    }

    /// <summary>Every line with the sums added up; a sum with a part that is not known is not known.</summary>
    /// <param name="single">The lines that are no sums.</param>
    public static IReadOnlyDictionary<string, decimal?> Summed(IReadOnlyDictionary<string, decimal?> single)
    {
        decimal? Total(StatisticalLine line) => line.Parts.Select(p => ByKey[p].IsSum
            ? Total(ByKey[p])
            : single.GetValueOrDefault(p)).Aggregate((decimal?)0, (sum, part) => sum + part);
        return Lines.ToDictionary(l => l.Key, l => l.IsSum ? Total(l) : single.GetValueOrDefault(l.Key));
    }

    private static StatisticalLine Counted(string code, string key, string measure, int depth, Func<ReportedRows, int, decimal?> count) =>
        new(code, key, measure, depth, [], count, false);

    private static StatisticalLine Typed(string code, string key, string measure, int depth) =>
        new(code, key, measure, depth, [], null, false);

    private static StatisticalLine Sum(string code, string key, string measure, int depth, params string[] parts) =>
        new(code, key, measure, depth, parts, null, false);

    private static YearRow? Of(ReportedRows rows, int year) => rows.Years.FirstOrDefault(y => y.Year == year);

    // Money that nobody reported for a year is not known to be none.
    private static decimal? Funds(ReportedRows rows, int year, string source) =>
        rows.Funds?.Any(a => a.Year == year) == true
            ? rows.Funds.Where(a => a.Year == year && a.Source == source).Total(a => (decimal?)a.Amount)
            : null;

    private static decimal Received(ReportedRows rows, int year, params string[] kinds) =>
        rows.Served.Where(s => s.On?.Year == year && kinds.Contains(s.Kind)).Total(s => s.Received);

    private static decimal Awards(ReportedRows rows, int year, string level) => rows.Awards.Count(a => a.Year == year && a.Level == level);

    private static IEnumerable<ProjectRow> Done(ReportedRows rows, int year) =>
        rows.Projects.Where(p => p.To?.Year == year && p.Result is "excellent" or "passed");

    private static decimal Converted(ReportedRows rows, int year, string mode) =>
        rows.Conversions.Count(c => c.On?.Year == year && c.Mode == mode);
}
