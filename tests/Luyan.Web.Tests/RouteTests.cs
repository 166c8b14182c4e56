using System.Net;
using System.Text;
using Luyan.Cases;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Tests.Architecture;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luyan.Web.Tests;

/// <summary>Every route × every role × nobody, with headers; from the routes themselves, so that a new one is tested
/// without being named here.</summary>
public sealed class RouteTests : IAsyncLifetime
{
    private static readonly Role[] People = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Clock or Role.Anyone))];
    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private IReadOnlyList<(string Method, string Pattern, RouteRule Rule)> Routes =>
        [.. from endpoint in Forgery.Guarded(site.App).OfType<RouteEndpoint>()
            let rule = endpoint.Metadata.GetMetadata<RouteRule>()
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Where(m => m != "HEAD"
                || !endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")) ?? ["GET"]
            orderby endpoint.RoutePattern.RawText, method
            select (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), rule)];

    [Fact]
    public async Task The_head_of_a_page_can_be_asked_for_alone_under_the_same_rule()
    {
        (await site.Anonymous().Client.SendAsync(new(HttpMethod.Head, "/register"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Anonymous().Client.SendAsync(new(HttpMethod.Head, "/unit"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await site.As(Role.Leader)).Client.SendAsync(new(HttpMethod.Head, "/unit"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void Every_route_declares_one_rule() => RouteRules.Undeclared(Forgery.Guarded(site.App)).ShouldBeEmpty();

    [Fact]
    public async Task Nobody_enters_where_the_rule_does_not_let_them()
    {
        var wrong = new List<string>();
        var browsers = new Dictionary<Role, Browser>();
        foreach (var role in People) { browsers[role] = await site.As(role); }
        foreach (var (method, pattern, rule) in Routes.Where(r => r.Rule.Kind != RouteRuleKind.Public))
        {
            var anonymous = await Send(site.Anonymous(), method, pattern);
            if (!IsSignIn(anonymous)) { wrong.Add($"{method} {pattern}: nobody got {(int)anonymous.StatusCode}"); }
            foreach (var (role, browser) in browsers.Where(b => rule.Kind == RouteRuleKind.Roles && !rule.Roles.Contains(b.Key)))
            {
                var response = await Send(browser, method, pattern);
                if (response.StatusCode != HttpStatusCode.Forbidden)
                {
                    wrong.Add($"{method} {pattern}: {role} got {(int)response.StatusCode}");
                }
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_entitled_is_never_refused_and_nothing_breaks()
    {
        var wrong = new List<string>();
        var browsers = new Dictionary<Role, Browser>();
        foreach (var role in People) { browsers[role] = await site.As(role); }
        foreach (var (method, pattern, rule) in Routes.Where(r => r.Method == "GET"))
        {
            foreach (var (role, browser) in browsers.Where(b => rule.Kind != RouteRuleKind.Roles || rule.Roles.Contains(b.Key)))
            {
                var response = await Send(browser, method, pattern);
                if (response.StatusCode is HttpStatusCode.Forbidden || (int)response.StatusCode >= 500
                    || (rule.Kind != RouteRuleKind.Public && IsSignIn(response)))
                {
                    wrong.Add($"{method} {pattern}: {role} got {(int)response.StatusCode}");
                }
                if (response.Content.Headers.ContentType?.MediaType == "text/html"
                    && (await response.Content.ReadAsStringAsync()).Contains("&#x", StringComparison.Ordinal))
                {
                    wrong.Add($"{pattern}: escaped characters");
                }
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_post_without_the_form_key_is_refused()
    {
        var wrong = new List<string>();
        foreach (var (method, pattern, rule) in Routes.Where(r => r.Method is "POST" or "PUT" or "PATCH" or "DELETE"))
        {
            var browser = rule.Kind switch
            {
                RouteRuleKind.Public => site.Anonymous(),
                RouteRuleKind.Account => await site.As(Role.Auditor),
                _ => await site.As(rule.Roles[0])
            };
            var response = await Send(browser, method, pattern);
            if (response.StatusCode != HttpStatusCode.BadRequest) { wrong.Add($"{method} {pattern}: {(int)response.StatusCode}"); }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        var administrator = await site.As(Role.Administrator);
        var answers = new List<HttpResponseMessage>
        {
            await site.Anonymous().Get("/"), await site.Anonymous().Get("/no-such-page"),
            await site.Anonymous().Get(Urls.Desk), await site.Anonymous().Get("/luyan.css"),
            await site.Anonymous().Get("/health/live"), await administrator.Get(Urls.AllCases),
            await administrator.Get(Urls.Desk), await administrator.Post(Urls.BureauProfile),
            await administrator.Client.PostAsync(new Uri(Urls.BureauProfile, UriKind.Relative), null),
            await administrator.Client.DeleteAsync(new Uri(Urls.Desk, UriKind.Relative)),
        };
        answers.Select(a => (int)a.StatusCode).ShouldBe([200, 404, 302, 200, 200, 403, 200, 422, 400, 405]);
        foreach (var answer in answers)
        {
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(SecurityHeaders.Policy);
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.Contains("Referrer-Policy").ShouldBeTrue();
            answer.Headers.Contains("Cross-Origin-Opener-Policy").ShouldBeTrue();
            answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        }
        SecurityHeaders.Policy.ShouldNotContain("unsafe");
        foreach (var answer in answers.Skip(5)) { answer.Headers.CacheControl!.NoStore.ShouldBeTrue(); }
        (await site.Anonymous(https: true).Get("/")).Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Fact]
    public async Task The_session_cookie_is_bound_to_the_host_over_https()
    {
        var account = await site.AccountOf(Role.Expert);
        var response = await site.Anonymous(https: true).Post(Urls.SignIn, ("Email", account.Email), ("Password", Site.Password));
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-luyan=", StringComparison.Ordinal));
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact]
    public async Task The_table_of_routes_and_roles_in_docs_is_current()
    {
        var table = new StringBuilder("# Routes and roles\n\nGenerated by a test from the routes themselves; it fails when this file is " +
            "stale.\nRun the tests with `LUYAN_WRITE_DOCS=1` to write it again.\n\n| route | who |\n| --- | --- |\n");
        foreach (var (method, pattern, rule) in Routes)
        {
            var who = rule.Kind switch
            {
                RouteRuleKind.Public => "everyone",
                RouteRuleKind.Account => "every account",
                _ => string.Join(", ", rule.Roles)
            };
            table.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"| {method} `{pattern.Replace("|", "\\|", StringComparison.Ordinal)}` | {who} |\n");
        }
        var file = Path.Combine(Source.Root, "docs", "routes.md");
        if (Environment.GetEnvironmentVariable("LUYAN_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, table.ToString());
        }
        (await File.ReadAllTextAsync(file)).ShouldBe(table.ToString());
    }

    private static bool IsSignIn(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.Unauthorized || (response.StatusCode == HttpStatusCode.Redirect
            && response.Headers.Location!.ToString().Contains(Urls.SignIn, StringComparison.Ordinal));

    private static Task<HttpResponseMessage> Send(Browser browser, string method, string pattern)
    {
        var request = new HttpRequestMessage(new(method), new Uri(Filled(pattern), UriKind.Relative));
        if (method != "GET") { request.Content = new FormUrlEncodedContent([]); }
        return browser.Client.SendAsync(request);
    }

    /// <summary>A pattern with its places filled so that constraints hold and nothing is found.</summary>
    private static string Filled(string pattern) =>
        System.Text.RegularExpressions.Regex.Replace(pattern, @"\{(?:[^{}]|\{[^{}]*\})*\}", place => place.Value switch
        {
            var p when p.Contains(":guid", StringComparison.Ordinal) => "0198a3b0-0000-7000-8000-000000000000",
            var p when p.Contains(":int", StringComparison.Ordinal) || p.Contains(":long", StringComparison.Ordinal) => "1",
            var p when p.Contains("zh|en", StringComparison.Ordinal) => "zh",
            var p when p.Contains("normal|large", StringComparison.Ordinal) => "normal",
            _ => "x",
        });
}
