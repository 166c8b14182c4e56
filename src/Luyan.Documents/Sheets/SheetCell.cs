using System.Globalization;

namespace Luyan.Documents.Sheets;

/// <summary>A value of a table as it is. A page, a CSV file and a spreadsheet write the same value, each in its way: so a sum is right
/// wherever it is made.</summary>
/// <param name="Plain">As data: a number with a decimal point and no separators, a share as its part of one, a day as yyyy-MM-dd;
/// empty where there is none.</param>
/// <param name="Form">What it is.</param>
/// <param name="Number">The number that it is; null where it is none.</param>
public readonly record struct SheetCell(string Plain, CellForm Form, decimal? Number = null)
{
    /// <summary>Stands on a page where there is no value.</summary>
    private const string None = "–";

    /// <summary>A whole number; null where there is none.</summary>
    public static SheetCell Whole(long? number) => new(Said(number), CellForm.Whole, number);

    /// <summary>A number with decimals, e.g. money; null where there is none.</summary>
    public static SheetCell Amount(decimal? number) => new(Said(number), CellForm.Amount, number);

    /// <summary>A part of a whole, 0.153 for 15.3 %; null where there is no whole.</summary>
    public static SheetCell Share(decimal? part) => new(Said(part), CellForm.Share, part);

    /// <summary>A part of a number of things; none where there are no things.</summary>
    public static SheetCell Share(decimal part, decimal whole) => Share(whole == 0 ? null : part / whole);

    /// <summary>A year of the calendar, which has no separators.</summary>
    public static SheetCell Year(int year) => new(Said(year), CellForm.Year);

    /// <summary>A day; null where there is none.</summary>
    public static SheetCell Day(DateOnly? day) => new(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", CellForm.Day);

    /// <summary>Words, and codes and numbers of papers, which nobody adds up.</summary>
    public static implicit operator SheetCell(string text) => new(text, CellForm.Text);

    /// <summary>Whether it is a number that columns align and add up.</summary>
    public bool IsNumber => Form is CellForm.Whole or CellForm.Amount or CellForm.Share;

    /// <summary>As a reader of a page sees it: with separators, a share with its sign, a dash for none.</summary>
    public string Shown => Form switch
    {
        CellForm.Whole or CellForm.Amount => Number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? None,
        CellForm.Share => Number?.ToString("0.0%", CultureInfo.InvariantCulture) ?? None,
        _ => Plain,
    };

    private static string Said(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
