using System.Net;
using Microsoft.AspNetCore.TestHost;

namespace Luyan.Web.Tests;

/// <summary>Keeps the cookies of one browser.</summary>
internal sealed class CookieKeeper(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public CookieContainer Cookies { get; } = new();

    /// <summary>A browser with its own cookies at a program without a network.</summary>
    public static Browser Browser(TestServer server, string address)
    {
        var keeper = new CookieKeeper(server.CreateHandler());
        return new(new HttpClient(keeper) { BaseAddress = new(address) }, keeper.Cookies);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header) { request.Headers.Add("Cookie", header); }
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set) { Cookies.SetCookies(request.RequestUri!, cookie); }
        }
        return response;
    }
}
