namespace Luyan.Documents.Sheets;

/// <summary>A spreadsheet to be filled in and brought back: one sheet for each kind of row, and a guide.</summary>
/// <param name="Template">Which template it is, e.g. <c>facts</c>; stands in the hidden mark of every sheet.</param>
/// <param name="Version">The version of the template, from 1.</param>
/// <param name="GuideName">Name of the sheet with the guide.</param>
/// <param name="Guide">Its lines; the first is its heading.</param>
/// <param name="Sheets">The sheets to be filled in.</param>
public sealed record Book(string Template, int Version, string GuideName, IReadOnlyList<string> Guide, IReadOnlyList<BookSheet> Sheets);

/// <summary>One sheet: rows of one kind.</summary>
/// <param name="Key">Which kind; stands in the hidden mark.</param>
/// <param name="Name">Name of the sheet as it is shown; shortened to what spreadsheets allow.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">What is known already.</param>
public sealed record BookSheet(string Key, string Name, IReadOnlyList<BookColumn> Columns, IReadOnlyList<BookRow> Rows);

/// <summary>A column.</summary>
/// <param name="Key">Stands in the hidden row, so that a column that was moved or renamed is still found.</param>
/// <param name="Head">Its head as shown.</param>
/// <param name="Form">How its cells are written.</param>
public sealed record BookColumn(string Key, string Head, CellForm Form = CellForm.Text)
{
    /// <summary>The words among which a cell chooses; empty for free text.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What the spreadsheet says when a cell of the column is entered; empty for nothing.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A row.</summary>
/// <param name="Id">What it is known by; stands in the hidden first column. Empty for a new one.</param>
/// <param name="Cells">Its cells in the order of the columns: plain numbers, days as yyyy-MM-dd, choices as their words.</param>
public sealed record BookRow(string Id, IReadOnlyList<string> Cells);

/// <summary>How the cells of a column are written.</summary>
public enum CellForm
{
    /// <summary>A line of text; long digits stay as typed.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    Lines,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with decimals.</summary>
    Amount,

    /// <summary>A day of the calendar.</summary>
    Day,

    /// <summary>A part of a whole, as its part of one.</summary>
    Share,

    /// <summary>A year of the calendar.</summary>
    Year,
}
