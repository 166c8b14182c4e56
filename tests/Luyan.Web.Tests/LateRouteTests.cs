using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests;

/// <summary>The bindings of handlers are compiled at their first request: what could not be compiled then must be found here.</summary>
public sealed class LateRouteTests : IAsyncLifetime
{
    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public void Every_handler_can_be_bound()
    {
        var bound = 0;
        foreach (var endpoint in site.App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<MethodInfo>() is not { } handler) { continue; }
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
            Should.NotThrow(() => Bind(
                handler, site.App.Services, [.. endpoint.RoutePattern.Parameters.Select(p => p.Name)],
                methods.Contains(HttpMethods.Get)), endpoint.DisplayName!);
            bound++;
        }
        bound.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void A_handler_that_cannot_be_bound_is_refused_at_the_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var app = builder.Build();
        LateRoutes.MapGet(app, "/wrong", (Unheard wrong) => wrong.ToString());
        Should.Throw<InvalidOperationException>(() => ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).Count());
    }

    private static void Bind(MethodInfo handler, IServiceProvider services, string[] route, bool get) => RequestDelegateFactory.Create(
        handler, handler.IsStatic ? null : _ => RuntimeHelpers.GetUninitializedObject(handler.DeclaringType!),
        new() { ServiceProvider = services, RouteParameterNames = route, DisableInferBodyFromParameters = get });

    private sealed record Unheard(int Of, string What);
}
