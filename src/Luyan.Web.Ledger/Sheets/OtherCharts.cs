using Luyan.Cases.Applications.Form;
using Luyan.Cases.Facts;
using Luyan.Documents.Sheets;
using Luyan.Web.Forms;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;
using Choices = Luyan.Web.Forms.Choices;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>The figures of instruments and years as charts.</summary>
internal static class OtherCharts
{
    private static readonly (string Code, Func<YearRow, decimal?> Of)[] Yearly =
    [
        ("revenue", y => y.Revenue), ("profit", y => y.Profit), ("tax", y => y.Tax), ("research", y => y.Research),
        ("newProducts", y => y.NewProducts), ("staff", y => y.Staff), ("researchers", y => y.Researchers),
        (Share, YearFigures.ResearchShare),
    ];

    private const string Share = "research-share";

    public static IReadOnlyList<Figure> Instruments(PageContext here, IReadOnlyList<InstrumentRow> all)
    {
        var (classes, uses) = (InstrumentFigures.ByValue(all),
            InstrumentFigures.ByUse(all, [.. Choices.Of("equipment-use", here).Select(c => c.Code)]));
        var words = Choices.Of("equipment-use", here).ToDictionary(c => c.Code, c => c.Text);
        string Class(ValueClass c) => c.Below is null ? here.T("unit.figures.value-over", ("from", $"{c.From}"))
            : c.From == 0 ? here.T("unit.figures.value-under", ("below", $"{c.Below}"))
            : here.T("unit.figures.value-between", ("from", $"{c.From}"), ("below", $"{c.Below}"));
        string Use(string code) => words.GetValueOrDefault(code, here.T("unit.figures.unstated"));
        string Said(long pieces, decimal value) => here.T("unit.figures.pieces-and-value", ("n", pieces), ("value", Number(value)));
        return
        [
            new("values", here.T("unit.figures.values"), here.T("unit.figures.values-note", ("n", all.Count(i => i.Value is null))),
                [here.T("unit.figures.value"), here.T("unit.figures.pieces"), here.T("unit.figures.original-value")],
                all.Count == 0 ? [] : [.. classes.Select(c => (IReadOnlyList<SheetCell>)[
                    Class(c), SheetCell.Whole(c.Pieces), SheetCell.Amount(c.Value)
                ])],
                Drawings.Bars([.. classes.Select(c => new BarGroup(Class(c), [new(c.Pieces, Said(c.Pieces, c.Value))]))])),
            new("uses", here.T("unit.figures.uses"), here.T("unit.figures.uses-note", ("n", uses.Sum(u => u.Pieces))), [
                here.T("unit.figures.use"), here.T("unit.figures.pieces"),
                here.T("unit.figures.open"), here.T("unit.figures.original-value")
            ],
                all.Count == 0
                    ? []
                    : [.. uses.Select(u => (IReadOnlyList<SheetCell>)[
                        Use(u.Code), SheetCell.Whole(u.Pieces), SheetCell.Whole(u.Open), SheetCell.Amount(u.Value)
                    ])],
                Drawings.Stack([.. uses.Select(u => new Part(Use(u.Code), u.Pieces, Said(u.Pieces, u.Value)))])),
        ];
    }

    public static IReadOnlyList<Figure> Years(PageContext here, IReadOnlyList<YearRow> all)
    {
        var lines = YearFigures.Lines(all, Yearly);
        return [.. Yearly.Select(figure =>
        {
            var points = lines.FirstOrDefault(l => l.Code == figure.Code)?.Points ?? [];
            var title = figure.Code == Share
                ? here.T("unit.figures.research-share")
                : Cells.Head(here, FactKind.Year, Cells.Columns(FactKind.Year).First(c => c.Key == figure.Code));
            return new Figure(
                figure.Code, title, here.T("unit.figures.years-note"), [here.T("unit.figures.year"), title],
                points.All(p => p.Value is null) ? []
                : [.. points.Select(p => (IReadOnlyList<SheetCell>)[SheetCell.Year(p.Year), SheetCell.Amount(p.Value)])],
                Drawings.Line(points, Number));
        })];
    }

    private static string Number(decimal value) => value.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture);
}
