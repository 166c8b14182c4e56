using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Looks;
using Luyan.Web.Applications.Drafting;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Prints;

/// <summary>The dossier as a printed document: the draft for its unit, every filed version for those who may see the case.</summary>
internal static class PrintDesk
{
    /// <summary>The version of which a unit asks for its draft.</summary>
    public const int Draft = UnitUrls.DraftVersion;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}/print", OfUnit).Requires(Role.Filler, Role.Signer);
        routes.MapGet("/cases/{number}/print", OfCase).RequiresAccount();
    }

    private static async Task<IResult> OfUnit(
        Guid id, int? version, PageContext here, LuyanDb db, OpenDrafts drafts, Filings filings, PrintPress press, CancellationToken stop)
    {
        if (await drafts.Find(id, here, stop) is not { } open) { return Results.NotFound(); }
        if (open.State is FiledApplication filed && version != Draft) { return await Filed(filed.Filing, version, here, db, press, stop); }
        if (open.Stage == Luyan.Web.Applications.Drafting.Stage.Filed || version is not (null or Draft)) { return Results.NotFound(); }
        var (unit, department) = await filings.Parties(open, stop);
        var dossier = Dossiers.Of(open);
        return await Send(
            new(dossier, PrintMark.OfDraft(Snapshot.DigestOf(dossier)), unit.Name, department.Name, await Bureau(db, stop), null, null),
            here, press, stop);
    }

    private static async Task<IResult> OfCase(
        string number, int? version, HttpContext context, LuyanDb db, OpenCases cases, DossierLooks looks, PrintPress press,
        CancellationToken stop)
    {
        var here = context.Here();
        if (await cases.Find(number, here.Me!, stop) is not [{ State: FiledApplication filed } open, ..]) { return Results.NotFound(); }
        await looks.AtDossier(open.Id, open.By, stop);
        return await Filed(filed.Filing, version, here, db, press, stop);
    }

    /// <summary>The print of a filed version as its reader reads it; of the current one where none is named.</summary>
    internal static async Task<IResult> Filed(
        Filing filing, int? version, PageContext here, LuyanDb db, PrintPress press, CancellationToken stop) =>
        (version is { } asked ? filing.Versions.FirstOrDefault(v => v.Version == asked) : filing.Current) is { } wanted
            ? await Send(DossierToPrint.Of(filing, wanted, await Bureau(db, stop)), here, press, stop)
            : Results.NotFound();

    private static async Task<IResult> Send(DossierToPrint dossier, PageContext here, PrintPress press, CancellationToken stop) =>
        NamedFile.Of(await press.Print(dossier, here, stop), "application/pdf", dossier.FileName);

    /// <summary>The Bureau's name as it stands on prints.</summary>
    internal static async Task<string> Bureau(LuyanDb db, CancellationToken stop) =>
        await db.Bureau.AsNoTracking().Select(b => b.Name).SingleOrDefaultAsync(stop) is { Length: > 0 } name
            ? name
            : Wordings.Of("print.bureau", Language.Chinese);
}
