using Luyan.Cases.Centers;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Earlier;

/// <summary>The spreadsheet of centers that were named before the system was in use: one row for each.
/// The columns bear the names of the fields of the command.</summary>
internal static class EarlierBook
{
    private const string Template = "earlier-centers";

    /// <summary>The columns, in their order.</summary>
    public static IReadOnlyList<(string Key, CellForm Form)> Columns { get; } =
    [
        (nameof(EarlierCenter.Name), CellForm.Text), (nameof(EarlierCenter.LetterNumber), CellForm.Text),
        (nameof(EarlierCenter.NamedOn), CellForm.Day),
        (nameof(EarlierCenter.UnitName), CellForm.Text), (nameof(EarlierCenter.CreditCode), CellForm.Text),
        (nameof(EarlierCenter.Department), CellForm.Text),
        (nameof(EarlierCenter.Field), CellForm.Text), (nameof(EarlierCenter.District), CellForm.Text),
        (nameof(EarlierCenter.Director), CellForm.Text),
        (nameof(EarlierCenter.Cohosts), CellForm.Text), (nameof(EarlierCenter.LegalForm), CellForm.Text),
        (nameof(EarlierCenter.ConstructionEnds), CellForm.Day),
        (nameof(EarlierCenter.AcceptedOn), CellForm.Day), (nameof(EarlierCenter.LastReport), CellForm.Whole),
        (nameof(EarlierCenter.LastAssessment), CellForm.Day),
        (nameof(EarlierCenter.Plaque), CellForm.Text), (nameof(EarlierCenter.PlaqueOn), CellForm.Day),
    ];

    /// <summary>The label of a column.</summary>
    public static string Label(PageContext here, string column) => here.T($"earlier.column.{column}");

    /// <summary>The columns as a sheet may name them: by key, and by their heads in both languages.</summary>
    public static IReadOnlyList<KnownColumn> Known(PageContext here) =>
        [.. Columns.Select(c => new KnownColumn(c.Key, [.. here.InBothLanguages().Select(f => Label(f, c.Key)), c.Key]))];

    /// <summary>The empty template.</summary>
    public static Book Of(PageContext here, IReadOnlyList<string> departments) => new(
        Template, 1, here.T("earlier.guide"), [.. Enumerable.Range(1, 8).Select(n => here.T($"earlier.guide.{n}"))],
        [
            new("center", here.T("earlier.sheet"), [.. Columns.Select(c => new BookColumn(c.Key, Label(here, c.Key), c.Form)
            {
                Choices = c.Key switch
                {
                    nameof(EarlierCenter.Department) => departments,
                    nameof(EarlierCenter.Field) => [.. here.Law.Dictionaries.Fields.On(here.Today).Select(t => t.Text(here.Language))],
                    nameof(EarlierCenter.District) =>
                        [.. here.Law.Dictionaries.Districts.On(here.Today).Select(t => t.Text(here.Language))],
                    nameof(EarlierCenter.LegalForm) => [.. Enum.GetValues<LegalForm>().Select(f => here.T($"center.legal-form.{f}"))],
                    _ => [],
                },
                Note = here.T($"earlier.note.{c.Key}"),
            })], []),
        ]);
}
