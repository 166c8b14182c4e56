using Luyan.Cases.Applications;
using Luyan.Cases.Reading;
using Luyan.Store;
using Luyan.Store.Files;
using Luyan.Store.Looks;
using Luyan.Web.Applications.Prints;
using Luyan.Web.Applications.Questions;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Applications;

/// <summary>The dossier as it was filed, for whoever may see the case.</summary>
internal static class DossierDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/dossier", Show).RequiresAccount();
        routes.MapPost("/cases/{number}/dossier", Open).RequiresAccount();
    }

    private static async Task<IResult> Show(
        string number, HttpContext context, OpenCases cases, FileStore files, DossierLooks looks, CancellationToken stop)
    {
        if (await cases.Find(number, context.Here().Me!, stop) is not [{ State: FiledApplication filed } open, ..] seen)
        {
            return Results.NotFound();
        }
        await looks.AtDossier(open.Id, open.By, stop);
        return await Page(seen, context.Here(), filed.Filing, files, looks, stop: stop);
    }

    // Telephones, mail and years of birth stand in this one answer, after the look is recorded.
    private static async Task<IResult> Open(
        string number, HttpContext context, OpenCases cases, FileStore files, DossierLooks looks, LuyanDb db, PrintPress press,
        CancellationToken stop)
    {
        if (await cases.Find(number, context.Here().Me!, stop) is not [{ State: FiledApplication filed } open, ..] seen
            || !filed.Filing.Dossier.Masked)
        {
            return Results.NotFound();
        }
        var form = await context.Request.ReadFormAsync(stop);
        var typed = new LookForm(form[LookForm.ChosenField].ToString(), form[LookForm.SaidField].ToString());
        var chooses = open.By.Role.MayChoose() && await looks.IsOwnWork(open.Id, open.By, stop);
        if (LookReason.Of(typed.Chosen, typed.Said, chooses) is not { } why)
        {
            return await Page(
                seen, context.Here(), filed.Filing, files, looks, typed, LookForm.Missing(),
                StatusCodes.Status422UnprocessableEntity, stop);
        }
        if (await looks.OpenPersonal(open.Id, open.By, why, stop) is not { } whole) { return Results.NotFound(); }
        context.Response.Headers.CacheControl = "no-store";
        return form[FieldName.Do] == "print"
            ? await PrintDesk.Filed(whole, null, context.Here(), db, press, stop)
            : await Page(seen, context.Here(), whole, files, looks, stop: stop);
    }

    private static async Task<IResult> Page(
        IReadOnlyList<OpenCase> seen, PageContext here, Filing filing, FileStore files, DossierLooks looks, LookForm? typed = null,
        FormErrors? errors = null, int status = StatusCodes.Status200OK, CancellationToken stop = default) =>
        Pages.Show(new DossierPage
        {
            Open = seen[0],
            Filed = filing,
            Known = (IReadOnlyDictionary<string, FileRow>)await files.Known([.. filing.Dossier.Materials.Select(m => m.File.Sha256)], stop),
            MayAsk = QuestionDesk.As<AskUnit>(seen, here) is not null,
            Chooses = filing.Dossier.Masked && seen[0].By.Role.MayChoose() && await looks.IsOwnWork(seen[0].Id, seen[0].By, stop),
            Look = typed ?? LookForm.Fresh,
            Errors = errors ?? FormErrors.None,
        }, status);
}
