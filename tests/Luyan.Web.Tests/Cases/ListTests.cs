using Luyan.Cases;

namespace Luyan.Web.Tests.Cases;

public sealed class ListTests : CaseSite
{
    private const string Other = "包头市煤化工装备工程技术研究中心";

    [Fact]
    public async Task The_bureau_counts_its_cases_by_stage_and_finds_them_by_what_they_are()
    {
        var second = await File(Guid.CreateVersion7(), Other);
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        var officer = await Site.As(Role.CaseOfficer);
        var desk = await officer.Page(Urls.Bureau);
        desk.QuerySelectorAll(".bars li")
            .Select(li => $"{li.QuerySelector("a")!.TextContent} {li.QuerySelector(".number")!.TextContent}").ShouldContain("受理 1");
        Numbers(desk).ShouldBe([Number, second]);

        Numbers(await officer.Page($"{Urls.Bureau}?q=煤化工")).ShouldBe([second]);
        Numbers(await officer.Page($"{Urls.Bureau}?q={Number}")).ShouldBe([Number]);
        Numbers(await officer.Page($"{Urls.Bureau}?q=虚构稀土&stage=acceptance&field=4&department={Site.Department}")).ShouldBe([Number]);
        Numbers(await officer.Page($"{Urls.Bureau}?stage=ended")).ShouldBeEmpty();
        (await officer.Page($"{Urls.Bureau}?stage=nonsense&page=x&department=1")).QuerySelector(".empty").ShouldNotBeNull();
        (await officer.Page(Urls.Desk)).QuerySelector($"a[href='{Urls.Bureau}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_overdue_says_so_in_words()
    {
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        Site.Clock.Advance(TimeSpan.FromDays(20));
        var desk = await (await Site.As(Role.CaseOfficer)).Page(Urls.Bureau);
        desk.QuerySelector("tr.overdue")!.TextContent.ShouldContain("已逾期");
        desk.QuerySelector(".lead")!.TextContent.ShouldContain("1 件已逾期");
    }

    [Fact]
    public async Task What_awaits_acceptance_stands_in_one_view()
    {
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        var page = await (await Site.As(Role.CaseOfficer)).Page(Urls.Acceptance);
        page.QuerySelector("#group-lacking ~ * tbody a")!.GetAttribute("href").ShouldBe($"{Urls.Acceptance}/{Number}");
        page.QuerySelector("tbody tr")!.TextContent.ShouldContain(Samples.Opinion);
        (await (await Site.As(Role.Leader)).Page(Urls.Acceptance)).QuerySelector("input[name=case]").ShouldBeNull();
    }

    [Fact]
    public async Task A_department_lists_its_own_applications_with_those_to_examine_first()
    {
        var second = await File(Guid.CreateVersion7(), Other);
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        Numbers(await (await Site.As(Role.Department)).Page(Urls.DepartmentCases)).ShouldBe([second, Number]);
        Numbers(await (await Site.As(Role.Department, await Stranger())).Page(Urls.DepartmentCases)).ShouldBeEmpty();
    }

    private Task<Guid> Stranger() => Site.Db(async db =>
    {
        var department = new Luyan.Store.Directory.Department { Id = Guid.CreateVersion7(), Name = "东河区科技管理部门", District = "150202" };
        db.Departments.Add(department);
        await db.SaveChangesAsync();
        return department.Id;
    });

    private static IReadOnlyList<string> Numbers(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll("table.list td a").Select(a => a.TextContent)];
}
