using System.Net;
using System.Text;
using Luyan.Cases;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Store.Holidays;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Cases;
using Luyan.Store.Moving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Holidays;

/// <summary>Holidays are brought, tried and imported over HTTP. The report of 2026 is nominally due on Saturday 30 January 2027, so far
/// on Monday 1 February.</summary>
public sealed class HolidayTests : CenterSite
{
    private const string Url = "/admin/holidays";
    private const string MondayOff = "日期\t名称\t休或班\n2027-01-01\t元旦\t休\n2027-02-01\t春节\t休\n";
    private const string SaturdayWorked = "2027-01-01,元旦,休\n2027-01-30,春节,班\n";
    private const string Notice = "国办发明电〔2026〕虚构号";

    private Measures Law => Site.App.Services.GetRequiredService<MeasuresInForce>().Now;

    [Fact]
    public async Task A_year_is_tried_confirmed_and_moves_the_deadlines_and_whoever_acts_is_told()
    {
        var browser = await Site.As(Role.Administrator);
        var url = await Pasted(browser, MondayOff);
        var page = await browser.Page(url);
        var text = page.QuerySelector("main")!.TextContent;
        text.ShouldContain("推后的期限：1项");
        text.ShouldContain("2027年2月2日（星期二）");
        text.ShouldContain("推后1天");
        page.QuerySelectorAll("tbody .status").Select(s => s.TextContent).ShouldBe(["新增", "相同"]);
        text.ShouldContain("不再列入的日期：12天");
        page.QuerySelectorAll("main a").ShouldNotContain(a => a.TextContent == Center, "administrators open no case");
        Law.Calendar.Version.ShouldBe(0);
        page.QuerySelector("input[name=earlier]").ShouldBeNull();

        var done = await browser.Post(url, ("seen", "0"));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        done.Headers.Location!.ToString().ShouldBe($"{Url}/imports/1");
        (await browser.Post(url, ("seen", "0"))).Headers.Location!.ToString().ShouldBe($"{Url}/imports/1", "pressed twice, imported once");
        await Site.App.Services.GetRequiredService<DeadlineMoving>().CarryOut();
        var result = (await browser.Page($"{Url}/imports/1")).QuerySelector("main")!.TextContent;
        result.ShouldContain("共有1项未了结的期限变动");
        // An administrator reads no case, and is not told in which one something moved.
        result.ShouldNotContain(Center);
        result.ShouldContain("某案件");
        result.ShouldContain(Notice);
        (await browser.Page(Url)).QuerySelector("main")!.TextContent.ShouldContain("第1次导入");
        (await Site.Db(db => db.HolidayYears.SingleAsync())).ImportedByName.ShouldBe("管若谷");

        var clocks = (await (await Site.As(Role.CaseOfficer)).Page($"{CenterCase}/clocks")).QuerySelector("main")!.TextContent;
        clocks.ShouldContain($"2026年3月2日（星期一）由2027年2月1日（星期一）改为2027年2月2日（星期二），依据：{Notice}");
        (await Site.Db(db => db.Outbox.CountAsync(o => o.Key == "deadline-moved" && o.CaseId == CenterId))).ShouldBe(1);
    }

