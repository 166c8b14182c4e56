using Luyan.Store;
using Luyan.Store.Facts;
using Luyan.Store.Files;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Ledger;

/// <summary>The files that prove a fact: attached and taken off; they follow the fact into every dossier that names it.</summary>
internal static class FactProofs
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(LedgerUrls.Ledger + "/{id:guid}/files", Attach).Requires(LedgerKeepers.All);
        routes.MapPost(LedgerUrls.Ledger + "/{id:guid}/files/{file:guid}/remove", Detach).Requires(LedgerKeepers.All);
    }

    private static async Task<IResult> Attach(
        Guid id, HttpContext http, PageContext here, LuyanDb db, FactLedger facts, Proofs proofs, FileStore files, CancellationToken stop)
    {
        var keeper = here.Keeper();
        if (await facts.Find(keeper, id, stop) is not { Removed: false } fact) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var errors = new FormErrors();
        if (form.Files.Count == 0) { errors.Add(FieldName.Proof, "unit.material.none-chosen"); }
        foreach (var sent in form.Files)
        {
            await using var content = sent.OpenReadStream();
            var keeping = await files.Keep(content, sent.FileName, stop);
            if (keeping is Keeping.Kept kept) { await proofs.Attach(keeper, id, kept.File, kept.Kind, stop); }
            else if (FileFaults.Of(keeping, sent.FileName, here) is { } fault) { errors.Add(FieldName.Proof, fault.Key, fault.Values); }
        }
        if (!errors.Any) { return Results.LocalRedirect(LedgerUrls.Fact(id)); }
        return Pages.Show(
            new OneFactPage
            {
                Open = new OpenFact(fact.Kind, fact, FactBody.Read(fact.Body), fact.Version, fact.CenterId, ""), Errors = errors,
                Centers = await FactList.Centers(db, here, stop), Proofs = (IReadOnlyList<FactFile>)await proofs.Of(keeper, [id], stop),
            },
            StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Detach(Guid id, Guid file, PageContext here, Proofs proofs, CancellationToken stop) =>
        await proofs.Detach(here.Keeper(), id, file, stop) ? Results.LocalRedirect(LedgerUrls.Fact(id)) : Results.NotFound();
}
