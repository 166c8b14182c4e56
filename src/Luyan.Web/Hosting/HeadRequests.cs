namespace Luyan.Web.Hosting;

/// <summary>Who may get a page may also ask for its head alone (RFC 9110, 9.3.2): link checkers and proxies do.</summary>
internal static class HeadRequests
{
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    public static RouteGroupBuilder WithHead(this RouteGroupBuilder routes)
    {
        ((IEndpointConventionBuilder)routes).Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault() is not { HttpMethods: ["GET"] } one) { return; }
            endpoint.Metadata.Remove(one);
            endpoint.Metadata.Add(new HttpMethodMetadata(GetAndHead));
        });
        return routes;
    }
}
