using Luyan.Law;

namespace Luyan.Demo;

/// <summary>The story of a center from its naming to the last day of the city, as strands that run beside one another:
/// construction, the reports of the years, the assessments, and what its fate brings.</summary>
internal sealed class CenterStory
{
    private readonly Invention draw;
    private readonly Measures law;
    private readonly CenterFate fate;
    private readonly CenterActs acts;
    private readonly DateOnly named, until;
    private readonly int months;

    public CenterStory(Project project, City city, ApplicationStory naming, CenterFate fate, Measures law, DateOnly until)
    {
        (this.law, this.fate, this.until) = (law, fate, until);
        draw = Invention.Of(project.Seed, 300_000 + project.Index);
        acts = new(project, city, naming, law);
        (named, months) = (naming.LastDay, naming.Dossier.Plan.Months!.Value);
    }

    /// <summary>What happens until the last day of the city.</summary>
    public IEnumerable<Step> Steps()
    {
        var fateful = Fateful();
        var (begins, ends) = fateful.Count == 0 || fate < CenterFate.RevokedForDeviation
            ? (DateTimeOffset.MaxValue, DateTimeOffset.MaxValue)
            : (fateful[0].At, fateful[^2].At);
        return Construction().Where(s => s.At < begins).Concat(Reports().Concat(Assessments()).Where(s => s.At < ends))
            .Concat(fateful).Where(s => s.At < CityClock.At(until.AddDays(1), TimeOnly.MinValue));
    }

    private Course From(DateOnly day) => new(draw, law.Calendar, day);

    private IReadOnlyList<Step> Construction()
    {
        var course = From(named);
        course.Then(5, 18, acts.IssuePlaque);
        var least = months / 6 * 30;
        for (var milestone = 0; milestone < 4; milestone++)
        {
            course.Until(named.AddDays(least * (milestone + 1) + draw.Between(-10, 20)));
            course.Then(0, 2, acts.Reach(milestone));
            if (milestone == 1 && fate == CenterFate.Rectified) { Rectify(course); }
            else if (milestone == 1 && (fate == CenterFate.Inspected
                || (draw.Happens(55) && fate is not (CenterFate.Rectifying or CenterFate.RevokedForDeviation))))
            {
                course.Then(8, 25, acts.Inspect);
            }
        }
        var end = Luyan.Law.Construction.End(named, months, law).Effective;
        if (fate is CenterFate.ReportMissed or CenterFate.Rectifying) { return course.Steps; }
        if (fate is CenterFate.AskingForMore or CenterFate.Extended)
        {
            course.Until(end.AddDays(-draw.Between(35, 50)));
            course.Then(0, 2, acts.AskForMore);
            if (fate == CenterFate.AskingForMore) { return course.Steps; }
            course.Then(4, 9, acts.GrantMore);
            end = end.AddMonths(6);
        }
        course.Until(end.AddDays(-draw.Between(25, 50)));
        course.Then(0, 3, acts.Reach(4));
        course.Then(1, 4, acts.Apply);
        course.Then(9, 18, acts.Review);
        course.Then(4, 9, acts.Accept);
        if (draw.Happens(45)) { course.Then(15, 60, acts.Support); }
        if (draw.Happens(30)) { course.Then(5, 40, acts.Certify); }
        return course.Steps;
    }

    private void Rectify(Course course)
    {
        const int days = 60;
        course.Then(5, 10, acts.FindDeviation);
        course.Then(2, 5, acts.Order(days));
        course.Then(0, 0, acts.Dispatch);
        course.Then(15, 25, acts.Improve);
        course.Then(4, 9, acts.PassAgain);
    }

    // Reports are filed in January, before they are due; one in eight is given back once.
    private IEnumerable<Step> Reports()
    {
        for (var year = named.Year; year < until.Year; year++)
        {
            var course = From(new(year + 1, 1, draw.Between(4, 7)));
            if (fate == CenterFate.ReportMissed && year == until.Year - 1)
            {
                course.Until(AnnualReport.Due(year, law).Effective.AddDays(1));
                course.Then(0, 0, acts.MissReport(year));
            }
            else
            {
                course.Then(0, 3, acts.FileReport(year));
                if (draw.Happens(12))
                {
                    course.Then(1, 2, acts.ReturnReport(year));
                    course.Then(1, 3, acts.FileReport(year));
                }
                course.Then(6, 25, acts.ConfirmReport(year));
            }
            foreach (var step in course.Steps) { yield return step; }
        }
    }

    private IEnumerable<Step> Assessments()
    {
        if (fate is CenterFate.Cancelled or CenterFate.Reminded or CenterFate.SanctionProposed or CenterFate.SanctionNoticed)
        {
            yield break;
        }
        for (var number = 1; ; number++)
        {
            var cycle = Assessment.Cycle(named, number, law);
            if (cycle.WindowOpens > until) { yield break; }
            var course = From(cycle.Due.Effective.AddDays(-draw.Between(15, 70)));
            course.Then(0, 0, acts.FileAssessment(number));
            course.Then(2, 6, acts.CheckAssessment(number));
            course.Then(1, 8, acts.MarkAssessment(number));
            course.Then(2, 8, acts.Conclude(number));
            foreach (var step in course.Steps) { yield return step; }
        }
    }

    private IReadOnlyList<Step> Fateful() => new CenterEnding(draw, acts, law, named, until).Of(fate);
}
