using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Assessments;

/// <summary>What a form of a cycle needs to know.</summary>
/// <param name="View">The cycle.</param>
/// <param name="Law">The policy.</param>
/// <param name="Today">The legal day.</param>
public sealed record CycleAsk(CycleView View, Measures Law, DateOnly Today)
{
    /// <summary>The unit's ledger, for the filing.</summary>
    public Measured? Measured { get; init; }

    /// <summary>The number of the cycle.</summary>
    public int Cycle => View.Cycle.Number;

    /// <summary>The criteria of the last filing that somebody judges.</summary>
    public IReadOnlyList<Criterion> Judged => [.. (View.Filed?.Criteria ?? []).Select(c => c.Criterion).Where(c => c.Judge is not null)];
}

/// <summary>A form of a cycle: its fields, and how what was typed becomes the command.</summary>
/// <param name="Slug">Its address below the cycle.</param>
/// <param name="Command">The command.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Read">Reads the command; faults go to the form's errors, and null comes back.</param>
public sealed record CycleForm(
    string Slug, Type Command, Func<CycleAsk, IReadOnlyList<ActField>> Fields, Func<ActForm, CycleAsk, object?> Read);

/// <summary>The forms of a cycle: filing by the director; check, return, panel, marks and reminder by the officer;
/// conclusion by the head of division.</summary>
internal static class CycleForms
{
    private const string AttachmentField = "Attachment";
    public const string File = "file";
    public const string Confirm = "confirm";
    public const string Return = "return";
    public const string Panel = "panel";
    public const string Marks = "marks";
    public const string Conclude = "conclude";
    public const string Remind = "remind";

    /// <summary>The hidden field with the points that whoever concludes sees.</summary>
    public const string SeenPoints = "SeenPoints";
    private const int MostFiles = 5;
    private const int ItemsShown = 3;

    private static readonly Act Review = ReviewActs.Of<RecordAssessmentReview>(review => review, Parameters.PanelSize);

    public static IReadOnlyList<CycleForm> All { get; } =
    [
        new(File, typeof(FileAssessment),
            ask =>
            [
                SectionsOf(ask), .. Papers.Fields(AttachmentField, MostFiles),
                new ActField.Line(nameof(TruthCommitment.Signer)), new ActField.Tick(nameof(FileAssessment.Commitment), Optional: false)
            ],
            (form, ask) => new FileAssessment(
                ask.Cycle,
                [.. SectionKeys(ask).Select(k => new ReportSection(k, form.Text($"Sections.{k}.Text"))).Where(s => s.Text.Length > 0)],
                ask.Measured?.Figures() ?? [],
                new TruthCommitment(form.Text(nameof(TruthCommitment.Signer)), form.Ticked(nameof(FileAssessment.Commitment))),
                Papers.Read(form, AttachmentField, MostFiles), ask.Measured?.ToFile())),
        new(Confirm, typeof(ConfirmAssessment), _ => [new ActField.Area(nameof(CriterionMark.Remark), 3, Optional: true)],
            (form, ask) => new ConfirmAssessment(ask.Cycle, Typing.OrNull(form.Text(nameof(CriterionMark.Remark))))),
        new(Return, typeof(ReturnAssessment),
            ask => [new ActField.Rows(nameof(ReturnAssessment.Items), [
                new ActField.Choice(nameof(CriterionMark.Key), [.. ItemKeys(ask)], (here, key) => NameOf(key, ask,
                    here.Language), Optional: true),
                new ActField.Area(nameof(ReturnAssessment.What), 2, Optional: true)
            ], ItemsShown), new ActField.Area(nameof(ReturnAssessment.What), 4)],
            ReadReturn),
        new(Panel, typeof(RecordAssessmentReview), _ => Review.Fields(null!),
            (form, ask) => Review.Read(form, null!) is ReviewRecord review ? new RecordAssessmentReview(ask.Cycle, review) : null),
        new(Marks, typeof(MarkAssessment), ask => [.. ask.Judged.SelectMany(FieldsOf)], ReadMarks),
        new(Conclude, typeof(ConcludeAssessment),
            ask => [new ActField.Choice(
                nameof(ConcludeAssessment.Grade), [.. GradesOf(ask).Select(g => g.ToString())],
                (here, g) => GradeName(Enum.Parse<AssessmentGrade>(g), ask.View, here.Language),
                Optional: !ask.Law.IsOn(Parameters.AssessmentGradeBinds, ask.Today)),
                    new ActField.Area(nameof(ConcludeAssessment.GradeReasons), 3, Optional: true),
                    new ActField.Area(nameof(ConcludeAssessment.Opinion), 6)],
            (form, ask) => new ConcludeAssessment(
                ask.Cycle, form.Choice<AssessmentGrade>(nameof(ConcludeAssessment.Grade), optional: true),
                form.Text(nameof(ConcludeAssessment.Opinion)), Typing.Amount(form, SeenPoints, optional: true))
            {
                GradeReasons = Typing.OrNull(form.Text(nameof(ConcludeAssessment.GradeReasons))),
            }),
        new(Remind, typeof(RemindMissedAssessment), _ => [], (_, ask) => new RemindMissedAssessment(ask.Cycle)),
    ];

