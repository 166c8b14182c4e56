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
        (await officer.Page(link)).Body!.TextContent.ShouldContain("0472-1234567");
        (await officer.Post($"{link}/raise")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.Post($"{link}/raise")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "it is raised once");
        (await Site.Anonymous().Page($"/leads?code={code.ToLowerInvariant()}")).Body!.TextContent.ShouldContain("转入核查");
        (await Site.Db(db => db.Events.CountAsync(e => e.CaseId == CenterId && e.Type == nameof(SuspicionRaised)))).ShouldBe(1);
        var timeline = (await officer.Page(CenterCase)).QuerySelector(".timeline")!.TextContent;
        timeline.ShouldContain("没有签过这份合同");
        timeline.ShouldNotContain("0472-1234567");
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
