using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Luyan.Store.Files.Scanning;

/// <summary>A client of the ClamAV daemon: a connection for each file, its content in pieces of known length (command
/// INSTREAM), one answer.</summary>
/// <param name="address">Where it listens.</param>
/// <param name="longest">How long one file may take; what takes longer is undecided.</param>
public sealed class Clamd(ScannerAddress address, TimeSpan longest)
{
    private const int Piece = 64 * 1024;
    private const int LongestAnswer = 4096;
    private static readonly TimeSpan BeforeSecondTry = TimeSpan.FromMilliseconds(300);

    /// <summary>Has a content scanned. A connection that breaks without an answer, e.g.
    /// because the daemon loads new signatures, is tried once more.</summary>
    /// <param name="content">The content; read from its beginning, must be able to seek.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Verdict> Scan(Stream content, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(longest);
        try
        {
            try
            {
                return await Ask(content, limit.Token);
            }
            catch (Exception failure) when (failure is SocketException or IOException)
            {
                await Task.Delay(BeforeSecondTry, limit.Token);
                return await Ask(content, limit.Token);
            }
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return new Verdict.Undecided(failure.Message, Away: true);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Verdict.Undecided($"no answer within {longest.TotalSeconds:0} s", Away: true);
        }
    }

    /// <summary>Whether it is there and answers.</summary>
    public async Task<bool> Answers(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(longest);
        try
        {
            using var socket = await Connect(limit.Token);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync("zPING\0"u8.ToArray(), limit.Token);
            return await Answer(stream, limit.Token) == "PONG";
        }
        catch (Exception failure) when (failure is SocketException or IOException
            || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return false;
        }
    }

    private async Task<Verdict> Ask(Stream content, CancellationToken stop)
    {
        content.Position = 0;
        using var socket = await Connect(stop);
        await using var stream = new NetworkStream(socket);
        try
        {
            await Send(content, stream, stop);
        }
        // A daemon that has enough, e.g. of a file beyond its limit, says so and hangs up before all is sent.
        catch (IOException)
        {
            return await AnswerOrNothing(stream, stop) is { } early
                ? Read(early)
                : throw new IOException("the connection broke while the content was sent");
        }
        return await Answer(stream, stop) is { } answer ? Read(answer) : throw new IOException("the connection broke without an answer");
    }

    private async Task<Socket> Connect(CancellationToken stop)
    {
        var socket = address.Place is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address.Place, stop);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task Send(Stream content, NetworkStream stream, CancellationToken stop)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var buffer = ArrayPool<byte>.Shared.Rent(4 + Piece);
        try
        {
            int read;
            do
            {
                read = await content.ReadAsync(buffer.AsMemory(4, Piece), stop);
                BinaryPrimitives.WriteInt32BigEndian(buffer, read);
                await stream.WriteAsync(buffer.AsMemory(0, 4 + read), stop);
            }
            while (read > 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<string?> AnswerOrNothing(NetworkStream stream, CancellationToken stop)
    {
        try
        {
            return await Answer(stream, stop);
        }
        catch (IOException)
        {
            return null;
        }
    }

    // Up to the zero byte that ends it; null where the connection ends first.
    private static async Task<string?> Answer(NetworkStream stream, CancellationToken stop)
    {
        var answer = new byte[LongestAnswer];
        for (var length = 0; length < answer.Length;)
        {
            var read = await stream.ReadAsync(answer.AsMemory(length), stop);
            if (read == 0) { return null; }
            var end = Array.IndexOf(answer, (byte)0, length, read);
            length += read;
            if (end >= 0) { return Encoding.UTF8.GetString(answer, 0, end).Trim(); }
        }
        throw new IOException("the answer has no end");
    }

    // "stream: OK", "stream: <signature> FOUND", or "<what went wrong> ERROR".
    private static Verdict Read(string answer)
    {
        const string About = "stream: ", Found = " FOUND";
        if (answer == About + "OK") { return new Verdict.Clean(); }
        return answer.StartsWith(About, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal)
            ? new Verdict.Infected(answer[About.Length..^Found.Length])
            : new Verdict.Undecided(answer, Away: false);
    }
}
