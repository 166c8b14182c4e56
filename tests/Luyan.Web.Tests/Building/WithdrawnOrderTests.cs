using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Web.Messages;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Building;

/// <summary>An order to rectify that was withdrawn before its letter was issued: the house reads what became of it, and nobody outside
/// ever learns of the order or of its withdrawal.</summary>
public sealed class WithdrawnOrderTests : BuildingSite
{
    private const string Facts = "检查发现中试线没有按组建方案开工，与备案的里程碑不符。";
    private const string Wrong = "通知拟稿所列的事项与检查记录不符，须撤回后另行责令改进。";

    private static readonly (string, string?)[] Withdrawal = [("Reasons", Wrong)];

    [Theory]
    [InlineData(Role.Signer), InlineData(Role.Filler), InlineData(Role.Director), InlineData(Role.Department), InlineData(null)]
    public async Task Nobody_outside_learns_of_the_order_or_of_its_withdrawal(Role? reader)
    {
        await Found();
        var browser = reader is { } role ? await Site.As(role) : Site.Anonymous();
        var urls = Pages(reader);
        await Site.HandOut();
        await AsRead.Of(browser, urls);
        var before = await AsRead.Of(browser, urls);

        await Order("拆除已建成的中试线", "2027-5-31");
        await AsBefore("ordered");
        await Ask(Role.Leader, new SendBackLetter(1, "事项与检查发现不符"));
        await AsBefore("sent back");
        await Done(Role.HeadOfDivision, "withdraw-order", Withdrawal);
        await AsBefore("withdrawn");
        (await Site.Db(db => db.Letters.CountAsync(l => l.CaseId == CenterId && l.Kind == "rectification"))).ShouldBe(0);

        await Order("完成中试线土建", "2027-6-30");
        await AsBefore("ordered anew");
        await SignedOffAndServed("2027-3-2", Role.Leader);
        foreach (var (url, text) in await AsRead.Of(browser, urls))
        {
            foreach (var trace in (string[])["拆除已建成的中试线", Wrong, "撤回限期改进", "第2次限期改进", "撤回的限期改进"])
            {
                text.Contains(trace).ShouldBeFalse($"{url} tells {trace}");
            }
        }
        if (reader is null) { return; }
        (await browser.Page($"{CenterCase}/construction")).QuerySelector("#rectifications ~ article")!.TextContent
            .ShouldContain("第1次限期改进");

        async Task AsBefore(string when)
        {
            await Site.HandOut();
            var now = await AsRead.Of(browser, urls);
            foreach (var url in urls) { AsRead.Differs(before[url], now[url]).ShouldBe("", $"{url}, {when}"); }
        }
    }

    [Fact]
    public async Task Only_a_head_of_division_withdraws_it_with_reasons_and_the_house_reads_them()
    {
        await Found();
        (await Post(Role.HeadOfDivision, "withdraw-order", Withdrawal)).StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        await Order("拆除已建成的中试线", "2027-5-31");
        await OnlyFor("withdraw-order", [Role.HeadOfDivision], Withdrawal);
        (await Browser.Parse(await Post(Role.HeadOfDivision, "withdraw-order", [("Reasons", "写错")])))
            .QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#Reasons");
        await Done(Role.HeadOfDivision, "withdraw-order", Withdrawal);

        var head = await Site.As(Role.HeadOfDivision);
        var page = await head.Page(CenterCase);
        page.QuerySelector(".timeline li")!.TextContent.ShouldContain(Wrong);
        page.QuerySelector("[aria-labelledby=service]")!.TextContent.ShouldContain("已撤回，不再印发");
        var shown = (await head.Page($"{CenterCase}/construction")).QuerySelector("#rectifications ~ article")!.TextContent;
        shown.ShouldContain("撤回的限期改进通知拟稿");
        shown.ShouldNotContain("尚未送达");
        var leader = await Site.As(Role.Leader);
        await Site.HandOut();
        (await leader.Page(Urls.Messages)).QuerySelector("main")!.TextContent.ShouldContain("限期改进通知拟稿已撤回");

        await Order("完成中试线土建", "2027-6-30");
        await SignedOff(Role.Leader);
        (await Post(Role.HeadOfDivision, "withdraw-order", Withdrawal)).StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        (await Letter("rectification")).ShouldContain("完成中试线土建");
    }

    private async Task Found()
    {
        Site.Clock.SetUtcNow(new(2027, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await Ask(Role.CaseOfficer, new RecordInspection(
            new(2027, 3, 2), ["苏映雪", "陆清和"], [new("m1", null, InspectionMark.Differs, "中试线没有开工")]));
    }

    private Task Order(string what, string deadline) => Done(Role.HeadOfDivision, "order-rectification",
    [
        ("Inspection", "1"), ("Items.1-1.What", what), ("Deadline", deadline), ("Reasons", Facts), ("RestsOn", "9"),
    ]);

    private string[] Pages(Role? reader) =>
    [
        "/", "/register", Urls.Center(Center),
        .. reader is null ? [] : (string[])[
            CenterCase, $"{CenterCase}/clocks", $"{CenterCase}/construction", $"{CenterCase}/reports", $"{CenterCase}/assessments",
            "/desk", "/desk/calendar", Urls.Messages],
        .. reader is Role.Department ? (string[])[Urls.DepartmentCases] : [],
        .. reader is Role.Signer or Role.Filler or Role.Director ? (string[])[Luyan.Web.UnitUrls.Desk] : [],
    ];
}
