using System.Globalization;
using Luyan.Documents.Pdf.Printing;
using Luyan.Store.Files.Examining;
using Luyan.Store.Files.Examining.Pages;
using Luyan.Store.Tests.Documents;

namespace Luyan.Store.Tests.Examining;

/// <summary>The code of a page is read on whatever an office scanner makes of a print, and where it stands visibly only.</summary>
public sealed class Pages_of_scans_are_read : IDisposable
{
    private static readonly byte[] Print = Printer.Print(Printing.Document());
    private static readonly int All = Printing.Pages(Print);
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("luyan-scans-").FullName;

    public Pages_of_scans_are_read() => File.WriteAllBytes(Path.Combine(folder, "print.pdf"), Print);

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_print_that_was_never_on_paper_is_read_page_by_page()
    {
        All.ShouldBeGreaterThan(3);
        for (var page = 1; page <= All; page++) { Read(Print, page).ShouldBe($"{All}: {Printing.Code(page, All)}"); }
        Read(Print, All + 1).ShouldBe($"{All}: ");
        Printer.Pages(Printing.Document()).ShouldBe(All);
    }

    // Resolution, other options, kind of the picture, degrees.
    [Theory]
    [InlineData("-r 150 -gray -jpeg -jpegopt quality=40", "jpg", 0)]
    [InlineData("-r 150 -gray -jpeg -jpegopt quality=50", "jpg", 2.5)]
    [InlineData("-r 150 -jpeg -jpegopt quality=50,progressive=y", "jpg", -2)]
    [InlineData("-r 200 -gray -jpeg -jpegopt quality=60", "jpg", 180)]
    [InlineData("-r 300 -jpeg -jpegopt quality=60", "jpg", 1)]
    [InlineData("-r 150 -gray -png", "png", 0)]
    [InlineData("-r 200 -mono -png", "png", 0)]
    public void What_an_office_scanner_makes_of_it_is_read(string options, string kind, double degrees)
    {
        Printing.Needs("pdftoppm");
        foreach (var page in new[] { 1, All })
        {
            var picture = Picture(options, kind, page);
            if (kind == "png") { Read(picture, 1, kind).ShouldBe($"1: {Printing.Code(page, All)}"); }
            else
            {
                if (degrees == 0) { Read(picture, 1, kind).ShouldBe($"1: {Printing.Code(page, All)}"); }
                Read(Sheet(picture, degrees, gray: options.Contains("-gray", StringComparison.Ordinal)), 1)
                    .ShouldBe($"1: {Printing.Code(page, All)}", $"page {page}");
            }
        }
    }

    [Fact]
    public void A_sheet_that_lay_on_its_side_is_read()
    {
        Printing.Needs("pdftoppm");
        var picture = Picture("-r 150 -gray -jpeg", "jpg", 2);
        // 595 by 842 points stand on their side.
        Read(Papers.Scan(Embedded(picture, gray: true), 842, 595, place: "0 595 -842 0 842 0"), 1)
            .ShouldBe($"1: {Printing.Code(2, All)}");
    }

    [Fact]
    public void A_code_under_another_picture_or_beyond_the_edge_is_not_there()
    {
        Printing.Needs("pdftoppm");
        var picture = Embedded(Picture("-r 150 -gray -jpeg", "jpg", 1), gray: true);
        Read(Papers.Scan(picture), 1).ShouldBe($"1: {Printing.Code(1, All)}");
        Read(Papers.Scan(picture, words: "1 g 0 0 595 842 re f"), 1).ShouldBe("1: ");
        Read(Papers.Scan(picture, place: "595 0 0 842 400 400"), 1).ShouldBe("1: ");
        Read(Papers.Scan(picture, before: "/OC /Layer BDC ", words: "EMC"), 1).ShouldBe("1: ");
        Read(Papers.Scan(picture, before: "300 300 100 100 re W n "), 1).ShouldBe("1: ");
    }

    [Fact]
    public void What_is_no_page_is_not_read()
    {
        Read("%PDF-1.4\n"u8.ToArray(), 1).ShouldBe("0: ");
        Read(Print[..(Print.Length / 3)], 1).ShouldNotContain("LUYAN");
        Read(Papers.Scan(Papers.Grey(800, 1100)), 1).ShouldBe("1: ");
        Read(Papers.Scan(Papers.Words("<</Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8" +
            "/Filter/DCTDecode/Length 3>>\nstream\nabc\nendstream")), 1).ShouldBe("1: ");
        Read(Papers.Jpeg(60_000, 60_000), 1, "jpg").ShouldBe("1: ");
        Read(Papers.Png(700, 900), 1, "png").ShouldBe("1: ");
        Read(Papers.Png(60_000, 60_000), 1, "png").ShouldBe("1: ");
    }

    private byte[] Picture(string options, string kind, int page)
    {
        var (from, name) = (page.ToString(CultureInfo.InvariantCulture), $"{page}-{Guid.CreateVersion7():N}");
        string[] asked = [.. options.Split(' '), "-f", from, "-l", from, "-singlefile", "print.pdf", name];
        Printing.Run("pdftoppm", folder, asked).Code.ShouldBe(0);
        return File.ReadAllBytes(Path.Combine(folder, $"{name}.{kind}"));
    }

    // A page that is a picture, turned about its middle.
    private static byte[] Sheet(byte[] jpeg, double degrees, bool gray)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        const double Wide = 595, High = 842;
        double[] place =
        [
            Wide * cos, Wide * sin, -High * sin, High * cos, (Wide - Wide * cos + High * sin) / 2, (High - Wide * sin - High * cos) / 2,
        ];
        return Papers.Scan(
            Embedded(jpeg, gray), place: string.Join(' ', place.Select(v => v.ToString("0.####", CultureInfo.InvariantCulture))));
    }

    private static byte[] Embedded(byte[] jpeg, bool gray) =>
        Papers.Embedded(jpeg, 1240, 1754, gray ? "DeviceGray" : "DeviceRGB");

    private string Read(byte[] content, int page, string kind = "pdf")
    {
        var path = Path.Combine(folder, $"{Guid.CreateVersion7():N}.{kind}");
        File.WriteAllBytes(path, content);
        var read = Examiner.ReadPage(new(path, kind, page, "LUYAN"));
        return $"{read.Pages}: {string.Join(' ', read.Codes)}";
    }
}
