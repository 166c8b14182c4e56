using System.IO.Compression;
using System.Text;
using Luyan.Store.Files;
using Luyan.Store.Files.Examining;
using Luyan.Store.Files.Examining.Pages;
using Luyan.Store.Tests.Examining;
using Luyan.Web.Background;
using Microsoft.Extensions.Logging.Abstractions;

namespace Luyan.Web.Tests.Unit;

/// <summary>Whatever a file does to its reader, the site goes on and the next file is read.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly ExaminingProcess examiner = new(NullLogger<ExaminingProcess>.Instance);
    private readonly string folder = Directory.CreateTempSubdirectory("luyan-hostile-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task One_process_serves_many_files()
    {
        for (var i = 0; i < 5; i++) { (await Examine(Pdfs.Text($"{i}", 2))).Pages.ShouldBe(2); }
        (await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Examine(Pdfs.Text($"at once {i}"))))).ShouldAllBe(e => e.Pages == 1
            && e.Flaw == null);
    }

    [Theory]
    [InlineData("nested")]
    [InlineData("bomb")]
    [InlineData("loop")]
    [InlineData("huge-count")]
    public async Task A_hostile_file_is_given_up_and_the_next_is_read(string which)
    {
        var hostile = which switch
        {
            "nested" => Papers.Pdf([
                Papers.Words("<</Type/Catalog/Pages 2 0 R>>"), Papers.Words(new string('[', 3_000_000)),
                Papers.Words("<</Type/Pages/Kids[2 0 R]/Count 1>>")
            ]),
            "bomb" => Papers.Scan(Bomb(24_000, 24_000)),
            "loop" => Papers.Pdf([
                Papers.Words("<</Type/Catalog/Pages 2 0 R>>"), Papers.Words("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                Papers.Words("<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000>>")
            ]),
            _ => Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nxref\n0 2147483647\n0000000000 65535 f " +
                "\ntrailer<</Root 1 0 R/Size 2147483647/Prev 9>>\nstartxref\n55\n%%EOF"),
        };
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        (await Examine(hostile)).ShouldNotBeNull();
        System.Diagnostics.Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(60));
        (await Examine(Pdfs.Text("good", 3))).Pages.ShouldBe(3);
    }

    [Theory]
    [InlineData("nested")]
    [InlineData("bomb")]
    [InlineData("shapes")]
    public async Task A_hostile_page_is_not_read_and_the_next_is(string which)
    {
        var hostile = which switch
        {
            "nested" => Papers.Pdf([
                Papers.Words("<</Type/Catalog/Pages 2 0 R>>"), Papers.Words(new string('[', 3_000_000)),
                Papers.Words("<</Type/Pages/Kids[2 0 R]/Count 1>>")
            ]),
            "bomb" => Papers.Scan(Bomb(24_000, 24_000)),
            // More to be filled than anybody waits for.
            _ => Papers.Scan(
                Papers.Grey(10, 10),
                words: string.Concat(Enumerable.Repeat("0 0 595 842 re f ", 60_000))),
        };
        (await Read(hostile)).Codes.ShouldBeEmpty();
        (await Read(Pdfs.Text("good", 3))).Pages.ShouldBe(3);
        (await Examine(Pdfs.Text("good", 3))).Pages.ShouldBe(3);
    }

    private async Task<PageRead> Read(byte[] content)
    {
        var path = Path.Combine(folder, Guid.CreateVersion7().ToString("N"));
        await File.WriteAllBytesAsync(path, content);
        return await examiner.ReadPage(new(path, "pdf", 1, "LUYAN"), default);
    }

    private async Task<Examined> Examine(byte[] content)
    {
        var path = Path.Combine(folder, Guid.CreateVersion7().ToString("N"));
        await File.WriteAllBytesAsync(path, content);
        return await examiner.Examine(new(path, "pdf", 100, 600), default);
    }

    // Half a gigabyte of nothing, packed small.
    private static byte[] Bomb(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[width];
            for (var y = 0; y < height; y++) { zlib.Write(line); }
        }
        return [.. Papers.Words($"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent " +
            $"8/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"), .. packed.ToArray(), .. Papers.Words("\nendstream")];
    }
}
