using Luyan.Law;

namespace Luyan.Documents.Docx;

/// <summary>How a letter is set: language and faces, and the measures of GB/T 9704-2012 in twentieths of a point.</summary>
internal sealed record Setting(Language Language, LetterFonts Fonts)
{
    // 37 mm above, 28 mm at the binding side, 156 × 225 mm of type on A4.
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Top = 2098;
    public const int Bottom = 1984;
    public const int Left = 1587;
    public const int Right = 1474;
    public const int TypeWidth = PageWidth - Left - Right;
    public const int TypeHeight = PageHeight - Top - Bottom;

    /// <summary>28.95 pt: 22 lines on a page.</summary>
    public const int LinePitch = 579;

    /// <summary>One of 28 characters on a line.</summary>
    public const int Character = TypeWidth / 28;

    /// <summary>35 mm from the top of the type area to the red head.</summary>
    public const int AboveMark = 1984;

    /// <summary>The head of a letter begins 30 mm below the edge; its second double line stands 20 mm above the lower edge.</summary>
    public const int LetterHead = 1701;
    public const int LetterFoot = 1134;

    /// <summary>The double lines of a letter are 170 mm wide, centred on the page: they reach beyond the type area.</summary>
    public const int BeyondLeft = -454;
    public const int BeyondRight = -340;

    public const string Red = "D0021B";

    public bool IsChinese => Language == Language.Chinese;

    /// <summary>16 pt (3号) in Chinese, 12 pt in English, in half-points.</summary>
    public int BodySize => IsChinese ? 32 : 24;

    /// <summary>The distance of lines.</summary>
    public int Pitch => IsChinese ? LinePitch : 360;

    /// <summary>The width of a text in characters of the body; Latin letters and digits count half.</summary>
    public static double Width(string text) => text.Sum(c => c < 0x2000 ? 0.5 : 1.0);

    /// <summary>The size in half-points at which a text in a heavy face fills at most the width of type, and no more than
    /// <paramref name="most"/>.</summary>
    public static int Fitting(string text, int most) => Math.Min(most, (int)(TypeWidth / 10.0 * 0.97 / Math.Max(1, Width(text))));
}
