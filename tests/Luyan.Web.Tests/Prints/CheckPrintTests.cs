using AngleSharp.Html.Dom;
using Luyan.Cases.Applications;

namespace Luyan.Web.Tests.Prints;

public sealed class CheckPrintTests : PrintSite
{
    [Fact]
    public async Task Anybody_can_ask_whether_number_version_and_code_belong_together()
    {
        var mark = await Mark();
        var anybody = Site.Anonymous();
        (await anybody.Page("/check")).QuerySelector("#result").ShouldBeNull();
        (await Result($"/check?number={Number}&version=1&code={mark.ShortCode}")).ShouldContain("相符：编号");
        (await Result($"/check?number={Number.ToLowerInvariant()}&version=1&code={mark.ShortCode.Replace("-", "").ToLowerInvariant()}"))
            .ShouldContain("相符：编号");
        var wide = string.Concat(mark.ShortCode.Select(Wide));
        foreach (var (number, version, code) in new[]
        {
            (string.Concat(Number.Select(Wide)), "1", mark.ShortCode), (Number, "１", mark.ShortCode), (Number, "1", wide),
            (Number.Replace("-", " -", StringComparison.Ordinal), "1", mark.ShortCode), ($"{Number}\u200B", "1\u200B", $"{wide}\u200B"),
        })
        {
            (await Result($"/check?number={Uri.EscapeDataString(number)}&version={Uri.EscapeDataString(version)}"
                + $"&code={Uri.EscapeDataString(code)}")).ShouldContain("相符：编号", customMessage: $"{number} {version} {code}");
        }
        (await Result($"/check/{Uri.EscapeDataString(mark.Text)}")).ShouldContain("相符：编号");
        (await Result($"/check?number=&version=&code={Uri.EscapeDataString(mark.Text)}")).ShouldContain("相符：编号");
    }

    [Fact]
    public async Task What_does_not_agree_and_what_does_not_exist_get_the_same_answer_and_nothing_leaks()
    {
        var mark = await Mark();
        var wrong = new[]
        {
            $"/check?number={Number}&version=2&code={mark.ShortCode}", $"/check?number={Number}&version=1&code=0000-0000",
            $"/check?number=SB-2026-9999&version=1&code={mark.ShortCode}",
            $"/check?number={Number}&version=one&code={mark.ShortCode}", "/check/anything",
            $"/check/{Uri.EscapeDataString((mark with { Digest = new('0', 64) }).Text)}",
            $"/check/{Uri.EscapeDataString(PrintMark.OfDraft(mark.Digest).Text)}",
        };
        var answers = new List<string>();
        foreach (var url in wrong) { answers.Add(await Result(url)); }
        answers.Distinct().Count().ShouldBe(1);
        answers[0].ShouldContain("不相符");
        var page = await Site.Anonymous().Page($"/check?number={Number}&version=1&code={mark.ShortCode}");
        page.Body!.TextContent.ShouldNotContain(CenterName);
        page.Body.TextContent.ShouldNotContain("包头虚构稀土材料有限公司");
    }

    [Fact]
    public async Task What_was_typed_stays_and_the_page_reads_in_english()
    {
        var page = await Site.Anonymous().Page("/check?number=SB-2026-9999&version=1&code=%3Cb%3E");
        ((IHtmlInputElement)page.QuerySelector("[name=code]")!).Value.ShouldBe("<b>");
        var english = Site.Anonymous();
        await english.Get("/language/en?back=/");
        (await english.Page("/check?number=SB-2026-9999&version=1&code=X"))
            .QuerySelector("#result")!.TextContent.ShouldContain("do not belong together");
    }

    private static char Wide(char sign) => sign is > ' ' and <= '~' ? (char)(sign + 0xFEE0) : sign;

    private async Task<string> Result(string url) => (await Site.Anonymous().Page(url)).QuerySelector("#result")!.TextContent.Trim();
}