    [Fact]
    public async Task Deadlines_that_move_earlier_ask_for_a_tick()
    {
        var browser = await Site.As(Role.Administrator);
        var url = await Pasted(browser, SaturdayWorked);
        var page = await browser.Page(url);
        page.QuerySelector("main")!.TextContent.ShouldContain("提前的期限：1项");
        page.QuerySelector("input#earlier").ShouldNotBeNull();
        var refused = await browser.Post(url, ("seen", "0"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(refused)).QuerySelector("a[href='#earlier']")!.TextContent.ShouldContain("有期限将要提前");
        Law.Calendar.Version.ShouldBe(0);
        (await browser.Post(url, ("seen", "0"), ("earlier", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Site.App.Services.GetRequiredService<DeadlineMoving>().CarryOut();
        (await Site.Db(db => db.Outbox.CountAsync(o => o.Key == "deadline-moved-earlier"))).ShouldBe(1);
        (await (await Site.As(Role.CaseOfficer)).Page($"{CenterCase}/clocks"))
            .QuerySelector("main")!.TextContent.ShouldContain("提前至2027年1月30日（星期六）");
    }

    [Fact]
    public async Task A_day_that_was_fixed_before_stays_and_its_page_says_so()
    {
        var number = await File(Guid.CreateVersion7(), "包头市稀土合金工程技术研究中心");
        var before = await Site.Db(db => db.Deadlines.SingleAsync(d => d.Key == "department-examines" && d.Open));
        Site.Clock.SetUtcNow(new(2026, 3, 3, 1, 0, 0, TimeSpan.Zero));
        var browser = await Site.As(Role.Administrator);
        var url = await Pasted(browser, string.Concat(Enumerable.Range(4, 2).Select(d => $"2026-03-{d:00},虚构节,休\n")));
        (await browser.Page(url)).QuerySelector("main")!.TextContent.ShouldNotContain(number);
        (await browser.Post(url, ("seen", "0"), ("earlier", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Site.App.Services.GetRequiredService<DeadlineMoving>().CarryOut();
        (await Site.Db(db => db.Deadlines.SingleAsync(d => d.CaseId == before.CaseId && d.Open))).Effective.ShouldBe(before.Effective);
        (await (await Site.As(Role.CaseOfficer)).Page($"{Urls.Case(number)}/clocks"))
            .QuerySelector("main")!.TextContent.ShouldContain("2026年3月3日（星期二）导入的放假安排不影响该日期");
    }

    [Fact]
    public async Task What_is_faulty_is_told_row_by_row_and_cannot_be_confirmed()
    {
        var browser = await Site.As(Role.Administrator);
        var url = await Pasted(browser, "日期\t名称\t休或班\n2027-01-01\t元旦\t休\n2027-01-04\t元旦\t班\n十月一日\t国庆节\t休\n2027-01-01\t元旦\t休\n");
        var page = await browser.Page(url);
        var said = page.QuerySelector("section[aria-labelledby=faults]")!.TextContent;
        said.ShouldContain("需要更正：3处");
        said.ShouldContain("第3行：2027-01-04不是星期六或星期日");
        said.ShouldContain("第4行：“十月一日”不是日期");
        said.ShouldContain("第5行：2027-01-01重复，第2行已经列出");
        page.QuerySelectorAll("tbody .status.bad").Length.ShouldBe(3);
        page.QuerySelectorAll("form button").ShouldNotContain(b => b.TextContent.Contains("导入2027年"));
        (await browser.Post(url, ("seen", "0"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post($"{url}/discard")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var past = await browser.Page(await Pasted(browser, "2025-01-01\t元旦\t休\n"));
        past.QuerySelector("section[aria-labelledby=faults]")!.TextContent.ShouldContain("2025年已经结束");
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_at_its_field_and_what_was_typed_stays()
    {
        var browser = await Site.As(Role.Administrator);
        (await Refused(browser, [], ("pasted", ""))).ShouldContain("请选择文件，或者粘贴内容。");
        var response = await browser.PostFiles(Url, [], ("pasted", SaturdayWorked));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelector("#source-error")!.TextContent.ShouldContain("请填写依据");
        page.QuerySelector("textarea")!.TextContent.ShouldContain("2027-01-30,春节,班");
        (await Refused(browser, [], ("pasted", "{\n\"year\": }"))).ShouldContain("请查看第2行");
        (await Refused(browser, [], ("pasted", "没有日期"), ("source", Notice))).ShouldContain("没有找到日期");
        (await Refused(browser, [("file", "2027.xlsx", [0x50, 0x4B, 3, 4, 9, 9])], ("source", Notice))).ShouldContain("无法作为电子表格读取");
        (await Refused(browser, [("file", "2027.csv", new byte[(1024 * 1024) + 1])], ("source", Notice))).ShouldContain("内容过多");
    }

    [Fact]
    public async Task A_file_of_every_form_is_read_alike()
    {
        var browser = await Site.As(Role.Administrator);
        var book = new Book("holidays", 1, "说明", ["说明"], [new(
            "2027", "2027年", [new("day", "日期", CellForm.Day), new("name", "名称"), new("kind", "休或班")],
            [new("", ["2027-01-01", "元旦", "休"]), new("", ["2027-01-30", "春节", "班"])])]);
        foreach (var (name, bytes) in new (string, byte[])[]
        {
            ("2027.json", Encoding.UTF8.GetBytes("""{"year":2027,"papers":["通知"],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":t""" +
                """rue},{"name":"春节","date":"2027-01-30","isOffDay":false}]}""")),
            ("2027.csv", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("日期,名称,休或班\r\n" + SaturdayWorked)),
            ("2027.xlsx", BookWriter.Write(book)),
            ("2027.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SaturdayWorked)]),
        })
        {
            var sent = await browser.PostFiles(
                Url, [("file", name, bytes)], ("source", name.EndsWith("json", StringComparison.Ordinal) ? "" : Notice));
            sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, name);
            var page = await browser.Page(sent.Headers.Location!.ToString());
            page.QuerySelectorAll("tbody .status").Select(s => s.TextContent).ShouldBe(["新增", "相同"], name);
            page.QuerySelector("main")!.TextContent.ShouldContain(name);
        }
        (await browser.Page(Url)).QuerySelectorAll("section[aria-labelledby=waiting] li").Length.ShouldBe(4);
    }

    [Fact]
    public async Task An_import_in_between_makes_the_confirmation_start_over()
    {
        var (browser, other) = (await Site.As(Role.Administrator), await Site.As(Role.Administrator, Guid.CreateVersion7()));
        var (mine, theirs) = (await Pasted(browser, MondayOff), await Pasted(other, SaturdayWorked));
        (await other.Get(mine)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "what another brought");
        (await other.Post(theirs, ("seen", "0"), ("earlier", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var late = await browser.Post(mine, ("seen", "0"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(late);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("又有人导入了节假日");
        page.QuerySelector("input[name=seen]")!.GetAttribute("value").ShouldBe("1");
        (await browser.Post(mine, ("seen", "1"))).Headers.Location!.ToString().ShouldBe($"{Url}/imports/2");
        (await browser.Page($"{Url}/imports/1")).QuerySelector("main")!.TextContent.ShouldContain("以新的导入为准");
        var provisional = await browser.PostFiles(Url, [], ("pasted", MondayOff), ("source", Notice), ("provisional", "yes"));
        (await browser.Page(provisional.Headers.Location!.ToString())).QuerySelector("main")!.TextContent.ShouldContain("将被暂定的安排取代");
        var again = await Pasted(browser, MondayOff);
        (await browser.Page(again)).QuerySelector("main")!.TextContent.ShouldContain("与现行日历完全相同");
        (await browser.Post(again, ("seen", "2"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Administrators_alone_come_here()
    {
        var url = await Pasted(await Site.As(Role.Administrator), MondayOff);
        foreach (var role in new[] { Role.CaseOfficer, Role.Leader, Role.Auditor, Role.Director })
        {
            var browser = await Site.As(role);
            foreach (var page in new[] { Url, url, $"{Url}/imports/1" })
            {
                (await browser.Get(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role} {page}");
            }
            (await browser.Post(url, ("seen", "0"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        Law.Calendar.Version.ShouldBe(0);
        (await (await Site.As(Role.Administrator)).Get($"{Url}/imports/1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task From_December_on_the_next_year_is_asked_for_until_it_is_published()
    {
        var browser = await Site.As(Role.Administrator);
        (await browser.Page("/desk")).QuerySelector(".note.warn").ShouldBeNull();
        Site.Clock.SetUtcNow(new(2026, 11, 30, 16, 0, 0, TimeSpan.Zero));
        browser = await Site.As(Role.Administrator);
        (await browser.Page("/desk")).QuerySelector(".note.warn")!.TextContent.ShouldContain("2027年的放假安排");
        (await browser.Page(Url)).QuerySelector(".note.warn")!.TextContent.ShouldContain("2027年的放假安排");
        (await browser.Post(await Pasted(browser, MondayOff), ("seen", "0"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Page("/desk")).QuerySelector(".note.warn").ShouldBeNull();
    }

    [Fact]
    public async Task A_node_hears_of_what_another_imported()
    {
        await Site.Db(async db =>
        {
            db.HolidayYears.Add(new()
            {
                Version = 1, Year = 2027, Source = Notice,
                Days = """[{"name":"春节","date":"2027-02-01","isOffDay":true}]""", ImportedAt = Site.Clock.GetUtcNow()
            });
            return await db.SaveChangesAsync();
        });
        Law.Calendar.IsWorkingDay(new(2027, 2, 1)).ShouldBeTrue();
        await Site.App.Services.GetRequiredService<HolidayKeeper>().Once(TestContext.Current.CancellationToken);
        Law.Calendar.IsWorkingDay(new(2027, 2, 1)).ShouldBeFalse();
        (await Site.Db(db => db.Deadlines.SingleAsync(d => d.CaseId == CenterId
            && d.Key == "annual-report"))).Effective.ShouldBe(new(2027, 2, 2));
    }

    private static async Task<string> Pasted(Browser browser, string rows)
    {
        var response = await browser.PostFiles(Url, [], ("pasted", rows), ("source", Notice));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return response.Headers.Location!.ToString();
    }

    private static async Task<string> Refused(
        Browser browser, (string Name, string FileName, byte[] Content)[] files, params (string Name, string? Value)[] fields)
    {
        var response = await browser.PostFiles(Url, files, fields);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return (await Browser.Parse(response)).QuerySelector("#errors")!.TextContent;
    }
}
