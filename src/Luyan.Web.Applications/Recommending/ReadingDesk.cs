using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Store.Examinations;
using Luyan.Store.Files;
using Luyan.Store.Looks;
using Luyan.Web.Applications.Filed;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Applications.Recommending;

/// <summary>The department reads a dossier beside the conditions of Art. 5, marks them and remarks on places of the form.
/// Its notes stay with it until it acts.</summary>
internal static class ReadingDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/read", Show).Requires(Role.Department);
        routes.MapPost("/cases/{number}/read", Save).Requires(Role.Department);
    }

    public static string Url(string number, string? at = null) => Urls.Reading(number, at);

    private static async Task<IResult> Show(
        string number, string? at, PageContext here, OpenCases cases, ExaminationStore examinations, FileStore files, LuyanDb db,
        DossierLooks looks, CancellationToken stop)
    {
        if (await Mine(number, here, cases, stop) is not { } open) { return Results.NotFound(); }
        await looks.AtDossier(open.Id, open.By, stop);
        return await Page(open, Notes.From(await examinations.Of(open.By, open.Id, stop)), at, files, db, stop: stop);
    }

    private static async Task<IResult> Save(
        string number, HttpContext http, PageContext here, OpenCases cases, ExaminationStore examinations, FileStore files,
        LuyanDb db, CancellationToken stop)
    {
        if (await Mine(number, here, cases, stop) is not { } open) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var script = http.Request.Headers["X-Draft"] == "autosave";
        var notes = Notes.From(form);
        // Notes are refused once a newer version has been filed.
        if (open.State is not WithDepartment)
        {
            return script
                ? Results.StatusCode(StatusCodes.Status410Gone)
                : await Page(open, notes, null, files, db, status: StatusCodes.Status409Conflict, stop: stop);
        }
        var saving = await examinations.Save(open.By, open.Id, notes.Version, notes.ToJson(), stop);
        return (saving, script) switch
        {
            (Saving.Saved saved, true) =>
                Results.Json(new { version = saved.Version, at = here.T("unit.draft.saved", ("at", Days.Time(saved.At))) }),
            (Saving.Conflict, true) => Results.Json(
                new { at = here.T("reading.conflict.short") }, statusCode: StatusCodes.Status409Conflict),
            (Saving.Saved, false) => Results.LocalRedirect(After(number, form[FieldName.Do].ToString())),
            (Saving.Conflict other, false) => await Page(
                open, notes with { Version = other.Version }, null, files, db, other, StatusCodes.Status409Conflict, stop),
            _ => Results.NotFound(),
        };
    }

    // Where the button leads that saved the notes.
    private static string After(string number, string act) => act switch
    {
        "recommend" => $"{Urls.Case(number)}/do/recommend-application",
        "return" => $"{Urls.Case(number)}/do/return-to-unit",
        "decline" => $"{Urls.Case(number)}/do/decline-to-recommend",
        _ when act.StartsWith("at:", StringComparison.Ordinal) && PlaceNames.Read(act[3..]) is not null => Url(number, act[3..]),
        _ => Url(number),
    };

    private static async Task<OpenCase?> Mine(string number, PageContext here, OpenCases cases, CancellationToken stop) =>
        (await cases.Find(number, here.Me!, stop)).FirstOrDefault(o => o.By.Role == Role.Department && o.State is FiledApplication);

    private static async Task<RazorComponentResult<ReadingPage>> Page(
        OpenCase open, Notes notes, string? at, FileStore files, LuyanDb db, Saving.Conflict? theirs = null,
        int status = StatusCodes.Status200OK, CancellationToken stop = default)
    {
        var filing = ((FiledApplication)open.State).Filing;
        var known = (IReadOnlyDictionary<string, FileRow>)await files.Known([.. filing.Dossier.Materials.Select(m => m.File.Sha256)], stop);
        return Pages.Show(new ReadingPage
        {
            Open = open, Filing = filing, Notes = notes, At = PlaceNames.Read(at) is null ? null : at, Theirs = theirs, Known = known,
            Alike = await NamesAlike.Of(db, filing.Dossier.Cover.CenterName, open.Id, office: false, stop),
        }, status);
    }
}
