using Luyan.Law;

namespace Luyan.Cases.Centers.Reports;

/// <summary>What a center did in a year in one of its functions (Art. 4).</summary>
/// <param name="Kind">projects, conversions, introductions, research, testing, consulting, courses, trainings or exchanges.</param>
/// <param name="Count">How many.</param>
/// <param name="Income">What it brought in, in ten thousand yuan; null for what brings in nothing.</param>
/// <param name="Persons">How many people took part; null where nobody is counted.</param>
/// <param name="Clients">How many different clients; null where there are none.</param>
public sealed record Activity(string Kind, int Count, decimal? Income, long? Persons, int? Clients);

/// <summary>The activities of a center by year, counted from its ledger (Art. 4).</summary>
public static class Activities
{
    /// <summary>The services for others, by their kind in the ledger; "training" of a client is a course.</summary>
    private static readonly (string Key, string Kind)[] Services =
        [("research", "research"), ("testing", "testing"), ("consulting", "consulting"), ("courses", "training")];

    /// <summary>All kinds in their order.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["projects", "conversions", "introductions", .. Services.Select(s => s.Key), "trainings", "exchanges"];

    /// <summary>A year, every kind, those with nothing too.</summary>
    /// <param name="rows">The rows of the ledger.</param>
    /// <param name="year">The calendar year.</param>
    public static IReadOnlyList<Activity> Of(ReportedRows rows, int year)
    {
        var conversions = rows.Conversions.Where(c => c.On?.Year == year).ToList();
        var trainings = rows.Trainings.Where(t => t.On?.Year == year).ToList();
        var exchanges = rows.Exchanges.Where(e => e.On?.Year == year).ToList();
        return
        [
            // A project counts in every year in which it ran.
            new("projects", rows.Projects.Count(p => p.From?.Year <= year && (p.To is null || p.To.Value.Year >= year)), null, null, null),
            new("conversions", conversions.Count, conversions.Total(c => c.Amount),
                null, Different(conversions.Select(c => c.Counterpart))),
            new("introductions", rows.Introductions.Count(i => i.On?.Year == year), null, null, null),
            .. Services.Select(s => (s.Key, Done: rows.Served.Where(r => r.On?.Year == year && r.Kind == s.Kind).ToList())).Select(
                s => new Activity(s.Key, s.Done.Count, s.Done.Total(r => r.Received), null, Different(s.Done.Select(r => r.Client)))),
            new("trainings", trainings.Count, null, trainings.Total(t => t.Persons), null),
            new("exchanges", exchanges.Count, null, exchanges.Total(e => e.Persons), null),
        ];
    }

    /// <summary>How many clients were served in a year: those of all kinds together, each once.</summary>
    public static int ClientsOf(ReportedRows rows, int year) => Different(rows.Served.Where(s => s.On?.Year == year).Select(s => s.Client));

    /// <summary>The years in which something happened, the last first.</summary>
    public static IReadOnlyList<int> Years(ReportedRows rows) =>
    [
        .. rows.Conversions.Select(c => c.On).Concat(rows.Served.Select(s => s.On)).Concat(rows.Trainings.Select(t => t.On))
            .Concat(rows.Exchanges.Select(e => e.On)).Concat(rows.Introductions.Select(i => i.On)).Concat(rows.Projects.Select(p => p.From))
            .Where(d => d is not null).Select(d => d!.Value.Year).Distinct().OrderDescending(),
    ];

    private static int Different(IEnumerable<string?> names) =>
        names.Select(n => n?.Trim() ?? "").Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count();
}
