using System.Net;
using Luyan.Cases;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests;

public sealed class SignInTests : IAsyncLifetime
{
    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_right_password_leads_to_the_desk()
    {
        var account = await site.AccountOf(Role.CaseOfficer);
        var browser = site.Anonymous();
        var response = await browser.Post(Urls.SignIn, ("Email", account.Email), ("Password", Site.Password));
        response.Headers.Location!.ToString().ShouldBe(Urls.Desk);
        (await browser.Page(Urls.Desk)).Body!.TextContent.ShouldContain("苏映雪");
    }

    [Fact]
    public async Task An_unknown_account_and_a_wrong_password_get_the_same_answer()
    {
        var account = await site.AccountOf(Role.CaseOfficer);
        var wrong = await Browser.Parse(await site.Anonymous().Post(Urls.SignIn, ("Email", account.Email), ("Password", "something else")));
        var unknown = await Browser.Parse(await site.Anonymous().Post(
            Urls.SignIn, ("Email", "nobody@example.test"), ("Password", "something else")));
        wrong.QuerySelector(".errors")!.InnerHtml.ShouldBe(unknown.QuerySelector(".errors")!.InnerHtml);
    }

    [Fact]
    public async Task After_five_failures_the_account_is_locked_even_for_the_right_password()
    {
        var account = await site.AccountOf(Role.Signer);
        var browser = site.Anonymous();
        for (var i = 0; i < 5; i++)
        {
            (await browser.Post(
                Urls.SignIn, ("Email", account.Email), ("Password", "wrong"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
        (await browser.Post(
            Urls.SignIn, ("Email", account.Email), ("Password", Site.Password))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await site.Db(db => db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(
            a => a.LockoutEnd, (DateTimeOffset?)null)));
        (await browser.Post(
            Urls.SignIn, ("Email", account.Email), ("Password", Site.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_revoked_session_must_sign_in_again_at_its_next_request()
    {
        var browser = await site.As(Role.CaseOfficer);
        (await browser.Get(Urls.Desk)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await site.Db(db => db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, site.Clock.GetUtcNow())));
        var response = await browser.Get(Urls.Desk);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldContain("why=revoked");
    }

    [Fact]
    public async Task A_session_that_idles_for_half_an_hour_ends_and_says_so()
    {
        var browser = await site.As(Role.CaseOfficer);
        site.Clock.Advance(TimeSpan.FromMinutes(29));
        (await browser.Get(Urls.Desk)).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        var response = await browser.Get(Urls.Desk);
        response.Headers.Location!.ToString().ShouldContain("why=idle");
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var (one, other) = (await site.As(Role.Signer), await site.As(Role.Signer));
        var response = await one.Post(
            Urls.MyPassword, ("Current", Site.Password), ("Password", "neun-weisse-pferde-7"), ("Again", "neun-weisse-pferde-7"));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await one.Get(Urls.Me)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.Get(Urls.Me)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("short"), InlineData("password123"), InlineData("woaini520520"), InlineData("1234567890"),
        InlineData("qwertyuiop12"), InlineData("Baotou@2026"), InlineData("aaaaaaaaaaaa")]
    public async Task A_short_or_common_password_is_refused(string password)
    {
        var browser = await site.As(Role.Signer);
        var response = await browser.Post(Urls.MyPassword, ("Current", Site.Password), ("Password", password), ("Again", password));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(response)).QuerySelector("#Password-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Staff_set_up_the_authenticator_first_and_then_need_its_code()
    {
        var account = await site.AccountOf(Role.HeadOfDivision);
        await site.Db(db => db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.MustSetTotp, true)));
        var browser = await site.SignedIn(account);
        (await browser.Get(Urls.Desk)).Headers.Location!.ToString().ShouldBe(Urls.Enrol);
        (await browser.Get(Urls.EnrolPicture)).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var key = (await browser.Page(Urls.Enrol)).QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        (await browser.Post(Urls.Enrol, ("Code", "000000"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var codes = await Browser.Parse(await browser.Post(Urls.Enrol, ("Code", Totp.CodeAt(key, site.Clock.GetUtcNow()))));
        var recovery = codes.QuerySelectorAll(".codes li").Select(li => li.TextContent.Trim()).ToList();
        recovery.Count.ShouldBe(10);
        (await browser.Get(Urls.Desk)).StatusCode.ShouldBe(HttpStatusCode.OK);

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        var again = site.Anonymous();
        (await again.Post(Urls.SignIn, ("Email", account.Email), ("Password", Site.Password)))
            .Headers.Location!.ToString().ShouldBe(Urls.SignInCode);
        (await again.Get(Urls.Desk)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var code = Totp.CodeAt(key, site.Clock.GetUtcNow());
        (await again.Post(Urls.SignInCode, ("Code", code))).Headers.Location!.ToString().ShouldBe(Urls.Desk);

        var third = site.Anonymous();
        await third.Post(Urls.SignIn, ("Email", account.Email), ("Password", Site.Password));
        (await third.Post(Urls.SignInCode, ("Code", code))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "a code works once");
        (await third.Post(Urls.SignInCode, ("Code", recovery[0]))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
