using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Looks;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Store.Papers;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Applications.Docketing;

/// <summary>One application before acceptance: how the clock ran, what was mended since it went back, what it lacks, and the correction
/// list drafted from that.</summary>
internal static class ExamineDesk
{
    public static string Url(string number) => $"{Urls.Acceptance}/{number}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Acceptance + "/{number}", Show).Requires(Role.CaseOfficer, Role.HeadOfDivision, Role.Leader);
        routes.MapPost(Urls.Acceptance + "/{number}", Save).Requires(Role.CaseOfficer);
    }

    private static async Task<IResult> Show(
        string number, string? draft, PageContext here, OpenCases cases, CaseStore dockets, CorrectionDrafts drafts, DossierLooks looks,
        CancellationToken stop)
    {
        if (await Seen(number, here, cases, stop) is not [var open, ..] seen) { return Results.NotFound(); }
        await looks.AtDossier(open.Id, open.By, stop);
        var filing = ((FiledApplication)open.State).Filing;
        var notes = await drafts.Of(open, filing, stop);
        // Drafted anew it still stands on the version that was saved: nothing is overwritten before it is saved again.
        if (draft == "anew")
        {
            notes = CorrectionNotes.Drafted(filing, await drafts.Lacking(filing, stop), open.Law) with { Version = notes.Version };
        }
        return await Page(open, seen, notes, here, dockets, drafts, stop: stop);
    }

    private static async Task<IResult> Save(
        string number, HttpContext http, PageContext here, OpenCases cases, CaseStore dockets,
        CorrectionDrafts drafts, WorkingPapers papers, CancellationToken stop)
    {
        if ((await Seen(number, here, cases, stop)).FirstOrDefault(o => o.By.Role == Role.CaseOfficer) is not { } open)
        {
            return Results.NotFound();
        }
        var filing = ((FiledApplication)open.State).Filing;
        var form = await http.Request.ReadFormAsync(stop);
        var script = http.Request.Headers["X-Draft"] == "autosave";
        var notes = CorrectionNotes.From(form, filing, open.Law);
        // A list about an older filing never overwrites that of the current one; the input stays on the page.
        if (open.State is not AwaitingAcceptance || form[FieldName.Filed] != $"{filing.Current.Version}")
        {
            return script
                ? Results.StatusCode(StatusCodes.Status410Gone)
                : await Page(open, [open], notes, here, dockets, drafts, movedOn: true, status: StatusCodes.Status409Conflict, stop: stop);
        }
        var saving = await papers.Save(
            open.By, open.Id, CorrectionNotes.Paper, $"{filing.Current.Version}", notes.Version, notes.ToJson(), stop);
        return (saving, script) switch
        {
            (Saving.Saved saved, true) =>
                Results.Json(new { version = saved.Version, at = here.T("unit.draft.saved", ("at", Days.Time(saved.At))) }),
            (Saving.Conflict, true) => Results.Json(
                new { at = here.T("reading.conflict.short") }, statusCode: StatusCodes.Status409Conflict),
            (Saving.Saved, false) =>
                Results.LocalRedirect(form[FieldName.Do] == "request" ? $"{Urls.Case(number)}/do/request-correction" : Url(number)),
            (Saving.Conflict other, false) => await Page(
                open, [open], notes with { Version = other.Version }, here, dockets,
                drafts, theirs: other, status: StatusCodes.Status409Conflict, stop: stop),
            _ => Results.NotFound(),
        };
    }

    // In the offices of the Bureau only, and by nobody who acted for the unit; the one that decides on acceptance first.
    private static async Task<IReadOnlyList<OpenCase>> Seen(string number, PageContext here, OpenCases cases, CancellationToken stop) =>
        [.. (await cases.Find(number, here.Me!, stop)).Where(o => o.By.Role is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader
            && !o.Reader.Outside && o.State is FiledApplication { Filing.Recommendation: not null })
            .OrderByDescending(o => o.By.Role == Role.CaseOfficer)];

    private static async Task<RazorComponentResult<ExaminePage>> Page(
        OpenCase open, IReadOnlyList<OpenCase> seen, CorrectionNotes notes, PageContext here, CaseStore dockets, CorrectionDrafts drafts,
        Saving.Conflict? theirs = null, bool movedOn = false, int status = StatusCodes.Status200OK, CancellationToken stop = default)
    {
        var filing = ((FiledApplication)open.State).Filing;
        var record = (await dockets.History(open.Id, open.By, stop)).Where(h => h.Event is ApplicationEvent)
            .Select(h => (h.Envelope.Day, (ApplicationEvent)h.Event)).ToList();
        return Pages.Show(new ExaminePage
        {
            Open = open,
            Filing = filing,
            Lacks = await drafts.Lacking(filing, stop),
            Stretches = DocketingClock.Of(record),
            Mended = AnsweredItems.Of(filing, record),
            Alike = await drafts.Alike(open.Id, filing, stop),
            Notes = notes,
            Acts = AvailableActs.Of(seen, here.Today, here.Law).Where(a => a.Act.Command == typeof(AcceptApplication)
                || a.Act.Command == typeof(RequestCorrection) || a.Act.Command == typeof(DeclineApplication)).ToList(),
            Theirs = theirs,
            MovedOn = movedOn,
        }, status);
    }
}
