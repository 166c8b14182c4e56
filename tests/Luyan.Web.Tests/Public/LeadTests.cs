using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store.Leads;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Building;
using Luyan.Web.Tests.Cases;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Public;

public sealed class LeadTests : BuildingSite
{
    private string LeadUrl => $"/centers/{Center}/lead";

    private static readonly (string, string?)[] Told = [("facts", "年度报告所附检测合同的委托单位说没有签过这份合同。"), ("contact", "0472-1234567")];

    private static readonly (string, string?)[] Facts = [("facts", "年度报告第3份附件中的检测合同，签订双方需要核实。")];

    [Fact]
    public async Task A_lead_without_a_name_is_raised_as_a_suspicion_and_its_code_says_so()
    {
        (await Site.Anonymous().Page($"/centers/{Center}")).QuerySelector($"a[href='{LeadUrl}']").ShouldNotBeNull();
        var page = await Browser.Parse(await Site.Anonymous().Post(LeadUrl, Told));
        var code = page.QuerySelector("code")!.TextContent;
        (await Site.Anonymous().Page($"/leads?code={code}")).Body!.TextContent.ShouldContain("待核查");
        (await Site.Anonymous().Page("/leads?code=AAAA-AAAA-AAAA")).Body!.TextContent.ShouldContain("没有与该查询码对应的记录");

        var officer = await Site.As(Role.CaseOfficer);
        var link = (await officer.Page("/bureau/leads")).QuerySelector("tbody a")!.GetAttribute("href")!;
        (await officer.Post($"{link}/raise", Facts)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.Post($"{link}/raise", Facts)).StatusCode.ShouldBe(HttpStatusCode.Conflict, "it is raised once");
        (await Site.Anonymous().Page($"/leads?code={code.ToLowerInvariant()}")).Body!.TextContent.ShouldContain("转入核查");
        (await Site.Db(db => db.Events.CountAsync(e => e.CaseId == CenterId && e.Type == nameof(SuspicionRaised)))).ShouldBe(1);
        var timeline = (await officer.Page(CenterCase)).QuerySelector(".timeline")!.TextContent;
        timeline.ShouldContain("第3份附件");
        (await officer.Page(CenterCase)).QuerySelector($"a[href='{link}']").ShouldNotBeNull("the Bureau finds the lead again");
        foreach (var role in new[] { Role.Signer, Role.Director, Role.Department })
        {
            (await (await Site.As(role)).Page(CenterCase)).QuerySelector($"a[href='{link}']").ShouldBeNull($"{role}");
        }
        // Neither the informant's words nor the contact are in the case: in no event, no paper and no name of one.
        var events = await Site.Db(db => db.Events.Where(e => e.CaseId == CenterId).Select(e => e.Body + e.Envelope).ToListAsync());
        events.ShouldAllBe(e => !e.Contains("没有签过", StringComparison.Ordinal) && !e.Contains("1234567", StringComparison.Ordinal));
        var paper = await Site.Db(db => db.FileLinks.Where(l => l.CaseId == CenterId && l.Name.StartsWith("疑点事实"))
            .Select(l => l.Sha256).SingleAsync());
        var printed = string.Concat(Walks.Papers.Texts(
            await (await officer.Get($"/files/{paper}")).Content.ReadAsByteArrayAsync(), Walks.Papers.Pdf));
        printed.ShouldContain("第3份附件");
        printed.ShouldNotContain("没有签过");
    }

