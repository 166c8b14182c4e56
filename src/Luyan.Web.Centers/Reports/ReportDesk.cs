using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Documents.Pdf;
using Luyan.Documents.Pdf.Printing;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Facts;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Centers.Reports;

/// <summary>The annual reports of a center (Art. 11): the years, each report as filed, the form, the print.</summary>
internal static class ReportDesk
{
    private static readonly Type[] OfTheBureau = [typeof(ReturnAnnualReport), typeof(ConfirmAnnualReport)];

    public static string ListUrl(string number) => $"{Urls.Case(number)}/reports";

    public static string Url(string number, int year) => string.Create(CultureInfo.InvariantCulture, $"{ListUrl(number)}/{year}");

    public static string WriteUrl(string number, int year) => $"{Url(number, year)}/write";

    public static string PrintUrl(string number, int year) => $"{Url(number, year)}.pdf";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/reports", List).RequiresAccount();
        routes.MapGet("/cases/{number}/reports/{year:int}", Show).RequiresAccount();
        routes.MapGet("/cases/{number}/reports/{year:int}.pdf", Print).RequiresAccount();
        routes.MapGet("/cases/{number}/reports/{year:int}/write", Write).RequiresAccount();
        routes.MapPost("/cases/{number}/reports/{year:int}/write", Post).RequiresAccount();
    }

    private static async Task<IResult> List(string number, PageContext here, OpenCases cases, CancellationToken stop)
    {
        var seen = await cases.Find(number, here.Me!, stop);
        return seen is [{ State: NamedCenter { Center: var center } } open, ..]
            ? Pages.Show(new ReportsPage
            {
                Open = open,
                Center = center,
                Lines = ReportLine.Of(center, here.Today, here.Law),
                MayWrite = MayFile(seen, here)
            }) : Results.NotFound();
    }

    private static async Task<IResult> Show(
        string number, int year, string? done, PageContext here, OpenCases cases, CaseStore dockets, CancellationToken stop)
    {
        var seen = await cases.Find(number, here.Me!, stop);
        if (seen is not [{ State: NamedCenter { Center: var center } } open, ..] || !Reported(center, year, here))
        {
            return Results.NotFound();
        }
        var versions = FiledReport.Of(await dockets.History(open.Id, open.By, stop), year);
        return Pages.Show(new ReportPage
        {
            Open = open, Center = center, Line = ReportLine.Of(center, year, here.Law), Versions = versions,
            Acts = center.Reports.Any(r => r.Year == year && r.Stage == ReportStage.Filed)
                ? AvailableActs.Of(seen, here.Today, here.Law).Where(a => OfTheBureau.Contains(a.Act.Command) && a.Because.Count == 0)
                    .ToList()
                : [],
            MayWrite = MayFile(seen, here) && ReportYears.IsOpen(center, year, here.Today, here.Law),
            Done = done == Act.SlugOf(typeof(FileAnnualReport)),
        });
    }

    private static async Task<IResult> Print(
        string number, int year, PageContext here, OpenCases cases, CaseStore dockets, PrintFaces faces, CancellationToken stop)
    {
        if (await cases.Find(number, here.Me!, stop) is not [{ State: NamedCenter { Center: var center } } open, ..])
        {
            return Results.NotFound();
        }
        if (FiledReport.Of(await dockets.History(open.Id, open.By, stop), year) is not [var last, ..]) { return Results.NotFound(); }
        // It is work for the processor alone.
        var pdf = await Task.Run(() => Printer.Print(ReportPrint.Of(center, last, here.Law), faces), stop);
        return NamedFile.Of(
            pdf, "application/pdf", $"{here.T("report.print.file", ("year", year), ("center", center.Identity.Name))}.pdf");
    }

    private static async Task<IResult> Write(
        string number, int year, PageContext here, LongForms forms, FactLedger facts, CaseStore dockets, CancellationToken stop)
    {
        if (await Form(number, year, here, forms, facts, stop) is not var (offered, form)) { return Results.NotFound(); }
        var shown = await forms.Show(offered, Paper(form), ReportProposals.Of(form), stop);
        return await Page(shown, form, dockets, StatusCodes.Status200OK, stop);
    }

    private static async Task<IResult> Post(
        string number, int year, HttpContext http, PageContext here, LongForms forms, FactLedger facts, CaseStore dockets,
        CancellationToken stop)
    {
        if (await Form(number, year, here, forms, facts, stop) is not var (offered, form)) { return Results.NotFound(); }
        var answer = await forms.Post(offered, Paper(form), http, form.Read, (refusal, _) => refusal, stop);
        return await LongAnswers.Result(
            answer, http, here, WriteUrl(number, year), $"{Url(number, year)}?done={offered.Act.Slug}",
            (again, status) => Page(again, form, dockets, status, stop));
    }

    private static async Task<(OfferedAct Offered, ReportForm Form)?> Form(
        string number, int year, PageContext here, LongForms forms, FactLedger facts, CancellationToken stop)
    {
        if (await forms.Offered(number, typeof(FileAnnualReport), here, stop)
            is not { Case.State: NamedCenter { Center: var center } } offered || !ReportYears.IsOpen(center, year, here.Today, here.Law))
        {
            return null;
        }
        return (offered,
            new(center, year, await LedgerOfCenter.Rows(center, offered.Case.Id, year, facts, offered.Case.By, here, stop), here));
    }

    private static async Task<IResult> Page(LongForm shown, ReportForm form, CaseStore dockets, int status, CancellationToken stop)
    {
        var history = await dockets.History(shown.Offered.Case.Id, shown.Offered.Case.By, stop);
        return Pages.Show(new WriteReportPage
        {
            Of = shown, Form = form, Line = ReportLine.Of(form.Center, form.Year, form.Here.Law), Table = form.Table(shown.Form),
            Last = (FiledReport.Of(history, form.Year - 1) is [var last, ..] ? last : null)?.Filed,
            Returned = (FiledReport.Of(history, form.Year) is [var returned, ..] ? returned : null)?.Returned,
        }, status);
    }

    // A report that was returned is a paper of its own year still: what was written is there.
    private static PaperName Paper(ReportForm form) => new("annual-report", form.Year.ToString(CultureInfo.InvariantCulture));

    private static bool Reported(Center center, int year, PageContext here) => year >= center.FirstReport && year <= here.Today.Year;

    private static bool MayFile(IReadOnlyList<OpenCase> seen, PageContext here) =>
        AvailableActs.Of(seen, here.Today, here.Law).Any(a => a.Act.Command == typeof(FileAnnualReport) && a.Because.Count == 0);
}
