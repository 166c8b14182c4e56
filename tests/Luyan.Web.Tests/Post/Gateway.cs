using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Luyan.Web.Tests.Post;

/// <summary>The city's gateway for text messages, on 127.0.0.1 over real HTTP.</summary>
public sealed class Gateway : IAsyncDisposable
{
    public const string Secret = "ein-roter-kranich";
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public Gateway()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/sms/";
        }
        listener.Prefixes.Add(Url);
        listener.Start();
        serving = Serve();
    }

    public string Url { get; }

    /// <summary>What was posted, in order.</summary>
    public ConcurrentQueue<(string Key, string Timestamp, string Signature, byte[] Body)> Posted { get; } = [];

    /// <summary>The status of its answers, one after the other; then 200.</summary>
    public ConcurrentQueue<int> Answers { get; } = [];

    public string[] Settings => [$"--Luyan:Sms:Url={Url}", $"--Luyan:Sms:Secret={Secret}"];

    public async Task<IReadOnlyList<(string Key, string Timestamp, string Signature, byte[] Body)>> Taken(int count)
    {
        for (var waited = 0; Posted.Count < count && waited < 200; waited++) { await Task.Delay(50); }
        Posted.Count.ShouldBe(count);
        return [.. Posted];
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                var headers = context.Request.Headers;
                context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : 200;
                Posted.Enqueue((headers["Idempotency-Key"]!, headers["X-Luyan-Timestamp"]!, headers["X-Luyan-Signature"]!, body.ToArray()));
                context.Response.Close();
            }
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
