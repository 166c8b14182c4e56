using System.Net;
using Luyan.Law;
using Luyan.Web.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Public;

/// <summary>A reading or rule of procedure says before its day that its next version is published, and shows the values to come.</summary>
public sealed class PublishedTests : IAsyncLifetime
{
    private readonly Site site = new();

    public async ValueTask InitializeAsync() => await site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, InlineData("/measures/readings"), InlineData("/measures/procedure")]
    public async Task A_shortened_address_leads_to_the_list(string url)
    {
        var browser = site.Anonymous();
        var answer = await browser.Get(url);
        var list = await browser.Page($"{answer.Headers.Location}");
        list.QuerySelectorAll($"a[href^='{url}/']").Length.ShouldBeGreaterThan(10);
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task The_page_of_every_version_but_the_last_links_the_next(string language)
    {
        var law = site.App.Services.GetRequiredService<MeasuresInForce>().Now;
        var browser = site.Anonymous();
        await browser.Get(Urls.Language(language, "/"));
        LegalRef[] all =
            [.. law.Sources.Readings.Keys.Select(LegalRef.Reading), .. law.Sources.Procedure.Keys.Select(LegalRef.ProcedureRule)];
        foreach (var source in all)
        {
            var versions = law.Sources.VersionsOf(source);
            foreach (var (version, next) in versions.Zip(versions.Skip(1).Select(v => $"{v.From:yyyy-MM-dd}").Append("")))
            {
                var answer = await browser.Get($"{Urls.Published(source)}?on={version.From:yyyy-MM-dd}");
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                var page = await Browser.Parse(answer);
                page.QuerySelectorAll($"p.hint a[href='{Urls.Published(source)}?on={next}']").Length.ShouldBe(next.Length > 0 ? 1 : 0);
                char.IsLower(page.QuerySelector("h1")!.TextContent.Trim()[0]).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public async Task A_value_that_is_published_to_change_says_from_which_day()
    {
        var page = await site.Anonymous().Page("/measures/procedure/letters?on=2026-12-01");
        page.QuerySelector(".dated")!.TextContent.ShouldContain("自2027-03-01起有变更");
        (await site.Anonymous().Page("/measures/procedure/letters?on=2027-03-01")).QuerySelector(".dated")!.TextContent
            .ShouldNotContain("起有变更");
    }
}
