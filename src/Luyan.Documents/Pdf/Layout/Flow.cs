using Luyan.Documents.Pdf.Fonts;
using Luyan.Documents.Pdf.Writing;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>The pages as they fill up, from top to bottom.</summary>
internal sealed class Flow(FaceChain regular, FaceChain bold)
{
    public const double Millimetre = 72 / 25.4;
    public const double Body = 11;
    public const double BodyLeading = 18;
    public const double Table = 9;
    public const double TableLeading = 13;

    private const double Short = 210 * Millimetre;
    private const double Long = 297 * Millimetre;
    private const double Side = 22 * Millimetre;
    private const double AtTop = 33 * Millimetre;
    private const double AtFoot = 20 * Millimetre;

    private readonly List<Sheet> sheets = [];
    private readonly List<Bookmark> bookmarks = [];

    public FaceChain Regular => regular;

    public FaceChain Bold => bold;

    public Element Root { get; } = new("Document");

    public IReadOnlyList<Sheet> Sheets => sheets;

    public IReadOnlyList<Bookmark> Bookmarks => bookmarks;

    public Sheet Sheet => sheets[^1];

    /// <summary>How far down the page is filled.</summary>
    public double Y { get; set; }

    public const double Left = Side;

    public double Right => Sheet.Width - Side;

    public double Room => Right - Left;

    public const double Top = AtTop;

    public double Bottom => Sheet.Height - AtFoot;

    public double Free => Bottom - Y;

    /// <summary>The room of a page that stands upright.</summary>
    public static double UprightRoom => Short - (2 * Side);

    public static double LyingRoom => Long - (2 * Side);

    public bool Lying => sheets.Count > 0 && Sheet.Width > Sheet.Height;

    public bool Untouched => sheets.Count > 0 && Y <= Top + 0.01;

    public FaceChain Faces(bool strong) => strong ? bold : regular;

    public void NewSheet(bool lying = false)
    {
        sheets.Add(lying ? new(sheets.Count, Long, Short) : new(sheets.Count, Short, Long));
        Y = Top;
    }

    /// <summary>From here on pages stand upright, or lie on their side.</summary>
    public void Turn(bool lying)
    {
        if (sheets.Count == 0 || Lying != lying) { NewSheet(lying); }
    }

    /// <summary>Goes on with a new page where so much room is not left.</summary>
    public void Need(double height)
    {
        if (Free < height && !Untouched) { NewSheet(Lying); }
    }

    public void Skip(double height)
    {
        if (!Untouched) { Y += height; }
    }

    public void Mark(int level, string text) => bookmarks.Add(new(level, text, Sheet.Number, Sheet.Height - Y));

    public List<Line> Lines(string text, double room, double size, bool strong = false, double indent = 0) =>
        LineBreaker.Lines(text, c => Faces(strong).Width(c) * size / 1000, room, indent);
}
