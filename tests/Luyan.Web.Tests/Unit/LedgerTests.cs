using System.Net;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store.Directory;
using Luyan.Store.Facts;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Unit;

/// <summary>The ledger of facts over HTTP.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private const string People = "/unit/facts/person";
    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_ledger_names_every_kind_with_how_much_is_kept()
    {
        await Entered(("name", "程望舒"), ("born", "1979"));
        var page = await (await site.As(Role.Filler)).Page("/unit/facts");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(FactKinds.All.Count);
        page.QuerySelector("tbody tr td.number")!.TextContent.ShouldBe("1");
        (await (await site.As(Role.Signer)).Page(People)).QuerySelector("tbody a")!.TextContent.ShouldBe("程望舒");
        (await (await site.As(Role.Director)).Get(People)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_fault_stands_at_its_field_and_nothing_typed_is_lost()
    {
        var browser = await site.As(Role.Filler);
        var response = await browser.Post($"{People}/new", ("name", ""), ("born", "七九年"), ("from", "2026-13-40"), ("title", "高级工程师"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#name", "#born", "#from"]);
        foreach (var (name, text) in new[] { ("born", "七九年"), ("from", "2026-13-40"), ("title", "高级工程师") })
        {
            ((IHtmlInputElement)page.GetElementById(name)!).Value.ShouldBe(text);
        }
        (await site.Db(db => db.Facts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_check_digit_that_does_not_fit_is_pointed_out_and_kept()
    {
        var url = await Entered("/unit/facts/right", ("name", "一种磁体"), ("kind", "invention"), ("number", "ZL201710601862.9"));
        (await (await site.As(Role.Filler)).Page(url)).QuerySelector(".note")!.TextContent.ShouldContain("请核对");
    }

    [Fact]
    public async Task A_change_keeps_who_and_why_and_an_old_version_comes_back()
    {
        var url = await Entered(("name", "程望舒"), ("title", "工程师"));
        var browser = await site.As(Role.Signer);
        (await browser.Post(
            url, ("fact-version", "1"), ("name", "程望舒"), ("title", "高级工程师"),
            ("change-reason", "职称晋升"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var history = await browser.Page($"{url}/history");
        history.QuerySelectorAll(".versions > li").Length.ShouldBe(2);
        history.QuerySelector(".versions > li")!.TextContent.ShouldContain("职称晋升");
        history.QuerySelector(".versions tbody tr")!.TextContent.ShouldContain("高级工程师");
        (await browser.Post($"{url}/restore/1", ("fact-version", "1"))).StatusCode.ShouldBe(HttpStatusCode.Conflict, "the page was old");
        (await browser.Post($"{url}/restore/1", ("fact-version", "2"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ((IHtmlInputElement)(await browser.Page(url)).GetElementById("title")!).Value.ShouldBe("工程师");
    }

    [Fact]
    public async Task Any_two_versions_stand_side_by_side()
    {
        var url = await Entered(("name", "程望舒"), ("title", "工程师"));
        var browser = await site.As(Role.Signer);
        (await browser.Page($"{url}/history")).QuerySelector("input[name=before]").ShouldBeNull("there is only one");
        await browser.Post(url, ("fact-version", "1"), ("name", "程望舒"), ("title", "高级工程师"), ("profession", "材料学"));
        await browser.Post($"{url}/end", ("fact-version", "2"), ("last-day", "2026-02-28"));
        var page = await browser.Page($"{url}/history");
        page.QuerySelectorAll("input[name=before]").Length.ShouldBe(3);
        page.QuerySelector("[aria-labelledby=differences]").ShouldBeNull("nothing was chosen yet");
        page = await browser.Page($"{url}/history?before=1&after=3");
        page.QuerySelectorAll("[aria-labelledby=differences] tbody tr")
            .Select(r => string.Join('|', r.QuerySelectorAll("td").Select(d => d.TextContent.Trim()))).ShouldBe(
            ["职称|工程师|高级工程师", "专业|（空）|材料学", "终止日期|（空）|2026-02-28"]);
        ((IHtmlInputElement)page.QuerySelector("input[name=before][value='1']")!).IsChecked.ShouldBeTrue();
        (await browser.Page($"{url}/history?before=2&after=2")).QuerySelector("[aria-labelledby=differences] tbody").ShouldBeNull();
        (await browser.Get($"{url}/history?before=1&after=9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Stranger()).Get($"{url}/history?before=1&after=3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_comes_second_sees_both_and_loses_nothing()
    {
        var url = await Entered(("name", "程望舒"), ("title", "工程师"));
        var (one, two) = (await site.As(Role.Filler), await site.As(Role.Signer));
        (await one.Post(url, ("fact-version", "1"), ("name", "程望舒"), ("title", "高级工程师"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var late = await two.Post(url, ("fact-version", "1"), ("name", "程望舒"), ("title", "研究员"), ("profession", "材料学"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(late);
        page.QuerySelector(".conflict")!.TextContent.ShouldContain("高级工程师");
        ((IHtmlInputElement)page.GetElementById("title")!).Value.ShouldBe("研究员");
        var version = page.QuerySelector("[name=fact-version]")!.GetAttribute("value");
        (await two.Post(url, ("fact-version", version), ("name", "程望舒"), ("title", "研究员"),
            ("profession", "材料学"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Db(db => db.FactVersions.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task What_is_no_longer_so_leaves_the_list_and_stays_in_the_ledger()
    {
        var url = await Entered(("name", "程望舒"));
        var browser = await site.As(Role.Filler);
        var wrong = await browser.Post($"{url}/end", ("fact-version", "1"), ("last-day", "2027-01-01"), ("change-reason", "调离"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ((IHtmlInputElement)(await Browser.Parse(wrong)).GetElementById("change-reason")!).Value.ShouldBe("调离");
        (await browser.Post($"{url}/end", ("fact-version", "9"), ("last-day", "2026-02-28"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await browser.Post($"{url}/end", ("fact-version", "1"), ("last-day", "2026年2月28日"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Page(People)).QuerySelector("tbody").ShouldBeNull();
        (await browser.Page($"{People}?ended=yes")).QuerySelector("tr.past")!.TextContent.ShouldContain("2026-02-28");
    }

    [Fact]
    public async Task A_mistake_is_taken_out_only_with_a_reason()
    {
        var url = await Entered(("name", "误录"));
        var browser = await site.As(Role.Filler);
        (await browser.Post(
            $"{url}/remove", ("fact-version", "1"), ("change-reason", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post($"{url}/remove", ("fact-version", "1"), ("change-reason", "重复录入")))
            .Headers.Location!.ToString().ShouldBe(People);
        (await browser.Page(url)).QuerySelector(".locked").ShouldNotBeNull();
        (await browser.Post(url, ("fact-version", "2"), ("name", "改"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Proofs_are_attached_read_and_taken_off()
    {
        var url = await Entered(("name", "程望舒"));
        var browser = await site.As(Role.Filler);
        (await browser.PostFiles(
            $"{url}/files", [("proof", "证书.exe", "MZ"u8.ToArray())])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PostFiles($"{url}/files", [("proof", "职称证书.pdf", Filled.Pdf)])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.Page(url);
        var link = page.QuerySelector(".files a")!.GetAttribute("href")!;
        (await browser.Get(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await Stranger()).Get(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.As(Role.CaseOfficer)).Get(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Post(page.QuerySelector(".files form")!.GetAttribute("action")!)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Db(db => db.FactFiles.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Another_units_facts_do_not_exist_here()
    {
        var url = await Entered(("name", "程望舒"));
        var stranger = await Stranger();
        foreach (var page in new[] { url, $"{url}/history", $"{url}/end", $"{url}/remove", $"/unit/facts/{Guid.CreateVersion7()}" })
        {
            (await stranger.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }
        foreach (var act in new[] { url, $"{url}/end", $"{url}/remove", $"{url}/restore/1", $"{url}/files/{Guid.CreateVersion7()}/remove" })
        {
            (await stranger.Post(
                act, ("fact-version", "1"), ("name", "改"), ("last-day", "2026-01-01"),
                ("change-reason", "改"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, act);
        }
        (await stranger.PostFiles($"{url}/files", [("proof", "a.pdf", Filled.Pdf)])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Page(People)).Body!.TextContent.ShouldNotContain("程望舒");
        (await stranger.Get("/unit/facts/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_asks_the_database_no_more_when_there_is_more_to_show()
    {
        using var queries = new Queries(site.Folder);
        var browser = await site.As(Role.Filler);
        await Entered("/unit/facts/instrument", ("name", "电镜"), ("count", "1"), ("value", "300"));
        await browser.Page("/unit/facts/instrument");
        var few = await queries.Of(() => browser.Page("/unit/facts/instrument"));
        await site.Db(async db =>
        {
            for (var n = 0; n < 500; n++)
            {
                db.Facts.Add(new()
                {
                    UnitId = site.Unit,
                    Kind = FactKind.Instrument,
                    Title = $"仪器{n:000}",
                    Body = FactBody.Write([new("name", $"仪器{n:000}"), new("count", "2"), new("value", "1.5")])
                });
            }
            return await db.SaveChangesAsync();
        });
        var many = await queries.Of(async () =>
        {
            var page = await browser.Page("/unit/facts/instrument");
            page.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
            var said = page.QuerySelector("[role=status]")!.TextContent;
            said.ShouldContain("501");
            said.ShouldContain("1,050");
        });
        few.ShouldBeGreaterThan(0);
        many.ShouldBe(few);
        (await browser.Page("/unit/facts/instrument?q=仪器499")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_ledger_says_what_Article_5_asks_for_and_it_does_not_show()
    {
        var browser = await site.As(Role.Filler);
        (await browser.Page("/unit/facts")).QuerySelectorAll(".conditions > li").Length.ShouldBe(7);
        await Entered(("name", "程望舒"), ("role", "leader"));
        var project = await Entered("/unit/facts/project", ("name", "磁体项目"), ("level", "municipal"), ("result", "excellent"));
        (await Missing(browser)).ShouldContain("/unit/facts/project", "its proof is missing");
        await browser.PostFiles($"{project}/files", [("proof", "验收证书.pdf", Filled.Pdf)]);
        (await Missing(browser)).ShouldNotContain("/unit/facts/project");
        await site.Db(db => db.Files.ExecuteUpdateAsync(f => f.SetProperty(x => x.Scan, "waiting")));
        (await Missing(browser)).ShouldContain("/unit/facts/project", "a file that waits for the scanner proves nothing yet");
        var waiting = await browser.Page(project);
        waiting.QuerySelector(".files a[download]").ShouldBeNull();
        waiting.QuerySelector(".files .flaw").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_overview_asks_the_database_no_more_when_there_is_more_to_count()
    {
        using var queries = new Queries(site.Folder);
        var browser = await site.As(Role.Filler);
        await Entered("/unit/facts/partner", ("name", "某学院"));
        await browser.Page("/unit/facts");
        var few = await queries.Of(() => browser.Page("/unit/facts"));
        await site.Db(async db =>
        {
            foreach (var (kind, count) in new[] { (FactKind.Person, 300), (FactKind.Instrument, 500), (FactKind.Project, 50) })
            {
                for (var n = 0; n < count; n++)
                {
                    db.Facts.Add(new()
                    {
                        UnitId = site.Unit,
                        Kind = kind,
                        Title = $"{n}",
                        Body = FactBody.Write([new("name", $"{n}"), new("role", "leader"), new("count", "1")])
                    });
                }
            }
            return await db.SaveChangesAsync();
        });
        few.ShouldBeGreaterThan(0);
        (await queries.Of(() => browser.Page("/unit/facts"))).ShouldBe(few);
    }

    private static async Task<List<string?>> Missing(Browser browser) =>
        [.. (await browser.Page("/unit/facts")).QuerySelectorAll(".conditions .why a").Select(a => a.GetAttribute("href"))];

    private Task<string> Entered(params (string, string?)[] cells) => Entered(People, cells);

    private async Task<string> Entered(string kind, params (string, string?)[] cells)
    {
        var response = await (await site.As(Role.Filler)).Post($"{kind}/new", cells);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return response.Headers.Location!.ToString();
    }

    private async Task<Browser> Stranger()
    {
        var other = Guid.CreateVersion7();
        await site.Db(async db =>
        {
            db.Units.Add(new()
            {
                Id = other, CreditCode = "91150204MA0TEXT047", Name = "包头虚构装备有限公司", District = "150204",
                Kind = "enterprise", DepartmentId = site.Department, State = UnitStanding.Active
            });
            return await db.SaveChangesAsync();
        });
        return await site.As(Role.Filler, other);
    }
}
