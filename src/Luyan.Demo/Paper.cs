using System.Globalization;
using System.Text;

namespace Luyan.Demo;

/// <summary>A page as a small PDF. The Chinese font is one that every reader of PDF knows by name, so nothing is embedded.</summary>
internal static class Paper
{
    private const int Left = 72, Top = 760, Leading = 26, LineLength = 32;

    /// <summary>A page with a title and lines; long lines are broken, lines beyond the page are left out.</summary>
    public static byte[] Of(string title, IEnumerable<string> lines)
    {
        var content = new StringBuilder();
        var y = Top;
        Line(content, title, 18, ref y);
        y -= Leading / 2;
        foreach (var line in lines.SelectMany(Broken).Take(24)) { Line(content, line, 12, ref y); }
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) " +
                "/Supplement 2 >> /FontDescriptor 6 0 R /DW 1000 >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent " +
                "-120 /CapHeight 880 /StemV 93 >>",
            $"<< /Length {content.Length} >>\nstream\n{content}endstream",
        ];
        return Encoding.ASCII.GetBytes(Document(objects));
    }

    private static string Document(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (index, body) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) { file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"); }
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToString();
    }

    private static void Line(StringBuilder content, string text, int size, ref int y)
    {
        content.Append(CultureInfo.InvariantCulture,
            $"BT /F1 {size} Tf {Left} {y} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET\n");
        y -= Leading;
    }

    private static IEnumerable<string> Broken(string line) =>
        line.Length == 0 ? [""] : line.Chunk(LineLength).Select(part => new string(part));
}
