using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Web.Tests.Building;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Walks;

/// <summary>Pages of a moment that the invented city does not have: leads, years of holidays that are tried and imported, the
/// print that is checked.</summary>
public sealed class MomentWalk : BuildingSite
{
    [Fact]
    public async Task A_lead_is_read_by_whoever_sent_it_and_by_all_who_may_settle_it()
    {
        var lead = $"/centers/{Center}/lead";
        var sent = await Browser.Parse(await Site.Anonymous().Post(
            lead, ("facts", "年度报告所附检测合同的委托单位说没有签过这份合同。"), ("contact", "0472-1234567")));
        var code = sent.QuerySelector("code")!.TextContent;
        var page = (await (await Site.As(Role.CaseOfficer)).Page("/bureau/leads")).QuerySelector("tbody a")!.GetAttribute("href")!;
        foreach (var settled in new[] { false, true })
        {
            await Walk(null, lead, "/leads", $"/leads?code={code}");
            foreach (var role in new[] { Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor })
            {
                await Walk(role, "/bureau/leads", page);
            }
            if (!settled) { await (await Site.As(Role.CaseOfficer)).Post($"{page}/set-aside", ("answer", "经核对，合同属实。")); }
        }
    }

    [Fact]
    public async Task A_year_of_holidays_is_tried_and_imported()
    {
        var browser = await Site.As(Role.Administrator);
        var staged = (await browser.PostFiles("/admin/holidays", [],
            ("pasted", "日期\t名称\t休或班\n2027-01-01\t元旦\t休\n2027-02-01\t春节\t休\n"), ("source", "国办发明电〔2026〕虚构号")))
            .Headers.Location!.ToString();
        await Walk(Role.Administrator, staged, "/admin/holidays");
        var imported = (await browser.Post(staged, ("seen", "0"))).Headers.Location!.ToString();
        await Walk(Role.Administrator, imported, "/admin/holidays");
    }

    [Fact]
    public async Task A_print_is_checked_by_its_code()
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        var id = await Site.Db(db => db.Cases.Where(c => c.Number == Number).Select(c => c.Id).SingleAsync());
        var filing = ((FiledApplication)(await scope.ServiceProvider.GetRequiredService<CaseStore>().Load(
            ApplicationLife.Life, id, TestContext.Current.CancellationToken)).State).Filing;
        var mark = filing.Current.Mark(filing.Number);
        await Walk(null, $"/check/{Uri.EscapeDataString(mark.Text)}", "/check/anything", $"/check?number={Number}&version=1&code=ABCD");
    }

    private async Task Walk(Role? role, params string[] pages)
    {
        var walker = new Walker($"{role}", role is { } of ? await Site.As(of) : Site.Anonymous());
        await walker.Follow(pages, Language.Chinese, all: true);
        await walker.Again(Language.English);
        walker.Opened.Where(o => o.Status != System.Net.HttpStatusCode.OK).ShouldBeEmpty();
        walker.Opened.Count.ShouldBe(2 * pages.Length);
        walker.Faults.ShouldBeEmpty();
    }
}