    [Fact]
    public async Task A_lead_is_sealed_and_opened_with_a_reason_that_is_recorded()
    {
        await Site.Anonymous().Post(LeadUrl, Told);
        var lead = await Site.Db(db => db.Leads.Select(l => l.Id).SingleAsync());
        var url = $"/bureau/leads/{lead}";
        foreach (var role in new[] { Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor })
        {
            var browser = await Site.As(role);
            foreach (var door in new[] { "/bureau/leads", url, CenterCase, "/desk" }) { await Sealed(browser, door); }
            var chosen = await browser.Post($"{url}/open", ("chosen", "contact"));
            chosen.StatusCode.ShouldBe(role == Role.Auditor ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK);
            (await browser.Post($"{url}/open", ("said", "…"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var opened = await browser.Post($"{url}/open", ("said", "核对线索办理情况"));
            opened.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await Browser.Parse(opened)).Body!.TextContent.ShouldSatisfyAllConditions(
                text => text.ShouldContain("没有签过这份合同"), text => text.ShouldContain("0472-1234567"));
            await Sealed(browser, url);
        }
        (await Site.Db(db => db.Acts.CountAsync(a => a.Chain == Luyan.Store.Rows.Act.Openings && a.Kind == "lead"))).ShouldBe(7);
        (await (await Site.As(Role.Department)).Post($"{url}/open", ("said", "核对线索办理情况"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("有材料显示检测合同的委托单位说没有签过这份合同"), InlineData("请致电０４７２-１２３４５６７核实第3份附件"), InlineData(" ")]
    public async Task The_informants_words_and_contact_are_stopped_with_the_place(string facts)
    {
        await Site.Anonymous().Post(LeadUrl, Told);
        var lead = await Site.Db(db => db.Leads.Select(l => l.Id).SingleAsync());
        var officer = await Site.As(Role.CaseOfficer);
        var stopped = await officer.Post($"/bureau/leads/{lead}/raise", ("facts", facts));
        stopped.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(stopped)).QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#facts"]);
        (await Site.Db(db => db.Leads.Select(l => l.State).SingleAsync())).ShouldBe(LeadState.Received);
        (await Site.Db(db => db.Events.CountAsync(e => e.CaseId == CenterId && e.Type == nameof(SuspicionRaised)))).ShouldBe(0);
    }

    private static async Task Sealed(Browser browser, string door)
    {
        var said = WebUtility.HtmlDecode(await (await browser.Get(door)).Content.ReadAsStringAsync());
        said.ShouldNotContain("没有签过", customMessage: door);
        said.ShouldNotContain("0472-1234567", customMessage: door);
    }

    [Fact]
    public async Task A_lead_is_set_aside_with_an_answer_that_the_sender_reads()
    {
        var code = (await Browser.Parse(await Site.Anonymous().Post(LeadUrl, Told))).QuerySelector("code")!.TextContent;
        var lead = await Site.Db(db => db.Leads.Select(l => l.Id).SingleAsync());
        var officer = await Site.As(Role.CaseOfficer);
        (await officer.Post($"/bureau/leads/{lead}/set-aside", ("answer", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await officer.Post(
            $"/bureau/leads/{lead}/set-aside", ("answer", "经核对，合同由委托单位的分公司签订。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Anonymous().Page($"/leads?code={code}")).Body!.TextContent.ShouldContain("分公司签订");
        (await Site.Db(db => db.Leads.Select(l => l.State).SingleAsync())).ShouldBe(LeadState.SetAside);
        (await Site.Db(db => db.Events.CountAsync(e => e.CaseId == CenterId && e.Type == nameof(SuspicionRaised)))).ShouldBe(0);
    }

    [Fact]
    public async Task Only_the_bureau_reads_leads_and_only_an_officer_settles_them()
    {
        await Site.Anonymous().Post(LeadUrl, Told);
        var lead = await Site.Db(db => db.Leads.Select(l => l.Id).SingleAsync());
        foreach (var role in new[] { Role.Signer, Role.Director, Role.Department, Role.Expert, Role.Administrator })
        {
            foreach (var page in new[] { "/bureau/leads", $"/bureau/leads/{lead}" })
            {
                (await (await Site.As(role)).Get(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role} {page}");
            }
        }
        foreach (var role in new[] { Role.HeadOfDivision, Role.Leader, Role.Auditor })
        {
            (await (await Site.As(role)).Get($"/bureau/leads/{lead}")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await (await Site.As(role)).Post($"/bureau/leads/{lead}/raise")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role}");
        }
        (await (await Site.As(Role.CaseOfficer)).Get($"/bureau/leads/{Guid.CreateVersion7()}"))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_too_short_is_said_and_kept_and_a_center_that_is_not_there_takes_none()
    {
        var response = await Site.Anonymous().Post(LeadUrl, ("facts", "假的"), ("contact", new string('1', 121)));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#facts", "#contact"]);
        RefusalTests.Value(page, "facts").ShouldBe("假的");
        (await Site.Anonymous().Get("/centers/ZX-1999-0001/lead")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Site.Anonymous().Page("/sanctions")).QuerySelector(".empty").ShouldNotBeNull();
    }
}
