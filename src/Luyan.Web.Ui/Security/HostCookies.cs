using Microsoft.AspNetCore.Authentication.Cookies;

namespace Luyan.Web.Security;

/// <summary>Over https a cookie bears the prefix <c>__Host-</c>, so that no other host or path can set it;
/// browsers refuse the prefix over plain http.</summary>
internal sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager chunks = new();

    public string? GetRequestCookie(HttpContext context, string key) => chunks.GetRequestCookie(context, Named(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        chunks.AppendResponseCookie(context, Named(context, key), value, AtRoot(options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        chunks.DeleteCookie(context, Named(context, key), AtRoot(options));

    private static string Named(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;

    private static CookieOptions AtRoot(CookieOptions options)
    {
        (options.Path, options.Domain) = ("/", null);
        return options;
    }
}
