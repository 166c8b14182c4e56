using System.Net;
using AngleSharp.Dom;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Authenticity;
using Luyan.Documents.Pdf;
using Luyan.Law;
using Luyan.Store.Authenticity;
using Luyan.Store.Dockets;
using Luyan.Web.Authenticity;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Cases;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Truth;

public sealed class FindingTests : TruthSite
{
    private static readonly Role[] Readers = [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor];

    [Fact]
    public async Task The_bureau_and_the_auditor_read_findings_and_nobody_else_learns_of_them()
    {
        var key = await Key(nameof(FindingKind.SamePatent));
        foreach (var role in Readers)
        {
            var browser = await Site.As(role);
            (await browser.Page(Truth)).QuerySelectorAll("section#open a, a[href*='/authenticity/']").Length.ShouldBe(3, role.ToString());
            (await browser.Page($"{Truth}/{key}")).Body!.TextContent.ShouldContain(OtherUnitName);
            (await browser.Page(Case)).QuerySelector($"a[href='{Truth}']")!.TextContent.ShouldContain("3 条");
        }
        foreach (var role in new[] { Role.Filler, Role.Signer, Role.Department, Role.Expert, Role.Director, Role.Administrator })
        {
            var browser = await Site.As(role);
            foreach (var url in new[] { Truth, $"{Truth}/{key}" })
            {
                (await browser.Get(url)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role} {url}");
            }
            (await browser.Post($"{Truth}/{key}/dismiss", ("Reasons", "无"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            if (role is Role.Filler or Role.Signer or Role.Department)
            {
                var page = await browser.Page(Case);
                page.QuerySelector("a[href*='authenticity']").ShouldBeNull();
                page.Body!.TextContent.ShouldNotContain(OtherUnitName);
            }
        }
        var officer = await Site.As(Role.CaseOfficer);
        foreach (var url in new[]
        {
            "/cases/SB-2000-0001/authenticity",
            $"{Truth}/same-patent-0000000000000000",
            $"{Urls.Authenticity(OtherNumber)}/{key}"
        })
        {
            (await officer.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
        }
    }

    [Fact]
    public async Task Both_passages_stand_beside_each_other_with_what_differs_marked()
    {
        var page = await (await Site.As(Role.CaseOfficer)).Page($"{Truth}/{await Key(nameof(FindingKind.NearParagraph))}");
        var passages = page.QuerySelectorAll(".pair .passage");
        passages.Length.ShouldBe(2);
        passages[0].TextContent.ShouldStartWith("本中心以晶界扩散");
        passages[0].QuerySelectorAll("mark.differs").Select(m => m.TextContent).ShouldBe(["本"]);
        passages[1].QuerySelectorAll("mark").ShouldBeEmpty();
        var rows = (await (await Site.As(Role.CaseOfficer)).Page($"{Truth}/{await Key(nameof(FindingKind.SamePatent))}"))
            .QuerySelector(".pair-rows")!;
        rows.TextContent.ShouldContain("发明专利");
        rows.QuerySelectorAll("tbody tr").Length.ShouldBe(5);
    }

    [Fact]
    public async Task Pages_read_in_english_too()
    {
        var officer = await Site.As(Role.CaseOfficer);
        await officer.Get("/language/en?back=/");
        (await officer.Page(Truth)).QuerySelector("h1")!.TextContent.ShouldBe("Authenticity of the material");
        var page = await officer.Page($"{Truth}/{await Key(nameof(FindingKind.Figures))}");
        page.QuerySelector(".lead")!.TextContent.ShouldBe("68 researchers, but 40 employees in all.");
    }

    [Fact]
    public async Task A_finding_is_set_aside_with_reasons_and_keeps_that_when_it_is_found_again()
    {
        var (officer, key) = (await Site.As(Role.CaseOfficer), await Key(nameof(FindingKind.SamePatent)));
        var refused = await officer.Post($"{Truth}/{key}/dismiss", ("Reasons", "  "));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(refused)).QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#Reasons");

        (await officer.Post($"{Truth}/{key}/dismiss", ("Reasons", "两单位共同申请，已核登记簿"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using (var scope = Site.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Comparisons>().CompareAll();
        }
        var name = (await Site.AccountOf(Role.CaseOfficer)).DisplayName;
        var list = await officer.Page(Truth);
        list.QuerySelector("section[aria-labelledby=treated]")!.TextContent.ShouldContain(name);
        list.QuerySelectorAll("section[aria-labelledby=open] tbody tr").Length.ShouldBe(2);
        (await officer.Page(Case)).QuerySelector(".timeline")!.TextContent.ShouldContain("已核登记簿");
        foreach (var role in new[] { Role.Signer, Role.Department })
        {
            (await (await Site.As(role)).Page(Case)).Body!.TextContent.ShouldNotContain("已核登记簿");
        }
        // The other unit's case has a finding of its own, which nobody has looked at.
        (await (await Site.As(Role.HeadOfDivision)).Page(Urls.Case(OtherNumber)))
            .QuerySelector($"a[href='{Urls.Authenticity(OtherNumber)}']")!.TextContent.ShouldContain("2 条");
    }

    [Fact]
    public async Task The_unit_is_asked_without_learning_whose_the_other_dossier_is()
    {
        var (officer, key) = (await Site.As(Role.CaseOfficer), await Key(nameof(FindingKind.SamePatent)));
        var typed = $"为什么与{OtherUnitName}相同？";
        var refused = await officer.Post($"{Truth}/{key}/ask", ("Question", typed));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await Browser.Parse(refused);
        RefusalTests.Value(again, "Question").ShouldBe(typed);
        again.QuerySelector("#Question-error")!.TextContent.ShouldContain("另一家单位");
        (await Events()).ShouldBe(1);

        var proposed = RefusalTests.Value(await officer.Page($"{Truth}/{key}"), "Question");
        (await officer.Post($"{Truth}/{key}/ask", ("Question", proposed))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await officer.Post($"{Truth}/{key}/ask", ("Question", "再问一次"));
        (await Events()).ShouldBe(2);
        var asked = await Site.Db(db => db.Events
            .Where(e => e.CaseId == Id && e.Type == nameof(UnitAsked)).Select(e => e.Body).SingleAsync());
        asked.ShouldContain("patents.z1");
        asked.ShouldNotContain(OtherUnitName);
        (await officer.Page($"{Truth}/{key}")).QuerySelector(".treatments")!.TextContent.ShouldContain("已向申报单位提问");
    }

    [Fact]
    public async Task A_suspicion_carries_the_evidence_without_the_other_units_name()
    {
        var (leader, key) = (await Site.As(Role.Leader), await Key(nameof(FindingKind.NearParagraph)));
        (await leader.Page($"{Truth}/{key}")).QuerySelectorAll(".treat form").Length.ShouldBe(1);
        (await leader.Post($"{Truth}/{key}/suspect", ("Facts", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await leader.Post($"{Truth}/{key}/suspect", ("Facts", "研究方向一段与另一份在案材料几乎相同"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var file = (await leader.Page(Case)).QuerySelectorAll(".timeline a[href^='/files/']")
            .Single(a => a.TextContent.Contains(key, StringComparison.Ordinal));
        (await leader.Get(file.GetAttribute("href")!)).Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await leader.Page(Truth)).QuerySelector("section[aria-labelledby=treated]")!.TextContent.ShouldContain("已提出材料存疑");

        await using var scope = Site.App.Services.CreateAsyncScope();
        foreach (var row in await Site.Db(db => db.Findings.Where(f => f.CaseId == Id).ToListAsync()))
        {
            var finding = System.Text.Json.JsonSerializer.Deserialize(row.Body, AuthenticityJson.Finding)!;
            var paper = EvidencePaper.Of(
                new(finding, row.FoundAt, false, []), await Site.Db(db => db.Cases.SingleAsync(c => c.Id == Id)), Here(Site));
            var said = string.Join('\n', paper.Blocks.Select(Said));
            said.ShouldNotContain(OtherUnitName);
            said.ShouldNotContain(OtherNumber);
            said.Length.ShouldBeGreaterThan(60);
        }
    }

    [Fact]
    public async Task The_auditor_reads_and_does_nothing()
    {
        var (auditor, key) = (await Site.As(Role.Auditor), await Key(nameof(FindingKind.SamePatent)));
        (await auditor.Page($"{Truth}/{key}")).QuerySelectorAll("main form").ShouldBeEmpty();
        foreach (var act in new[] { "dismiss", "ask", "suspect", "no-such-act" })
        {
            (await auditor.Post(
                $"{Truth}/{key}/{act}", ("Reasons", "无"), ("Question", "无"), ("Facts", "无"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await Events()).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_sets_it_aside_and_who_is_too_late_keeps_what_was_typed()
    {
        var (officer, head, key) = (await Site.As(Role.CaseOfficer),
            await Site.As(Role.HeadOfDivision), await Key(nameof(FindingKind.SamePatent)));
        await Task.WhenAll(
            officer.Post($"{Truth}/{key}/dismiss", ("Reasons", "共同申请")), head.Post($"{Truth}/{key}/dismiss", ("Reasons", "已核实")));
        (await Events()).ShouldBe(2);

        var figures = await Key(nameof(FindingKind.Figures));
        var seen = RefusalTests.Value(await officer.Page($"{Truth}/{figures}"), "seen-version");
        await Site.App.Services.GetRequiredService<CaseStore>().Transact(
            ApplicationLife.Life, Id, new WithdrawApplication(),
            new(new((await Site.AccountOf(Role.Signer)).Id, "贺明远", Role.Signer, Site.Unit)));
        var late = await officer.Post($"{Truth}/{figures}/dismiss", ("Reasons", "口径不同"), ("seen-version", seen));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        RefusalTests.Value(await Browser.Parse(late), "Reasons").ShouldBe("口径不同");
    }

    private static string Said(Block block) => block switch
    {
        Block.Heading h => h.Text,
        Block.Paragraph p => p.Text,
        Block.Grid g => string.Join(' ', g.Lines.SelectMany(l => l).Select(l => l.Value)),
        Block.Table t => string.Join(' ', t.Rows.SelectMany(r => r)),
        _ => "",
    };

    private static PageContext Here(Site site) => new()
    {
        Language = Language.Chinese, Path = "/", Address = "/", Now = site.Clock.GetUtcNow(), Today = new(2026, 3, 2),
        Law = site.App.Services.GetRequiredService<MeasuresInForce>().Now, Antiforgery = () => ("", ""),
    };
}
