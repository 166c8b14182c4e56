using System.Net;
using Luyan.Cases;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Calendar;

public sealed class CalendarTests : CenterSite
{
    [Fact]
    public async Task A_director_sees_what_is_due_of_the_center_by_month_and_by_week_and_another_units_director_does_not()
    {
        var due = await Site.Db(db => db.Deadlines.Where(d => d.CaseId == CenterId && d.Key == "annual-report")
            .Select(d => d.Effective).SingleAsync());
        var director = await Site.As(Role.Director);
        foreach (var view in new[] { "month", "week" })
        {
            var cell = (await director.Page($"/desk/calendar?view={view}&day={due:yyyy-MM-dd}"))
                .QuerySelector($"td:has(time[datetime='{due:yyyy-MM-dd}'])").ShouldNotBeNull();
            cell.QuerySelector("a").ShouldNotBeNull().GetAttribute("href").ShouldBe(CenterCase);
        }
        (await director.Page($"/desk/calendar?view=week&day={due.AddDays(-7):yyyy-MM-dd}")).QuerySelectorAll(".month a").ShouldBeEmpty();
        var stranger = await Site.As(Role.Director, await OtherParties.Unit(Site));
        (await stranger.Page($"/desk/calendar?day={due:yyyy-MM-dd}")).QuerySelectorAll(".month a").ShouldBeEmpty();
        (await (await Site.As(Role.Administrator)).Page($"/desk/calendar?day={due:yyyy-MM-dd}"))
            .QuerySelectorAll(".month a").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_read_as_a_day_shows_today()
    {
        var director = await Site.As(Role.Director);
        foreach (var day in new[] { "x", "9999-12-31", "0001-01-01", "2026-02-30" })
        {
            (await director.Page($"/desk/calendar?day={day}")).QuerySelector("td.today").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Overdue_deadlines_stand_first_and_the_bureau_sees_the_load_of_every_office()
    {
        Site.Clock.SetUtcNow(new(2027, 3, 1, 1, 0, 0, TimeSpan.Zero));
        (await (await Site.As(Role.Director)).Page("/desk/calendar")).QuerySelectorAll(".due-list a")
            .Select(a => a.GetAttribute("href")).ShouldContain(CenterCase);
        Site.Clock.SetUtcNow(new(2027, 12, 20, 1, 0, 0, TimeSpan.Zero));
        var officer = await (await Site.As(Role.CaseOfficer)).Page("/desk/calendar");
        var ahead = await Site.Db(db => db.Deadlines.CountAsync(d => d.CaseId == CenterId && d.Open && d.Passing != WhenPassed.Lapses
            && d.Effective >= new DateOnly(2027, 12, 20) && d.Effective < new DateOnly(2028, 3, 13)));
        ahead.ShouldBeGreaterThan(0);
        officer.QuerySelectorAll("#load ~ .table-frame td.number meter")
            .Sum(m => int.Parse(m.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(ahead);
    }

    [Fact]
    public async Task A_private_address_is_shown_once_gives_the_deadlines_without_a_session_and_ends_when_it_is_renewed_or_revoked()
    {
        var director = await Site.As(Role.Director);
        var first = await Address(director);
        (await Site.Db(db => db.CalendarFeeds.SingleAsync())).SecretHash.ShouldNotBe(first.Split('/')[^1][..^4]);
        (await director.Page("/desk/calendar")).Body!.TextContent.ShouldNotContain(first);
        var anyone = Site.Anonymous();
        var response = await anyone.Get(first);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var text = (await response.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        text.ShouldContain($"UID:{CenterId:N}-annual-report-32303236@luyan\r\n");
        text.ShouldContain($"年度工作总结报告报送期限 · 2026年度 · {Center}");
        (await (await anyone.Get(first)).Content.ReadAsStringAsync()).Split("\r\n")
            .Where(l => l.StartsWith("UID", StringComparison.Ordinal)).ShouldBe(
            (await response.Content.ReadAsStringAsync()).Split("\r\n").Where(l => l.StartsWith("UID", StringComparison.Ordinal)));

        var second = await Address(director);
        (await anyone.Get(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anyone.Get(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await director.Post("/desk/calendar/feed/revoke")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await anyone.Get(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_guesses_at_addresses_is_held_up_and_nobody_else_is()
    {
        for (var guess = 0; guess < 60; guess++) { (await Ask("192.0.2.7")).Response.StatusCode.ShouldBe(StatusCodes.Status404NotFound); }
        var held = await Ask("192.0.2.7");
        (held.Response.StatusCode, held.Response.Headers.RetryAfter.ToString()).ShouldBe((StatusCodes.Status429TooManyRequests, "60"));
        (await Ask("192.0.2.8")).Response.StatusCode.ShouldBe(StatusCodes.Status404NotFound);

        Task<HttpContext> Ask(string caller) => Site.App.GetTestServer().SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(caller);
            context.Request.Path = $"/calendar/{Guid.CreateVersion7():N}.ics";
            context.Request.Host = new("localhost");
        });
    }

    [Fact]
    public async Task The_address_of_an_account_that_was_deactivated_gives_nothing()
    {
        var address = await Address(await Site.As(Role.Director));
        await Site.Db(db => db.Users.Where(u => u.DisplayName == "程望舒").ExecuteUpdateAsync(u => u.SetProperty(x => x.IsActive, false)));
        (await Site.Anonymous().Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_clocks_of_a_case_tell_start_length_source_and_article_and_exist_only_for_those_who_see_the_case()
    {
        var page = await (await Site.As(Role.Director)).Page($"{CenterCase}/clocks");
        var report = page.QuerySelectorAll(".reckoning").Single(s => s.GetAttribute("aria-label") == "年度工作总结报告报送期限 · 2026年度").TextContent;
        foreach (var part in new[] { "2026年12月31日", "2027年1月30日", "2027年2月1日", "第十一条", "2027-01-30、2027-01-31" })
        {
            report.ShouldContain(part);
        }
        var english = await Site.As(Role.CaseOfficer);
        await english.Get("/language/en?back=/");
        (await english.Page($"{CenterCase}/clocks")).QuerySelectorAll(".reckoning h2")
            .Select(h => h.TextContent).ShouldContain("Annual report due · 2026");
        var stranger = await Site.As(Role.Director, await OtherParties.Unit(Site));
        (await stranger.Get($"{CenterCase}/clocks")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get("/cases/ZX-2026-9999/clocks")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Address(Browser browser)
    {
        var page = await Browser.Parse(await browser.Post("/desk/calendar/feed"));
        return new Uri(page.QuerySelector(".feed-address").ShouldNotBeNull().TextContent).AbsolutePath;
    }
}
