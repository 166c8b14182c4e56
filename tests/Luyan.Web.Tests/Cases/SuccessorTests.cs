using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

/// <summary>The legal successor of a barred unit: it is told by a message, reads its bar, its letters, remedies and days on a page of its
/// own, and no door of the case opens to it. A court frees it alone.</summary>
public sealed class SuccessorTests : CenterSite
{
    private const string Reasons = "由该单位吸收合并，原单位已注销登记，登记机关出具了证明。";

    private Guid other;

    [Fact]
    public async Task It_reads_what_its_letters_tell_it_and_nothing_else_of_the_case()
    {
        await Revoked();
        var browser = await Site.As(Role.Signer, other);
        var page = Urls.Succession(Center);
        await Ask(Role.CaseOfficer, new RecordSuccessor(Unit, new(2027, 2, 1), Reasons, await Paper("承继证明.pdf")));
        await Site.HandOut();
        (await browser.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "its letter is not issued");
        (await browser.Page(Urls.Messages)).QuerySelector("main")!.TextContent.ShouldNotContain(Center);

        await SignedOff();
        await Site.HandOut();
        var told = await browser.Page(Urls.Messages);
        told.QuerySelector("main")!.TextContent.ShouldContain("再次申报的限制及于鹿原装备有限公司");
        told.QuerySelectorAll($"main a[href='{page}']").ShouldNotBeEmpty();
        told.QuerySelectorAll($"main a[href='{CenterCase}']").ShouldBeEmpty();
        var shown = (await browser.Page(page)).QuerySelector("main")!;
        shown.TextContent.ShouldContain("尚未送达");
        var files = Files(shown);
        (await LetterFile.Text(await browser.Get(files[0]))).ShouldContain("承继");

        await Act(Role.CaseOfficer, "record-service", ("Letter", "4"), ("ServedOn", "2027-3-2"), ("Way", "InPerson"),
            ("Receiver", "收发室 温如玉"));
        var text = (await browser.Page(page)).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "不得再次申报", "2027年3月2日", "申请行政复议的最后一日", "提起行政诉讼的最后一日" }) { text.ShouldContain(said); }
        foreach (var closed in new[] { "专利证书", "包科发〔2026〕9号", Reasons, "云帆" }) { text.ShouldNotContain(closed); }
        await Doors(browser, files);
        foreach (var role in new[] { Role.Signer, Role.Filler, Role.Director })
        {
            (await (await Site.As(role)).Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role} of the unit of the case");
        }
        (await (await Site.As(Role.CaseOfficer)).Get(page)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await Site.Anonymous().Get(page)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    /// <summary>Until another person has signed the letter off the bar binds, and no page outside tells of its end.</summary>
    [Fact]
    public async Task A_court_frees_it_alone_with_a_letter_that_another_person_signs_off()
    {
        await Revoked();
        await Ask(Role.CaseOfficer, new RecordSuccessor(Unit, new(2027, 2, 1), Reasons, await Paper("承继证明.pdf")));
        await SignedOffAndServed("2027-3-2");
        await Site.HandOut();
        var (browser, owner) = (await Site.As(Role.Signer, other), await Site.As(Role.Signer));
        string[] own = [CenterCase, $"{CenterCase}/clocks", Urls.Messages], outside = [Urls.Succession(Center), Urls.Messages];
        await AsRead.Of(owner, own);
        var (before, told) = (await AsRead.Of(owner, own), await AsRead.Of(browser, outside));
        Site.Clock.Advance(TimeSpan.FromMinutes(2));

        (string, string?)[] fields =
        [
            ("Succession", "1"), ("By", nameof(AnnulledBy.Judgment)), ("Authority", "鹿原区人民法院"),
            ("Outcome", nameof(AnnulmentOutcome.OnTheMerits)), ("Document", "（2027）行初2号"), ("Reasons", "承继的事实不清"),
        ];
        (await Refused(Role.Leader, "annul-sanction", fields)).ShouldContain("裁判文书");
        var done = await (await Site.As(Role.Leader)).PostFiles(
            $"{CenterCase}/do/annul-sanction", [("Proof", "行政判决书.pdf", Samples.Pdf)], fields);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(done));
        await Site.HandOut();
        (await Free()).ShouldBeEmpty();
        foreach (var (url, text) in await AsRead.Of(owner, own)) { AsRead.Differs(before[url], text).ShouldBe("", url); }
        foreach (var (url, text) in await AsRead.Of(browser, outside)) { AsRead.Differs(told[url], text).ShouldBe("", url); }

        await SignedOff();
        await Site.HandOut();
        (await Free()).ShouldBe([other]);
        (await CenterState()).ShouldBe(nameof(Luyan.Cases.Centers.Revoked));
        var shown = (await browser.Page(Urls.Succession(Center))).QuerySelector("main")!;
        foreach (var said in new[] { "再次申报限制解除通知书", "已于2027年3月2日" }) { shown.TextContent.ShouldContain(said); }
        (await browser.Page(Urls.Messages)).QuerySelector("main")!.TextContent.ShouldContain("限制已解除");
        (await owner.Page(CenterCase)).QuerySelector("main")!.TextContent.ShouldContain("行初2号");
        var words = await LetterFile.Text(await browser.Get(Files(shown)[2]));
        foreach (var said in new[] { "鹿原区人民法院", "（2027）行初2号", "行政复议", "解除" }) { words.ShouldContain(said); }
        (await Refused(Role.Leader, "annul-sanction", fields)).ShouldNotBeEmpty();
    }

    /// <summary>A letter that is under way when a court frees its receiver is read as before until the other is issued; then it is
    /// recalled.</summary>
    [Fact]
    public async Task A_letter_that_is_not_served_is_recalled_with_the_letter_of_the_court()
    {
        await Revoked();
        await Ask(Role.CaseOfficer, new RecordSuccessor(Unit, new(2027, 2, 1), Reasons, await Paper("承继证明.pdf")));
        await SignedOff();
        await Site.HandOut();
        var (browser, owner) = (await Site.As(Role.Signer, other), await Site.As(Role.Signer));
        string[] own = [CenterCase, $"{CenterCase}/clocks", Urls.Messages], outside = [Urls.Succession(Center), Urls.Messages];
        await AsRead.Of(owner, own);
        var (before, told) = (await AsRead.Of(owner, own), await AsRead.Of(browser, outside));
        await Ask(Role.Leader, new AnnulSanction(AnnulledBy.Judgment, "（2027）行初2号", "承继的事实不清",
            AnnulmentOutcome.OnTheMerits, "鹿原区人民法院") { Proof = await Paper("行政判决书.pdf"), Succession = 1 });
        await Site.HandOut();
        foreach (var (url, text) in await AsRead.Of(owner, own)) { AsRead.Differs(before[url], text).ShouldBe("", url); }
        foreach (var (url, text) in await AsRead.Of(browser, outside)) { AsRead.Differs(told[url], text).ShouldBe("", url); }
        (await (await Site.As(Role.CaseOfficer)).Page(CenterCase)).QuerySelector("main")!.TextContent.ShouldContain("签发时收回");

        await SignedOff();
        await Site.HandOut();
        var shown = (await browser.Page(Urls.Succession(Center))).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "再次申报限制解除通知书", "未送达即收回" }) { shown.ShouldContain(said); }
        (await (await Site.As(Role.CaseOfficer)).Page(CenterCase)).QuerySelector("main")!.TextContent.ShouldContain("已收回，不再送达");
        // Whoever registered under the name of a unit and was not let in reads nothing.
        await Site.Db(db => db.Units.Where(u => u.Id == other).ExecuteUpdateAsync(
            u => u.SetProperty(x => x.State, Luyan.Store.Directory.UnitStanding.Registered)));
        (await browser.Get(Urls.Succession(Center))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await browser.Get(Urls.Messages)).Content.ReadAsStringAsync()).ShouldNotContain(Center);
    }

    private UnitChange Unit => new(other, "鹿原装备有限公司", "91150203MA0TEXT04Q", "150202");

    private Task<List<Guid>> Free() =>
        Site.Db(db => db.Bars.Where(b => b.LiftedOn != null).Select(b => b.UnitId).ToListAsync());

    // Pages, docket, decisions, acts and files of the case, and the files of others under its own address.
    private async Task Doors(Browser browser, string[] own)
    {
        var letters = await Site.Db(db => db.Letters.Where(l => l.CaseId == CenterId).Select(l => l.Sha256).ToListAsync());
        var files = await Site.Db(db => db.FileLinks.Where(l => l.CaseId == CenterId || l.CaseId == Id)
            .Select(l => l.Sha256).ToListAsync());
        files.ShouldNotBeEmpty();
        letters.Count.ShouldBeGreaterThan(2);
        string[] pages =
        [
            CenterCase, $"{CenterCase}/clocks", $"{CenterCase}/construction", $"{CenterCase}/reports", $"{CenterCase}/changes",
            $"{CenterCase}/assessments", $"{CenterCase}/activities", $"{CenterCase}/do/state-case", $"{CenterCase}/do/close-voluntarily",
            .. Enumerable.Range(1, 12).Select(n => Urls.Decision(Center, n)),
            Case, Urls.PrintOf(Number), Urls.Succession(Number), Urls.Succession("ZX-2026-0099"),
            .. letters.Concat(files).SelectMany(sha => new[] { $"/files/{sha}", $"/files/{sha}/view" }),
            .. letters.Concat(files).Select(sha => $"{Urls.Succession(Center)}/letters/{sha}").Except(own),
        ];
        foreach (var url in pages) { ((int)(await browser.Get(url)).StatusCode).ShouldBeInRange(403, 404, url); }
        foreach (var list in new[] { "/desk", "/desk/calendar", Luyan.Web.UnitUrls.Desk })
        {
            var read = await browser.Get(list);
            (await read.Content.ReadAsStringAsync()).Contains(CenterCase, StringComparison.Ordinal).ShouldBeFalse(list);
        }
    }

    private static string[] Files(AngleSharp.Dom.IElement page) =>
        [.. page.QuerySelectorAll("a[href*='/letters/']").Select(a => a.GetAttribute("href")!)];

    private async Task<string> Refused(Role role, string act, params (string, string?)[] fields)
    {
        var response = await (await Site.As(role)).PostFiles($"{CenterCase}/do/{act}", [], fields);
        response.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        return (await Browser.Parse(response)).QuerySelector("main")!.TextContent;
    }

    private async Task<FileRef> Paper(string name)
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        return ((Keeping.Kept)await scope.ServiceProvider.GetRequiredService<FileStore>().Keep(new MemoryStream(Samples.Pdf), name)).File;
    }

    private async Task Revoked()
    {
        other = await OtherParties.Unit(Site);
        await Ask(Role.Department, new RaiseSuspicion("专利证书疑为伪造", [await Paper("举报材料.pdf")]));
        await Ask(Role.CaseOfficer, new OpenInvestigation("核对专利证书"));
        await Ask(Role.Signer, new StateCase("没有其他说明", Final: true));
        await Ask(Role.CaseOfficer, new VerifyFalsehood("证书编号查无此件"));
        await Ask(Role.HeadOfDivision, new VerifyFalsehood("证书编号查无此件"));
        await Ask(Role.CaseOfficer, new ProposeSanction(SanctionGround.Falsehood, "专利证书系伪造"));
        await Ask(Role.CaseOfficer, new ServeNotice("专利证书系伪造", "违反第十二条", new(2026, 3, 2)));
        Site.Clock.Advance(TimeSpan.FromDays(30));
        await Ask(Role.Leader, new DecideSanction("包科发〔2026〕9号", "查证属实"));
        await SignedOffAndServed("2026-4-1");
        Site.Clock.SetUtcNow(new(2027, 3, 2, 1, 0, 0, TimeSpan.Zero));
    }
}
