using Luyan.Browser.Tests.Running;

namespace Luyan.Browser.Tests;

public sealed class FirstStartTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override bool Furnished => false;

    [Fact]
    public async Task The_first_administrator_sets_the_program_up_with_the_code_of_the_console()
    {
        var code = await City.SetupCode();
        var administrator = await Anybody();
        await administrator.Open("/");
        await administrator.Open("/setup");
        await administrator.Inspect();
        await administrator.Press("完成设置");
        await administrator.Page.Locator("#errors").WaitForAsync();
        (await administrator.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe(
            "errors", "the summary of errors takes the focus");
        foreach (var (name, value) in new[]
        {
            ("Code", code!), ("PersonName", "管若谷"), ("Email", "guan@example.test"), ("Password", City.Password), ("Again", City.Password),
            ("BureauName", "包头市科学技术局"), ("BureauAddress", "包头市虚构路1号"), ("BureauPhone", "0472-0000000") })
        {
            await administrator.Type(name, value);
        }
        await administrator.Press("完成设置");
        await administrator.Page.WaitForURLAsync("**/me/authenticator");
        await administrator.Inspect();
        NobodyComplains();
    }
}
