using System.Net;
using Luyan.Cases;
using Luyan.Web.Policy.Holidays;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

public sealed class WhoSeesTests : CaseSite
{
    [Fact]
    public async Task A_case_its_dossier_its_acts_and_files_exist_only_for_those_who_may_see_it()
    {
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        await Do(Role.CaseOfficer, "accept-application");
        var letter = await Site.Db(db => db.Letters.Where(l => l.Kind == "acceptance").Select(l => l.Sha256).SingleAsync());
        var material = await Site.Db(db => db.FileLinks.Where(l => l.CaseId == Id).Select(l => l.Sha256).FirstAsync());
        string[] urls =
            [Case, $"{Case}/dossier", $"{Case}/questions", $"{Case}/do/raise-suspicion", $"/files/{letter}", $"/files/{material}"];

        foreach (var stranger in new[]
        {
            await Site.As(Role.Signer, await OtherParties.Unit(Site)),
            await Site.As(Role.Department, await OtherParties.Department(Site)),
            await Site.As(Role.Expert),
            await Site.As(Role.Administrator)
        })
        {
            foreach (var url in urls) { (await stranger.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url); }
            (await Post(stranger, "accept-application", [])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        foreach (var url in urls) { (await Site.Anonymous().Get(url)).StatusCode.ShouldBe(HttpStatusCode.Redirect, url); }
        foreach (var role in new[]
        {
            Role.Filler, Role.Signer, Role.Department, Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor
        })
        {
            var browser = await Site.As(role);
            foreach (var url in urls.Where(u => role != Role.Auditor || !u.Contains("/do/")))
            {
                (await browser.Get(url)).StatusCode.ShouldBe(HttpStatusCode.OK, $"{role} {url}");
            }
            (await browser.Get($"/files/{letter}")).Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        }
    }

    [Theory]
    [InlineData(Role.Department, "accept-application")]
    [InlineData(Role.CaseOfficer, "recommend-application")]
    [InlineData(Role.CaseOfficer, "determine")]
    [InlineData(Role.Leader, "preselect")]
    [InlineData(Role.Auditor, "raise-suspicion")]
    [InlineData(Role.Filler, "state-case")]
    [InlineData(Role.CaseOfficer, "no-such-act")]
    public async Task An_act_of_another_office_is_not_there(Role role, string act)
    {
        var browser = await Site.As(role);
        (await browser.Get($"{Case}/do/{act}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Post(browser, act, [])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Events()).ShouldBe(1);
    }

    [Fact]
    public async Task Pages_of_a_case_read_in_english_too()
    {
        var officer = await Site.As(Role.CaseOfficer);
        await officer.Get("/language/en?back=/");
        (await officer.Page(Case)).DocumentElement.GetAttribute("lang").ShouldBe("en");
        foreach (var act in new[] { "accept-application", "request-correction", "decline-application", "raise-suspicion" })
        {
            (await Form(officer, act)).QuerySelector("h1")!.TextContent.ShouldMatch("^[A-Z][A-Za-z:' -]+$");
        }
        (await officer.Page($"{Case}/dossier")).Body!.TextContent.ShouldContain(CenterName);
    }
}
