using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Reports;

/// <summary>The report on a year as a form: its sections, the table, words on large differences, papers, the truth
/// commitment (Arts. 11, 12).</summary>
public sealed record ReportForm(Center Center, int Year, ReportedRows Rows, PageContext Here)
{
    private const string AttachmentField = "Attachment";
    private const int MostFiles = 5;

    /// <summary>The sections that the policy asks for.</summary>
    public IReadOnlyList<string> Sections => Here.Law.List(Parameters.AnnualReportSections, Here.Today);

    /// <summary>Last year's figures, as on file; empty where there are none.</summary>
    public IReadOnlyList<ReportFigure> Before =>
        Center.Reports.FirstOrDefault(r => r.Year == Year - 1) is { OnFile: true } last ? last.Figures : [];

    /// <summary>What stands below the table.</summary>
    public static IReadOnlyList<ActField> Below { get; } =
        [.. Papers.Fields(AttachmentField, MostFiles), new ActField.Line(nameof(TruthCommitment.Signer)),
            new ActField.Tick(nameof(FileAnnualReport.Commitment), Optional: false)];

    public static string SectionName(string key) => $"Sections.{key}";

    public static string FigureName(string key) => $"Figures.{key}";

    public static string WordName(string key) => $"Words.{key}";

    /// <summary>The table with what is typed so far; what cannot be read counts as not typed.</summary>
    public IReadOnlyList<StatisticalValue> Table(ActForm form)
    {
        var typed = new Dictionary<string, decimal>();
        foreach (var line in StatisticalTable.Lines.Where(l => !l.IsSum))
        {
            if (Typing.Amount(form.Text(FigureName(line.Key))) is { } said) { typed[line.Key] = said; }
        }
        return StatisticalTable.Of(Rows, Year, typed);
    }

    /// <summary>The figures that ask for a word.</summary>
    public IReadOnlyList<Difference> Differences(IEnumerable<StatisticalValue> table) =>
        Difference.Between(
            Before, table.Where(v => v.Value is not null).Select(v => new ReportFigure(v.Line.Key, v.Value!.Value)),
            Here.Law, Here.Today);

    /// <summary>Reads the command; every fault is noted at its field.</summary>
    public FileAnnualReport? Read(ActForm form)
    {
        foreach (var key in Sections.Where(k => form.Text(SectionName(k)).Length == 0))
        {
            form.Errors.Add(SectionName(key), "report.needs-section", ("section", Here.T($"center.section.{key}")));
        }
        var table = Table(form);
        foreach (var value in table.Where(v => v.From == Provenance.Typed && (v.Value is null || (v.Value < 0 && !v.Line.Signed))))
        {
            form.Errors.Add(FigureName(value.Line.Key), "report.needs-figure", ("figure", value.Line.Name(Here.Language)));
        }
        var differing = Differences(table);
        foreach (var one in differing.Where(d => form.Text(WordName(d.Key)).Length == 0))
        {
            form.Errors.Add(WordName(one.Key), "report.needs-word", ("figure", StatisticalTable.Find(one.Key)!.Name(Here.Language)));
        }
        return form.Errors.Any ? null : new(
            Year, [.. Sections.Select(k => new ReportSection(k, form.Text(SectionName(k))))],
            [.. table.Select(v => new ReportFigure(v.Line.Key, v.Value!.Value))],
            new TruthCommitment(form.Text(nameof(TruthCommitment.Signer)),
                form.Ticked(nameof(FileAnnualReport.Commitment))), Papers.Read(form, AttachmentField, MostFiles),
            [.. differing.Select(d => new FigureWord(d.Key, form.Text(WordName(d.Key))))]);
    }
}
