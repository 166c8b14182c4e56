using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
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

    /// <summary>With what it proves who it is, where it speaks TLS.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>none, start or implicit.</summary>
    public string Tls { get; set; } = "none";

    /// <summary>What a client said before TLS, or where there is none.</summary>
    public ConcurrentQueue<string> Plain { get; } = [];

    public string[] Settings =>
    [
        "--Luyan:Mail:Host=127.0.0.1", $"--Luyan:Mail:Port={Port}", $"--Luyan:Mail:Tls={Tls}",
        "--Luyan:Mail:From=luyan@kjj.example.test", "--Luyan:Mail:User=luyan", "--Luyan:Mail:Password=蓝牛-7",
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
            Stream stream = client.GetStream();
            if (Tls == "implicit")
            {
                if (await Secured(stream) is not { } hidden) { return; }
                stream = hidden;
            }
            var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            async Task Say(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), over.Token);
            await Say("220 test");
            while (await reader.ReadLineAsync(over.Token) is { } line)
            {
                if (stream is not SslStream) { Plain.Enqueue(line); }
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "EHLO" when Tls == "start" && stream is not SslStream: await Say("250-test"); await Say("250 STARTTLS"); break;
                    case "STARTTLS":
                        await Say("220 go on");
                        if (await Secured(stream) is not { } inside) { return; }
                        stream = inside;
                        reader = new(stream, Encoding.Latin1, leaveOpen: true);
                        break;
                    case "EHLO": await Say("250-test"); await Say("250-8BITMIME"); await Say("250 AUTH PLAIN"); break;
                    case "AUTH":
                        SignedIn.Enqueue(Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Replace('\0', ' ').Trim());
                        await Say("235 in");
                        break;
                    case "RCPT": await Say(ToRecipient); break;
                    case "DATA": await Say("354 go on"); Raw.Enqueue(await Content(reader)); await Say("250 taken"); break;
                    case "QUIT": await Say("221 bye"); return;
                    default: await Say("250 ok"); break;
                }
            }
        }
    }

    // Null where the client did not believe the certificate.
    private async Task<SslStream?> Secured(Stream stream)
    {
        var secured = new SslStream(stream);
        try
        {
            await secured.AuthenticateAsServerAsync(Certificate!);
            return secured;
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            return null;
        }
    }

    private async Task<byte[]> Content(StreamReader reader)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(over.Token) is { } line && line != ".")
        {
            content.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }
        return Encoding.Latin1.GetBytes(content.ToString());
    }
}
