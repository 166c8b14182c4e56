using Luyan.Cases.Applications;
using Luyan.Store.Files;
using Luyan.Web.Applications.Questions;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Applications;

/// <summary>The dossier as it was filed, for whoever may see the case.</summary>
internal static class DossierDesk
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/{number}/dossier", Show).RequiresAccount();

    private static async Task<IResult> Show(string number, HttpContext context, OpenCases cases, FileStore files, CancellationToken stop)
    {
        var here = context.Here();
        if (await cases.Find(number, here.Me!, stop) is not [{ State: FiledApplication filed } open, ..] seen)
        {
            return Results.NotFound();
        }
        return Pages.Show(new DossierPage
        {
            Open = open,
            Filed = filed.Filing,
            Known = (IReadOnlyDictionary<string, FileRow>)await files.Known(
                [.. filed.Filing.Dossier.Materials.Select(m => m.File.Sha256)], stop),
            MayAsk = QuestionDesk.As<AskUnit>(seen, here) is not null,
        });
    }
}
