using Luyan.Cases.Centers.Reports;
using Luyan.Documents.Sheets;
using Luyan.Law;

namespace Luyan.Web.Ui;

/// <summary>How the lines of the statistical table and their figures are written in tables and charts.</summary>
internal static class StatisticalWords
{
    /// <summary>The name of a line that stands by itself, not below the line that it is a part of.</summary>
    public static string Full(StatisticalLine line, PageContext here) => line.Name(here.Language).Replace("其中：", "",
        StringComparison.Ordinal);

    /// <summary>A name with its unit, in the brackets of the language.</summary>
    public static string WithUnit(string name, StatisticalLine line, PageContext here) =>
        here.Language == Language.Chinese ? $"{name}（{line.Unit(here.Language)}）" : $"{name} ({line.Unit(here.Language)})";

    /// <summary>A figure with separators; a dash for none.</summary>
    public static string Said(decimal? value) => SheetCell.Amount(value).Shown;
}
