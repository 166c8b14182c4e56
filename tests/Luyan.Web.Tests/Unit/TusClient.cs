using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Luyan.Web.Tests.Unit;

/// <summary>What a client of tus 1.0.0 sends, word by word, so that a test can leave out or change any of it.</summary>
internal sealed class TusClient(Browser browser, string draft)
{
    private string? key;

    public string Uploads => $"{draft}/uploads";

    public async Task<HttpResponseMessage> Create(
        long length, string name = "证明.pdf", string material = "business-licence", Action<HttpRequestMessage>? change = null) =>
        await Send(HttpMethod.Post, Uploads, request =>
        {
            request.Headers.Add("Upload-Length", length.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("Upload-Metadata", $"filename {Base64(name)},material {Base64(material)}");
            change?.Invoke(request);
        });

    /// <summary>Creates an upload that must be let in; its address.</summary>
    public async Task<string> Begin(long length, string name = "证明.pdf") => (await Create(length, name)).Headers.Location!.ToString();

    public Task<HttpResponseMessage> Patch(string url, long offset, byte[] piece, Action<HttpRequestMessage>? change = null) =>
        Send(HttpMethod.Patch, url, request =>
        {
            request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
            request.Content = new ByteArrayContent(piece);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
            change?.Invoke(request);
        });

    public Task<HttpResponseMessage> Head(string url) => Send(HttpMethod.Head, url);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string url, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(url, UriKind.Relative));
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add(
            "RequestVerificationToken",
            key ??= (await browser.Page($"{draft}/materials")).QuerySelector("input[name=form-key]")!.GetAttribute("value"));
        change?.Invoke(request);
        return await browser.Client.SendAsync(request);
    }

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
