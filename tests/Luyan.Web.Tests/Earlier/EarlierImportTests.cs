using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store.Directory;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Earlier;

public sealed class EarlierImportTests : EarlierSite
{
    [Fact]
    public async Task What_each_row_would_become_is_shown_before_anything_is_entered()
    {
        var address = await Brought(Accepted, Building);
        var page = await Dry(address);
        page.QuerySelectorAll("table.list tbody tr").Length.ShouldBe(2);
        var text = page.Body!.TextContent;
        text.ShouldContain(First);
        text.ShouldContain("2026年5月18日");
        text.ShouldContain("依托单位不在系统中");
        (await Site.Db(db => db.Cases.CountAsync())).ShouldBe(0);
        (await Site.Db(db => db.Units.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Centers_are_entered_with_their_state_their_numbers_and_their_clocks()
    {
        var address = await Brought(Accepted, Building);
        (await Enter(address)).Headers.Location!.ToString().ShouldEndWith("?entered=2");
        (await CaseOf(First)).Number.ShouldBe("ZX-2012-0001");
        (await CaseOf(First)).State.ShouldBe(nameof(Operating));
        (await CaseOf(Second)).State.ShouldBe(nameof(UnderConstruction));
        var id = (await CaseOf(First)).Id;
        var due = await Site.Db(db => db.Deadlines.Where(d => d.CaseId == id && d.Open)
            .OrderBy(d => d.Effective).Select(d => $"{d.Key} {d.Subject}").ToListAsync());
        due.ShouldBe(["annual-report 2025", "assessment-window 7", "assessment-due 7"]);
        (await CenterOf(First)).Earlier!.Source.Row.ShouldBeGreaterThan(1);
        (await Site.Db(db => db.EarlierImports.Select(i => i.Entered).SingleAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Brought_again_with_more_rows_only_the_new_ones_are_entered_and_nothing_else_changes()
    {
        await Enter(await Brought(Accepted));
        var before = (await CaseOf(First)).Version;
        var changed = Accepted;
        changed[8] = "闻人月";
        var address = await Brought(changed, Building);
        var page = await Dry(address);
        page.Body!.TextContent.ShouldContain("与已录入的内容不同：中心主任");
        (await Enter(address)).Headers.Location!.ToString().ShouldEndWith("?entered=1");
        (await CaseOf(First)).Version.ShouldBe(before);
        (await CenterOf(First)).Director.ShouldBe("程望舒");
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_the_good_rows_are_entered()
    {
        string[] wrong = [First, "包科发〔2012〕31号", "去年", "", "91150203MA0DEM021X", "没有的部门", "陶艺", "150203", "", "", "", "明年", "", "", ""];
        var address = await Brought(wrong, Building);
        var row = (await Dry(address)).QuerySelector("tr.overdue")!.TextContent;
        foreach (var said in new[] { "“去年”不是日期", "统一社会信用代码有误", "没有名称为“没有的部门”", "“陶艺”不在可选范围内", "中心主任：此项没有填写", "“明年”不是年度" })
        {
            row.ShouldContain(said);
        }
        (await Enter(address)).Headers.Location!.ToString().ShouldEndWith("?entered=1");
    }

    [Fact]
    public async Task A_row_that_stands_twice_is_entered_once_and_one_letter_may_name_several_centers()
    {
        var other = Building;
        other[1] = Accepted[1];
        other[2] = Accepted[2];
        var address = await Brought(Accepted, other, Accepted);
        (await Dry(address)).QuerySelectorAll("tr.overdue").Length.ShouldBe(1);
        (await Enter(address)).Headers.Location!.ToString().ShouldEndWith("?entered=2");
        (await CaseOf(Second)).Number.ShouldBe("ZX-2012-0002");
    }

    [Fact]
    public async Task A_code_in_any_width_and_case_is_the_one_of_the_unit_that_is_registered()
    {
        var row = Accepted;
        row[4] = string.Concat(Known.ToLowerInvariant().Select(c => (char)(c + 0xFEE0)));
        await Enter(await Brought(row));
        (await CaseOf(First)).UnitId.ShouldBe(Site.Unit);
        (await Site.Db(db => db.Units.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_name_that_is_taken_in_another_spelling_is_told_in_the_trial_and_creates_no_unit()
    {
        await Enter(await Brought(Accepted));
        var row = Building;
        row[0] = First.Insert(6, " ");
        var address = await Brought(row);
        var page = await Dry(address);
        page.QuerySelector("tr.overdue")!.TextContent.ShouldContain("已为另一中心");
        page.QuerySelector("input[name=seen]").ShouldBeNull("nothing is left to enter");
        (await Site.Db(db => db.Units.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Names_enter_without_blanks_and_what_was_taken_out_is_said()
    {
        var row = Building;
        (row[0], row[3]) = (Second.Insert(4, "\n"), "青山 装备\u200B有限公司");
        var address = await Brought(row);
        (await Dry(address)).Body!.TextContent.ShouldContain("已去掉空格、换行和看不见的字符，录入为“青山装备有限公司”");
        await Enter(address);
        (await CaseOf(Second)).UnitName.ShouldBe("青山装备有限公司");
    }

    [Fact]
    public async Task Two_names_under_one_new_code_are_told_and_the_first_is_used()
    {
        var (one, two) = (Building, Building);
        (two[0], two[1], two[3]) = ("包头市钢轨工程技术研究中心", "包科发〔2025〕9号", "青山重型装备有限公司");
        var address = await Brought(one, two);
        (await Dry(address)).Body!.TextContent.ShouldContain("以同一代码写有另一名称；该单位按“青山装备有限公司”录入");
        (await Enter(address)).Headers.Location!.ToString().ShouldEndWith("?entered=2");
        (await CaseOf(two[0])).UnitName.ShouldBe("青山装备有限公司");
    }

    [Fact]
    public async Task Nothing_is_entered_that_was_not_seen()
    {
        var address = await Brought(Accepted);
        (await Enter(address, "0123456789abcdef")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Site.Db(db => db.Cases.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Two_sheets_with_the_same_center_enter_it_once()
    {
        var (one, two) = (await Brought(Accepted), await Brought(Accepted, Building));
        var seen = (await Dry(one)).QuerySelector("input[name=seen]")!.GetAttribute("value");
        await Enter(two);
        (await Enter(one, seen)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Site.Db(db => db.Cases.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Files_that_are_no_such_sheet_are_refused_with_the_reason()
    {
        (await Refusal("not a sheet"u8.ToArray())).ShouldContain("不是 xlsx 文件");
        (await Refusal(Luyan.Documents.Sheets.BookWriter.Write(new(
            "any", 1, "guide", ["guide"],
            [new("x", "x", [new("a", "甲"), new("b", "乙")], [new("", ["1", "2"])])])))).ShouldContain("没有找到表头");
        (await Refusal(Sheet())).ShouldContain("没有填写任何中心");
        async Task<string> Refusal(byte[] sheet)
        {
            var response = await Bring(Role.HeadOfDivision, sheet);
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            return await response.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task Only_a_head_of_division_enters_and_only_the_Bureau_and_auditors_see()
    {
        var address = await Brought(Accepted);
        foreach (var role in new[] { Role.CaseOfficer, Role.Leader, Role.Auditor })
        {
            (await (await Site.As(role)).Get(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await Bring(role, Sheet(Accepted))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await (await Site.As(role)).Post(address, ("seen", "x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        foreach (var role in new[] { Role.Signer, Role.Director, Role.Department, Role.Expert, Role.Administrator })
        {
            foreach (var path in new[] { Url, address, address + "/file", Url + "/template.xlsx" })
            {
                (await (await Site.As(role)).Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role} {path}");
            }
        }
    }

    [Fact]
    public async Task The_sheet_itself_and_the_template_can_be_downloaded()
    {
        var head = await Site.As(Role.HeadOfDivision);
        var sheet = Sheet(Accepted);
        var address = (await Bring(Role.HeadOfDivision, sheet)).Headers.Location!.ToString();
        (await (await head.Get(address + "/file")).Content.ReadAsByteArrayAsync()).ShouldBe(sheet);
        var template = await (await head.Get(Url + "/template.xlsx")).Content.ReadAsByteArrayAsync();
        (await Bring(Role.HeadOfDivision, template)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Where_a_center_comes_from_stands_in_its_case_and_on_its_public_page()
    {
        await Enter(await Brought(Accepted, Building));
        var number = (await CaseOf(First)).Number;
        (await (await Site.As(Role.CaseOfficer)).Page($"/cases/{number}")).Body!.TextContent.ShouldContain("“已认定中心.xlsx”第");
        // Where the Bureau has it from is a paper of the Bureau.
        (await (await Site.As(Role.Signer)).Page($"/cases/{number}")).Body!.TextContent.ShouldNotContain("已认定中心.xlsx");
        (await Site.Anonymous().Page($"/centers/{number}")).Body!.TextContent.ShouldContain("系统启用前认定");
        (await Site.Anonymous().Page($"/centers/{number}")).Body!.TextContent.ShouldNotContain("已认定中心.xlsx");
        // The sheet holds other units' rows: no case leads to it.
        (await Site.Db(db => db.FileLinks.CountAsync())).ShouldBe(0);
        (await (await Site.As(Role.Signer)).Get($"/cases/{(await CaseOf(Second)).Number}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_letter_that_is_known_from_the_sheet_is_not_given_anew()
    {
        await Enter(await Brought(Accepted));
        (await Site.Db(db => db.Numbers.Where(n => n.Register == "earlier-document")
            .Select(n => n.Number).ToListAsync())).ShouldBe(["包科发〔2012〕31号"]);
        (await Site.Db(db => db.Numbers.AnyAsync(n => n.Register == "document"))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_next_letter_of_this_year_comes_after_those_of_the_sheet_in_whatever_brackets_they_were_typed()
    {
        var row = Building;
        (row[1], row[2], row[10]) = ("包科发[2026]41号", "2026-02-10", "2028-02-10");
        await Enter(await Brought(row));
        await using var scope = Site.App.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Luyan.Web.Letters.LetterNumbers>().Next(
            new(2026, 3, 2), TestContext.Current.CancellationToken)).ShouldContain("42");
    }
}
