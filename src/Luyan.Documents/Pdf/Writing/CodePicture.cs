using System.Globalization;
using System.Text;
using QRCoder;

namespace Luyan.Documents.Pdf.Writing;

/// <summary>A QR code as a drawing of one unit by one unit, with its quiet zone.</summary>
internal static class CodePicture
{
    // Neighbouring modules overlap a little, or viewers draw hair lines between them.
    private const double Overlap = 0.04;

    public static int Write(PdfFile file, string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (rows, side) = (code.ModuleMatrix, code.ModuleMatrix.Count);
        var drawing = new StringBuilder().Append(CultureInfo.InvariantCulture, $"1 g 0 0 {side} {side} re f 0 g\n");
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if (!rows[y][x]) { continue; }
                var from = x;
                while (x + 1 < side && rows[y][x + 1]) { x++; }
                drawing.Append(CultureInfo.InvariantCulture, $"{from} {PdfText.Number(side - y - 1 - Overlap)} " +
                    $"{PdfText.Number(x - from + 1 + Overlap)} {PdfText.Number(1 + Overlap)} re\n");
            }
        }
        return file.AddStream(
            string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Form /BBox [0 0 {side} {side}] /Matrix " +
                $"[{1.0 / side:0.########} 0 0 {1.0 / side:0.########} 0 0]"),
            Encoding.ASCII.GetBytes(drawing.Append("f\n").ToString()));
    }
}
