using System.Globalization;
using System.Text;
using Luyan.Browser.Tests.Running;

namespace Luyan.Browser.Tests.Looking;

/// <summary>Makes of a print what an office scanner makes of it: pictures of 150 dots to the inch, a little crooked, noisy and badly
/// compressed, in a PDF.</summary>
internal static class Scanner
{
    private const int Wide = 1240;
    private const int High = 1754;

    private const string Draw = """
        async ({ pdf, number, degrees, noise, width, height }) => {
          const pdfjs = await import("/lib/pdfjs/pdf.min.mjs");
          pdfjs.GlobalWorkerOptions.workerSrc = "/lib/pdfjs/pdf.worker.min.mjs";
          const paper = document.createElement("canvas");
          if (pdf) {
            const task = pdfjs.getDocument({ data: Uint8Array.from(atob(pdf), c => c.charCodeAt(0)) });
            const page = await (await task.promise).getPage(number);
            const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
            [paper.width, paper.height] = [width, height];
            await page.render({ canvas: paper, viewport }).promise;
            await task.destroy();
          } else { [paper.width, paper.height] = [width, height]; }
          const glass = document.createElement("canvas");
          [glass.width, glass.height] = [width, height];
          const light = glass.getContext("2d");
          light.fillStyle = "#f4f2ee";
          light.fillRect(0, 0, width, height);
          light.translate(width / 2, height / 2);
          light.rotate(degrees * Math.PI / 180);
          if (pdf) { light.drawImage(paper, -width / 2, -height / 2); }
          const seen = light.getImageData(0, 0, width, height);
          let seed = 12345;
          for (let i = 0; i < seen.data.length; i += 4) {
            seed = (seed * 1103515245 + 12345) & 0x7fffffff;
            const grain = (seed / 0x7fffffff - 0.5) * noise;
            for (let c = 0; c < 3; c++) { seen.data[i + c] += grain; }
          }
          light.putImageData(seen, 0, 0);
          return glass.toDataURL("image/jpeg", 0.6).split(",")[1];
        }
        """;

    /// <summary>A page of a print as a JPEG; an empty sheet where no print is given.</summary>
    public static async Task<byte[]> Picture(Visitor visitor, byte[]? print, int page = 1, double degrees = 1.5, int noise = 70) =>
        Convert.FromBase64String(await visitor.Page.EvaluateAsync<string>(
            Draw,
            new
            {
                pdf = print is null ? null : Convert.ToBase64String(print), number = page, degrees, noise, width = Wide, height = High
            }));

    /// <summary>Pictures as the pages of a PDF, the way scanners write them.</summary>
    public static byte[] Document(params byte[][] pictures)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Begin() { places.Add(file.Length); Write(string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n")); }
        Write("%PDF-1.4\n");
        Begin();
        Write("<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        Begin();
        Write($"<< /Type /Pages /Count {pictures.Length} /Kids [{string.Join(' ', pictures.Select((_, i) => $"{3 + (3 * i)} 0 R"))}] " +
            $">>\nendobj\n");
        for (var i = 0; i < pictures.Length; i++)
        {
            var first = 3 + (3 * i);
            Begin();
            Write($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {first + 1} 0 R /Resources << /XObject << /S " +
                $"{first + 2} 0 R >> >> >>\nendobj\n");
            const string Show = "q 595 0 0 842 0 0 cm /S Do Q";
            Begin();
            Write($"<< /Length {Show.Length} >>\nstream\n{Show}\nendstream\nendobj\n");
            Begin();
            Write($"<< /Type /XObject /Subtype /Image /Width {Wide} /Height {High} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter " +
                $"/DCTDecode /Length {pictures[i].Length} >>\nstream\n");
            file.Write(pictures[i]);
            Write("\nendstream\nendobj\n");
        }
        var start = file.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) { Write(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n")); }
        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }
}
