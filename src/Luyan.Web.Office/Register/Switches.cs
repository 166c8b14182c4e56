using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Register;

/// <summary>The language and the type size of a browser; cookies, so that they need no account.</summary>
internal static class Switches
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/language/{code:regex(^(zh|en)$)}", (string code, string? back, HttpContext context) =>
            Remember(context, ContextOfRequest.LanguageCookie, code, back)).Public();
        routes.MapGet("/type-size/{size:regex(^(normal|large)$)}", (string size, string? back, HttpContext context) =>
            Remember(context, ContextOfRequest.TypeCookie, size, back)).Public();
    }

    private static IResult Remember(HttpContext context, string cookie, string value, string? back)
    {
        context.Response.Cookies.Append(cookie, value, new()
        {
            MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax,
            HttpOnly = true, Secure = context.Request.IsHttps, IsEssential = true
        });
        return Results.LocalRedirect(Urls.Inside(back));
    }
}
