using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Luyan.Web.Hosting;

/// <summary>Compresses what people without an account get. Style sheets and scripts are compressed when the program is published.</summary>
/// <remarks>
/// A compressed answer that holds a secret beside text of an attacker's choice betrays the secret by its length (BREACH).
/// Every page repeats the query string in its switch of language, and the session cookie comes along when another site opens one of our
/// pages, so pages of signed-in people stay uncompressed. A page without an account holds one secret, the antiforgery token, which is
/// encrypted anew for each answer and so has no text that could be guessed piece by piece.
/// </remarks>
internal sealed class Compression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(
    services, options)
{
    private static readonly string[] Compressed =
        ["text/html", "text/plain", "text/css", "text/javascript", "image/svg+xml", "application/json", "application/problem+json"];

    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(o => (o.EnableForHttps, o.MimeTypes) = (true, Compressed));
        services.AddSingleton<IResponseCompressionProvider, Compression>();
    }

    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context) =>
        context.User.Identity is not { IsAuthenticated: true } && base.ShouldCompressResponse(context);
}
