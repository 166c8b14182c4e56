using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Assessments;

/// <summary>The acts of an assessment (Art. 11). Each has its form below the page of its cycle.</summary>
internal static class AssessmentActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Of(typeof(FileAssessment), CycleForms.File, ToFile)
            .Tells<AssessmentFiled>((e, here) =>
            [
                Cycle(e.Cycle),
                ("docket.points", e.Self is { } self ? CriterionWords.Number(self.Criteria.Total(c => c.Points)) : null),
                ("docket.signed-by", e.Commitment.Signer), ("docket.late", DocketText.Late(e.Late, here))
            ]),
        Of(typeof(ConfirmAssessment), CycleForms.Confirm, center => Waiting(center, a => a.ConfirmedOn is null))
            .Tells<AssessmentConfirmed>((e, _) => [Cycle(e.Cycle), ("docket.remark", e.Remark)]),
        Of(typeof(MarkAssessment), CycleForms.Marks, center => Waiting(center, a => a is { ConfirmedOn: not null, Self: not null }))
            .Tells<AssessmentMarked>((e, here) =>
            [
                Cycle(e.Cycle),
                .. e.Marks.Select(m => ("docket.mark", (string?)$"{Named(m.Key, here)}：{CriterionWords.Number(m.Mark)}（{m.Remark}）")),
                ("docket.points", CriterionWords.Number(e.Points))
            ]),
        Of(typeof(RecordAssessmentReview), CycleForms.Panel, center => Waiting(center, a => a.ConfirmedOn is not null))
            .Tells<AssessmentReviewRecorded>((e, here) => [Cycle(e.Cycle), .. ReviewActs.Facts(e.Review, here)]),
        Of(typeof(ReturnAssessment), CycleForms.Return, center => Waiting(center, _ => true))
            .Tells<AssessmentReturned>((e, here) =>
            [
                Cycle(e.Cycle), ("docket.reasons", e.What),
                .. (e.Items ?? []).Select(i => ("docket.returned-item", (string?)$"{Named(i.Key, here)}：{i.What}")),
                ("docket.due", DocketText.Due(e.CorrectionDue, here))
            ]),
        Of(typeof(ConcludeAssessment), CycleForms.Conclude,
            center => Waiting(center, a => a.Self is null || a.ConfirmedOn is not null))
            .Tells<AssessmentConcluded>((e, here) =>
            [
                Cycle(e.Cycle), ("docket.grade", e.Grade is { } grade ? here.T($"center.grade.{grade}") : null),
                ("docket.points", e.Points is { } points ? CriterionWords.Number(points) : null), ("docket.opinion", e.Opinion),
                ("docket.reasons", e.GradeReasons)
            ]) with { Letters = ["assessment"] },
        Of(typeof(RemindMissedAssessment), CycleForms.Remind, ToRemind)
            .Tells<AssessmentReminded>((e, here) => [Cycle(e.Cycle), ("docket.due", DocketText.Due(e.GraceEnds, here))])
            with { Letters = ["assessment-reminder"] },
    ];

    /// <summary>The first cycle that is not on file.</summary>
    public static int ToFile(Center center) => First(center, a => a is null || a.Stage is not (ReportStage.Filed or ReportStage.Done));

    private static int ToRemind(Center center) => First(center, a => a is not { OnFile: true } && a?.Grace is null);

    private static int Waiting(Center center, Func<CycleAssessment, bool> such) =>
        center.Assessments.Where(a => a.Stage == ReportStage.Filed).OrderByDescending(such).Select(a => a.Cycle).FirstOrDefault(1);

    private static int First(Center center, Func<CycleAssessment?, bool> such)
    {
        var number = 1;
        while (!such(center.Assessments.FirstOrDefault(a => a.Cycle == number))) { number++; }
        return number;
    }

    private static Act Of(Type command, string form, Func<Center, int> cycle) => new()
    {
        Slug = Act.SlugOf(command), Command = command,
        Elsewhere = open => Typing.CenterOf(open) is { } center
            ? AssessmentDesk.FormUrl(open.Row.Number, cycle(center), form)
            : Urls.Case(open.Row.Number),
    };

    private static (string, string?) Cycle(int number) => ("docket.cycle", number.ToString(CultureInfo.InvariantCulture));

    // Whichever scheme of the policy has it, or the section of that name.
    private static string Named(string key, PageContext here) =>
        here.Law.Schemes.Select(s => s.Find(key)?.Name.Text(here.Language)).FirstOrDefault(n => n is not null)
            ?? Wordings.Find($"center.section.{key}", here.Language) ?? key;
}
