using System.Net;
using Luyan.Cases;
using Luyan.Store.Files;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Unit;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

/// <summary>What those who examine a dossier see of its files.</summary>
public sealed class AttachedFileTests : CaseSite
{
    [Fact]
    public async Task The_dossier_leads_to_a_look_at_each_file_and_says_what_is_wrong_with_it()
    {
        await Site.Db(db => db.Files.ExecuteUpdateAsync(set => set.SetProperty(f => f.Flaw, Flaws.TooSmall).SetProperty(f => f.Pages, 7)));
        var officer = await Site.As(Role.CaseOfficer);
        var page = await officer.Page($"{Case}/dossier");
        page.QuerySelector(".file-note")!.TextContent.ShouldBe("清晰度不足");
        page.Body!.TextContent.ShouldContain("7");
        var view = page.QuerySelector("a[href*='/view?']")!.GetAttribute("href")!;
        var shown = await officer.Page(view);
        shown.QuerySelector(".back a")!.GetAttribute("href").ShouldBe($"{Case}/dossier");
        shown.QuerySelector(".flaw").ShouldNotBeNull();
        (await (await Strangers.Filler(Site)).Get(view)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Site.As(Role.Administrator)).Get(view)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_of_several_dossiers_is_stored_once()
    {
        await File(Guid.CreateVersion7(), "包头市稀土发光材料工程技术研究中心");
        (await Site.Db(db => db.Files.CountAsync(f => f.Kind == "pdf"))).ShouldBe(1);
        (await Site.Db(db => db.FileLinks.Select(l => l.CaseId).Distinct().CountAsync())).ShouldBe(2);
        Directory.EnumerateFiles(Path.Combine(Site.Folder, "files"), "*", SearchOption.AllDirectories).Count().ShouldBe(1);
        Directory.EnumerateFiles(Path.Combine(Site.Folder, "incoming")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_act_whose_file_waits_for_the_scanner_is_not_done_but_keeps_the_file()
    {
        var department = await Site.As(Role.Department);
        var refused = await Browser.Parse(await Post(
            department, "raise-suspicion", [("Facts", "")], ("Evidence", "说明.pdf", Pdfs.Text("说明"))));
        var note = refused.QuerySelector("[name='Evidence.kept']")!.GetAttribute("value");
        await Mark(Scans.Waiting);
        var waiting = await Post(department, "raise-suspicion", [("Facts", "证书编号不符"), ("Evidence.kept", note)]);
        waiting.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(waiting);
        page.QuerySelector(".errors")!.TextContent.ShouldContain("病毒扫描");
        page.QuerySelector("[name='Evidence.kept']").ShouldNotBeNull();
        await Mark(Scans.Clean);
        (await Post(department, "raise-suspicion",
            [("Facts", "证书编号不符"), ("Evidence.kept", note)])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task<int> Mark(string scan) => Site.Db(db => db.Files.ExecuteUpdateAsync(set => set.SetProperty(f => f.Scan, scan)));
}
