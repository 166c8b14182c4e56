using Luyan.Documents.Pdf.Printing;

namespace Luyan.Store.Tests.Documents;

public sealed class A_print_stands_up_to_other_programs : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("luyan-print-").FullName;

    public A_print_stands_up_to_other_programs() =>
        File.WriteAllBytes(Path.Combine(folder, "print.pdf"), Printer.Print(Printing.Document(watermark: "草稿")));

    [Fact]
    public void It_is_without_fault()
    {
        Printing.Needs("qpdf");
        var (code, said, complained) = Printing.Run("qpdf", folder, "--check", "print.pdf");
        code.ShouldBe(0, said + complained);
        said.ShouldContain("No syntax or stream encoding errors found");
    }

    [Fact]
    public void Another_program_reads_the_same_text()
    {
        Printing.Needs("pdftotext");
        var (code, said, complained) = Printing.Run("pdftotext", folder, "-enc", "UTF-8", "print.pdf", "-");
        code.ShouldBe(0, complained);
        Printing.Squeezed(said).ShouldContain("包头虚构稀土材料有限公司");
        Printing.Squeezed(said).ShouldContain("编号SB-2026-0001第1版校验码7K3M-9QXA");
    }

    [Fact]
    public void The_code_of_every_page_is_read_from_its_picture()
    {
        Printing.Needs("pdftoppm", "zbarimg");
        // As an office scanner gives it: 200 dots to the inch, grey.
        Printing.Run("pdftoppm", folder, "-r", "200", "-gray", "-png", "print.pdf", "page").Code.ShouldBe(0);
        var pictures = System.IO.Directory.GetFiles(folder, "page*.png");
        pictures.Length.ShouldBe(Printing.Pages(File.ReadAllBytes(Path.Combine(folder, "print.pdf"))));
        foreach (var (at, picture) in pictures.Order(StringComparer.Ordinal).Index())
        {
            Printing.Run("zbarimg", folder, "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture).Said
                .Trim().ShouldBe(Printing.Code(at + 1, pictures.Length), Path.GetFileName(picture));
        }
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);
}
