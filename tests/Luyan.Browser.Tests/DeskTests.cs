using Luyan.Browser.Tests.Running;
using Luyan.Cases;
using Luyan.Web;

namespace Luyan.Browser.Tests;

/// <summary>The desks of those who examine an application: the department ranks, reads, asks and recommends;
/// the officer looks at what repeats itself.</summary>
public sealed class DeskTests(Chromium chromium, FiledCity filed) : BrowserTest(chromium, filed.City), IClassFixture<FiledCity>
{
    private const string Opinion = "经审查，两个单位具备组建条件，材料齐全真实，研发投入持续，同意按此顺序推荐上报市科技局组织评审。";

    [Fact]
    public async Task Applications_are_ranked_by_keys_and_by_dragging_and_recommended_together_with_one_signature()
    {
        var (first, second) = (await filed.File("包头市稀土永磁材料工程技术研究中心"), await filed.File("包头市轻量化铸造工程技术研究中心"));
        var department = await As(Role.Department);
        await department.Open(Urls.DepartmentRanking);
        (await Order(department, first, second)).ShouldBe([first, second]);
        await department.Inspect();

        var keys = new Keys(department.Page);
        await keys.ToValue($"up:{second}");
        await NewPage(department, () => keys.Press("Enter"));
        (await keys.Focused("value")).ShouldEndWith(second, customMessage: "the focus stays with the row that moved");
        await department.Page.ReloadAsync();
        (await Order(department, first, second)).ShouldBe([second, first]);

        await NewPage(department, () => Drag(department, first, second));
        await department.Page.ReloadAsync();
        (await Order(department, first, second)).ShouldBe([first, second]);

        foreach (var number in new[] { first, second })
        {
            await keys.ToValue(number);
            await keys.Press("Space");
        }
        await keys.To("button", "推荐所选申请");
        await keys.Press("Enter");
        await department.Page.WaitForURLAsync("**/ranking/recommend?*");
        await department.Inspect();
        foreach (var number in new[] { first, second })
        {
            for (var item = 1; item <= 6; item++)
            {
                await department.Type($"{number}.Conditions.{item}.Finding", "Met");
                await department.Type($"{number}.Conditions.{item}.Remark", "查验属实");
            }
        }
        await department.Type("Opinion", Opinion);
        await department.Type("SignedBy", "白云起");
        await department.Press("签署并推荐 2 件");
        await department.Sees($"已推荐：{first}、{second}");
        (await department.Page.Locator("#letters ~ * tbody tr").CountAsync()).ShouldBe(
            2, "one letter names both, beside its English reading");
        (await Order(department, first, second)).ShouldBeEmpty();
        await department.Inspect();
        NobodyComplains();
    }

    [Fact]
    public async Task What_is_noted_on_the_reading_desk_is_there_afterwards()
    {
        var reading = $"{Urls.Case(await filed.File("包头市煤基新材料工程技术研究中心"))}/read";
        var department = await As(Role.Department);
        await department.Open(reading);
        await department.Page.RunAndWaitForResponseAsync(
            async () =>
            {
                await department.Type("Conditions.2.Finding", "Doubtful");
                await department.Type("Conditions.2.Remark", "验收证书缺页");
            },
            answer => answer.Request.Method == "POST" && answer.Status == 200);
        await department.Page.ReloadAsync();
        (await department.Page.Locator("[name='Conditions.2.Finding'][value=Doubtful]").IsCheckedAsync())
            .ShouldBeTrue("it is saved while it is typed");
        (await department.Page.Locator("[name='Conditions.2.Remark']").InputValueAsync()).ShouldBe("验收证书缺页");

        await department.Page.Locator("button[value='at:Plan:tasks']").ClickAsync();
        await department.Page.WaitForURLAsync("**/read?at=*");
        await department.Type("Sections.Plan:tasks.What", "请写明分期目标");
        await department.Press("保存");
        await department.Page.WaitForURLAsync(address => !address.Contains("at=", StringComparison.Ordinal));
        (await department.Page.Locator("[name='Sections.Plan:tasks.What']").InputValueAsync()).ShouldBe("请写明分期目标");
        await department.Inspect(reading);
        NobodyComplains();
    }

