using System.IO.Compression;
using System.Security.Cryptography;
using Luyan.Store.Files;
using Luyan.Store.Files.Examining;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests.Examining;

public sealed class Files_are_examined(PostgresCluster cluster)
{
    private const int Resolution = 100;
    private const int Side = 600;

    [Fact]
    public void A_scan_is_judged_by_its_pixels_on_the_printed_page()
    {
        // A4 is 8.26 inches wide: 100 pixels per inch are 827 pixels.
        Of(Papers.Scan(Papers.Grey(820, 1160)), "pdf").Flaw.ShouldBe(Flaws.TooSmall);
        Of(Papers.Scan(Papers.Grey(834, 1180)), "pdf").Flaw.ShouldBeNull();
        // A page as large as its picture has pixels is shrunk to A4 by whoever prints it.
        Of(Papers.Scan(Papers.Grey(1240, 1754), 1240, 1754), "pdf").Flaw.ShouldBeNull();
        Of(Papers.Scan(Papers.Grey(300, 420), 1240, 1754), "pdf").Flaw.ShouldBe(Flaws.TooSmall);
    }

    [Fact]
    public void A_page_with_real_text_is_no_scan_whatever_lies_behind_it() =>
        Of(Papers.Scan(Papers.Grey(200, 280), words: "BT /F1 20 Tf 50 700 Td (The words of this certificate can be read) Tj ET"), "pdf")
            .Flaw.ShouldBeNull();

    [Fact]
    public void What_a_pdf_says_of_its_making_is_kept_without_control_characters()
    {
        var found = Of(Papers.Scan(Papers.Grey(900, 1272)), "pdf");
        found.Pages.ShouldBe(1);
        found.Software.ShouldBe("Word 9 / Scanner 2000");
        found.MadeAt.ShouldBe(new DateTimeOffset(2025, 1, 1, 19, 4, 5, TimeSpan.Zero));
        found.EditedAt.ShouldBe(new DateTimeOffset(2026, 3, 3, 21, 6, 7, TimeSpan.Zero));
    }

    [Fact]
    public void The_same_picture_is_known_again_in_another_file()
    {
        var one = Of(Papers.Scan(Papers.Grey(900, 1272, CompressionLevel.Optimal)), "pdf").Pictures;
        one.Count.ShouldBe(1);
        Of(Papers.Scan(Papers.Grey(900, 1272, CompressionLevel.NoCompression), 842, 595), "pdf").Pictures.ShouldBe(one);
        Of(Papers.Scan(Papers.Grey(901, 1272)), "pdf").Pictures.ShouldNotBe(one);
        var photograph = Papers.Jpeg(1200, 900);
        Of(photograph, "jpg").Pictures.ShouldBe([Convert.ToHexStringLower(SHA256.HashData(photograph))]);
        Of(Papers.Scan(Papers.Embedded(photograph, 1200, 900)), "pdf").Pictures.ShouldBe(Of(photograph, "jpg").Pictures);
        Of(Papers.Scan(Papers.Grey(60, 60)), "pdf").Pictures.ShouldBeEmpty();
    }

    [Fact]
    public void Photographs_are_read_with_their_metadata()
    {
        var found = Of(Papers.Jpeg(1200, 900), "jpg");
        (found.Pages, found.Flaw, found.Software).ShouldBe((1, null, "Camera 7.1"));
        found.MadeAt.ShouldBe(new DateTimeOffset(2025, 1, 1, 19, 4, 5, TimeSpan.Zero));
        found.EditedAt.ShouldBe(new DateTimeOffset(2026, 3, 3, 21, 6, 7, TimeSpan.Zero));
        Of(Papers.Jpeg(1200, 599), "jpg").Flaw.ShouldBe(Flaws.TooSmall);
        Of(Papers.Jpeg(1200, 900, whole: false), "jpg").Flaw.ShouldBe(Flaws.Unreadable);
        var png = Of(Papers.Png(800, 700), "png");
        (png.Flaw, png.Software, png.EditedAt).ShouldBe((null, "Painter 3", new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero)));
        Of(Papers.Png(599, 700), "png").Flaw.ShouldBe(Flaws.TooSmall);
        Of(Papers.Png(800, 700, whole: false), "png").Flaw.ShouldBe(Flaws.Unreadable);
    }

    [Fact]
    public void A_password_is_named()
    {
        const string Encrypt = "<</Filter/Standard/V 1/R 2/P -4/O<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>/" +
            "U<0101010101010101010101010101010101010101010101010101010101010101>>>";
        var locked = Papers.Pdf(
            [
                Papers.Words("<</Type/Catalog/Pages 2 0 R>>"), Papers.Words("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                Papers.Words("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"), Papers.Words(Encrypt)
            ],
            "/Encrypt 4 0 R/ID[<0123456789ABCDEF0123456789ABCDEF><0123456789ABCDEF0123456789ABCDEF>]");
        Of(locked, "pdf").Flaw.ShouldBe(Flaws.Encrypted);
    }

    [Fact]
    public void Whatever_comes_is_answered()
    {
        var good = Papers.Scan(Papers.Grey(300, 420));
        var random = new Random(11);
        for (var i = 0; i < 60; i++)
        {
            var bent = (byte[])good.Clone();
            for (var n = 0; n < 1 + i; n++) { bent[random.Next(8, bent.Length)] = (byte)random.Next(256); }
            Of(bent, "pdf").ShouldNotBeNull();
            Of(good[..random.Next(10, good.Length)], "pdf").ShouldNotBeNull();
            Of(Papers.Jpeg(800, 800)[..random.Next(4, 150)], "jpg").Flaw.ShouldBe(Flaws.Unreadable);
        }
        Of(Papers.Words("%PDF-1.4\n"), "pdf").Flaw.ShouldBe(Flaws.Unreadable);
        // Pages that are their own parents.
        Of(Papers.Pdf([Papers.Words("<</Type/Catalog/Pages 2 0 R>>"), Papers.Words("<</Type/Pages/Kids[2 0 R]/Count 1>>")]), "pdf")
            .ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task What_is_found_is_kept_with_the_file_once(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var content = Papers.Scan(Papers.Grey(300, 420));
        foreach (var name in (string[])["甲.pdf", "乙.pdf"])
        {
            await using var scope = store.Scope();
            var kept = (await store.In<Files.FileStore>(scope).Keep(new MemoryStream(content), name)).ShouldBeOfType<Keeping.Kept>();
            (kept.Flaw, kept.Pages, kept.Scan).ShouldBe((Flaws.TooSmall, 1, Scans.None));
        }
        await using var db = store.Db();
        var row = await db.Files.SingleAsync();
        (row.Pages, row.Flaw, row.Software).ShouldBe((1, Flaws.TooSmall, "Word 9 / Scanner 2000"));
        row.MadeAt.ShouldBe(new DateTimeOffset(2025, 1, 1, 19, 4, 5, TimeSpan.Zero));
        (await db.FilePictures.SingleAsync()).Picture.Length.ShouldBe(64);
    }

    private static Examined Of(byte[] content, string kind)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            return Examiner.Examine(new(path, kind, Resolution, Side));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
