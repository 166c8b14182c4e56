using System.Diagnostics;

namespace Luyan.Bench.Site;

/// <summary>Sixteen connections that ask for pages as fast as they are answered, for a bounded time.
/// It shares the machine with what it measures:
/// believe ratios, not rates.</summary>
internal static class Load
{
    private const int Connections = 16;

    /// <summary>Answers per second; every answer must be 200.</summary>
    public static async Task<double> Rate(Uri site, IReadOnlyList<string> urls, TimeSpan time)
    {
        using var client =
            new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false }) { BaseAddress = site };
        var (done, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < time)
            {
                using var answer = await client.GetAsync(new Uri(urls[Interlocked.Increment(ref done) % urls.Count], UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.CopyToAsync(Stream.Null);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }
}
