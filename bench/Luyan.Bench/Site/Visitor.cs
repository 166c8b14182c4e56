using System.Diagnostics;
using System.Net;
using System.Runtime;
using System.Text.RegularExpressions;

namespace Luyan.Bench.Site;

/// <summary>One person with a browser, and the processor time that the whole process spends on what he asks for:
/// it includes the asking itself.</summary>
internal sealed partial class Visitor(Uri site) : IDisposable
{
    private readonly HttpClient client =
        new(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false }) { BaseAddress = site };
    private const int MostRounds = 12;
    private const int CallsOfARound = 300;
    private const int Few = 12;
    private string key = "";

    /// <summary>Signs in by the page.</summary>
    public async Task SignIn(string email, string password)
    {
        key = Key().Match(await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups[1].Value;
        var answer = await Post("/sign-in", new() { ["Email"] = email, ["Password"] = password });
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Signing in answered {answer.StatusCode}.");
        }
        key = Key().Match(await client.GetStringAsync(new Uri("/me", UriKind.Relative))).Groups[1].Value;
    }

    /// <summary>Asks for a page and lets it go by unread: what a browser makes of it is not the server's work.</summary>
    public async Task Page(string url)
    {
        using var answer = await client.GetAsync(new Uri(url, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
    }

    public async Task<HttpResponseMessage> Post(string url, Dictionary<string, string> fields, params (string Name, string Value)[] headers)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri(url, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(fields) { ["form-key"] = key })
        };
        foreach (var (name, value) in headers) { post.Headers.Add(name, value); }
        return await client.SendAsync(post);
    }

    /// <summary>Milliseconds of processor time per call, one after the other, once the runtime compiles nothing more for it.</summary>
    public static async Task<double> Cpu(Func<Task> call, int calls)
    {
        await Warm(call);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var n = 0; n < calls; n++) { await call(); }
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / calls;
    }

    /// <summary>Calls until the runtime has compiled what is called as well as it ever will, or nearly.</summary>
    public static async Task Warm(Func<Task> call)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var before = JitInfo.GetCompiledMethodCount();
            for (var n = 0; n < CallsOfARound; n++) { await call(); }
            // It compiles again in the background, a moment after the last first call of anything.
            await Task.Delay(TimeSpan.FromSeconds(1));
            if (round > 0 && JitInfo.GetCompiledMethodCount() - before < Few) { return; }
        }
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"form-key\" value=\"([^\"]+)\"")]
    private static partial Regex Key();
}
