using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Luyan.Store.Files.Scanning;

namespace Luyan.Store.Tests.Scanning;

/// <summary>The ClamAV daemon of this machine with a data base of one signature, made here. Tests skip where it is not installed;
/// with LUYAN_TESTS_REQUIRE_ALL=1 they fail instead.</summary>
internal sealed class RealClamd : IAsyncDisposable
{
    private const string Program = "/usr/sbin/clamd";

    /// <summary>What the one signature finds.</summary>
    public const string Virus = "LUYAN-TEST-SIGNATURE-0f3a";

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("luyan-clamd-").FullName;
    private Process? process;

    private RealClamd() { }

    public string Tcp { get; private set; } = "";

    public string Socket => $"clamd://{Path.Combine(folder, "socket")}";

    public static async Task<RealClamd> Start()
    {
        if (!File.Exists(Program))
        {
            const string Why = "There is no ClamAV daemon. Install it with: apt-get install clamav-daemon.";
            if (Environment.GetEnvironmentVariable("LUYAN_TESTS_REQUIRE_ALL") == "1") { Assert.Fail(Why); }
            Assert.Skip(Why);
        }
        var clamd = new RealClamd();
        await clamd.Begin();
        return clamd;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private async Task Begin()
    {
        var port = FreePort();
        Tcp = string.Create(CultureInfo.InvariantCulture, $"clamd://127.0.0.1:{port}");
        var signatures = System.IO.Directory.CreateDirectory(Path.Combine(folder, "signatures")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(signatures, "luyan.ndb"), $"Luyan.Test.Virus:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Virus))}\n");
        var settings = Path.Combine(folder, "clamd.conf");
        await File.WriteAllTextAsync(settings, string.Create(CultureInfo.InvariantCulture, $"""
            DatabaseDirectory {signatures}
            LocalSocket {Path.Combine(folder, "socket")}
            TCPAddr 127.0.0.1
            TCPSocket {port}
            TemporaryDirectory {folder}
            LogFile {Path.Combine(folder, "log")}
            Foreground yes
            StreamMaxLength 2M
            MaxThreads 4

            """));
        process = Process.Start(new ProcessStartInfo(
            Program, ["-c", settings]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var clamd = new Clamd(ScannerAddress.Read(Tcp)!, TimeSpan.FromSeconds(2));
        for (var left = 150; !await clamd.Answers(default); left--)
        {
            if (left == 0 || process.HasExited)
            {
                Assert.Fail($"clamd did not start: {await File.ReadAllTextAsync(Path.Combine(folder, "log"))}");
            }
            await Task.Delay(200);
        }
    }

    private static int FreePort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }
}
