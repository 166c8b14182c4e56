using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Documents.Sheets;
using Luyan.Store.Facts;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Unit;

/// <summary>Facts by paste and by spreadsheet over HTTP: checked first, written when confirmed, all or nothing.</summary>
public sealed class SheetTests : IAsyncLifetime
{
    private const string Import = "/unit/facts/import";
    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Pasted_rows_are_checked_cell_by_cell_and_written_only_when_confirmed()
    {
        var browser = await site.As(Role.Filler);
        var url = await Pasted(browser, "person", "姓名\t出生年份\t学历学位\t专职\n陆知远\t１９９０\t博士\t是\n程望舒\t七九年\t博后\t是\n");
        var page = await browser.Page(url);
        Outcomes(page).ShouldBe(["有错", "新增"]);
        page.QuerySelectorAll("tbody .error").Select(e => e.TextContent)
            .ShouldBe(["出生年份“七九年”：请写四位年份，例如 2025。", "学历学位“博后”：不在可选范围内。可选：博士、硕士、本科、大专、其他。"], ignoreOrder: true);
        (await site.Db(db => db.Facts.CountAsync())).ShouldBe(0);
        (await Confirm(browser, url, ("new", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var fact = await site.Db(db => db.Facts.SingleAsync());
        FactBody.Read(fact.Body).ShouldBe(
            new Dictionary<string, string> { ["name"] = "陆知远", ["born"] = "1990", ["degree"] = "doctor", ["fullTime"] = "yes" },
            ignoreOrder: true);
        (await browser.Page(url)).QuerySelector("[role=status]")!.TextContent.ShouldContain("新增 1 条");
        (await Confirm(browser, url, ("new", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Db(db => db.Facts.CountAsync())).ShouldBe(1, "confirmed twice, written once");
    }

    [Fact]
    public async Task An_export_is_edited_and_brought_back_and_everything_else_stays()
    {
        var center = await Recorded(FactKind.Person, ("name", "程望舒"), ("born", "1979"), ("title", "工程师"), ("from", "2020年1月5日"));
        await Recorded(FactKind.Instrument, ("name", "电镜"), ("count", "1"), ("value", "300"));
        var browser = await site.As(Role.Signer);
        var export = await browser.Get("/unit/facts/export.xlsx");
        export.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var bytes = await export.Content.ReadAsByteArrayAsync();
        var same = await Sent(browser, bytes);
        Outcomes(await browser.Page(same)).ShouldBe(["无变化", "无变化"]);

        var sheets = BookReader.Read(new MemoryStream(bytes), new()).ShouldBeOfType<SheetReading.Found>().Sheets;
        var person = sheets.Single(s => s.Name == "人员").Rows.Single(r => r.Number == 3);
        var book = new Book("facts", 1, "填写说明", ["说明"], [new(
            "person", "改了名的表", [new("title", "任意", CellForm.Text), new("name", "列名")],
            [new(person.Text(1), ["高级工程师", "程望舒"]), new("", ["研究员", "陆知远"])])]);
        var url = await Sent(browser, BookWriter.Write(book));
        var page = await browser.Page(url);
        Outcomes(page).ShouldBe(["有变化", "新增"]);
        page.QuerySelector("del")!.TextContent.ShouldBe("工程师");
        page.QuerySelector("ins")!.TextContent.ShouldBe("高级工程师");
        (await Confirm(browser, url, ("changed", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var changed = await site.Db(db => db.Facts.SingleAsync(f => f.Id == center));
        FactBody.Read(changed.Body).ShouldBe(
            new Dictionary<string, string> { ["name"] = "程望舒", ["born"] = "1979", ["title"] = "高级工程师", ["from"] = "2020年1月5日" },
            ignoreOrder: true);
        (await site.Db(db => db.FactVersions.SingleAsync(v => v.FactId == center && v.Version == 2))).Reason.ShouldContain("台账.xlsx");
        (await site.Db(db => db.Facts.CountAsync())).ShouldBe(2, "the new row was not taken");
    }

    [Fact]
    public async Task A_sheet_ends_records_and_says_to_which_center_they_belong()
    {
        var (left, stays) = (await Recorded(FactKind.Person, ("name", "程望舒"), ("born", "1979")),
            await Recorded(FactKind.Person, ("name", "陆知远"), ("born", "1990")));
        var absent = await Recorded(FactKind.Person, ("name", "凌霜"), ("born", "1985"));
        var center = await Center(1, site.Unit);
        await Center(2, Guid.CreateVersion7());
        var browser = await site.As(Role.Filler);
        (await browser.Page(Import)).Body!.TextContent.ShouldContain("表格中没有的记录保持不变");
        BookColumn[] columns = [new("name", "姓名"), new("_ended", "记录终止日期"), new("_center", "所属工程中心")];
        var url = await Sent(browser, BookWriter.Write(new("facts", 1, "填写说明", ["说明"],
            [new("person", "人员", columns, [
                new($"{left}", ["程望舒", "2026-02-28", ""]), new($"{stays}", ["陆知远", "", "zx-2025-0001"]),
                new("", ["新人", "", "包头市稀土永磁材料工程技术研究中心"]), new("", ["旁人", "2026-13-01", "ZX-2025-0002"]),
                new("", ["后人", "2030-01-01", "ZX-2025-0009"])
            ])])));
        var page = await browser.Page(url);
        Outcomes(page).ShouldBe(["有错", "有错", "终止", "有变化", "新增"]);
        var faults = page.QuerySelectorAll("tbody .error").Select(e => e.TextContent).ToList();
        faults.Count(f => f.EndsWith(
            "您单位没有这个编号或名称的中心；如有两个同名，请填写编号。", StringComparison.Ordinal)).ShouldBe(2, "another's center is as unknown as none");
        faults.Count(f => f.StartsWith("记录终止日期", StringComparison.Ordinal)).ShouldBe(2);
        page.Body!.TextContent.ShouldNotContain("煤化工");
        (await Confirm(browser, url, ("new", "yes"), ("changed", "yes"), ("ended", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var facts = await site.Db(db => db.Facts.AsNoTracking().ToDictionaryAsync(f => f.Title));
        (facts["程望舒"].EndedOn, facts["程望舒"].Version).ShouldBe((new DateOnly(2026, 2, 28), 2));
        (facts["陆知远"].EndedOn, facts["陆知远"].CenterId, facts["新人"].CenterId).ShouldBe((null, center, center));
        facts.Count.ShouldBe(4);
        (facts["凌霜"].Id, facts["凌霜"].Version).ShouldBe((absent, 1));
        FactBody.Read(facts["新人"].Body).Keys.ShouldBe(["name"]);
        var export = BookReader.Read(new MemoryStream(await Bytes(browser, "/unit/facts/export.xlsx?kind=person")), new())
            .ShouldBeOfType<SheetReading.Found>().Sheets;
        export.Single(s => s.Name == "人员").Rows.Single(r => r.Cells.Values.Any(c => c.Text == "陆知远"))
            .Cells.Values.ShouldContain(c => c.Text == "ZX-2025-0001 包头市稀土永磁材料工程技术研究中心");
        Outcomes(await browser.Page(await Sent(
            browser, await Bytes(browser, "/unit/facts/export.xlsx?kind=person")))).ShouldAllBe(o => o == "无变化");
    }

    [Fact]
    public async Task Rows_without_heads_never_end_a_record()
    {
        await Recorded(FactKind.Training, ("name", "磁材讲习班"), ("on", "2026-01-05"));
        var browser = await site.As(Role.Filler);
        Outcomes(await browser.Page(await Pasted(browser, "training", "磁材讲习班\t2026-01-05\t\t\t\t2026-02-28"))).ShouldBe(["无变化"]);
    }

    [Fact]
    public async Task When_the_ledger_changed_meanwhile_nothing_is_written_and_the_rows_are_compared_anew()
    {
        var browser = await site.As(Role.Filler);
        var url = await Pasted(browser, "person", "姓名\t出生年份\n陆知远\t1990");
        var seen = Seen(await browser.Page(url));
        await Recorded(FactKind.Person, ("name", "陆知远"), ("born", "1990"), ("title", "工程师"));
        var late = await browser.Post(url, ("seen", seen), ("new", "yes"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(late);
        page.QuerySelector("[role=alert]").ShouldNotBeNull();
        Outcomes(page).ShouldBe(["无变化"]);
        (await site.Db(db => db.Facts.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_probable_duplicate_waits_for_a_decision()
    {
        await Recorded(FactKind.Right, ("name", "一种磁体"), ("number", "ZL201710601862.8"));
        var browser = await site.As(Role.Filler);
        var url = await Pasted(browser, "right", "名称\t专利号或申请号\n一种磁体及其制备方法\t2017106018628");
        var page = await browser.Page(url);
        Outcomes(page).ShouldBe(["疑似重复"]);
        (await Confirm(browser, url, ("new", "yes"), ("likely", "leave-out"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var wrong = await Confirm(browser, url, ("likely", "update"), ("left-out-right", "二"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ((IHtmlInputElement)(await Browser.Parse(wrong)).GetElementById("left-out-right")!).Value.ShouldBe("二");
        (await Confirm(browser, url, ("likely", "update"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Db(db => db.Facts.SingleAsync())).Title.ShouldBe("一种磁体及其制备方法");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_what_was_pasted_stays()
    {
        var browser = await site.As(Role.Filler);
        var response = await browser.Post($"{Import}/paste", ("kind", ""), ("pasted", "陆知远\t1990"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ((IHtmlTextAreaElement)(await Browser.Parse(response)).GetElementById("pasted")!).Value.ShouldBe("陆知远\t1990");
        (await browser.Post(
            $"{Import}/paste", ("kind", "person"), ("pasted", " \n"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var bytes in new[]
        {
            Encoding.UTF8.GetBytes("姓名,年份"),
            await Bytes(browser, "/unit/facts/template.xlsx"),
            BookWriter.Write(new("facts", 2, "说明", ["说明"], [new("person", "人员", [new("name", "姓名")], [new("", ["甲"])])]))
        })
        {
            var sent = await browser.PostFiles($"{Import}/upload", [("sheet", "台账.xlsx", bytes)]);
            sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await Browser.Parse(sent)).QuerySelector("#errors a[href='#sheet']").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_staged_sheet_exists_only_for_the_account_that_brought_it()
    {
        var browser = await site.As(Role.Filler);
        var url = await Pasted(browser, "person", "陆知远");
        foreach (var other in new[] { await site.As(Role.Signer), await Strangers.Filler(site) })
        {
            (await other.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await other.Post(url, ("new", "yes"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await other.Post($"{url}/discard")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await (await site.As(Role.CaseOfficer)).Get(url)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await browser.Page(Import)).QuerySelector($"a[href='{url}']").ShouldNotBeNull();
        (await browser.Post($"{url}/discard")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_figures_stand_as_drawings_with_their_tables_and_as_files()
    {
        await Recorded(FactKind.Person, ("name", "程望舒"), ("born", "1979"), ("gender", "female"), ("rank", "senior"),
            ("degree", "doctor"), ("profession", "=材料"), ("role", "leader"), ("fullTime", "yes"), ("from", "2024-01-05"));
        await Recorded(FactKind.Instrument, ("name", "电镜"), ("count", "1"), ("value", "300"), ("use", "research"), ("open", "yes"));
        await Recorded(FactKind.Year, ("year", "2025"), ("revenue", "1000"), ("research", "55"));
        var browser = await site.As(Role.Director);
        var page = await browser.Page("/unit/facts/figures");
        page.QuerySelectorAll("figure.chart svg[role=img]").Length.ShouldBeGreaterThanOrEqualTo(11);
        page.QuerySelectorAll("figure.chart").ShouldAllBe(f => f.QuerySelector("table") != null || f.QuerySelector(".empty") != null);
        var csv = await Bytes(browser, "/unit/facts/figures/professions.csv");
        csv[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(csv[3..]).ShouldBe("专业,人数,占比\r\n'=材料,1,100.0%\r\n");
        Encoding.UTF8.GetString(await Bytes(browser, "/unit/facts/figures/research-share.csv")).ShouldContain("2025,5.5");
        (await browser.Get("/unit/facts/figures/nothing.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Pasted(Browser browser, string kind, string rows)
    {
        var response = await browser.Post($"{Import}/paste", ("kind", kind), ("pasted", rows));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return response.Headers.Location!.ToString();
    }

    private static async Task<string> Sent(Browser browser, byte[] bytes)
    {
        var response = await browser.PostFiles($"{Import}/upload", [("sheet", "台账.xlsx", bytes)]);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return response.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> Confirm(Browser browser, string url, params (string, string?)[] fields) =>
        await browser.Post(url, [("seen", Seen(await browser.Page(url))), .. fields]);

    private static string? Seen(IHtmlDocument page) => page.QuerySelector("[name=seen]")?.GetAttribute("value");

    private static IEnumerable<string> Outcomes(IHtmlDocument page) => page.QuerySelectorAll("tbody .status").Select(s => s.TextContent);

    private static async Task<byte[]> Bytes(Browser browser, string url) => await (await browser.Get(url)).Content.ReadAsByteArrayAsync();

    private async Task<Guid> Center(int number, Guid unit)
    {
        var row = Public.Centers.One(number, number == 1 ? "稀土永磁材料" : "煤化工");
        row.UnitId = unit;
        await Public.Centers.Add(site, row);
        await site.Db(async db =>
        {
            db.Cases.Add(new() { Id = row.CaseId, Kind = "center", Number = row.Number, State = row.State, UnitId = unit });
            return await db.SaveChangesAsync();
        });
        return row.CaseId;
    }

    private Task<Guid> Recorded(FactKind kind, params (string, string)[] cells) => site.Db(async db =>
    {
        var body = FactBody.Write(cells.Select(c => new KeyValuePair<string, string>(c.Item1, c.Item2)));
        var fact = new Fact { UnitId = site.Unit, Kind = kind, Body = body, Title = FactBody.TitleOf(body) };
        db.Facts.Add(fact);
        await db.SaveChangesAsync();
        return fact.Id;
    });
}
