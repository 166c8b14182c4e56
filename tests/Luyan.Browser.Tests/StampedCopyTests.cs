using Luyan.Browser.Tests.Looking;
using Luyan.Browser.Tests.Running;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.Tests.Cases;
using Luyan.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Luyan.Browser.Tests;

/// <summary>Printed, signed and sealed, scanned, handed in: the browser finds a code on a poor scan, and the server reads every page of it
/// and says what belongs to the version.</summary>
public sealed class StampedCopyTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Center = "包头市稀土永磁材料工程技术研究中心";

    private readonly Guid id = Guid.CreateVersion7();

    private string Desk => $"/unit/applications/{id}/stamped";

    [Fact]
    public async Task A_crooked_and_noisy_scan_of_the_filed_version_is_matched()
    {
        await File();
        var filler = await As(Role.Filler);
        await filler.Open(Desk);
        var print = await Print(filler);
        var sheets = new List<byte[]>();
        for (var page = 1; page <= PagesOf(print); page++)
        {
            sheets.Add(await Scanner.Picture(filler, print, page, degrees: page % 3 - 1.5));
        }
        await Choose(filler, Scanner.Document([.. sheets]));
        await Reads(filler, "found");
        (await filler.Page.Locator("#reading").TextContentAsync())!.ShouldContain("第 1 版");
        await filler.Press("上传盖章扫描件");
        await filler.Page.Locator("#done").WaitForAsync();
        // The page follows by itself.
        await Becomes(filler, "Matched");
        await filler.Inspect(Desk);
        await filler.Inspect($"{Urls.CheckPrint}?number={await Number()}&version=1&code=0000-0000");
        NobodyComplains();
    }

    [Fact]
    public async Task A_photograph_of_one_page_is_read_and_the_others_are_missed()
    {
        await File();
        var filler = await As(Role.Filler);
        await filler.Open(Desk);
        var picture = await Scanner.Picture(filler, await Print(filler), page: 2, degrees: -2.5);
        await filler.Page.Locator("[name=File]")
            .SetInputFilesAsync(new FilePayload { Name = "盖章页.jpg", MimeType = "image/jpeg", Buffer = picture });
        await Reads(filler, "found");
        await filler.Press("上传盖章扫描件");
        await filler.Page.Locator("#done").WaitForAsync();
        await Becomes(filler, "Unmatched");
        (await filler.Page.Locator(".stamp-pages").TextContentAsync())!.ShouldContain("没有读到打印件的第 1, 3–");
        NobodyComplains();
    }

    [Fact]
    public async Task A_scan_of_an_older_version_is_refused_and_says_which_is_wanted()
    {
        await File();
        var filler = await As(Role.Filler);
        await filler.Open(Desk);
        var old = Scanner.Document(await Scanner.Picture(filler, await Print(filler), page: 2));
        await FileAgain();
        await filler.Open(Desk);
        await Choose(filler, old);
        await Reads(filler, "found");
        await filler.Press("上传盖章扫描件");
        var error = await filler.Page.Locator("#File-error").TextContentAsync();
        error.ShouldNotBeNull().ShouldContain("是第 1 版");
        error!.ShouldContain("需要的是第 2 版");
        NobodyComplains();
    }

    [Fact]
    public async Task A_scan_without_a_code_goes_to_the_officer_who_compares_it()
    {
        await File();
        var filler = await As(Role.Filler);
        await filler.Open(Desk);
        await Choose(filler, Scanner.Document(await Scanner.Picture(filler, null)));
        await Reads(filler, "none");
        await filler.Press("上传盖章扫描件");
        await filler.Page.Locator("#done").WaitForAsync();
        await Becomes(filler, "Unmatched");

        var department = await As(Role.Department);
        await department.Open(Urls.Case(await Number()));
        (await department.Page.Locator(".stamp-state").GetAttributeAsync("data-match")).ShouldBe("Unmatched");
        await department.Press("确认盖章扫描件一致");
        await department.Type("Reasons", "逐页核对，编号、版本、校验码一致，签章齐全");
        await department.Page.Locator("main form button.btn-primary").ClickAsync();
        await department.Page.Locator(".note.done").WaitForAsync();
        (await department.Page.Locator(".stamp-state").GetAttributeAsync("data-match")).ShouldBe("Confirmed");
        NobodyComplains();
    }

    private static Task Choose(Visitor visitor, byte[] scan) =>
        visitor.Page.Locator("[name=File]")
            .SetInputFilesAsync(new FilePayload { Name = "盖章扫描件.pdf", MimeType = "application/pdf", Buffer = scan });

    private static Task Becomes(Visitor visitor, string match) =>
        visitor.Page.Locator($".stamp-state[data-match={match}]").WaitForAsync(new() { Timeout = 120_000 });

    private static int PagesOf(byte[] print)
    {
        using var document = PdfDocument.Open(print);
        return document.NumberOfPages;
    }

    // A scan of many pages is large, and the machine may be busy.
    private static Task Reads(Visitor visitor, string state) =>
        visitor.Page.Locator($"#reading[data-state={state}]").WaitForAsync(new() { Timeout = 120_000 });

    private async Task<byte[]> Print(Visitor visitor)
    {
        var response = await visitor.Context.APIRequest.GetAsync($"{City.Address}/unit/applications/{id}/print");
        response.Ok.ShouldBeTrue();
        return await response.BodyAsync();
    }

    private Task<string> Number() => City.Db(db => db.Cases.Where(c => c.Id == id).Select(c => c.Number).SingleAsync());

    private async Task File()
    {
        var signer = await Account(Role.Signer);
        await using (var scope = City.App.Services.CreateAsyncScope())
        {
            var paper = ((Keeping.Kept)await scope.ServiceProvider.GetRequiredService<FileStore>().Keep(
                new MemoryStream(Web.Tests.Unit.Filled.Pdf), "证明.pdf")).File;
            await Do(signer, Role.Signer, City.Unit, Submission(paper, "建设中试线"));
        }
        await City.Db(async db =>
        {
            db.Drafts.Add(new()
            {
                Id = id, UnitId = City.Unit, CreatedBy = signer.Id, CreatedAt = DateTimeOffset.UnixEpoch,
                SavedAt = DateTimeOffset.UnixEpoch, SubmittedAt = DateTimeOffset.UnixEpoch, Title = Center
            });
            return await db.SaveChangesAsync();
        });
    }

    private async Task FileAgain()
    {
        var before = ((FiledApplication)(await City.App.Services.GetRequiredService<CaseStore>().Load(
            ApplicationLife.Life, id)).State).Filing.Dossier;
        await Do(await Account(Role.Department), Role.Department, City.Department, new ReturnToUnit([new(DossierSection.Plan, "任务太空泛")]));
        await Do(await Account(Role.Signer), Role.Signer, City.Unit, Submission(before.Materials[0].File, "建设中试线，形成三项工艺"));
    }

    private SubmitApplication Submission(FileRef paper, string tasks)
    {
        var like = SampleDossier.Of(Center, paper);
        return new(City.Unit, "包头虚构稀土材料有限公司", "91150203MA0DEM021J", City.Department, City.DepartmentName,
            like with { Plan = like.Plan with { Tasks = tasks } }, new("贺明远", true));
    }

    private async Task Do(Account account, Role role, Guid organisation, ApplicationCommand command) =>
        (await City.App.Services.GetRequiredService<CaseStore>().Transact(
            ApplicationLife.Life, id, command,
            new(new(account.Id, account.DisplayName, role, organisation)))).ShouldBeOfType<Written<ApplicationState>.Accepted>();

    private async Task<Account> Account(Role role)
    {
        var email = await City.AccountOf(role);
        return await City.Db(db => db.Users.SingleAsync(a => a.Email == email));
    }
}
