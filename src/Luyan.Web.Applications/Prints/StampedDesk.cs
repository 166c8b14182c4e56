using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.Applications.Drafting;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Applications.Prints;

/// <summary>The scan of the signed and sealed print. What the browser reads on it only refuses, early, what is plainly another print; the
/// server reads every page after it was handed in, and the case decides by that alone.</summary>
internal static class StampedDesk
{
    private const int LongestCode = 400;
    private static readonly string[] Pictures = ["pdf", "jpg", "png"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}/stamped", Show).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/stamped", Attach).Requires(Role.Filler, Role.Signer);
    }

    private static async Task<IResult> Show(Guid id, string? done, HttpContext http, OpenDrafts drafts, CancellationToken stop)
    {
        var here = http.Here();
        return await drafts.Find(id, here, stop) is { State: FiledApplication filed } open
            ? await Page(http, open, filed.Filing, FormErrors.None, StatusCodes.Status200OK, done is not null)
            : Results.NotFound();
    }

    private static async Task<IResult> Attach(
        Guid id, HttpContext http, CaseStore dockets, FileStore files, OpenDrafts drafts, CancellationToken stop)
    {
        var here = http.Here();
        if (await drafts.Find(id, here, stop) is not { State: FiledApplication filed, Case: { } known } open)
        {
            return Results.NotFound();
        }
        var form = await http.Request.ReadFormAsync(stop);
        var errors = FormErrors.None;
        if (form.Files.GetFile("File") is not { Length: > 0 } sent)
        {
            return await Page(http, open, filed.Filing,
                errors.Add(FieldName.StampedFile, "stamped.none"), StatusCodes.Status422UnprocessableEntity);
        }
        if (await Keep(files, sent, errors, here, stop) is not { } file)
        {
            return await Page(http, open, filed.Filing, errors, StatusCodes.Status422UnprocessableEntity);
        }
        var code = form[FieldName.StampedCode].ToString().Trim();
        var seen = int.TryParse(form[FieldName.CaseVersion], out var version) ? version : known.Version;
        var command = new AttachStampedCopy(file, code.Length is 0 or > LongestCode ? null : code);
        switch (await dockets.Transact(
            ApplicationLife.Life, id, command, new(here.UnitActor(), ExpectedVersion: seen) { Evidence = [file] }, stop))
        {
            case Written<ApplicationState>.Refused refused:
                return await Page(http, open, filed.Filing, errors.Add(refused.Because), StatusCodes.Status422UnprocessableEntity);
            case Written<ApplicationState>.MovedOn moved:
                var fresh = await drafts.Find(id, here, stop);
                return await Page(http, fresh ?? open, ((FiledApplication)moved.State).Filing,
                    errors.Add("", "stamped.moved-on").Add(moved.Because), StatusCodes.Status409Conflict);
            default:
                return Results.LocalRedirect($"{UnitUrls.Stamped(id)}?done=1");
        }
    }

    private static async Task<FileRef?> Keep(FileStore files, IFormFile sent, FormErrors errors, PageContext here, CancellationToken stop)
    {
        await using var content = sent.OpenReadStream();
        var keeping = await files.Keep(content, sent.FileName, stop);
        if (keeping is Keeping.Kept kept && Pictures.Contains(kept.Kind)) { return kept.File; }
        var (key, values) = FileFaults.Of(keeping, sent.FileName, here) ?? ("stamped.kind", NamedValues.None);
        errors.Add(FieldName.StampedFile, key, values);
        return null;
    }

    private static async Task<RazorComponentResult<StampedPage>> Page(
        HttpContext http, OpenDraft open, Filing filing, FormErrors errors, int status, bool done = false)
    {
        http.AllowCompiledCode();
        var here = http.Here();
        var why = ApplicationLife.Life.WhyNot(
            open.State, typeof(AttachStampedCopy), new(here.UnitActor(), here.Today, here.Law, Registers.None));
        var db = http.RequestServices.GetRequiredService<LuyanDb>();
        var progress = await StampProgress.Of(db, open.Id, filing, http.RequestAborted);
        return Pages.Show(
            new StampedPage { Open = open, Filing = filing, Errors = errors, Why = why, Progress = progress, Done = done }, status);
    }
}
