using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Drafts;
using Luyan.Store.Files;
using Luyan.Web.Desks.Unit.Sections;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Desks.Unit;

/// <summary>The materials of Art. 7: checklist, upload, download, removal.</summary>
internal static class MaterialsDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}/materials", Show).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/materials", Upload).Requires(Role.Filler, Role.Signer);
        routes.MapGet("/unit/applications/{id:guid}/files/{file:guid}", Download).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/files/{file:guid}/remove", Remove).Requires(Role.Filler, Role.Signer);
    }

    private static async Task<IResult> Show(Guid id, Frame frame, LuyanDb db, OpenDrafts drafts, CancellationToken stop) =>
        await drafts.Find(id, frame, stop) is { } open ? await Page(open, frame, db, FormErrors.None, stop) : Results.NotFound();

    private static async Task<IResult> Upload(Guid id, HttpContext http, Frame frame, LuyanDb db, Drafts store, Files files, OpenDrafts drafts, CancellationToken stop)
    {
        if (await drafts.Find(id, frame, stop) is not { } open) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var material = form["material"].ToString();
        if (!open.MayChangeMaterial(material)) { return Results.NotFound(); }
        var (field, errors) = ($"file-{material}", FormErrors.None);
        if (!Checklist.Materials(open, frame).Any(m => m.Key == material && m.Uploaded)) { return await Page(open, frame, db, errors.Add("", "unit.material.unknown"), stop); }
        if (form.Files.Count == 0) { errors.Add(field, "unit.material.none-chosen"); }
        await drafts.Reopen(open, frame.UnitActor(), stop);
        foreach (var sent in form.Files)
        {
            await using var content = sent.OpenReadStream();
            switch (await files.Keep(content, sent.FileName, stop))
            {
                case Keeping.Kept kept: await store.Attach(frame.UnitActor(), id, material, kept.File, kept.Kind, stop); break;
                case Keeping.TooLarge large: errors.Add(field, "unit.file.too-large", ("name", sent.FileName), ("size", large.Megabytes)); break;
                case Keeping.Empty: errors.Add(field, "unit.file.empty", ("name", sent.FileName)); break;
                case Keeping.WrongType wrong: errors.Add(field, "unit.file.wrong-type", ("name", sent.FileName), ("kinds", string.Join(frame.T("unit.comma"), wrong.Allowed))); break;
                case Keeping.NameDiffers differs: errors.Add(field, "unit.file.name-differs", ("name", sent.FileName), ("kind", differs.Kind)); break;
            }
        }
        return errors.Any ? await Page((await drafts.Find(id, frame, stop))!, frame, db, errors, stop) : Results.Redirect($"{UnitUrls.Section(id, "materials")}#material-{material}");
    }

    private static async Task<IResult> Download(Guid id, Guid file, Frame frame, Files files, OpenDrafts drafts, CancellationToken stop) =>
        await drafts.Find(id, frame, stop) is { } open && open.Files.FirstOrDefault(f => f.Id == file) is { } attached
            && await files.Open(frame.UnitActor(), attached.Sha256, stop) is { } opened
            ? Results.File(opened.Content, "application/octet-stream", attached.Name)
            : Results.NotFound();

    private static async Task<IResult> Remove(Guid id, Guid file, Frame frame, Drafts store, OpenDrafts drafts, CancellationToken stop)
    {
        if (await drafts.Find(id, frame, stop) is not { } open || open.Files.FirstOrDefault(f => f.Id == file) is not { } attached || !open.MayChangeMaterial(attached.Material)) { return Results.NotFound(); }
        await drafts.Reopen(open, frame.UnitActor(), stop);
        await store.Detach(frame.UnitActor(), id, file, stop);
        return Results.Redirect($"{UnitUrls.Section(id, "materials")}#material-{attached.Material}");
    }

    private static async Task<IResult> Page(OpenDraft open, Frame frame, LuyanDb db, FormErrors errors, CancellationToken stop)
    {
        var who = open.Files.Select(f => f.AttachedBy).Distinct().ToList();
        return Pages.Show<MaterialsPage>(
            new
            {
                Open = open, Materials = Checklist.Materials(open, frame), Errors = errors, Panel = PanelPart.Fragment(open, frame),
                Names = (IReadOnlyDictionary<Guid, string>)await db.Users.AsNoTracking().Where(a => who.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, stop),
                Locked = open.WhyLocked(ApplicationForm.Materials) is { } key ? frame.T(key) : null,
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
