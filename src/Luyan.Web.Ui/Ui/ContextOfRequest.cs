using Luyan.Law;
using Luyan.Store.Post;
using Microsoft.AspNetCore.Antiforgery;

namespace Luyan.Web.Ui;

/// <summary>Builds the context of a request from its cookies, its account and the clock.</summary>
internal static class ContextOfRequest
{
    public const string LanguageCookie = "luyan-language";
    public const string TypeCookie = "luyan-type";

    /// <summary>Registers the components and cascades the context to every one of them.</summary>
    public static IServiceCollection AddFrame(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddSingleton<AssetUrls>();
        services.AddScoped(provider => Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddCascadingValue(provider => provider.GetRequiredService<PageContext>());
        return services;
    }

    /// <summary>The context of a request, for handlers.</summary>
    public static PageContext Here(this HttpContext context) => context.RequestServices.GetRequiredService<PageContext>();

    private static PageContext Of(HttpContext context)
    {
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return new()
        {
            Language = context.Request.Cookies[LanguageCookie] == "en" ? Language.English : Language.Chinese,
            LargeType = context.Request.Cookies[TypeCookie] == "large",
            Me = context.User.SignedIn(),
            Path = context.Request.Path.Value ?? "/",
            Address = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : Urls.Home,
            Now = now,
            Today = LegalDate.Of(now),
            Demo = services.GetRequiredService<Mode>().Demo,
            // The page of an outage must not ask the database that is away.
            Unread = async () => context.User.SignedIn() is { Roles.Count: > 0 } me
                && context.Response.StatusCode < StatusCodes.Status500InternalServerError
                ? await services.GetRequiredService<Inbox>().Unread([.. me.Roles.Select(me.As)], context.RequestAborted) : 0,
            // While one works on a style sheet, its hash is that of the last build.
            Asset = services.GetRequiredService<IHostEnvironment>().IsDevelopment()
                ? path => path
                : services.GetRequiredService<AssetUrls>().Of,
            Law = services.GetRequiredService<Measures>(),
            Antiforgery = () =>
            {
                var tokens = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
                return (tokens.FormFieldName, tokens.RequestToken!);
            },
        };
    }
}
