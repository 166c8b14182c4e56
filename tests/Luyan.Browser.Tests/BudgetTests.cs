using Luyan.Browser.Tests.Running;
using Luyan.Cases;

namespace Luyan.Browser.Tests;

/// <summary>The budget as a table: a pasted block fills its cells, the sums follow, and two people do not lose
/// each other's cells.</summary>
public sealed class BudgetTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Paste = "([first, text]) => { const data = new DataTransfer(); data.setData('text/plain', text); first = " +
        "document.querySelectorAll('.budget-cells tbody input')[first]; first.dispatchEvent(new ClipboardEvent('paste', { clipboardData: " +
        "data, bubbles: true, cancelable: true })); }";

    [Fact]
    public async Task A_block_is_pasted_summed_saved_and_joined_with_the_cells_of_another()
    {
        await City.AccountOf(Role.Filler);
        await City.AccountOf(Role.Signer);
        var filler = await Anybody();
        await filler.SignIn("filler@example.test");
        await filler.Open("/unit/applications/new");
        await filler.Press("开始填写");
        await filler.Page.GotoAsync($"{filler.Page.Url.TrimEnd('/')}/plan");
        await filler.Page.Locator("#saved").WaitForAsync();
        var signer = await Anybody();
        await signer.SignIn("signer@example.test");
        await signer.Open(new Uri(filler.Page.Url).AbsolutePath);
        await signer.Page.Locator("#saved").WaitForAsync();

        await filler.Page.EvaluateAsync(Paste, new object[] { 0, "1,000.5\t200\n30\t4" });
        (await filler.Page.Locator("[data-sum-all]").InnerTextAsync()).ShouldBe("1,234.5");
        (await filler.Page.Locator("[data-sum-source]").First.InnerTextAsync()).ShouldBe("1,200.5");
        await Saved(filler);
        var last = signer.Page.Locator(".budget-cells tbody input").Last;
        await last.FillAsync("65.5");
        await signer.Page.WaitForFunctionAsync(
            "() => document.querySelector('[data-sum-all]').textContent === '1,300'", null, new() { Timeout = 90000 });
        await Saved(signer);
        foreach (var one in new[] { filler, signer })
        {
            await one.Page.ReloadAsync();
            (await one.Page.Locator("[data-sum-all]").InnerTextAsync()).ShouldBe("1,300");
            (await one.Page.Locator("#restored").IsVisibleAsync()).ShouldBeFalse();
        }
        await filler.Inspect();
    }

    private static Task Saved(Visitor visitor) => visitor.Page.Locator("#saved[data-state=saved]").WaitForAsync(new() { Timeout = 90000 });
}
