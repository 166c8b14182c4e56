using Luyan.Documents.Sheets;

namespace Luyan.Web.Ui.Charts;

/// <summary>A figure: what is counted, as a table; the drawing shows the same and nothing more.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Note">What is counted and what is not; empty for nothing to say.</param>
/// <param name="Heads">The heads of the table; the first column names the row, the others are numbers.</param>
/// <param name="Rows">The rows of the table.</param>
/// <param name="Drawing">The drawing, or null where there is nothing to draw.</param>
public sealed record Figure(
    string Key, string Title, string Note, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<SheetCell>> Rows, Svg? Drawing)
{
    /// <summary>For each row where the list behind it is; empty or null where there is none.</summary>
    public IReadOnlyList<string?> Links { get; init; } = [];
}
