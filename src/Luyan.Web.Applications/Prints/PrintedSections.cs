using System.Globalization;
using Luyan.Cases.Applications.Form;
using Luyan.Documents.Pdf;
using Luyan.Law;
using Luyan.Web.Applications.Filed;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Prints;

/// <summary>A section of the form as blocks: short answers in boxes, long texts as texts, rows as tables with their sums.
/// It follows the form's own description, so what is added there is printed too.</summary>
internal static class PrintedSections
{
    private static readonly string[] Summed = ["wan", "wan-dollars", "square-metres", "pieces", "persons", "hours"];

    // The years stand beside each other to be compared; their sum says nothing.
    private static readonly string[] NotSummed = ["years"];

    public static IEnumerable<Block> Of(Section section, Dossier dossier, bool draft, PageContext chinese)
    {
        var typed = FiledSections.Of(dossier, section);
        foreach (var (group, at) in section.Groups.Select((g, i) => (g, i + 1)))
        {
            yield return new Block.Heading(2, $"（{ChineseNumber.Of(at)}）{chinese.T($"unit.group.{section.Key}.{group.Key}")}");
            string Label(Question question) => chinese.T($"unit.field.{section.Key}.{question.Key}");
            var asked = group.Questions.Where(q => q.Writing != Writing.Shown).ToList();
            var boxed = asked.Where(q => q.Writing != Writing.Lines)
                .Select(q => (q.Width > 0, (Label(q), Answer(q, typed[q.Key], draft, chinese)))).ToList();
            if (boxed.Count > 0) { yield return new Block.Grid(Paired(boxed)); }
            foreach (var question in asked.Where(q => q.Writing == Writing.Lines))
            {
                yield return new Block.Heading(3, Label(question));
                yield return new Block.Paragraph(Answer(question, typed[question.Key], draft, chinese));
            }
            if (group.Listing is { } listing) { yield return Rows(section, listing, typed, chinese); }
        }
    }

    /// <summary>Two narrow answers share a line; a wide one has its own.</summary>
    private static List<IReadOnlyList<(string, string)>> Paired(List<(bool Narrow, (string, string) Pair)> answers)
    {
        var lines = new List<IReadOnlyList<(string, string)>>();
        for (var i = 0; i < answers.Count; i++)
        {
            if (answers[i].Narrow && i + 1 < answers.Count && answers[i + 1].Narrow) { lines.Add([answers[i].Pair, answers[++i].Pair]); }
            else { lines.Add([answers[i].Pair]); }
        }
        return lines;
    }

    private static Block Rows(Section section, Listing listing, Typed typed, PageContext chinese)
    {
        var rows = typed.Rows(listing);
        if (rows.Count == 0) { return new Block.Paragraph(chinese.T("print.none")); }
        string Head(Question column) => chinese.T($"unit.field.{section.Key}.{listing.Key}.{column.Key}")
            + (column.Measure.Length > 0 ? $"（{chinese.T($"unit.measure.{column.Measure}")}）" : "");
        // An empty column would only take space from the others.
        var columns = listing.Columns.Where(c => c.Asked || rows.Any(r => typed[listing.Cell(r, c)].Length > 0)).ToList();
        return new Block.Table(
            [new(chinese.T("print.no"), Place.Middle), .. columns.Select(c => new TableColumn(Head(c), PlaceOf(c)))],
            [.. rows.Select((row, i) => (IReadOnlyList<string>)[
                $"{i + 1}", .. columns.Select(c => Shown(c, typed[listing.Cell(row, c)], chinese))
            ])],
            Sums(listing, columns, rows, typed, chinese));
    }

    private static List<string>? Sums(Listing listing, List<Question> columns, IReadOnlyList<string> rows, Typed typed, PageContext chinese)
    {
        if (NotSummed.Contains(listing.Key) || rows.Count < 2 || !columns.Any(IsSummed)) { return null; }
        return
        [
            chinese.T("print.sum"),
            .. columns.Select(c => IsSummed(c) ? Amount(rows.Total(r => TypedNumber.Amount(typed[listing.Cell(r, c)]))) : "")
        ];
    }

    private static bool IsSummed(Question column) => column.Writing is Writing.Amount or Writing.Whole && Summed.Contains(column.Measure);

    private static Place PlaceOf(Question column) => column.Writing switch
    {
        Writing.Amount or Writing.Whole => Place.Right,
        Writing.Day or Writing.Year or Writing.YesNo => Place.Middle,
        _ => Place.Left,
    };

    private static string Answer(Question question, string text, bool draft, PageContext chinese) => text.Length == 0
        ? draft && question.Asked ? chinese.T("print.not-typed") : "—"
        : Shown(question, text, chinese) + (question.Measure.Length > 0 ? $" {chinese.T($"unit.measure.{question.Measure}")}" : "");

    private static string Shown(Question question, string text, PageContext chinese) =>
        question.Writing is Writing.Amount or Writing.Whole && TypedNumber.Amount(text) is { } number
            ? Amount(number)
            : Naming.Text(chinese, question, text);

    private static string Amount(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);
}