    /// <summary>The fields of a criterion that is judged.</summary>
    public static IReadOnlyList<ActField> FieldsOf(Criterion criterion)
    {
        var (judged, at) = ((ScoringRule.Judged)criterion.Scoring, $"Marks.{criterion.Name.Code}");
        ActField mark = judged.Levels.Count == 0
            ? new ActField.Line($"{at}.{nameof(CriterionMark.Mark)}")
            : new ActField.Choice(
                $"{at}.{nameof(CriterionMark.Mark)}", [.. judged.Levels.Select(l => CriterionWords.Number(l.Mark))],
                (here, v) => Dotted.Of(judged.Levels.First(l => CriterionWords.Number(l.Mark) == v).Name.Text(here.Language), v));
        return [mark, new ActField.Area($"{at}.{nameof(CriterionMark.Remark)}", 2)];
    }

    /// <summary>A grade as the scheme of the cycle calls it.</summary>
    public static string GradeName(AssessmentGrade grade, CycleView view, Language language) =>
        view.Filed?.Scheme.Grades.Tiers.FirstOrDefault(t => t.Grade == grade)?.Name.Text(language)
            ?? Wordings.Of($"center.grade.{grade}", language);

    /// <summary>A section or a criterion by its key.</summary>
    public static string NameOf(string key, CycleAsk ask, Language language) =>
        ask.View.Filed?.Scheme.Find(key)?.Name.Text(language) ?? Wordings.Find($"center.section.{key}", language) ?? key;

    /// <summary>The sections that the policy asks for.</summary>
    public static IReadOnlyList<string> SectionKeys(CycleAsk ask) => ask.Law.List(Parameters.AssessmentSections, ask.Today);

    /// <summary>The keys of the criteria in the order in which their marks become those of the command.</summary>
    public static IReadOnlyList<string> Marked(ActForm form, CycleAsk ask) =>
        [.. ask.Judged.Select(c => c.Name.Code).Where(k => form.Text($"Marks.{k}.Mark").Length > 0
            || form.Text($"Marks.{k}.Remark").Length > 0)];

    private static ActField.Each SectionsOf(CycleAsk ask) =>
        new("Sections", [.. SectionKeys(ask).Select(k => (k, (Func<PageContext, string>)(here => here.T($"center.section.{k}"))))],
            [new ActField.Area(nameof(ReportSection.Text), 8)]);

    // A key may name a section and a criterion; both are then one thing to look at.
    private static IEnumerable<string> ItemKeys(CycleAsk ask) => SectionKeys(ask)
        .Concat((ask.View.Filed?.Criteria ?? []).Where(c => c.Criterion.Judge is null).Select(c => c.Criterion.Name.Code)).Distinct();

    private static IEnumerable<AssessmentGrade> GradesOf(CycleAsk ask) =>
        ask.View.Filed?.Scheme.Grades.Tiers.Select(t => t.Grade) is { } tiers && tiers.Any() ? tiers : Enum.GetValues<AssessmentGrade>();

    private static ReturnAssessment? ReadReturn(ActForm form, CycleAsk ask)
    {
        List<ReturnedItem> items = [];
        foreach (var row in form.RowsOf(nameof(ReturnAssessment.Items)))
        {
            var (key, what) = (form.Text($"{row}.{nameof(ReturnedItem.Key)}"), form.Text($"{row}.{nameof(ReturnedItem.What)}"));
            if (!ItemKeys(ask).Contains(key)) { form.Errors.Add($"{row}.{nameof(ReturnedItem.Key)}", "act.needs-choice"); }
            if (what.Length == 0) { form.Errors.Add($"{row}.{nameof(ReturnedItem.What)}", "assessment.item-needs-text"); }
            items.Add(new(key, what));
        }
        return form.Errors.Any ? null : new(ask.Cycle, form.Text(nameof(ReturnAssessment.What)), items);
    }

    private static MarkAssessment? ReadMarks(ActForm form, CycleAsk ask)
    {
        List<CriterionMark> marks = [];
        foreach (var key in Marked(form, ask))
        {
            if (Typing.Amount(form, $"Marks.{key}.Mark") is { } mark) { marks.Add(new(key, mark, form.Text($"Marks.{key}.Remark"))); }
        }
        return form.Errors.Any ? null : new(ask.Cycle, marks);
    }
}
