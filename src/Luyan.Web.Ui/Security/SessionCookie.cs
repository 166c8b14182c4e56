using Luyan.Cases;
using Luyan.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Luyan.Web.Security;

/// <summary>What happens with the session cookie at a request: it is checked against its row;
/// who is not entitled is sent where it helps.</summary>
internal static class SessionCookie
{
    private static readonly object Why = new();

    public static CookieAuthenticationEvents Events() => new()
    {
        OnValidatePrincipal = Validate,
        OnRedirectToLogin = AskToSignIn,
        OnRedirectToAccessDenied = Refuse,
    };

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var (person, ended) = await context.HttpContext.RequestServices.GetRequiredService<Sessions>().Read(context.Principal!);
        if (person is not null) { context.ReplacePrincipal(person); return; }
        context.HttpContext.Items[Why] = ended;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(AccountSetup.Session);
    }

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : Urls.Desk;
        var url = Urls.SignIn + QueryString.Create(new Dictionary<string, string?>
        {
            ["back"] = back,
            ["why"] = context.HttpContext.Items[Why] as string
        }).ToUriComponent();
        if (request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
        context.Response.Redirect(url);
        return Task.CompletedTask;
    }

    private static async Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.User.WaitsFor() == Signed.ForAuthenticator) { context.Response.Redirect(Urls.Enrol); return; }
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        var services = context.HttpContext.RequestServices;
        var me = context.HttpContext.User.SignedIn();
        services.GetRequiredService<Sessions>().Record(
            me?.Account, me?.Account, "route-refused", context.HttpContext.GetEndpoint()?.DisplayName ?? "");
        await services.GetRequiredService<LuyanDb>().SaveChangesAsync();
    }
}
