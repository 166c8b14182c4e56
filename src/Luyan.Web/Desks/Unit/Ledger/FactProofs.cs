using Luyan.Store;
using Luyan.Store.Facts;
using Luyan.Store.Files;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Desks.Unit.Ledger;

/// <summary>The files that prove a fact: attached and taken off; they follow the fact into every dossier that names it.</summary>
internal static class FactProofs
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(LedgerUrls.Ledger + "/{id:guid}/files", Attach).Requires(LedgerDesk.Keepers);
        routes.MapPost(LedgerUrls.Ledger + "/{id:guid}/files/{file:guid}/remove", Detach).Requires(LedgerDesk.Keepers);
    }

    private static async Task<IResult> Attach(Guid id, HttpContext http, Frame frame, LuyanDb db, Facts facts, Proofs proofs, Files files, CancellationToken stop)
    {
        var keeper = frame.Keeper();
        if (await facts.Find(keeper, id, stop) is not { Removed: false } fact) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var errors = new FormErrors();
        if (form.Files.Count == 0) { errors.Add("proof", "unit.material.none-chosen"); }
        foreach (var sent in form.Files)
        {
            await using var content = sent.OpenReadStream();
            switch (await files.Keep(content, sent.FileName, stop))
            {
                case Keeping.Kept kept: await proofs.Attach(keeper, id, kept.File, kept.Kind, stop); break;
                case Keeping.TooLarge large: errors.Add("proof", "unit.file.too-large", ("name", sent.FileName), ("size", large.Megabytes)); break;
                case Keeping.Empty: errors.Add("proof", "unit.file.empty", ("name", sent.FileName)); break;
                case Keeping.WrongType wrong: errors.Add("proof", "unit.file.wrong-type", ("name", sent.FileName), ("kinds", string.Join(frame.T("unit.comma"), wrong.Allowed))); break;
                case Keeping.NameDiffers differs: errors.Add("proof", "unit.file.name-differs", ("name", sent.FileName), ("kind", differs.Kind)); break;
            }
        }
        if (!errors.Any) { return Results.LocalRedirect(LedgerUrls.Fact(id)); }
        return Pages.Show<OneFactPage>(
            new
            {
                Open = new OpenFact(fact.Kind, fact, FactBody.Read(fact.Body), fact.Version, fact.CenterId, ""), Errors = errors,
                Centers = await FactList.Centers(db, frame, stop), Proofs = (IReadOnlyList<FactFile>)await proofs.Of(keeper, [id], stop),
            },
            StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Detach(Guid id, Guid file, Frame frame, Proofs proofs, CancellationToken stop) =>
        await proofs.Detach(frame.Keeper(), id, file, stop) ? Results.LocalRedirect(LedgerUrls.Fact(id)) : Results.NotFound();
}
