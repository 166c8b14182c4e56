using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Steering;

/// <summary>How all centers and applications stand: figures with their tables, the lists behind them, and the tables as files.</summary>
internal static class SteeringDesk
{
    public const string Url = Urls.Figures;
    private const int LongestList = 500;
    private static readonly Role[] Readers = [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Url, Show).Requires(Readers);
        routes.MapGet(Url + "/{figure}.csv", Table).Requires(Readers);
        routes.MapGet(Url + ".xlsx", Book).Requires(Readers);
        routes.MapGet(Url + "/due/{key}", Due).Requires(Readers);
        routes.MapGet(Url + "/sanctions/{ground}", Sanctions).Requires(Readers);
    }

    /// <summary>The list of what is due under a key.</summary>
    public static string DueUrl(string key) => $"{Url}/due/{key}";

    private static async Task<IResult> Show(PageContext here, LuyanDb db, CaseStore dockets, CancellationToken stop) =>
        Pages.Show(new SteeringPage { Groups = await All(here, db, dockets, stop) });

    private static async Task<IResult> Table(string figure, PageContext here, LuyanDb db, CaseStore dockets, CancellationToken stop) =>
        (await All(here, db, dockets, stop)).SelectMany(g => g.Figures).FirstOrDefault(f => f.Key == figure) is { } found
            ? NamedFile.Of(Csv.Of(found), "text/csv; charset=utf-8", $"{found.Title}-{here.Today:yyyyMMdd}.csv") : Results.NotFound();

    private static async Task<IResult> Book(PageContext here, LuyanDb db, CaseStore dockets, CancellationToken stop)
    {
        var figures = (await All(here, db, dockets, stop)).SelectMany(g => g.Figures);
        return ReportFile.Of(
            here, here.T("steering.title"), $"{here.Today:yyyyMMdd}",
            [here.T("steering.as-of", ("day", Days.Short(here.Today))), here.T("steering.lead")],
            [.. figures.Select(f => f.Sheet())]);
    }

    private static async Task<IResult> Due(string key, PageContext here, LuyanDb db, CancellationToken stop)
    {
        var by = Reader(here);
        var until = here.Today.AddDays(DueFigure.Days);
        var due = await DueFigure.Asked(db, by, until).Where(d => d.Key == key)
            .Join(db.CasesVisibleTo(by), d => d.CaseId, c => c.Id, (d, c) => new { Due = d, Case = c })
            .OrderBy(x => x.Due.Effective).ThenBy(x => x.Case.Number).Take(LongestList)
            .Select(x => new DueLine(x.Case.Number, x.Case.Title, x.Case.UnitName, x.Due.Subject, x.Due.Of, x.Due.Effective))
            .ToListAsync(stop);
        return due.Count == 0 ? Results.NotFound() : Pages.Show(new DuePage { Key = key, Lines = due, Longest = LongestList });
    }

    private static async Task<IResult> Sanctions(string ground, PageContext here, LuyanDb db, CaseStore dockets, CancellationToken stop)
    {
        if (!Enum.TryParse<SanctionGround>(ground, ignoreCase: true, out var asked)
            || !Enum.IsDefined(asked) || int.TryParse(ground, out _))
        {
            return Results.NotFound();
        }
        var lines = SanctionFigure.Lines(await SupervisedCenters.Of(db, dockets, Reader(here), [nameof(SanctionProposed)], stop))
            .Where(l => l.Ground == asked).ToList();
        return lines.Count == 0 ? Results.NotFound() : Pages.Show(new SanctionsPage { Ground = asked, Lines = lines });
    }

    private static async Task<IReadOnlyList<SteeringGroup>> All(PageContext here, LuyanDb db, CaseStore dockets, CancellationToken stop)
    {
        var by = Reader(here);
        var centers = await SupervisedCenters.Of(db, dockets, by, [nameof(AnnualReportFiled), nameof(SanctionProposed)], stop);
        return
        [
            new(here.T("steering.centers"), await CenterFigures.Of(here, db, by, stop)),
            new(here.T("steering.due"), [await DueFigure.Of(here, db, by, stop)]),
            new(here.T("steering.outcomes"), [await ReportFigure.Of(here, db, by, stop), await CenterFigures.Years(here, db, by, stop)]),
            new(here.T("steering.services-and-income"), ServiceFigures.Of(here, centers)),
            new(here.T("steering.sanctions"), [SanctionFigure.Of(here, centers)]),
            new(here.T("steering.applications"), [await StageFigure.Of(here, db, by, stop)]),
        ];
    }

    private static Actor Reader(PageContext here) => here.Me!.As(Readers.First(r => here.Me.Is(r)));
}

/// <summary>Figures under one heading.</summary>
public sealed record SteeringGroup(string Title, IReadOnlyList<Figure> Figures);

/// <summary>A deadline in the list behind a number.</summary>
public sealed record DueLine(string Number, string Title, string Unit, string Subject, Role Of, DateOnly Effective);
