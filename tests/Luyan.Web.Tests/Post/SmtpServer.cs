using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Luyan.Web.Tests.Post;

/// <summary>A mail server of our own on 127.0.0.1: it speaks SMTP and keeps what it took, byte for byte.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly Task serving;

    public SmtpServer()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = Serve();
    }

    public int Port { get; }

    /// <summary>What it took, as it came.</summary>
    public ConcurrentQueue<byte[]> Raw { get; } = [];

    /// <summary>Who signed in, as user and password.</summary>
    public ConcurrentQueue<string> SignedIn { get; } = [];

    /// <summary>Its answer to a recipient; 250 takes it.</summary>
    public string ToRecipient { get; set; } = "250 ok";

    /// <summary>It hangs up on whoever greets it.</summary>
    public bool Away { get; set; }

    public string[] Settings =>
    [
        "--Luyan:Mail:Host=127.0.0.1", $"--Luyan:Mail:Port={Port}", "--Luyan:Mail:Tls=none", "--Luyan:Mail:From=luyan@kjj.example.test", "--Luyan:Mail:User=luyan", "--Luyan:Mail:Password=蓝牛-7",
        "--Luyan:Address=https://luyan.example.test",
    ];

    /// <summary>Waits until it has taken so many, and reads them.</summary>
    public async Task<IReadOnlyList<MimeMessage>> Taken(int count)
    {
        for (var waited = 0; Raw.Count < count && waited < 200; waited++) { await Task.Delay(50); }
        Raw.Count.ShouldBe(count);
        return [.. Raw.Select(r => MimeMessage.Load(new MemoryStream(r)))];
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await serving;
        over.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(over.Token);
                _ = Talk(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using (client)
        {
            if (Away) { return; }
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            async Task Say(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), over.Token);
            await Say("220 test");
            while (await reader.ReadLineAsync(over.Token) is { } line)
            {
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "EHLO": await Say("250-test"); await Say("250-8BITMIME"); await Say("250 AUTH PLAIN"); break;
                    case "AUTH": SignedIn.Enqueue(Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Replace('\0', ' ').Trim()); await Say("235 in"); break;
                    case "RCPT": await Say(ToRecipient); break;
                    case "DATA": await Say("354 go on"); Raw.Enqueue(await Content(reader)); await Say("250 taken"); break;
                    case "QUIT": await Say("221 bye"); return;
                    default: await Say("250 ok"); break;
                }
            }
        }
    }

    private async Task<byte[]> Content(StreamReader reader)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(over.Token) is { } line && line != ".") { content.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n"); }
        return Encoding.Latin1.GetBytes(content.ToString());
    }
}
