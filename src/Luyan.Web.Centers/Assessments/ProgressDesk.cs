using Luyan.Cases;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Store;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Centers.Assessments;

/// <summary>How far the assessments of a year have come, over all centers, by state and by grade; the list as a
/// file (Arts. 3 and 11).</summary>
internal static class ProgressDesk
{
    public const string Url = Urls.AssessmentProgress;
    private static readonly Role[] Readers = [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Url, Show).Requires(Readers);
        routes.MapGet(Url + ".csv", Table).Requires(Readers);
        routes.MapGet(Url + ".xlsx", Book).Requires(Readers);
    }

    private static async Task<IResult> Show(HttpContext http, PageContext here, LuyanDb db, CancellationToken stop)
    {
        var asked = ProgressQuery.Of(http.Request.Query, here);
        var all = await Lines(asked, here, db, stop);
        var wanted = all.Where(asked.Wants).ToList();
        return Pages.Show(new ProgressPage
        {
            Asked = asked,
            Count = all.Count,
            States = ByState(all, asked, here),
            Grades = ByGrade(all, asked, here),
            Lines = [.. wanted.Skip((asked.Page - 1) * ProgressQuery.Size).Take(ProgressQuery.Size)],
            More = wanted.Count > asked.Page * ProgressQuery.Size,
        });
    }

    private static async Task<IResult> Table(HttpContext http, PageContext here, LuyanDb db, CancellationToken stop)
    {
        var asked = ProgressQuery.Of(http.Request.Query, here);
        return NamedFile.Of(Csv.Of(await AsTable(asked, here, db, stop)), "text/csv; charset=utf-8", $"{Name(asked, here)}.csv");
    }

    private static async Task<IResult> Book(HttpContext http, PageContext here, LuyanDb db, CancellationToken stop)
    {
        var asked = ProgressQuery.Of(http.Request.Query, here);
        var all = await Lines(asked, here, db, stop);
        Figure[] figures = [await AsTable(asked, here, db, stop), ByState(all, asked, here), ByGrade(all, asked, here)];
        return ReportFile.Of(here, here.T("assessments.title"), $"{asked.Year}-{here.Today:yyyyMMdd}",
        [
            here.T("assessments.as-of", ("day", Days.Short(here.Today))),
            here.T("assessments.lead", ("year", asked.Year), ("count", all.Count)), here.T("assessments.about")
        ],
            [.. figures.Select(f => f.Sheet())]);
    }

    private static async Task<Figure> AsTable(ProgressQuery asked, PageContext here, LuyanDb db, CancellationToken stop)
    {
        var lines = (await Lines(asked, here, db, stop)).Where(asked.Wants).ToList();
        return new("list", here.T("assessments.title"), here.T("assessments.list-note"),
            [.. new[]
            {
                "assessments.number", "assessments.center", "assessments.unit", "assessments.district",
                "assessments.field", "assessment.cycle", "assessment.due", "assessment.state", "assessments.filed",
                "assessments.late", "assessment.points", "assessment.grade", "assessments.rank", "assessments.rank-tier"
            }.Select(k => here.T(k))],
            [.. lines.Select(l => (IReadOnlyList<SheetCell>)
            [
                l.Number, l.Name, l.Unit, here.Law.Dictionaries.Districts.Text(l.District, here.Language),
                here.Law.Dictionaries.Fields.Text(l.Field, here.Language),
                SheetCell.Whole(l.Cycle), SheetCell.Day(l.Due),
                here.T($"assessment.phase.{l.Phase}"), SheetCell.Day(l.FiledOn),
                l is { Late: true, FiledOn: not null } ? here.T("docket.late.yes") : "", SheetCell.Amount(l.Points),
                GradeOf(l, here), SheetCell.Whole(l.Ranked?.Place),
                l.Ranked?.Tier.Name.Text(here.Language) ?? "",
            ])], null);
    }

    private static Figure ByState(IReadOnlyList<ProgressLine> all, ProgressQuery asked, PageContext here)
    {
        var rows = CyclePhases.InOrder.Select(p => (Phase: p, Count: all.Count(l => l.Phase == p))).Where(r => r.Count > 0).ToList();
        return Counted("states", here.T("assessments.by-state"), [.. rows.Select(r => (here.T($"assessment.phase.{r.Phase}"),
            r.Count, (asked with { Phase = r.Phase, Grade = null, Page = 1 }).Url()))], here);
    }

    private static Figure ByGrade(IReadOnlyList<ProgressLine> all, ProgressQuery asked, PageContext here)
    {
        var done = all.Where(l => l.Phase is CyclePhase.Done or CyclePhase.ToImprove).ToList();
        var rows = Enum.GetValues<AssessmentGrade>()
            .Select(g => (Name: here.T($"center.grade.{g}"), Key: g.ToString(), Count: done.Count(l => l.Grade == g)))
            .Append((Name: here.T("assessments.no-grade"), Key: ProgressQuery.NoGrade, Count: done.Count(l => l.Grade is null)))
            .Where(r => r.Count > 0).ToList();
        return Counted("grades", here.T("assessments.by-grade"),
            [.. rows.Select(r => (r.Name, r.Count, (asked with { Phase = null, Grade = r.Key, Page = 1 }).Url()))], here);
    }

    private static Figure Counted(string key, string title, IReadOnlyList<(string Name, int Count, string Url)> rows, PageContext here)
    {
        var sum = Math.Max(1, rows.Sum(r => r.Count));
        return new(key, title, here.T(
                key == "grades" ? "assessments.grades-note" : "assessments.states-note", ("count", rows.Sum(r => r.Count))), [
            here.T(key == "grades" ? "assessment.grade" : "assessment.state"), here.T("assessments.count"), here.T("assessments.percent")
        ],
            [.. rows.Select(r => (IReadOnlyList<SheetCell>)[
                r.Name, SheetCell.Whole(r.Count), SheetCell.Share(r.Count, sum)
            ])],
            Drawings.Bars([.. rows.Select(r => new BarGroup(
                r.Name, [new(r.Count, $"{r.Count}")]))])) { Links = [.. rows.Select(r => r.Url)] };
    }

    /// <summary>The grade of a line as its scheme calls it.</summary>
    internal static string GradeOf(ProgressLine line, PageContext here) => line.Grade is not { } grade ? ""
        : line.Scheme?.Grades.Tiers.FirstOrDefault(t => t.Grade == grade)?.Name.Text(here.Language) ?? here.T($"center.grade.{grade}");

    private static Task<IReadOnlyList<ProgressLine>> Lines(ProgressQuery asked, PageContext here, LuyanDb db, CancellationToken stop) =>
        ProgressLines.Of(db, Reader(here), asked.Year, here.Today, here.Law, stop);

    private static string Name(ProgressQuery asked, PageContext here) =>
        $"{here.T("assessments.title")}-{asked.Year}-{here.Today:yyyyMMdd}";

    private static Actor Reader(PageContext here) => here.Me!.As(Readers.First(r => here.Me.Is(r)));
}
