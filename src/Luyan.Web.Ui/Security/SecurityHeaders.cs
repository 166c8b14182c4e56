using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Primitives;

namespace Luyan.Web.Security;

/// <summary>The headers of every answer, whatever its status. Nothing inline is allowed, without exception.</summary>
internal static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action " +
            "'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string Compiled = "wasm";

    /// <summary>This answer's page runs compiled readers of pictures (WebAssembly); scripts stay those of our own files.</summary>
    public static void AllowCompiledCode(this HttpContext context) => context.Items[Compiled] = true;

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (!ShowsException(context, app.Environment)) { headers.ContentSecurityPolicy = PolicyOf(context); }
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.XFrameOptions = "DENY";
            if (context.Request.IsHttps) { headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains"; }
            headers.Remove("blazor-enhanced-nav");
            if (context.User.Identity is { IsAuthenticated: true } && !IsAsset(context)) { headers.CacheControl = "no-store"; }
            else if (headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal))
            {
                // Language and type size stand in cookies: a shared cache must keep the variants apart, and ask first.
                headers.Vary = StringValues.Concat(headers.Vary, "Cookie");
                if (headers.CacheControl.Count == 0) { headers.CacheControl = "no-cache"; }
            }
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static bool IsAsset(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static string PolicyOf(HttpContext context) =>
        RunsCompiledCode(context)
            ? Policy.Replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", StringComparison.Ordinal)
            : Policy;

    // The page on which the framework shows a developer what failed has its style within.
    private static bool ShowsException(HttpContext context, IWebHostEnvironment environment) =>
        environment.IsDevelopment() && context.Features.Get<IExceptionHandlerFeature>() is not null;

    // A worker obeys the policy of its own file.
    private static bool RunsCompiledCode(HttpContext context) =>
        context.Items.ContainsKey(Compiled) || context.Request.Path.StartsWithSegments("/lib/pdfjs");
}
