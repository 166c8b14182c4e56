namespace Luyan.Documents.Sheets.Reports;

/// <summary>A spreadsheet to be read, added up and printed; nobody brings it back, so nothing in it is for a machine.</summary>
/// <param name="Title">Its title, in its properties and on every printed page.</param>
/// <param name="Author">Who publishes it.</param>
/// <param name="Made">When it was made, in universal time.</param>
/// <param name="AboutName">Name of the last sheet, which says what the figures are.</param>
/// <param name="About">Its lines; the first is its heading.</param>
/// <param name="Sheets">The tables.</param>
public sealed record Report(
    string Title, string Author, DateTimeOffset Made, string AboutName, IReadOnlyList<string> About, IReadOnlyList<ReportSheet> Sheets);

/// <summary>A table.</summary>
/// <param name="Name">Name of the sheet; shortened to what spreadsheets allow.</param>
/// <param name="Heads">The heads of its columns.</param>
/// <param name="Rows">Its rows, each with a cell for every head.</param>
public sealed record ReportSheet(string Name, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<SheetCell>> Rows);
