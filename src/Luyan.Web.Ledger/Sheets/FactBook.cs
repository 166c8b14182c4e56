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
    public static Book Of(Frame frame, IReadOnlyList<FactKind> kinds, IReadOnlyList<Fact> facts, CenterNames centers)
    {
        var plain = new PlainCells(frame);
        return new(Template, Version, frame.T("unit.sheet.guide"),
            [.. Enumerable.Range(1, 8).Select(n => frame.T($"unit.sheet.guide.{n}"))],
            [.. kinds.Select(kind => new BookSheet(LedgerUrls.Slug(kind), Cells.Name(frame, kind),
                [.. SheetColumns.Of(kind).Select(column => Column(frame, kind, column, centers))],
                [.. facts.Where(f => f.Kind == kind).Select(f => Row(frame, plain, kind, f, centers))]))]);
    }

    /// <summary>The columns of a kind as a sheet may name them: by key, and by their heads in both languages.</summary>
    public static IReadOnlyList<KnownColumn> Known(Frame frame, FactKind kind) =>
        [.. SheetColumns.Of(kind).Select(c => new KnownColumn(
            c.Key, [.. frame.InBothLanguages().Select(f => SheetColumns.Label(f, kind, c)), c.Key]))];

    private static BookColumn Column(Frame frame, FactKind kind, Question column, CenterNames centers) =>
        new(column.Key, SheetColumns.Head(frame, kind, column), FormOf(column))
        {
            Choices = column.Writing switch
            {
                Writing.Choice => [.. Choices.Of(column.Choices, frame).Select(c => c.Text)],
                Writing.YesNo => [frame.T("unit.yes"), frame.T("unit.no")],
                _ => column == SheetColumns.Center ? centers.All : [],
            },
            Note = column == SheetColumns.EndedOn ? frame.T("unit.sheet.note.ended")
                : column == SheetColumns.Center ? frame.T("unit.sheet.note.center")
                : column.Writing == Writing.Day ? frame.T("unit.sheet.note.day")
                : column.Asked ? ""
                : frame.T("unit.sheet.note.optional"),
        };

    private static BookRow Row(Frame frame, PlainCells plain, FactKind kind, Fact fact, CenterNames centers)
    {
        var columns = Cells.Columns(kind);
        var cells = plain.Of(columns, FactBody.Read(fact.Body));
        return new(fact.Id.ToString(), [
            .. columns.Select(c => Naming.Text(frame, c, cells.GetValueOrDefault(c.Key, ""))),
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
