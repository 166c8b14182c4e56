using Microsoft.AspNetCore.Antiforgery;

namespace Luyan.Web.Security;

/// <summary>Every post carries the antiforgery field of a form of ours, however its handler reads the form.</summary>
internal static class Forgery
{
    /// <summary>Refuses a forged post with 400 before its handler runs.</summary>
    public static void UseForgeryCheck(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use((context, next) =>
        {
            if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) { return next(context); }
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    /// <summary>The group of all routes: each of them demands the field where it posts.</summary>
    public static RouteGroupBuilder GuardedRoutes(this WebApplication app) => app.MapGroup("").WithMetadata(new Demanded());

    /// <summary>The routes of that group: all but the static files.</summary>
    public static IEnumerable<Endpoint> Guarded(IEndpointRouteBuilder app) =>
        app.DataSources.SelectMany(source => source.Endpoints).Where(endpoint => endpoint.Metadata.GetMetadata<Demanded>() is not null);

    private sealed class Demanded : IAntiforgeryMetadata
    {
        public bool RequiresValidation => true;
    }
}
