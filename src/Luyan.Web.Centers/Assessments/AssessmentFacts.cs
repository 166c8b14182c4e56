using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Assessments;

/// <summary>What the timeline says of an event of an assessment.</summary>
internal static class AssessmentFacts
{
    public static IEnumerable<(string Key, string? Text)> Of(CenterEvent happened, PageContext here) => happened switch
    {
        AssessmentFiled e =>
        [
            Cycle(e.Cycle), ("docket.points", e.Self is { } self ? CriterionWords.Number(self.Criteria.Sum(c => c.Points ?? 0)) : null),
            ("docket.signed-by", e.Commitment.Signer), ("docket.late", e.Late ? here.T("docket.late.yes") : null)
        ],
        AssessmentReturned e =>
        [
            Cycle(e.Cycle), ("docket.reasons", e.What),
            .. (e.Items ?? []).Select(i => ("docket.returned-item", (string?)$"{Named(i.Key, here)}：{i.What}")),
            ("docket.due", Days.Long(e.CorrectionDue.Effective, here.Language)),
        ],
        AssessmentConfirmed e => [Cycle(e.Cycle), ("docket.remark", e.Remark)],
        AssessmentReviewRecorded e =>
        [
            Cycle(e.Cycle), ("docket.held-on", Days.Plain(e.Review.HeldOn, here.Language)),
            ("docket.experts", string.Join("、", e.Review.Experts.Select(x => x.Name))),
            ("docket.outcome", here.T($"act.choice.{e.Review.Outcome}")), ("docket.opinion", e.Review.Opinion),
        ],
        AssessmentMarked e =>
        [
            Cycle(e.Cycle),
            .. e.Marks.Select(m => ("docket.mark", (string?)$"{Named(m.Key, here)}：{CriterionWords.Number(m.Mark)}（{m.Remark}）")),
            ("docket.points", CriterionWords.Number(e.Points))
        ],
        AssessmentConcluded e =>
        [
            Cycle(e.Cycle), ("docket.grade", e.Grade is { } grade ? here.T($"center.grade.{grade}") : null),
            ("docket.points", e.Points is { } points ? CriterionWords.Number(points) : null), ("docket.opinion", e.Opinion)
        ],
        AssessmentReminded e => [Cycle(e.Cycle), ("docket.due", Days.Long(e.GraceEnds.Effective, here.Language))],
        _ => [],
    };

    private static (string, string?) Cycle(int number) => ("docket.cycle", number.ToString(CultureInfo.InvariantCulture));

    // Whichever scheme of the policy has it, or the section of that name.
    private static string Named(string key, PageContext here) =>
        here.Law.Schemes.Select(s => s.Find(key)?.Name.Text(here.Language)).FirstOrDefault(n => n is not null)
            ?? Wordings.Find($"center.section.{key}", here.Language) ?? key;
}
