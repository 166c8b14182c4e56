namespace Luyan.Documents.Sheets;

/// <summary>Limits on reading a spreadsheet, against files made to exhaust resources.</summary>
public sealed record SheetLimits
{
    /// <summary>Rows that are not empty, over all sheets.</summary>
    public int Rows { get; init; } = 20_000;

    /// <summary>Columns of a sheet; what stands further right is not read.</summary>
    public int Columns { get; init; } = 100;

    /// <summary>Characters of a cell; a longer one is cut and flawed.</summary>
    public int Characters { get; init; } = 8_000;

    /// <summary>Bytes of all parts of the file when unpacked.</summary>
    public long Unpacked { get; init; } = 96L * 1024 * 1024;

    /// <summary>Parts of the file.</summary>
    public int Parts { get; init; } = 2_000;

    /// <summary>Cells over which merged cells are spread.</summary>
    public int Merged { get; init; } = 50_000;
}
