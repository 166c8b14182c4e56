using Luyan.Cases.Facts;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Choices = Luyan.Web.Forms.Choices;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>The ledger as a spreadsheet: empty as a template, filled as an export that can be edited and brought back.</summary>
internal static class FactBook
{
    /// <summary>Stands in the mark of each sheet.</summary>
    public const string Template = "facts";

    /// <summary>Raised when a column changes its meaning; a sheet with a higher version is not read.</summary>
    public const int Version = 1;

    /// <summary>The spreadsheet of some kinds with their facts.</summary>
    public static Book Of(PageContext here, IReadOnlyList<FactKind> kinds, IReadOnlyList<Fact> facts, CenterNames centers)
    {
        var plain = new PlainCells(here);
        return new(Template, Version, here.T("unit.sheet.guide"),
            [.. Enumerable.Range(1, 8).Select(n => here.T($"unit.sheet.guide.{n}"))],
            [.. kinds.Select(kind => new BookSheet(LedgerUrls.Slug(kind), Cells.Name(here, kind),
                [.. SheetColumns.Of(kind).Select(column => Column(here, kind, column, centers))],
                [.. facts.Where(f => f.Kind == kind).Select(f => Row(here, plain, kind, f, centers))]))]);
    }

    /// <summary>The columns of a kind as a sheet may name them: by key, and by their heads in both languages.</summary>
    public static IReadOnlyList<KnownColumn> Known(PageContext here, FactKind kind) =>
        [.. SheetColumns.Of(kind).Select(c => new KnownColumn(
            c.Key, [.. here.InBothLanguages().Select(f => SheetColumns.Label(f, kind, c)), c.Key]))];

    private static BookColumn Column(PageContext here, FactKind kind, Question column, CenterNames centers) =>
        new(column.Key, SheetColumns.Head(here, kind, column), FormOf(column))
        {
            Choices = column.Writing switch
            {
                Writing.Choice => [.. Choices.Of(column.Choices, here).Select(c => c.Text)],
                Writing.YesNo => [here.T("unit.yes"), here.T("unit.no")],
                _ => column == SheetColumns.Center ? centers.All : [],
            },
            Note = column == SheetColumns.EndedOn ? here.T("unit.sheet.note.ended")
                : column == SheetColumns.Center ? here.T("unit.sheet.note.center")
                : column.Writing == Writing.Day ? here.T("unit.sheet.note.day")
                : column.Asked ? ""
                : here.T("unit.sheet.note.optional"),
        };

    private static BookRow Row(PageContext here, PlainCells plain, FactKind kind, Fact fact, CenterNames centers)
    {
        var columns = Cells.Columns(kind);
        var cells = plain.Of(columns, FactBody.Read(fact.Body));
        return new(fact.Id.ToString(), [
            .. columns.Select(c => Naming.Text(here, c, cells.GetValueOrDefault(c.Key, ""))),
            fact.EndedOn is { } day ? Days.Short(day) : "", centers.Of(fact.CenterId)
        ]);
    }

    private static CellForm FormOf(Question column) => column.Writing switch
    {
        Writing.Whole or Writing.Year => CellForm.Whole,
        Writing.Amount => CellForm.Amount,
        Writing.Day => CellForm.Day,
        Writing.Lines => CellForm.Lines,
        _ => CellForm.Text,
    };
}
