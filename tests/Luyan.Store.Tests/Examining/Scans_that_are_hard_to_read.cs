using System.Text;
using Luyan.Store.Files;
using Luyan.Store.Files.Examining;
using Luyan.Store.Files.Examining.Pages;
using Luyan.Store.Opening;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Examining;

/// <summary>A scan from a fax machine, one with a password, and one of more pages than anybody prints: each is read or is not, and costs
/// no more than its limit.</summary>
public sealed class Scans_that_are_hard_to_read(PostgresCluster cluster)
{
    private const string OfTheFax =
        "LUYAN2:SB-2026-0041:1:16/16:2E6FED5E9C3575B3C9207EC430DACA188C02E0083E37EA82A4E6073690DF691D";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_packed_as_by_a_fax_machine_is_read()
    {
        var (read, _) = await Read(Scan("fax.pdf"));
        read.Whole.ShouldBeTrue();
        read.Codes.ShouldBe([[OfTheFax]]);
    }

    [Fact]
    public async Task A_page_behind_a_password_is_not_read_and_the_file_is_not_whole()
    {
        // Where it was never examined its pages say so: there are none.
        var (read, asked) = await Read(Scan("locked.pdf"));
        (read.Pages, read.Codes.Count, asked).ShouldBe((0, 0, 1));
        Examiner.Examine(new(await OnDisk("locked.pdf"), "pdf", 150, 600)).Flaw.ShouldBe(Flaws.Encrypted);
    }

    [Fact]
    public async Task Of_a_file_of_very_many_pages_none_is_read_but_the_first()
    {
        var (read, asked) = await Read(OfPages(10_000));
        (read.Pages, read.Codes.Count, asked).ShouldBe((10_000, 0, 1));
        var most = ReadingLimits.Standard.MostPages;
        (await Read(OfPages(most + 1))).Asked.ShouldBe(1);
        (await Read(OfPages(3))).Asked.ShouldBe(3);
    }

    [Fact]
    public async Task What_takes_too_long_is_not_read_to_its_end()
    {
        var (read, asked) = await Read(OfPages(40), minutes: 3);
        asked.ShouldBe(4, "ten minutes are over after the fourth page");
        (read.Pages, read.Codes.Count).ShouldBe((40, 40));
        read.Codes.ShouldAllBe(c => c.Count == 0);
    }

    private async Task<(FileRead Read, int Asked)> Read(byte[] content, int minutes = 0)
    {
        await using var store = await TestStore.On(Engine.SQLite, cluster);
        await using var scope = store.Scope();
        var kept = await store.In<FileStore>(scope).KeepOwn(content, "scan.pdf", "pdf", Stop);
        var examiner = new Counting(() => store.Clock.Advance(TimeSpan.FromMinutes(minutes)));
        var pages = new FilePages(
            store.In<LuyanDb>(scope), store.Services.GetRequiredService<IBlobs>(), examiner,
            store.Services.GetRequiredService<StorePlace>(), store.Clock);
        return ((await pages.Read(kept.Sha256, "LUYAN", ReadingLimits.Standard, (_, _) => Task.CompletedTask, Stop)).ShouldNotBeNull(),
            examiner.Asked);
    }

    private static byte[] Scan(string name)
    {
        using var stored = typeof(Scans_that_are_hard_to_read).Assembly.GetManifestResourceStream($"Luyan.Store.Tests.Examining.{name}")!;
        using var copy = new MemoryStream();
        stored.CopyTo(copy);
        return copy.ToArray();
    }

    private static async Task<string> OnDisk(string name)
    {
        var path = Path.Combine(Path.GetTempPath(), $"luyan-{Guid.CreateVersion7():N}.pdf");
        await File.WriteAllBytesAsync(path, Scan(name), Stop);
        return path;
    }

    private static byte[] OfPages(int count)
    {
        var kids = new StringBuilder();
        for (var page = 0; page < count; page++) { kids.Append(page + 3).Append(" 0 R "); }
        return Papers.Pdf(
            [
                Papers.Words("<</Type/Catalog/Pages 2 0 R>>"), Papers.Words($"<</Type/Pages/Kids[{kids}]/Count {count}>>"),
                .. Enumerable.Repeat(Papers.Words("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"), count),
            ]);
    }

    private sealed class Counting(Action after) : IExaminer
    {
        private readonly Examiner real = new();

        public int Asked { get; private set; }

        public Task<Examined> Examine(ToExamine file, CancellationToken stop) => real.Examine(file, stop);

        public async Task<PageRead> ReadPage(PageToRead page, CancellationToken stop)
        {
            Asked++;
            var read = await real.ReadPage(page, stop);
            after();
            return read;
        }
    }
}
