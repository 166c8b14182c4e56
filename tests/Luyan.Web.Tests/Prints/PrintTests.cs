using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Store.Directory;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Unit;
using UglyToad.PdfPig;

namespace Luyan.Web.Tests.Prints;

public sealed class PrintTests : PrintSite
{
    [Fact]
    public async Task The_print_says_what_was_filed_and_every_page_names_its_version()
    {
        await WithDraft();
        var mark = await Mark();
        var response = await (await Site.As(Role.Filler)).Get($"{Desk}/print");
        response.Content.Headers.ContentDisposition!.FileName!.ShouldContain($"{Number}-v1-{mark.ShortCode}.pdf");
        var text = await TextOf(response);
        foreach (var said in new[]
        {
            CenterName, "包头虚构稀土材料有限公司", "昆都仑区科技管理部门", "高性能钕铁硼制备工艺", "验收优秀", "建设中试线", "证明.pdf", "包头市科学技术局", "本承诺已由贺明远于2026年3月2日"
        })
        {
            text.ShouldContain(said);
        }
        var filing = await Filing();
        text.ShouldContain(filing.Dossier.Materials[0].File.Sha256);
        text.ShouldNotContain("草稿");
        using var document = PdfDocument.Open(await (await (await Site.As(Role.Filler)).Get($"{Desk}/print"))
            .Content.ReadAsByteArrayAsync());
        document.Information.Keywords.ShouldBe(mark.Text);
        foreach (var page in document.GetPages())
        {
            var letters = string.Concat(page.Letters.Select(l => l.Value));
            letters.ShouldContain(mark.ShortCode);
            letters.ShouldContain($"第 {page.Number} 页 共 {document.NumberOfPages} 页");
        }
    }

    [Fact]
    public async Task The_same_version_is_the_same_file_for_whoever_prints_it()
    {
        await WithDraft();
        var unit = await (await (await Site.As(Role.Signer)).Get($"{Desk}/print?version=1")).Content.ReadAsByteArrayAsync();
        Site.Clock.Advance(TimeSpan.FromDays(1));
        var leader = await Site.As(Role.Leader);
        // What is personal is masked for whoever is not of the unit, and alike for all of them; shown on record it is the same file.
        var masked = await (await leader.Get($"{Case}/print")).Content.ReadAsByteArrayAsync();
        masked.ShouldNotBe(unit);
        (await (await (await Site.As(Role.Auditor)).Get($"{Case}/print")).Content.ReadAsByteArrayAsync()).ShouldBe(masked);
        (await (await leader.Post($"{Case}/dossier", ("said", "核对盖章件的内容"), ("do", "print"))).Content.ReadAsByteArrayAsync())
            .ShouldBe(unit);
    }

    [Fact]
    public async Task Every_filed_version_can_be_printed_and_the_last_is_the_usual_one()
    {
        await WithDraft();
        await FileAgain();
        var officer = await Site.As(Role.CaseOfficer);
        (await TextOf(await officer.Get($"{Case}/print"))).ShouldContain("形成三项工艺");
        (await TextOf(await officer.Get($"{Case}/print?version=1"))).ShouldNotContain("形成三项工艺");
        (await officer.Get($"{Case}/print?version=3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get($"{Case}/print?version=0")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var links = (await officer.Page(Case)).QuerySelectorAll(".print-links a").Select(a => a.GetAttribute("href")).ToList();
        links.ShouldBe([$"{Case}/print?version=2", $"{Case}/print?version=1"]);
    }

    [Fact]
    public async Task A_print_exists_only_for_those_who_may_see_the_case()
    {
        await WithDraft();
        var otherUnit = Guid.CreateVersion7();
        await Site.Db(async db =>
        {
            db.Units.Add(new()
            {
                Id = otherUnit, CreditCode = "91150203MA0TEXT04Q", Name = "另一家虚构公司", District = "150203", Kind = "enterprise",
                DepartmentId = Site.Department, State = UnitStanding.Active, CreatedAt = Site.Clock.GetUtcNow()
            });
            return await db.SaveChangesAsync();
        });
        foreach (var stranger in new[]
        {
            await Site.As(Role.Signer, otherUnit),
            await Site.As(Role.Expert),
            await Site.As(Role.Administrator)
        })
        {
            (await stranger.Get($"{Case}/print")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await (await Site.As(Role.Filler, otherUnit)).Get($"{Desk}/print")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Site.As(Role.Filler)).Get($"/unit/applications/{Guid.CreateVersion7()}/print"))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Site.Anonymous().Get($"{Case}/print")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var role in new[] { Role.Department, Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor })
        {
            (await (await Site.As(role)).Get($"{Case}/print")).StatusCode.ShouldBe(HttpStatusCode.OK, $"{role}");
        }
    }

    [Fact]
    public async Task A_returned_application_prints_what_was_filed_and_on_request_the_draft_of_the_next()
    {
        await WithDraft();
        await Act(Role.Department, Site.Department, new ReturnToUnit([new(DossierSection.Plan, "任务太空泛")]));
        var filler = await Site.As(Role.Filler);
        (await TextOf(await filler.Get($"{Desk}/print"))).ShouldNotContain("草稿");
        (await TextOf(await filler.Get($"{Desk}/print?version=0"))).ShouldContain("草稿");
    }
}

public sealed class DraftPrintTests : DraftSite
{
    [Fact]
    public async Task A_draft_is_printed_as_it_stands_with_draft_across_every_page()
    {
        (await Save("reasons", ("necessity", "行业共性技术缺少平台"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var document = PdfDocument.Open(await (await Filler.Get($"{Draft}/print")).Content.ReadAsByteArrayAsync());
        foreach (var page in document.GetPages()) { string.Concat(page.Letters.Select(l => l.Value)).ShouldContain("草稿"); }
        var text = string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
        text.ShouldContain("行业共性技术缺少平台");
        text.ShouldContain("（未填）");
        PrintMark.Read(document.Information.Keywords)!.IsDraft.ShouldBeTrue();
        (await Filler.Get($"{Draft}/print?version=1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Filler.Get($"{Draft}/stamped")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "nothing is filed yet");
        (await Filler.Page(Draft)).QuerySelector($"a[href='{Draft}/print?version=0']").ShouldNotBeNull();
    }
}
