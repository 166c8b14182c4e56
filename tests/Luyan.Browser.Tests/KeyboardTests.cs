using Luyan.Browser.Tests.Running;
using Luyan.Cases;

namespace Luyan.Browser.Tests;

/// <summary>Everything can be done without a mouse: these tests touch the page by keys alone.</summary>
public sealed class KeyboardTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_filler_signs_in_fills_a_section_and_checks_it_by_keys_alone()
    {
        await City.AccountOf(Role.Filler);
        var keys = new Keys((await Anybody()).Page);
        await keys.Page.GotoAsync("/sign-in");
        await keys.Press("Tab");
        (await keys.Focused("textContent")).ShouldBe("跳到正文", "the first stop leads past the navigation");
        await keys.Press("Enter");
        await keys.Write("Email", "filler@example.test");
        await keys.Write("Password", City.Password);
        await keys.Press("Enter");
        await keys.Page.WaitForURLAsync("**/unit");

        await keys.Page.GotoAsync("/unit/applications/new");
        await keys.To("button", "开始填写");
        await keys.Press("Enter");
        await keys.Page.Locator(".tasks").WaitForAsync();
        var draft = new Uri(keys.Page.Url).AbsolutePath;
        await keys.To("a", "理由与目标");
        await keys.Press("Enter");
        await keys.Page.WaitForURLAsync("**/reasons");
        foreach (var (name, value) in new[] { ("necessity", "缺少共性技术平台"), ("directions", "晶界扩散"), ("goals", "三项工艺") })
        {
            await keys.Write(name, value);
        }
        await keys.To("button", "＋ 添加指标");
        await keys.Press("Enter");
        (await keys.Focused("name")).ShouldEndWith(".name", customMessage: "a new row takes the focus");
        await keys.Page.Keyboard.InsertTextAsync("中试线产能");
        foreach (var value in new[] { "吨", "0", "500" })
        {
            await keys.Press("Tab");
            await keys.Page.Keyboard.InsertTextAsync(value);
        }
        await keys.To("button", "保存并继续");
        await keys.Press("Enter");
        await keys.Page.WaitForURLAsync("**/plan");

        await keys.Page.GotoAsync($"{draft}/check");
        (await keys.Page.Locator(".paper").InnerTextAsync()).ShouldContain("中试线产能");
        await keys.To("a", "修改");
        await keys.Press("Enter");
        await keys.Page.WaitForURLAsync($"**{draft}/cover");
        NobodyComplains();
    }
}
