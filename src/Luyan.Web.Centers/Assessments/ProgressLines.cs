using System.Globalization;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Law.Assessing;
using Luyan.Store;
using Luyan.Store.Dockets;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Centers.Assessments;

/// <summary>A center whose assessment is due in a year, as it stands.</summary>
public sealed record ProgressLine(
    string Number, string Name, string Unit, string District, string Field, int Cycle, DateOnly Due, CyclePhase Phase)
{
    /// <summary>The day of the first filing.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>First filed after it was due, or missed.</summary>
    public bool Late { get; init; }

    /// <summary>The points so far.</summary>
    public decimal? Points { get; init; }

    /// <summary>The grade, once concluded with one.</summary>
    public AssessmentGrade? Grade { get; init; }

    /// <summary>The scheme of the cycle.</summary>
    public AssessmentScheme? Scheme { get; init; }

    /// <summary>Its place among those of its scheme, and the grade that follows from it, where grades go by rank.</summary>
    public (int Place, GradeTier Tier)? Ranked { get; init; }
}

/// <summary>The assessments that are due in a year, of all centers; two reads, whatever their number.</summary>
internal static class ProgressLines
{
    private const string DueKey = "assessment-due";

    public static async Task<IReadOnlyList<ProgressLine>> Of(
        LuyanDb db, Actor by, int year, DateOnly today, Measures law, CancellationToken stop)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var due = await db.Deadlines.AsNoTracking().Where(d => d.Key == DueKey && d.Effective >= first && d.Effective <= last)
            .Join(db.CasesVisibleTo(by), d => d.CaseId, c => c.Id, (d, c) => new
            {
                d.CaseId, d.Subject, d.Nominal, d.Effective, c.Number, c.Title, c.UnitName, c.District, c.Field, c.Ended
            }).ToListAsync(stop);
        var kept = await db.Assessments.AsNoTracking()
            .Where(a => db.Deadlines.Any(d => d.CaseId == a.CaseId && d.Key == DueKey && d.Effective >= first && d.Effective <= last))
            .ToDictionaryAsync(a => (a.CaseId, a.Cycle), stop);
        var lines = due.Select(d =>
        {
            var cycle = int.Parse(d.Subject, CultureInfo.InvariantCulture);
            var row = kept.GetValueOrDefault((d.CaseId, cycle));
            var opens = d.Nominal.AddDays(-law.Number(Parameters.AssessmentWindow, d.Nominal));
            return (Gone: d.Ended && row is null, Line: new ProgressLine(
                d.Number, d.Title, d.UnitName, d.District, d.Field, cycle, d.Effective,
                CyclePhases.Of(row?.Stage, row?.ConfirmedOn is not null, row?.GraceEnds, opens, d.Effective, today))
            {
                FiledOn = row?.FiledOn, Late = row?.Late ?? false,
                Points = row?.Hundredths / 100m, Grade = row?.Grade, Scheme = law.SchemeOn(opens),
            });
        });
        // Of a center whose title ended before, nothing is expected any more.
        var ranked = Ranked([.. lines.Where(l => !l.Gone).Select(l => l.Line).OrderBy(l => CyclePhases.InOrder.ToList().IndexOf(l.Phase))
            .ThenBy(l => l.Due).ThenBy(l => l.Number, StringComparer.Ordinal)]);
        // Who has acted for the unit of a center does not read how its assessment stands in the house.
        var apart = await db.CasesVisibleTo(by).Where(c => db.ConflictsOf(by).Contains(c.Id)).Select(c => c.Number).ToListAsync(stop);
        return apart.Count == 0 ? ranked : [.. ranked.Where(l => !apart.Contains(l.Number))];
    }

    private static IReadOnlyList<ProgressLine> Ranked(IReadOnlyList<ProgressLine> lines)
    {
        var places = new Dictionary<string, (int, GradeTier)>();
        foreach (var group in lines.Where(l => l is { Points: not null, Scheme.Grades.By: GradesBy.Rank, Phase: CyclePhase.Checked
            or CyclePhase.Done }).GroupBy(l => l.Scheme!.Name.Code))
        {
            var all = group.Select(l => (l.Number, l.Points!.Value)).ToList();
            foreach (var (number, points, tier) in Ranking.Of(group.First().Scheme!.Grades, all))
            {
                places[number] = (all.Count(a => a.Value > points) + 1, tier);
            }
        }
        return places.Count == 0
            ? lines
            : [.. lines.Select(l => places.TryGetValue(l.Number, out var place) ? l with { Ranked = place } : l)];
    }
}
