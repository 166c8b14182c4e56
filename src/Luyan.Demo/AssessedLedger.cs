using System.Globalization;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Law.Assessing;
using Luyan.Store.Facts;
using Luyan.Web.Centers.Assessments;
using FileRef = Luyan.Cases.FileRef;

namespace Luyan.Demo;

/// <summary>What the ledger of an invented unit said when it filed its assessment: its application, and what it did since.</summary>
internal sealed class AssessedLedger(Project project, City city, Dossier form, Measures law)
{
    private const int Busy = 3;

    /// <summary>Measured on a day, as the director's page does.</summary>
    public Measured Measure(Center center, int number, DateOnly today)
    {
        var cycle = Assessment.Cycle(center.Letter.On, number, law);
        var draw = Invention.Of(project.Seed, (950_000 + project.Index) * 10 + number);
        IEnumerable<Entry> since = Enumerable.Range(0, 1 + project.Index % Busy).SelectMany(_ => new LedgerRows(
            draw, project.Topic, project.Who, city, today).Write());
        FactLine[] lines = [.. LedgerWriter.Rows(form, null).Concat(since)
            .Concat(Granted(draw, cycle, today)).Append(LastYear(today)).Select(Line)];
        var (result, basis) = AssessmentBasis.Measure(center, AssessmentBasis.SchemeOf(cycle, law)!, cycle, lines, today, law);
        return new(result, basis, Array.Empty<FileRef>().ToLookup(_ => ""));
    }

    private IEnumerable<Entry> Granted(Invention draw, AssessmentCycle cycle, DateOnly today) =>
        Enumerable.Range(0, 1 + project.Index % 5).Select(i => Row(
            FactKind.Right, ("name", $"一种{project.Topic.Name}{draw.OneOf(project.Topic.Discipline.Processes)}方法"),
            ("kind", i % 3 == 2 ? "utility" : "invention"), ("status", "granted"),
            ("granted", draw.Day(cycle.From.AddDays(30), today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

    private Entry LastYear(DateOnly today)
    {
        var last = form.Unit.Years.OrderBy(y => y.Year).LastOrDefault();
        string Number(decimal? value) => (value ?? 0).ToString("0.##", CultureInfo.InvariantCulture);
        return Row(FactKind.Year, ("year", $"{today.Year - 1}"), ("revenue", Number(last?.Revenue)),
            ("research", Number(last?.Research)), ("profit", Number(last?.Profit)));
    }

    private static FactLine Line(Entry entry, int index) =>
        new(index.ToString("x32", CultureInfo.InvariantCulture), entry.Kind.Listing(),
            FactBody.TitleOf(entry.Body), FactBody.Read(entry.Body));

    private static Entry Row(FactKind kind, params (string Column, string Text)[] cells) =>
        new(kind, null, 0, FactBody.Write(cells.Select(c => KeyValuePair.Create(c.Column, c.Text))));
}
