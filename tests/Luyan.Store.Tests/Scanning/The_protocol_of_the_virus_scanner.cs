using System.Net;
using System.Net.Sockets;
using Luyan.Store.Files.Scanning;

namespace Luyan.Store.Tests.Scanning;

public sealed class The_protocol_of_the_virus_scanner
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task The_content_arrives_whole_in_pieces_and_is_clean()
    {
        await using var daemon = new FakeClamd(FakeClamd.Answers("stream: OK\0"));
        var content = new byte[1_000_003];
        new Random(7).NextBytes(content);
        (await Scan(daemon, content)).ShouldBeOfType<Verdict.Clean>();
        daemon.Received.ShouldBe(content);
    }

    [Fact]
    public async Task A_virus_is_named_as_the_daemon_names_it()
    {
        await using var daemon = new FakeClamd(FakeClamd.Answers("stream: Win.Test.EICAR_HDB-1 FOUND\0"));
        (await Scan(daemon, [1])).ShouldBeOfType<Verdict.Infected>().Signature.ShouldBe("Win.Test.EICAR_HDB-1");
    }

    [Theory]
    [InlineData("INSTREAM: Can't open file or directory ERROR\0")]
    [InlineData("stream: OK and more\0")]
    [InlineData("UNKNOWN COMMAND\0")]
    [InlineData("\0")]
    public async Task Any_other_answer_decides_nothing(string answer)
    {
        await using var daemon = new FakeClamd(FakeClamd.Answers(answer));
        (await Scan(daemon, [1, 2, 3])).ShouldBeOfType<Verdict.Undecided>().Away.ShouldBeFalse();
    }

    [Fact]
    public async Task A_daemon_that_has_enough_says_so_before_all_is_sent()
    {
        await using var daemon = new FakeClamd(FakeClamd.HasEnough);
        (await Scan(daemon, new byte[30_000_000])).ShouldBeOfType<Verdict.Undecided>();
    }

    [Fact]
    public async Task A_broken_connection_is_tried_once_more()
    {
        await using var daemon = new FakeClamd(FakeClamd.HangsUp, FakeClamd.Answers("stream: OK\0"));
        (await Scan(daemon, [1])).ShouldBeOfType<Verdict.Clean>();
        daemon.Connections.ShouldBe(2);
        await using var gone = new FakeClamd(FakeClamd.HangsUp);
        (await Scan(gone, [1])).ShouldBeOfType<Verdict.Undecided>().Away.ShouldBeTrue();
        gone.Connections.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_without_end_and_a_daemon_without_answer_decide_nothing()
    {
        await using var endless = new FakeClamd(FakeClamd.Answers(new string('x', 10_000)));
        (await Scan(endless, [1])).ShouldBeOfType<Verdict.Undecided>();
        await using var silent = new FakeClamd(FakeClamd.SaysNothing);
        (await new Clamd(ScannerAddress.Read(silent.Address)!, TimeSpan.FromMilliseconds(600)).Scan(new MemoryStream([1]), default))
            .ShouldBeOfType<Verdict.Undecided>().Why.ShouldContain("no answer");
    }

    [Fact]
    public async Task Nobody_at_the_address_is_away()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var clamd = new Clamd(ScannerAddress.Read($"clamd://127.0.0.1:{port}")!, Patience);
        (await clamd.Scan(new MemoryStream([1]), default)).ShouldBeOfType<Verdict.Undecided>().Away.ShouldBeTrue();
        (await clamd.Answers(default)).ShouldBeFalse();
        (await new Clamd(ScannerAddress.Read("clamd:///no/such/socket")!, Patience).Scan(new MemoryStream([1]), default))
            .ShouldBeOfType<Verdict.Undecided>().Away.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_cancels_is_not_told_that_the_daemon_is_away()
    {
        await using var daemon = new FakeClamd(FakeClamd.SaysNothing);
        using var stop = new CancellationTokenSource(300);
        await Should.ThrowAsync<OperationCanceledException>(() => new Clamd(ScannerAddress.Read(daemon.Address)!, Patience).Scan(
            new MemoryStream([1]), stop.Token));
    }

    [Theory]
    [InlineData("http://host:1")]
    [InlineData("host:3310")]
    [InlineData("/run/clamd.sock")]
    public void A_wrong_address_is_refused_with_the_right_form(string address) =>
        Should.Throw<FormatException>(() => ScannerAddress.Read(address)).Message.ShouldContain("clamd://host:port");

    [Fact]
    public void No_address_is_no_scanner()
    {
        ScannerAddress.Read(null).ShouldBeNull();
        ScannerAddress.Read(" ").ShouldBeNull();
        new Scanner(null).Configured.ShouldBeFalse();
    }

    private static Task<Verdict> Scan(FakeClamd daemon, byte[] content) =>
        new Clamd(ScannerAddress.Read(daemon.Address)!, Patience).Scan(new MemoryStream(content), default);
}
