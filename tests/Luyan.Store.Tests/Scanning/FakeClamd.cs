using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Luyan.Store.Tests.Scanning;

/// <summary>A daemon that speaks the protocol as the test wants it, also wrongly. For each connection the next of its manners, the last
/// one for all that follow.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Func<NetworkStream, FakeClamd, Task>[] manners;
    private readonly Task serving;
    private int connections;

    public FakeClamd(params Func<NetworkStream, FakeClamd, Task>[] manners)
    {
        this.manners = manners;
        listener.Start();
        serving = Serve();
    }

    public string Address => $"clamd://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public int Connections => connections;

    /// <summary>What was sent last as content.</summary>
    public byte[] Received { get; private set; } = [];

    /// <summary>Takes the whole content and answers.</summary>
    public static Func<NetworkStream, FakeClamd, Task> Answers(string answer) => async (stream, clamd) =>
    {
        clamd.Received = await Content(stream);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
    };

    /// <summary>Says that a content with the word has a virus, and any other has none.</summary>
    public static Func<NetworkStream, FakeClamd, Task> Finds(string word) => async (stream, clamd) =>
    {
        clamd.Received = await Content(stream);
        var found = clamd.Received.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(found ? "stream: Luyan.Test.Virus FOUND\0" : "stream: OK\0"));
    };

    /// <summary>Hangs up at once.</summary>
    public static Task HangsUp(NetworkStream stream, FakeClamd clamd) => Task.CompletedTask;

    /// <summary>Takes the content and never answers.</summary>
    public static async Task SaysNothing(NetworkStream stream, FakeClamd clamd)
    {
        await Content(stream);
        await Task.Delay(Timeout.Infinite, clamd.ended.Token);
    }

    /// <summary>Takes the command and a little, answers, and hangs up while more is coming.</summary>
    public static async Task HasEnough(NetworkStream stream, FakeClamd clamd)
    {
        await stream.ReadExactlyAsync(new byte["zINSTREAM\0".Length + 4 + 1000]);
        await stream.WriteAsync("INSTREAM size limit exceeded. ERROR\0"u8.ToArray());
        stream.Socket.Shutdown(SocketShutdown.Send);
        await Task.Delay(200);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        try
        {
            await serving;
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException
            or OperationCanceledException) { /* It was stopped. */ }
        ended.Dispose();
    }

    private static async Task<byte[]> Content(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command);
        Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0) { return content.ToArray(); }
            await stream.ReadExactlyAsync(piece);
            content.Write(piece);
        }
    }

    private async Task Serve()
    {
        while (!ended.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(ended.Token);
            var manner = manners[Math.Min(Interlocked.Increment(ref connections) - 1, manners.Length - 1)];
            _ = Task.Run(async () =>
            {
                using (client)
                {
                    try
                    {
                        await manner(client.GetStream(), this);
                    }
                    catch (Exception failure) when (failure is IOException
                        or OperationCanceledException) { /* The other side went away. */ }
                }
            });
        }
    }
}
