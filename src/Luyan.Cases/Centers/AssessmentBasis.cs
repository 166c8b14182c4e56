using Luyan.Law;
using Luyan.Law.Assessing;

namespace Luyan.Cases.Centers;

/// <summary>What an assessment of a center rests on: its cycle, the scheme, and what the docket says (Art. 11).</summary>
public static class AssessmentBasis
{
    /// <summary>The scheme of a cycle: that in force on the day on which its window opens, so that the unit knows it before it files;
    /// null where the policy has none.</summary>
    public static AssessmentScheme? SchemeOf(AssessmentCycle cycle, Measures law) => law.SchemeOn(cycle.WindowOpens);

    /// <summary>The cycle in which a day lies, or the first one; its window may not have opened.</summary>
    public static AssessmentCycle CycleOn(Center center, DateOnly day, Measures law)
    {
        var cycle = Assessment.Cycle(center.Letter.On, center.FirstCycle, law);
        while (day > cycle.Due.Nominal) { cycle = Assessment.Cycle(center.Letter.On, cycle.Number + 1, law); }
        return cycle;
    }

    /// <summary>The center measured as it stands on a day: "if assessed today".</summary>
    /// <param name="center">The center.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="lines">The records of the unit, with those that have ended.</param>
    /// <param name="today">The legal day, Asia/Shanghai.</param>
    /// <param name="law">The policy.</param>
    public static (Assessed Result, AssessedFacts Facts) Measure(
        Center center, AssessmentScheme scheme, AssessmentCycle cycle, IReadOnlyList<FactLine> lines, DateOnly today, Measures law)
    {
        var facts = AssessedFacts.Of(scheme, cycle, today, lines, new Dictionary<string, decimal>());
        facts = facts with { Docket = Docket(center, cycle, facts, today, law) };
        return (Assessed.Of(scheme, facts, new Dictionary<string, decimal>()), facts);
    }

    /// <summary>The numbers of the docket in a cycle, by the keys of <see cref="DocketFigures"/>.</summary>
    public static IReadOnlyDictionary<string, decimal> Docket(
        Center center, AssessmentCycle cycle, AssessedFacts facts, DateOnly today, Measures law)
    {
        bool Within(DateOnly day) => day > facts.After && day <= facts.Through;
        var years = Enumerable.Range(center.FirstReport, Math.Max(0, facts.Through.Year - center.FirstReport))
            .Where(y => Within(AnnualReport.Due(y, law).Effective)).ToList();
        YearReport? Report(int year) => center.Reports.FirstOrDefault(r => r.Year == year);
        var due = center.Plan.Milestones.Where(m => m.DueOn <= facts.Through).ToList();
        var entry = center.Assessments.FirstOrDefault(a => a.Cycle == cycle.Number);
        static decimal One(bool so) => so ? 1 : 0;
        return new Dictionary<string, decimal>
        {
            ["reports-due"] = years.Count,
            ["reports-in-time"] = years.Count(y => Report(y) is { OnFile: true, Late: false }),
            ["reports-missing"] = years.Count(y => Report(y) is not { OnFile: true }),
            ["milestones-due"] = due.Count,
            ["milestones-reached"] = due.Count(m => center.Milestones.Any(r => r.Milestone == m.Id)),
            ["deviations"] = center.Inspections.Count(i => i.FoundDeviation && Within(i.HeldOn)),
            ["rectifications-failed"] = center.Rectifications.Count(r => r.Stage == RectificationStage.NotPassed && Within(r.Period.From)),
            ["filed-late"] = One(entry?.FirstFiledOn is null ? cycle.Due.HasPassed(today) : entry.Late),
            ["falsehood"] = One(center.Inquiry.Verified),
            ["accepted"] = One(center.AcceptedOn <= facts.Through),
            ["independent"] = One(center.Identity.LegalForm == LegalForm.Independent),
        };
    }
}
