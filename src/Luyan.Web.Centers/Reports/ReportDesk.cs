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

    private static async Task<IResult> List(string number, Frame frame, OpenCases cases, CancellationToken stop)
    {
        var seen = await cases.Find(number, frame.Me!, stop);
        return seen is [{ State: NamedCenter { Center: var center } } open, ..]
            ? Pages.Show(new ReportsPage
            {
                Open = open,
                Center = center,
                Lines = ReportLine.Of(center, frame.Today, frame.Law),
                MayWrite = MayFile(seen, frame)
            }) : Results.NotFound();
    }

    private static async Task<IResult> Show(
        string number, int year, string? done, Frame frame, OpenCases cases, CaseStore dockets, CancellationToken stop)
    {
        var seen = await cases.Find(number, frame.Me!, stop);
        if (seen is not [{ State: NamedCenter { Center: var center } } open, ..] || !Reported(center, year, frame))
        {
            return Results.NotFound();
        }
        var versions = FiledReport.Of(await dockets.History(open.Id, open.By, stop), year);
        return Pages.Show(new ReportPage
        {
            Open = open, Center = center, Line = ReportLine.Of(center, year, frame.Law), Versions = versions,
            Acts = center.Reports.Any(r => r.Year == year && r.Stage == ReportStage.Filed)
                ? Openness.Of(seen, frame.Today, frame.Law).Where(a => OfTheBureau.Contains(a.Act.Command) && a.Because.Count == 0).ToList()
                : [],
            MayWrite = MayFile(seen, frame) && ReportYears.IsOpen(center, year, frame.Today, frame.Law),
            Done = done == Act.SlugOf(typeof(FileAnnualReport)),
        });
    }

    private static async Task<IResult> Print(
        string number, int year, Frame frame, OpenCases cases, CaseStore dockets, PrintFaces faces, CancellationToken stop)
    {
        if (await cases.Find(number, frame.Me!, stop) is not [{ State: NamedCenter { Center: var center } } open, ..])
        {
            return Results.NotFound();
        }
        if (FiledReport.Of(await dockets.History(open.Id, open.By, stop), year) is not [var last, ..]) { return Results.NotFound(); }
        // It is work for the processor alone.
        var pdf = await Task.Run(() => Printer.Print(ReportPrint.Of(center, last, frame.Law), faces), stop);
        return Results.File(
            pdf, "application/pdf", $"{frame.T("report.print.file", ("year", year), ("center", center.Identity.Name))}.pdf");
    }

    private static async Task<IResult> Write(
        string number, int year, Frame frame, LongForms forms, FactLedger facts, CaseStore dockets, CancellationToken stop)
    {
        if (await Form(number, year, frame, forms, facts, stop) is not var (offered, form)) { return Results.NotFound(); }
        var shown = await forms.Show(offered, Paper(form), ReportProposals.Of(form), stop);
        return await Page(shown, form, dockets, StatusCodes.Status200OK, stop);
    }

    private static async Task<IResult> Post(
        string number, int year, HttpContext http, Frame frame, LongForms forms, FactLedger facts, CaseStore dockets,
        CancellationToken stop)
    {
        if (await Form(number, year, frame, forms, facts, stop) is not var (offered, form)) { return Results.NotFound(); }
        var answer = await forms.Post(offered, Paper(form), http, form.Read, (refusal, _) => refusal, stop);
        return await LongAnswers.Result(
            answer, http, frame, WriteUrl(number, year), $"{Url(number, year)}?done={offered.Act.Slug}",
            (again, status) => Page(again, form, dockets, status, stop));
    }

    private static async Task<(OfferedAct Offered, ReportForm Form)?> Form(
        string number, int year, Frame frame, LongForms forms, FactLedger facts, CancellationToken stop)
    {
        if (await forms.Offered(number, typeof(FileAnnualReport), frame, stop)
            is not { Case.State: NamedCenter { Center: var center } } offered || !ReportYears.IsOpen(center, year, frame.Today, frame.Law))
        {
            return null;
        }
        return (offered,
            new(center, year, await LedgerOfCenter.Rows(center, offered.Case.Id, year, facts, offered.Case.By, frame, stop), frame));
    }

    private static async Task<IResult> Page(LongForm shown, ReportForm form, CaseStore dockets, int status, CancellationToken stop)
    {
        var history = await dockets.History(shown.Offered.Case.Id, shown.Offered.Case.By, stop);
        return Pages.Show(new WriteReportPage
        {
            Of = shown, Form = form, Line = ReportLine.Of(form.Center, form.Year, form.Frame.Law), Table = form.Table(shown.Form),
            Last = (FiledReport.Of(history, form.Year - 1) is [var last, ..] ? last : null)?.Filed,
            Returned = (FiledReport.Of(history, form.Year) is [var returned, ..] ? returned : null)?.Returned,
        }, status);
    }

    // A report that was returned is a paper of its own year still: what was written is there.
    private static PaperName Paper(ReportForm form) => new("annual-report", form.Year.ToString(CultureInfo.InvariantCulture));

    private static bool Reported(Center center, int year, Frame frame) => year >= center.FirstReport && year <= frame.Today.Year;

    private static bool MayFile(IReadOnlyList<OpenCase> seen, Frame frame) =>
        Openness.Of(seen, frame.Today, frame.Law).Any(a => a.Act.Command == typeof(FileAnnualReport) && a.Because.Count == 0);
}
