using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Web.Applications.Prints;
using Luyan.Web.Ui;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Writer;

namespace Luyan.Web.Tests.Prints;

/// <summary>A filed application whose draft stands at the unit's desk, as after a filing by the form.</summary>
public abstract class PrintSite : CaseSite
{
    protected string Desk => $"/unit/applications/{Id}";

    protected async Task WithDraft()
    {
        var filler = await Site.AccountOf(Role.Filler);
        await Site.Db(async db =>
        {
            db.Drafts.Add(new()
            {
                Id = Id, UnitId = Site.Unit, CreatedBy = filler.Id, CreatedAt = Site.Clock.GetUtcNow(),
                SavedAt = Site.Clock.GetUtcNow(), SubmittedAt = Site.Clock.GetUtcNow(), Title = CenterName
            });
            return await db.SaveChangesAsync();
        });
    }

    protected async Task<Filing> Filing() =>
        ((FiledApplication)(await Site.App.Services.GetRequiredService<CaseStore>().Load(ApplicationLife.Life, Id)).State).Filing;

    protected async Task<PrintMark> Mark(int version = 1)
    {
        var filing = await Filing();
        return filing.Versions.Single(v => v.Version == version).Mark(filing.Number);
    }

    /// <summary>The department returns a section, and the unit files again: version 2.</summary>
    protected async Task FileAgain()
    {
        var before = await Filing();
        await Act(Role.Department, Site.Department, new ReturnToUnit([new(DossierSection.Plan, "任务太空泛")]));
        var dossier = before.Dossier with { Plan = before.Dossier.Plan with { Tasks = "建设中试线，形成三项工艺" } };
        await Act(Role.Signer, Site.Unit, new SubmitApplication(
            before.Unit, before.UnitName, before.CreditCode, before.Department, before.DepartmentName, dossier, before.Commitment));
    }

    protected async Task Act(Role role, Guid organisation, ApplicationCommand command)
    {
        var account = await Site.AccountOf(role);
        (await Site.App.Services.GetRequiredService<CaseStore>().Transact(
            ApplicationLife.Life, Id, command, new(new(account.Id, account.DisplayName, role, organisation))))
            .ShouldBeOfType<Written<ApplicationState>.Accepted>();
    }

    /// <summary>The print of a version, as the unit gets it.</summary>
    protected async Task<byte[]> Print(int version = 1)
    {
        var response = await (await Site.As(Role.Filler)).Get($"{Desk}/print?version={version}");
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The print as another mark would have it: of another case, of other contents.</summary>
    protected async Task<byte[]> Print(Func<PrintMark, PrintMark> otherwise)
    {
        var (filing, current) = (await Filing(), (await Filing()).Current);
        var printed = DossierToPrint.Of(filing, current, "包头市科学技术局");
        return await Site.App.Services.GetRequiredService<PrintPress>().Print(
            printed with { Mark = otherwise(printed.Mark) },
            PageContext.OutsideRequest(
                Language.Chinese, Site.App.Services.GetRequiredService<MeasuresInForce>().Now, Site.Clock.GetUtcNow()),
            default);
    }

    /// <summary>Some pages of prints as one file.</summary>
    protected static byte[] Sheets(params (byte[] Print, int Page)[] pages)
    {
        using var built = new PdfDocumentBuilder();
        foreach (var (print, page) in pages)
        {
            using var document = PdfDocument.Open(print);
            built.AddPage(document, page);
        }
        return built.Build();
    }

    /// <summary>Hands in a scan by the page of the unit; the code is what a browser says that it read.</summary>
    protected async Task<HttpResponseMessage> Attach(
        Browser browser, byte[] scan, string code = "", string name = "盖章扫描件.pdf", int? seen = null) =>
        await browser.PostFiles(
            $"{Desk}/stamped", [("File", name, scan)], ("Code", code),
            ("case-version", $"{seen ?? await Site.Db(db => db.Events.CountAsync(e => e.CaseId == Id))}"));

    /// <summary>A round in which the server reads what was handed in.</summary>
    protected Task ReadCopies(CancellationToken stop = default) =>
        Site.App.Services.GetServices<IHostedService>().OfType<StampRound>().Single().Once(stop);

    protected static async Task<string> TextOf(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var document = PdfDocument.Open(await response.Content.ReadAsByteArrayAsync());
        return string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value).Where(v => !string.IsNullOrWhiteSpace(v)));
    }
}
