using Luyan.Cases.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>The columns of a sheet: those of the kind, then the last day and the center, which are no part of
/// the row of the form.</summary>
internal static class SheetColumns
{
    /// <summary>The last day on which the record was so.</summary>
    public static Question EndedOn { get; } = new(DryRun.EndedOn, Writing.Day) { Asked = false };

    /// <summary>The center of the unit to which the record belongs.</summary>
    public static Question Center { get; } = new("_center", Writing.Line) { Asked = false };

    /// <summary>All columns of a kind.</summary>
    public static IReadOnlyList<Question> Of(FactKind kind) => [.. Cells.Columns(kind), EndedOn, Center];

    /// <summary>The column of a key.</summary>
    public static Question Find(FactKind kind, string key) => Of(kind).First(c => c.Key == key);

    /// <summary>Whether a column is part of the record's body.</summary>
    public static bool InBody(string key) => key != EndedOn.Key && key != Center.Key;

    /// <summary>The label of a column.</summary>
    public static string Label(PageContext here, FactKind kind, Question column) => Own(here, column) ?? Cells.Label(here, kind, column);

    /// <summary>The label with the unit of measure.</summary>
    public static string Head(PageContext here, FactKind kind, Question column) => Own(here, column) ?? Cells.Head(here, kind, column);

    private static string? Own(PageContext here, Question column) =>
        InBody(column.Key) ? null : here.T(column == EndedOn ? "unit.sheet.column.ended" : "unit.sheet.column.center");
}
