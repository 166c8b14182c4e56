using System.Text;
using Luyan.Store.Files;
using Luyan.Store.Files.Scanning;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;

namespace Luyan.Store.Tests.Scanning;

public sealed class A_real_daemon_scans(PostgresCluster cluster)
{
    private static readonly byte[] Clean = "%PDF-1.7 nothing in here"u8.ToArray();
    private static readonly byte[] Infected = Encoding.ASCII.GetBytes($"%PDF-1.7 {RealClamd.Virus} in here");

    [Fact]
    public async Task Over_a_port_and_over_a_socket()
    {
        await using var daemon = await RealClamd.Start();
        foreach (var address in (string[])[daemon.Tcp, daemon.Socket])
        {
            var scanner = new Scanner(ScannerAddress.Read(address));
            (await scanner.Answers(default)).ShouldBeTrue(address);
            (await scanner.Scan(new MemoryStream(Clean), default)).ShouldBeOfType<Verdict.Clean>(address);
            (await scanner.Scan(new MemoryStream(Infected), default))
                .ShouldBeOfType<Verdict.Infected>(address).Signature.ShouldContain("Luyan.Test.Virus");
            // Beyond its own limit it refuses to say anything.
            (await scanner.Scan(new MemoryStream(new byte[8_000_000]), default)).ShouldBeOfType<Verdict.Undecided>(address);
        }
    }

    [Fact]
    public async Task A_file_with_a_virus_never_enters()
    {
        await using var daemon = await RealClamd.Start();
        await using var store = await TestStore.On(Engine.SQLite, cluster, scanner: daemon.Tcp);
        await using var scope = store.Scope();
        var files = store.In<Files.FileStore>(scope);
        (await files.Keep(new MemoryStream(Infected), "证明.pdf"))
            .ShouldBeOfType<Keeping.Infected>().Signature.ShouldContain("Luyan.Test.Virus");
        (await files.Keep(new MemoryStream(Clean), "证明.pdf")).ShouldBeOfType<Keeping.Kept>().Scan.ShouldBe(Scans.Clean);
        System.IO.Directory.EnumerateFiles(Path.Combine(store.Folder, "files"), "*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }
}
