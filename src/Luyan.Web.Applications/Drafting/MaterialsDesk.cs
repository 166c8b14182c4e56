using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Drafts;
using Luyan.Store.Files;
using Luyan.Store.Files.Uploading;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Opening;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Drafting;

/// <summary>The materials of Art. 7: checklist, upload, order, what each file proves, download, removal.</summary>
internal static class MaterialsDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}/materials", Show).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/materials", Upload).Requires(Role.Filler, Role.Signer);
        routes.MapGet("/unit/applications/{id:guid}/files/{file:guid}", Download).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/files/{file:guid}/remove", Remove).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/files/{file:guid}/move", Move).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/files/{file:guid}/row", Tie).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/uploads/{upload:guid}/discard", Discard).Requires(Role.Filler, Role.Signer);
    }

    private static async Task<IResult> Show(
        Guid id, Guid? tie, PageContext here, LuyanDb db, Uploads uploads, OpenDrafts drafts, CancellationToken stop) =>
        await drafts.Find(id, here, stop) is { } open
            ? await Page(open, here, db, uploads, FormErrors.None, stop, tie)
            : Results.NotFound();

    private static async Task<IResult> Upload(
        Guid id, HttpContext http, PageContext here, LuyanDb db, DraftStore store,
        FileStore files, Uploads uploads, OpenDrafts drafts, CancellationToken stop)
    {
        if (await drafts.Find(id, here, stop) is not { } open) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var material = form[FieldName.Material].ToString();
        if (!open.MayChangeMaterial(material)) { return Results.NotFound(); }
        var (field, errors) = ($"file-{material}", FormErrors.None);
        if (!Checklist.Materials(open, here).Any(m => m.Key == material && m.Uploaded))
        {
            return await Page(open, here, db, uploads, errors.Add("", "unit.material.unknown"), stop);
        }
        if (form.Files.Count == 0) { errors.Add(field, "unit.material.none-chosen"); }
        var row = RowOf(open, material, form[FieldName.Row].ToString());
        await drafts.Reopen(open, here.UnitActor(), stop);
        foreach (var sent in form.Files)
        {
            await using var content = sent.OpenReadStream();
            var keeping = await files.Keep(content, sent.FileName, stop);
            if (keeping is Keeping.Kept kept) { await store.Attach(here.UnitActor(), id, material, kept.File, kept.Kind, row, stop); }
            else if (FileFaults.Of(keeping, sent.FileName, here) is { } fault) { errors.Add(field, fault.Key, fault.Values); }
        }
        return errors.Any ? await Page((await drafts.Find(id, here, stop))!, here, db, uploads, errors, stop) : Back(id, material);
    }

    private static async Task<IResult> Download(
        Guid id, Guid file, PageContext here, FileStore files, OpenDrafts drafts, CancellationToken stop) =>
        await drafts.Find(id, here, stop) is { } open && open.Files.FirstOrDefault(f => f.Id == file) is { } attached
            && await files.Open(here.UnitActor(), attached.Sha256, stop) is { } opened
            ? NamedFile.Of(opened.Content, "application/octet-stream", attached.Name)
            : Results.NotFound();

    private static async Task<IResult> Remove(Guid id, Guid file, PageContext here, DraftStore store, OpenDrafts drafts,
        CancellationToken stop)
    {
        if (await Changing(id, file, here, drafts, stop) is not var (_, attached)) { return Results.NotFound(); }
        await store.Detach(here.UnitActor(), id, file, stop);
        return Back(id, attached.Material);
    }

    private static async Task<IResult> Move(
        Guid id, Guid file, HttpContext http, PageContext here, DraftStore store, OpenDrafts drafts, CancellationToken stop)
    {
        var to = (await http.Request.ReadFormAsync(stop))["to"].ToString();
        if (to is not ("up" or "down") || await Changing(id, file, here, drafts, stop) is not var (_, attached))
        {
            return Results.NotFound();
        }
        await store.Move(here.UnitActor(), id, file, to == "up", stop);
        return Back(id, attached.Material);
    }

    private static async Task<IResult> Tie(
        Guid id, Guid file, HttpContext http, PageContext here, DraftStore store, OpenDrafts drafts, CancellationToken stop)
    {
        var row = (await http.Request.ReadFormAsync(stop))["row"].ToString();
        if (await Changing(id, file, here, drafts, stop) is not var (open, attached)) { return Results.NotFound(); }
        // The row may have been removed by a colleague meanwhile: then the file proves none in particular.
        await store.Tie(here.UnitActor(), id, file, RowOf(open, attached.Material, row), stop);
        return Back(id, attached.Material);
    }

    private static async Task<IResult> Discard(
        Guid id, Guid upload, PageContext here, Uploads uploads, OpenDrafts drafts, CancellationToken stop)
    {
        if (await drafts.Find(id, here, stop) is null || uploads.Find(here.Me!.Account, upload) is not { } found || found.Draft != id)
        {
            return Results.NotFound();
        }
        uploads.Remove(found);
        return Back(id, found.Material);
    }

    private static async Task<(OpenDraft Open, DraftFile File)?> Changing(
        Guid id, Guid file, PageContext here, OpenDrafts drafts, CancellationToken stop)
    {
        if (await drafts.Find(id, here, stop) is not { } open
            || open.Files.FirstOrDefault(f => f.Id == file) is not { } attached || !open.MayChangeMaterial(attached.Material))
        {
            return null;
        }
        await drafts.Reopen(open, here.UnitActor(), stop);
        return (open, attached);
    }

    private static string? RowOf(OpenDraft open, string material, string row) =>
        row.Length > 0 && Evidence.Of(Dossiers.Of(open), material).Any(r => r.Id == row) ? row : null;

    private static IResult Back(Guid id, string material) => Results.Redirect($"{UnitUrls.Section(id, "materials")}#material-{material}");

    private static async Task<IResult> Page(
        OpenDraft open, PageContext here, LuyanDb db, Uploads uploads, FormErrors errors, CancellationToken stop, Guid? tie = null)
    {
        var who = open.Files.Select(f => f.AttachedBy).Distinct().ToList();
        var dossier = Dossiers.Condensed(open);
        var materials = Checklist.Materials(open, dossier, here);
        return Pages.Show(
            new MaterialsPage
            {
                Open = open, Materials = materials, Errors = errors, Panel = PanelPart.Fragment(open, dossier, materials, here),
                Names = (IReadOnlyDictionary<Guid, string>)await db.Users.AsNoTracking()
                    .Where(a => who.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, stop),
                Locked = open.WhyLocked(ApplicationForm.Materials) is { } key ? here.T(key) : null,
                Unfinished = uploads.Of(here.Me!.Account, open.Id), Tying = tie,
                Proofs = open.UsableProofs.ToLookup(p => ChosenRows.Material(open.Facts[p.FactId].Kind)),
                Provables = (IReadOnlyDictionary<string, IReadOnlyList<Provable>>)materials.ToDictionary(
                    m => m.Key, m => Evidence.Of(dossier, m.Key)),
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
