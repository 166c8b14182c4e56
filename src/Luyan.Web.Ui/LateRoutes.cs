using Microsoft.AspNetCore.Routing;

namespace Luyan.Web;

/// <summary>Maps handlers as ASP.NET Core does, but compiles a handler's binding at its first request.
/// Compiling the bindings of all routes takes most of a start, and few of them are asked for soon.
/// What a handler's parameters may be is still checked at the start.</summary>
/// <remarks>The compiler finds these methods before the framework's of the same names, because they lie in a namespace that
/// encloses every use case.</remarks>
internal static class LateRoutes
{
    private static readonly string[] Get = [HttpMethods.Get];
    private static readonly string[] Post = [HttpMethods.Post];

    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Get, handler);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Post, handler);

    public static RouteHandlerBuilder MapMethods(
        this IEndpointRouteBuilder routes, string pattern, IEnumerable<string> methods, Delegate handler) =>
        RouteHandlerServices.Map(routes, pattern, handler, methods, RequestDelegateFactory.InferMetadata, Late);

    private static RequestDelegateResult Late(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? known)
    {
        var compiled = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, known).RequestDelegate);
        return new(context => compiled.Value(context), known?.EndpointMetadata ?? []);
    }
}
