using System.Net;
using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store.Facts;
using Luyan.Web.Tests.Building;
using Luyan.Web.Tests.Cases;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Activities;

public sealed class ActivityTests : BuildingSite
{
    private string Page => $"{CenterCase}/activities";

    private string Offers => $"{CenterCase}/offers";

    private static readonly (string, string?)[] Testing =
    [
        ("kind", "testing"), ("name", "磁性能检测"), ("description", "烧结钕铁硼磁体常温和高温磁性能检测"),
        ("conditions", "面向全市企业"), ("price", "按件收费"), ("contact", "检测部 0472-0000000"), ("shows-count", "on"),
    ];

    [Fact]
    public async Task The_unit_sees_what_its_center_did_and_others_do_not_see_its_ledger()
    {
        await Recorded(FactKind.Service,
            $$"""{"name":"检测","kind":"testing","client":"虚构矿业","received":"3.5","on":"2026-01-08","clientPlace":"city"}""", CenterId);
        await Recorded(FactKind.Exchange, """{"name":"供需对接会","kind":"meeting","on":"2026-02-01","persons":"80"}""", null);
        await Recorded(FactKind.Exchange, """{"name":"去年的会","kind":"meeting","on":"2025-02-01","persons":"10"}""", null);
        var page = await (await Site.As(Role.Director)).Page(Page);
        Cells(page, "figure-by-kind", "检验检测").ShouldBe(["检验检测", "1", "3.5", "–", "1"]);
        Cells(page, "figure-by-kind", "技术交流").ShouldBe(["技术交流", "1", "–", "80", "–"]);
        Cells(page, "figure-clients-by-place", "本市").ShouldBe(["本市", "1", "3.5"]);
        foreach (var file in new[] { $"{Page}.xlsx", $"{Page}/by-kind.csv?year=2026" })
        {
            (await (await Site.As(Role.Filler)).Get(file)).StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }
        foreach (var role in new[] { Role.Department, Role.CaseOfficer, Role.Leader, Role.Auditor })
        {
            (await (await Site.As(role)).Get(Page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role}");
        }
        (await (await Site.As(Role.Director, await OtherParties.Unit(Site))).Get(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_offered_stands_on_the_public_page_until_it_is_replaced_or_taken_down()
    {
        await Recorded(FactKind.Service, """{"name":"检测","kind":"testing","client":"虚构矿业","on":"2025-01-08"}""", CenterId);
        var director = await Site.As(Role.Director);
        (await director.Post(Offers, Testing)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var shown = await Site.Anonymous().Page($"/centers/{Center}");
        var section = shown.QuerySelector("#offers")!.ParentElement!.TextContent;
        section.ShouldContain("磁性能检测");
        section.ShouldContain("1项");
        shown.Body!.TextContent.ShouldNotContain("虚构矿业");

        var offer = await Site.Db(db => db.Offers.Select(o => o.Id).SingleAsync());
        var form = await director.Page($"{Offers}?edit={offer}");
        RefusalTests.Value(form, "name").ShouldBe("磁性能检测");
        (string, string?)[] changed =
            [.. Testing.Where(f => f.Item1 is not ("price" or "shows-count")), ("price", "面议"), ("replaces", $"{offer}")];
        (await director.Post(Offers, changed)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        section = (await Site.Anonymous().Page($"/centers/{Center}")).QuerySelector("#offers")!.ParentElement!.TextContent;
        section.ShouldContain("面议");
        section.ShouldNotContain("按件收费");

        var lost = await director.Post(Offers, changed);
        lost.StatusCode.ShouldBe(HttpStatusCode.Conflict, "the one that it replaces does not stand any more");
        RefusalTests.Value(await Browser.Parse(lost), "price").ShouldBe("面议");
        var standing = await Site.Db(db => db.Offers.Where(o => o.WithdrawnAt == null).Select(o => o.Id).SingleAsync());
        (await director.Post($"{Offers}/{standing}/withdraw")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Anonymous().Page($"/centers/{Center}")).QuerySelector("#offers").ShouldBeNull();
        (await (await Site.As(Role.CaseOfficer)).Page(Offers)).QuerySelectorAll("#former ~ * tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task All_faults_of_an_offer_are_said_at_once_and_only_the_center_publishes()
    {
        var director = await Site.As(Role.Director);
        var wrong = await director.Post(Offers, ("kind", "magic"), ("name", ""), ("description", new string('长', 601)), ("contact", "检测部"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(wrong);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#kind", "#name", "#description"]);
        RefusalTests.Value(page, "contact").ShouldBe("检测部");
        foreach (var role in new[] { Role.Filler, Role.Department, Role.CaseOfficer, Role.Leader })
        {
            (await (await Site.As(role)).Post(Offers, Testing)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role}");
        }
        var stranger = await Site.As(Role.Director, await OtherParties.Unit(Site));
        (await stranger.Post(Offers, Testing)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get(Offers)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Site.Db(db => db.Offers.CountAsync())).ShouldBe(0);
    }

    private static string[] Cells(AngleSharp.Html.Dom.IHtmlDocument page, string figure, string row) =>
        [.. page.QuerySelector($"[aria-labelledby='{figure}']")!.QuerySelectorAll("tbody tr")
            .First(r => r.Children[0].TextContent == row).Children.Select(c => c.TextContent)];

    private async Task Recorded(FactKind kind, string body, Guid? center)
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        var account = await Site.AccountOf(Role.Filler);
        (await scope.ServiceProvider.GetRequiredService<FactLedger>().Record(
            new(account.Id, "填报人", Role.Filler, Site.Unit), new(kind, null, 0, body, center))).ShouldBeOfType<Recording.Recorded>();
    }
}
