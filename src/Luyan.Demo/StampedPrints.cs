using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Files;
using Luyan.Web.Applications.Prints;
using Luyan.Web.Ui;

namespace Luyan.Demo;

/// <summary>The stamped copies of the invented city: the print itself, sealed by nobody.</summary>
internal sealed class StampedPrints(LuyanDb db, FileStore files, PrintPress press, Measures law, CityClock clock)
{
    /// <summary>The print of the filing that counts as a file, and what the server reads on it: the codes that were just printed.</summary>
    public async Task<(FileRef File, StampReading Reading)> Keep(Filing filing)
    {
        var dossier = DossierToPrint.Of(filing, filing.Current, await PrintDesk.Bureau(db, default));
        var here = PageContext.OutsideRequest(Language.Chinese, law, clock.GetUtcNow());
        var pages = await press.Pages(dossier, here, default);
        var file = await files.KeepOwn(await press.Print(dossier, here, default), dossier.FileName, "pdf");
        return (file, new(pages, pages, Whole: true,
            [.. Enumerable.Range(1, pages).Select(p => new PageReading(p, [dossier.Mark.OnPage(p, pages).Text]))]));
    }
}
