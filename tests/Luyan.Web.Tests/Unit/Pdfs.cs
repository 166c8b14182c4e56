using System.Globalization;
using System.Text;

namespace Luyan.Web.Tests.Unit;

/// <summary>Small PDFs that readers accept.</summary>
internal static class Pdfs
{
    /// <summary>A page with a line of text (in ASCII what the standard fonts can show); a remark makes its bytes its own.</summary>
    public static byte[] Text(string remark, int pages = 1)
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{(i * 2) + 4} 0 R"));
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{kids}]/Count {pages}>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        for (var i = 0; i < pages; i++)
        {
            var content = $"BT /F1 24 Tf 72 720 Td (This is page {i + 1} of a certificate) Tj ET";
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {(i * 2) + 5} 0 R>>");
            objects.Add($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
        }
        return Of(objects, remark);
    }

    /// <summary>A page with a grey picture all over it.</summary>
    public static byte[] Scan(int width, int height)
    {
        const string Content = "q 595 0 0 842 0 0 cm /I Do Q";
        return Of(
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
            $"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 1/Length " +
                $"{(width + 7) / 8 * height}>>\nstream\n{new string('U', (width + 7) / 8 * height)}\nendstream",
            $"<</Length {Content.Length}>>\nstream\n{Content}\nendstream",
        ],
        "scan");
    }

    private static byte[] Of(List<string> objects, string remark)
    {
        var written = new StringBuilder("%PDF-1.4\n");
        var at = new List<int>();
        foreach (var (i, body) in objects.Index())
        {
            at.Add(written.Length);
            written.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var start = written.Length;
        written.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in at) { written.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"); }
        written.Append(CultureInfo.InvariantCulture, $"trailer\n<</Root 1 0 R/Size {objects.Count + 1}>>\nstartxref\n{start}\n%%EOF\n%" +
            $"{Convert.ToHexString(Encoding.UTF8.GetBytes(remark))}\n");
        return Encoding.ASCII.GetBytes(written.ToString());
    }
}
