using System.Net;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Dockets;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

/// <summary>A decision whose letter another person has still to sign off leaves no trace on any page of those whom the letter is to
/// tell, and they are refused without being told of it.</summary>
public sealed class UnissuedTests : CaseSite
{
    private static readonly string[] Pages = ["", "/clocks", "/dossier", "/questions"];

    [Theory]
    [InlineData(Role.Signer), InlineData(Role.Filler), InlineData(Role.Department)]
    public async Task Every_page_reads_as_before_until_the_letter_is_issued(Role reader)
    {
        await Reach(nameof(AwaitingAcceptance));
        var browser = await Site.As(reader);
        string[] urls =
        [
            .. Pages.Select(p => Case + p), "/desk", "/desk/calendar", Urls.Messages, "/",
            .. reader == Role.Department ? (string[])[Urls.DepartmentCases] : [Luyan.Web.UnitUrls.Desk],
        ];
        await Site.HandOut();
        await AsRead.Of(browser, urls);
        var before = await AsRead.Of(browser, urls);

        await Decline();
        (await State()).ShouldBe(nameof(Declined));
        await Site.HandOut();
        var waiting = await AsRead.Of(browser, urls);
        foreach (var url in urls) { waiting[url].ShouldBe(before[url], url); }
        var officer = await Site.As(Role.CaseOfficer);
        (await officer.Page(Case)).QuerySelector(".case-state")!.TextContent.ShouldContain("不予受理");

        await SignedOff();
        (await AsRead.Of(browser, urls))[Case].ShouldContain("不予受理");
    }

    [Fact]
    public async Task Whoever_asks_for_what_it_forbids_is_told_only_that_a_letter_is_on_its_way()
    {
        await Reach(nameof(AwaitingAcceptance));
        await Decline();
        var signer = await Site.AccountOf(Role.Signer);
        var refused = (await Site.App.Services.GetRequiredService<CaseStore>().Transact(
                ApplicationLife.Life, Id, new WithdrawApplication("另行安排，今年不再申报，材料待补充完整。"),
                new(new(signer.Id, "贺明远", Role.Signer, Site.Unit), ExpectedVersion: 2)))
            .ShouldBeOfType<Written<ApplicationState>.Refused>("the unit has seen all that it may know of");
        refused.Because.Single().Rule.ShouldBe(Luyan.Cases.Notices.NoticeRules.BeingIssued);
        refused.State.ShouldBeOfType<AwaitingAcceptance>();
        refused.Version.ShouldBe(2);

        var response = await Post(
            await Site.As(Role.Department), "raise-suspicion", [("Facts", "另行安排的核查发现验收证书编号与登记不符")], ("Evidence", "查询结果.pdf", Samples.Pdf));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var text = (await Browser.Parse(response)).Body!.InnerHtml;
        text.ShouldContain("正在签发", customMessage: await Said(response));
        text.ShouldContain("另行安排", customMessage: "what was typed is still there");
        text.ShouldNotContain("不予受理");
    }

    private Task<IHtmlDocument> Decline() => Do(
        Role.CaseOfficer, "decline-application", ("Article", "5.2"), ("Reasons", "经审查，申报单位不属于办法规定的申报主体，材料与事实不符。"));
}
