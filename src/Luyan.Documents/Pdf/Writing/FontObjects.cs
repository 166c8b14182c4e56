using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luyan.Documents.Pdf.Fonts;
using static Luyan.Documents.Pdf.Writing.PdfText;

namespace Luyan.Documents.Pdf.Writing;

/// <summary>A face as the file carries it: the subset of its glyphs, their widths, and the way back from number to character.</summary>
internal static class FontObjects
{
    private const int PerBlock = 100;

    public static int Write(PdfFile file, Face face)
    {
        var font = face.Font;
        var subset = GlyphSubset.Of(font, face.Glyphs);
        var name = $"{Tag(subset)}+{Clean(font.Name)}";
        double Scaled(int offset, byte[] table) => BigEndian.I16(table, offset) * 1000.0 / font.UnitsPerEm;
        var program = file.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {subset.Length}"), subset);
        var box = string.Join(' ', Enumerable.Range(0, 4).Select(i => Number(Scaled(36 + (2 * i), font.Head))));
        var (ascent, descent) = (Number(Scaled(4, font.HorizontalHead)), Number(Scaled(6, font.HorizontalHead)));
        var descriptor = file.Add(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {ascent} /Descent {descent} " +
                $"/CapHeight {ascent} /StemV 80 /FontFile2 {PdfFile.Reference(program)} >>");
        var widths = string.Join(' ', face.Glyphs.Select(g => Number(face.WidthOf(g))));
        var descendant = file.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) " +
                $"/Supplement 0 >> /CIDToGIDMap /Identity "
            + $"/FontDescriptor {PdfFile.Reference(descriptor)} /DW 1000 /W [0 [{widths}]] >>");
        var back = file.AddStream("", Encoding.ASCII.GetBytes(BackToCharacters(face)));
        return file.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts " +
            $"[{PdfFile.Reference(descendant)}] /ToUnicode {PdfFile.Reference(back)} >>");
    }

    private static string BackToCharacters(Face face)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) " +
            "/Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in Enumerable.Range(1, face.Characters.Count - 1).Chunk(PerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var number in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> " +
                    $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(face.Characters[number])))}>\n");
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    /// <summary>Six capitals that differ for different subsets.</summary>
    private static string Tag(byte[] subset) => string.Concat(SHA256.HashData(subset).Take(6).Select(b => (char)('A' + (b % 26))));

    private static string Clean(string name) => string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}
