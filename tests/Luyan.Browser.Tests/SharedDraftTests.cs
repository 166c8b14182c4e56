using Luyan.Browser.Tests.Running;
using Luyan.Cases;

namespace Luyan.Browser.Tests;

/// <summary>Two people in one section: they see each other, what they type is joined, and a real conflict is put side by side.</summary>
public sealed class SharedDraftTests(Chromium chromium) : BrowserTest(chromium)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await City.AccountOf(Role.Filler);
        await City.AccountOf(Role.Signer);
    }

    [Fact]
    public async Task Two_people_in_a_section_see_each_other_and_different_fields_are_joined()
    {
        var (filler, signer) = await Both();
        await filler.Page.Locator("#here:not([hidden])").WaitForAsync(new() { Timeout = 40000 });
        (await filler.Page.Locator("#here").InnerTextAsync()).ShouldContain("贺明远");
        (await signer.Page.Locator("#here").InnerTextAsync()).ShouldContain("林若溪");
        await filler.Type("necessity", "林：必要性");
        await Saved(filler);
        await signer.Type("goals", "贺：目标");
        await signer.Page.WaitForFunctionAsync("() => document.querySelector('[name=necessity]').value === '林：必要性'");
        await Saved(signer);
        await ShouldHold(signer, ("necessity", "林：必要性"), ("goals", "贺：目标"));
    }

    [Fact]
    public async Task The_same_field_typed_by_both_is_put_side_by_side_and_nothing_is_overwritten()
    {
        var (filler, signer) = await Both();
        signer.Complaints.Offline = true;
        await signer.Context.SetOfflineAsync(true);
        await signer.Type("necessity", "贺的写法");
        await filler.Type("necessity", "林的写法");
        await Saved(filler);
        await signer.Context.SetOfflineAsync(false);
        await signer.Page.Locator("#conflict:not([hidden])").WaitForAsync(new() { Timeout = 90000 });
        var asked = await signer.Page.Locator("#conflict").InnerTextAsync();
        asked.ShouldContain("林的写法");
        asked.ShouldContain("贺的写法");
        await filler.Page.ReloadAsync();
        (await filler.Page.Locator("[name=necessity]").InputValueAsync()).ShouldBe("林的写法");
        await signer.Page.Locator("#conflict input[value=theirs]").CheckAsync();
        await signer.Page.Locator("#conflict [data-decide]").ClickAsync();
        await Saved(signer);
        await ShouldHold(signer, ("necessity", "林的写法"));
    }

    [Fact]
    public async Task What_both_typed_without_a_connection_is_all_there_when_it_is_back()
    {
        var (filler, signer) = await Both();
        foreach (var one in new[] { filler, signer })
        {
            one.Complaints.Offline = true;
            await one.Context.SetOfflineAsync(true);
        }
        await filler.Type("necessity", "林：必要性");
        await signer.Type("directions", "贺：方向");
        await filler.Page.Locator("#saved[data-state=offline]").WaitForAsync();
        await signer.Page.Locator("#saved[data-state=offline]").WaitForAsync();
        await filler.Context.SetOfflineAsync(false);
        await Saved(filler);
        await signer.Context.SetOfflineAsync(false);
        await Saved(signer);
        await ShouldHold(signer, ("necessity", "林：必要性"), ("directions", "贺：方向"));
    }

    private async Task<(Visitor Filler, Visitor Signer)> Both()
    {
        var filler = await Anybody();
        await filler.SignIn("filler@example.test");
        await filler.Open("/unit/applications/new");
        await filler.Press("开始填写");
        await filler.Press("理由与目标");
        await filler.Page.Locator("#saved").WaitForAsync();
        var signer = await Anybody();
        await signer.SignIn("signer@example.test");
        await signer.Open(new Uri(filler.Page.Url).AbsolutePath);
        await signer.Page.Locator("#saved").WaitForAsync();
        return (filler, signer);
    }

    private static Task Saved(Visitor visitor) => visitor.Page.Locator("#saved[data-state=saved]").WaitForAsync(new() { Timeout = 90000 });

    private static async Task ShouldHold(Visitor visitor, params (string Name, string Text)[] fields)
    {
        await visitor.Page.ReloadAsync();
        foreach (var (name, text) in fields) { (await visitor.Page.Locator($"[name={name}]").InputValueAsync()).ShouldBe(text); }
        (await visitor.Page.Locator("#restored").IsVisibleAsync())
            .ShouldBeFalse("the server holds it, nothing is left in the browser alone");
    }
}