    [Fact]
    public async Task A_question_asked_at_a_field_is_answered_in_place()
    {
        var number = await filed.File("包头市氢能装备工程技术研究中心");
        var department = await As(Role.Department);
        await department.Open($"{Urls.Case(number)}/read");
        await department.Page.Locator(".beside-place:has(button[value='at:Plan:tasks']) a[href*='/questions']").ClickAsync();
        await department.Page.WaitForURLAsync("**/questions?at=*");
        (await department.Page.Locator("[name=Field] option:checked").InnerTextAsync()).ShouldContain("任务");
        await department.Inspect();
        await department.Type("Question", "中试线设在何处？");
        await department.Press("发出提问");
        await department.Sees("已发出提问");

        var filler = await As(Role.Filler);
        await filler.Page.Locator($"main a[href^='{Urls.Case(number)}/questions']").First.ClickAsync();
        await filler.Sees("中试线设在何处？");
        await filler.Inspect();
        await filler.Type("Answer", "设在昆都仑区虚构大街2号院内。");
        await filler.Press("提交答复");
        await filler.Sees("已提交答复");
        await department.Open($"{Urls.Case(number)}/questions");
        await department.Sees("设在昆都仑区虚构大街2号院内。");
        await department.Inspect();
        NobodyComplains();
    }

    [Fact]
    public async Task A_near_copy_stands_beside_its_like_and_is_set_aside_with_a_reason()
    {
        var number = await filed.File("包头市稀土抛光材料工程技术研究中心");
        await filed.FileNearCopy();
        var officer = await As(Role.CaseOfficer);
        await officer.Open(Urls.Case(number));
        await officer.Page.Locator($"main a[href='{Urls.Authenticity(number)}']").First.ClickAsync();
        await officer.Page.WaitForURLAsync("**/authenticity");
        await officer.Inspect();
        await officer.Page.Locator("main a[href*='/authenticity/near-paragraph']").First.ClickAsync();
        await officer.Page.WaitForURLAsync("**/authenticity/*");
        var sides = officer.Page.Locator(".pair > section");
        (await sides.CountAsync()).ShouldBe(2);
        var (left, right) = ((await sides.Nth(0).BoundingBoxAsync())!, (await sides.Nth(1).BoundingBoxAsync())!);
        (left.Y, left.X + left.Width <= right.X).ShouldBe((right.Y, true), "the passages stand side by side");
        (await sides.Nth(0).Locator("mark").AllInnerTextsAsync()).ShouldBe(["本"]);
        await officer.Inspect();
        await officer.Page.Locator("form[action$='/dismiss'] textarea").FillAsync("两单位同属一个联合项目，段落出自共同的任务书。");
        await officer.Page.Locator("form[action$='/dismiss'] button").ClickAsync();
        await officer.Page.Locator(".note.done").WaitForAsync();
        await officer.Sees("段落出自共同的任务书");
        await officer.Inspect(Urls.Authenticity(number));
        NobodyComplains();
    }

    private static async Task<string[]> Order(Visitor department, params string[] of) =>
        [.. (await department.Page.Locator(".ranking input[name=case]").EvaluateAllAsync<string[]>("all => all.map(i => i.value)"))
            .Intersect(of)];

    // The address stays the same: the old page is known by a mark on it.
    private static async Task NewPage(Visitor visitor, Func<Task> act)
    {
        await visitor.Page.EvaluateAsync("() => { window.isOld = true; }");
        await act();
        await visitor.Page.WaitForFunctionAsync("() => !window.isOld && document.readyState === 'complete'");
    }

    private static async Task Drag(Visitor department, string from, string to)
    {
        var row = department.Page.Locator(".ranking.draggable > li");
        await row.Filter(new() { HasText = from }).Locator(".grip")
            .DragToAsync(row.Filter(new() { HasText = to }), new() { TargetPosition = new() { X = 20, Y = 4 } });
    }
}
