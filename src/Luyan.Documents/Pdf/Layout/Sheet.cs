using System.Globalization;
using System.Text;
using Luyan.Documents.Pdf.Fonts;
using Luyan.Documents.Pdf.Writing;
using static Luyan.Documents.Pdf.Writing.PdfText;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>A page while it is drawn. Heights are counted from the top, in points.</summary>
/// <param name="number">The page, from 0.</param>
/// <param name="width">Its width.</param>
/// <param name="height">Its height.</param>
internal sealed class Sheet(int number, double width, double height)
{
    private const double Grey = 0.45;
    private readonly StringBuilder drawn = new();
    private int marks;

    public int Number => number;

    public double Width => width;

    public double Height => height;

    public byte[] Content => Encoding.ASCII.GetBytes(drawn.ToString());

    /// <summary>What is drawn belongs to an element of the structure.</summary>
    public void In(Element element, Action draw)
    {
        drawn.Append(CultureInfo.InvariantCulture, $"/{element.Kind} <</MCID {marks}>> BDC\n");
        element.Takes(number, marks++);
        draw();
        drawn.Append("EMC\n");
    }

    /// <summary>What is drawn belongs to the paper and not to the text: rules, heads, feet.</summary>
    public void Beside(Action draw)
    {
        drawn.Append("/Artifact BMC\n");
        draw();
        drawn.Append("EMC\n");
    }

    /// <summary>A text on its base line.</summary>
    /// <param name="chain">The faces.</param>
    /// <param name="text">The text.</param>
    /// <param name="size">The size.</param>
    /// <param name="x">Where it begins.</param>
    /// <param name="baseline">The base line, from the top.</param>
    /// <param name="spread">How much is added after each character.</param>
    /// <param name="quiet">Grey instead of black.</param>
    public void Text(FaceChain chain, string text, double size, double x, double baseline, double spread = 0, bool quiet = false)
    {
        if (text.Length == 0) { return; }
        drawn.Append("BT ");
        if (quiet) { drawn.Append(CultureInfo.InvariantCulture, $"{Number(Grey)} g "); }
        if (spread != 0) { drawn.Append(CultureInfo.InvariantCulture, $"{Number(spread)} Tc "); }
        drawn.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {Number(x)} {Number(height - baseline)} Tm ");
        Show(chain, text, size);
        if (spread != 0) { drawn.Append(" 0 Tc"); }
        if (quiet) { drawn.Append(" 0 g"); }
        drawn.Append(" ET\n");
    }

    /// <summary>A text across the page, turned, so faint that everything stays readable.</summary>
    public void Across(FaceChain chain, string text, double size, string faint)
    {
        const double Turn = Math.PI / 5;
        var (cos, sin, length) = (Math.Cos(Turn), Math.Sin(Turn), chain.Width(text, size));
        var (x, y) = ((width / 2) - (cos * length / 2) + (sin * size / 3), (height / 2) - (sin * length / 2) - (cos * size / 3));
        drawn.Append(CultureInfo.InvariantCulture,
            $"q /{faint} gs BT {Number(cos)} {Number(sin)} {Number(-sin)} {Number(cos)} {Number(x)} {Number(y)} Tm ");
        Show(chain, text, size);
        drawn.Append(" ET Q\n");
    }

    public void Rule(double x1, double y1, double x2, double y2, double thickness = 0.6) =>
        drawn.Append(CultureInfo.InvariantCulture,
            $"{Number(thickness)} w {Number(x1)} {Number(height - y1)} m {Number(x2)} {Number(height - y2)} l S\n");

    public void Box(double x, double top, double boxWidth, double boxHeight, double thickness = 0.6) =>
        drawn.Append(CultureInfo.InvariantCulture,
            $"{Number(thickness)} w {Number(x)} {Number(height - top - boxHeight)} {Number(boxWidth)} {Number(boxHeight)} re S\n");

    public void Shade(double x, double top, double boxWidth, double boxHeight, double grey = 0.93) =>
        drawn.Append(CultureInfo.InvariantCulture,
            $"{Number(grey)} g {Number(x)} {Number(height - top - boxHeight)} {Number(boxWidth)} {Number(boxHeight)} re f 0 g\n");

    /// <summary>A picture of the page's resources, in a square.</summary>
    public void Picture(string name, double x, double top, double side) =>
        drawn.Append(CultureInfo.InvariantCulture,
            $"q {Number(side)} 0 0 {Number(side)} {Number(x)} {Number(height - top - side)} cm /{name} Do Q\n");

    private void Show(FaceChain chain, string text, double size)
    {
        Face? current = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var face = chain.For(rune.Value);
            if (face != current)
            {
                if (current is not null) { drawn.Append("> Tj "); }
                drawn.Append(CultureInfo.InvariantCulture, $"/{face.Resource} {Number(size)} Tf <");
                current = face;
            }
            drawn.Append(CultureInfo.InvariantCulture, $"{face.NumberOf(rune.Value):X4}");
        }
        drawn.Append("> Tj");
    }
}
