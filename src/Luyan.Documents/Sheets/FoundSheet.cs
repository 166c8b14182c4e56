namespace Luyan.Documents.Sheets;

/// <summary>A sheet as it was found: its rows and what stands in them.</summary>
/// <param name="Name">Its name; empty for what was pasted.</param>
/// <param name="Rows">The rows that are not empty, in their order.</param>
public sealed record FoundSheet(string Name, IReadOnlyList<FoundRow> Rows);

/// <summary>A row as it was found.</summary>
/// <param name="Number">Its number in the sheet, from 1, as the spreadsheet shows it.</param>
/// <param name="Cells">Its cells by column, from 1; empty ones are left out.</param>
public sealed record FoundRow(int Number, IReadOnlyDictionary<int, FoundCell> Cells)
{
    /// <summary>The text of a cell; empty where there is none.</summary>
    public string Text(int column) => Cells.TryGetValue(column, out var cell) ? cell.Text : "";
}

/// <summary>A cell as it was found.</summary>
/// <param name="Text">Its text; days as yyyy-MM-dd, numbers without separators.</param>
/// <param name="Flaw">What is wrong with it.</param>
public readonly record struct FoundCell(string Text, CellFlaw Flaw = CellFlaw.None);

/// <summary>Faults of a cell that are independent of its meaning.</summary>
public enum CellFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The spreadsheet shows an error, e.g. #REF!.</summary>
    Error,

    /// <summary>A formula that was never computed.</summary>
    NotComputed,

    /// <summary>More text than a cell may hold.</summary>
    TooLong,
}

/// <summary>Result of reading a file as a spreadsheet. A closed hierarchy.</summary>
public abstract record SheetReading
{
    private SheetReading() { }

    /// <summary>It was read.</summary>
    /// <param name="Sheets">Its visible sheets.</param>
    public sealed record Found(IReadOnlyList<FoundSheet> Sheets) : SheetReading;

    /// <summary>It is no xlsx file, or a damaged one.</summary>
    public sealed record NotReadable : SheetReading;

    /// <summary>It has a password, or is in the old format .xls.</summary>
    public sealed record Locked : SheetReading;

    /// <summary>It unpacks to more than is accepted.</summary>
    public sealed record TooLarge : SheetReading;

    /// <summary>It has more rows than are accepted.</summary>
    /// <param name="Most">How many are.</param>
    public sealed record TooManyRows(int Most) : SheetReading;
}
