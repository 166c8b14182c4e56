namespace Luyan.Documents.Pdf;

/// <summary>A document to be printed: what it says, in order. How it is set is the printer's matter.
/// The same document gives the same bytes.</summary>
public sealed record PrintedDocument
{
    /// <summary>The title, as it stands in the information of the file.</summary>
    public required string Title { get; init; }

    /// <summary>Whose document it is.</summary>
    public string Author { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Keywords { get; init; } = "";

    /// <summary>The legal day of the document, Asia/Shanghai; null where it has none yet. It never comes from a clock.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What stands in the head of every page.</summary>
    public PageHead? Head { get; init; }

    /// <summary>Words across every page, e.g. 草稿.</summary>
    public string? Watermark { get; init; }

    public Cover? Cover { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }
}

/// <summary>The head of every page.</summary>
/// <param name="Title">The upper line.</param>
/// <param name="Line">The lower line: number, version, short code.</param>
/// <param name="Code">The text of the QR code of a page, counted from 1, of so many; null where there is none.</param>
public sealed record PageHead(string Title, string Line, Func<int, int, string>? Code);

/// <summary>The first page of a form.</summary>
/// <param name="Above">At the top right, e.g. the number.</param>
/// <param name="Titles">The title, one entry for each line; the last is the largest.</param>
/// <param name="Lines">Labels with the values on ruled lines.</param>
/// <param name="Foot">At the foot, one entry for each line.</param>
public sealed record Cover(
    IReadOnlyList<string> Above, IReadOnlyList<string> Titles,
    IReadOnlyList<(string Label, string Value)> Lines, IReadOnlyList<string> Foot);

/// <summary>Where a text stands in its column.</summary>
public enum Place
{
    Left,
    Middle,
    Right,
}

/// <summary>A column of a table.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Place">Where its texts stand; numbers stand right.</param>
public sealed record TableColumn(string Head, Place Place = Place.Left);

/// <summary>A piece of a document. A closed hierarchy.</summary>
public abstract record Block
{
    private Block() { }

    /// <summary>A heading; levels 1 and 2 are bookmarks. Its number is part of its text.</summary>
    public sealed record Heading(int Level, string Text) : Block;

    /// <summary>A text; each of its lines is a paragraph of its own.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Indented">The first line of each paragraph begins two characters further in.</param>
    /// <param name="Quiet">Smaller and grey: a remark.</param>
    public sealed record Paragraph(string Text, bool Indented = true, bool Quiet = false) : Block;

    /// <summary>Labels and values in ruled boxes, some beside each other.</summary>
    /// <param name="Lines">Each line holds one pair or two.</param>
    public sealed record Grid(IReadOnlyList<IReadOnlyList<(string Label, string Value)>> Lines) : Block;

    /// <summary>A ruled table; its head is repeated on every page that it reaches.</summary>
    /// <param name="Columns">The columns.</param>
    /// <param name="Rows">The rows, a text for each column.</param>
    /// <param name="Sums">The last row, where there are sums.</param>
    public sealed record Table(
        IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string>? Sums = null) : Block;

    /// <summary>A box in which somebody signs and seals.</summary>
    /// <param name="Title">Whose opinion or commitment it is.</param>
    /// <param name="Text">What is printed in it; may be empty.</param>
    /// <param name="Lines">What is signed at its foot, e.g. 法定代表人（签字）：.</param>
    /// <param name="Room">How much empty room it leaves, in millimetres.</param>
    public sealed record SignedBox(string Title, string Text, IReadOnlyList<string> Lines, double Room) : Block;

    /// <summary>What follows begins on a new page.</summary>
    public sealed record NewPage : Block;
}
