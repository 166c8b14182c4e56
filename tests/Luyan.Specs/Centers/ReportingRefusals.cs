using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Law.Assessing;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>What refuses an annual report or an assessment.</summary>
internal static class ReportingRefusals
{
    internal static readonly (Rule Rule, Func<CenterScene> Given, Actor By, CenterCommand Command)[] All =
    [
        (R.ReportYear, () => NextYear(), Director, Report(2027)),
        (R.ReportYear, () => NextYear(), Director, Report(2025)),
        (R.ReportYear, () => WithPlaque(), Director, Report(2026)),
        (R.ReportOnFile, Reported, Director, Report(2026) with { Attachments = [] }),
        // A year that is not open is refused for that, also where the open ones are on file.
        (R.ReportYear, Reported, Director, Report(2027)),
        (R.ReportYear, Reported, Director, Report(2025)),
        // A year or a cycle that is on file, while another one is open.
        (R.ReportOnFile, () => Reported().On(new(2028, 1, 20)), Director, Report(2026) with { Attachments = [] }),
        (R.AssessmentOnFile, () => AssessmentFiled().On(new(2030, 2, 1)), Director, Assessed(1) with { Attachments = [] }),
        (R.ReportSections, () => NextYear(), Director, Report(2026) with { Sections = [.. Sections.Skip(1)] }),
        (R.ReportSections, () => AssessmentDue(), Director, Assessed(1) with { Sections = [] }),
        // Signs alone say nothing, and cure nothing.
        (R.ReportSections, () => AssessmentDue(), Director,
            Assessed(1) with { Sections = [.. Sections.Select(s => s with { Text = "。" })] }),
        (R.ReportDifference, () => Reported().On(new(2028, 1, 20)), Director,
            Report(2027) with { Figures = [.. Figures.Select(f => f with { Value = (f.Value * 3) + 10 })] }),
        (R.ReportFigures, () => NextYear(), Director, Report(2026) with { Figures = [] }),
        (R.ReportFigures, () => NextYear(), Director, Report(2026) with { Figures = [new("income", -1)] }),
        (R.ReportFigures, () => NextYear(), Director, Report(2026) with { Figures = [new("income", 1), new("income", 2)] }),
        (R.ReportNotFiled, () => NextYear(), Officer, new ConfirmAnnualReport(2026)),
        (R.ReportNotFiled, () => Reported().Given(Officer, new ConfirmAnnualReport(2026)), Officer, new ReturnAnnualReport(2026, "数据不符")),
        (R.ReportNotMissed, () => NextYear(), Actor.Clock, new MarkReportMissed(2026)),
        (R.ReportNotMissed, () => Reported().On(new(2027, 2, 10)), Actor.Clock, new MarkReportMissed(2026)),
        (R.WindowClosed, () => WithPlaque().On(new(2027, 12, 1)), Director, Assessed(1)),
        (R.WindowClosed, () => AssessmentDue(), Director, Assessed(2)),
        (R.WindowClosed, () => AssessmentDue(), Director, Assessed(0)),
        (R.AssessmentOnFile, () => AssessmentFiled(), Director, Assessed(1) with { Attachments = [] }),
        (R.AssessmentNotFiled, () => AssessmentDue(), Head, new ConcludeAssessment(1, null, "齐全")),
        (R.AssessmentNotFiled, () => AssessmentDue(), Officer, new ReturnAssessment(1, "缺附件")),
        (R.AssessmentScheme, () => AssessmentDue(), Director, Measured(1) with { Self = Self(1, Policy) with { Scheme = "another" } }),
        (R.AssessmentScheme, () => AssessmentDue(), Director,
            Measured(1) with { Self = Self(1, Policy) with { Criteria = [.. Self(1, Policy).Criteria.Skip(1)] } }),
        (R.AssessmentScheme, () => AssessmentDue(), Director, Measured(1) with { Self =
            Self(1, Policy) with { Criteria = [.. Self(1, Policy).Criteria.Select(c => c.Points is null ? c : c with { Points = 99 })] } }),
        (R.AssessmentNotFiled, () => AssessmentDue(), Officer, new ConfirmAssessment(1)),
        (R.AssessmentNotFiled, () => AssessmentDue(), Officer, new MarkAssessment(1, Marks)),
        (R.AssessmentNotMissed, () => Reminded(), Officer, new RemindMissedAssessment(1)),
        (R.AssessmentChecked, () => Checked(), Officer, new ConfirmAssessment(1, "再次确认")),
        (R.AssessmentCheckFirst, () => SelfAssessed(), Officer, new MarkAssessment(1, Marks)),
        // Another cycle that was checked does not stand for this one.
        (R.AssessmentCheckFirst, SecondUnchecked, Officer, new MarkAssessment(2, Marks)),
        (R.AssessmentCheckFirst, SecondUnchecked, Officer, new RecordAssessmentReview(2, Review(new(2030, 2, 1)))),
        (R.AssessmentCheckFirst, () => SelfAssessed(), Officer, new RecordAssessmentReview(1, Review(new(2028, 2, 1)))),
        (R.AssessmentCheckFirst, () => SelfAssessed(), Head, new ConcludeAssessment(1, null, "齐全")),
        (R.AssessmentMarksMissing, () => Checked(), Head, new ConcludeAssessment(1, null, "齐全")),
        (R.AssessmentPointsChanged, () => Marked(), Head, new ConcludeAssessment(1, AssessmentGrade.Good, "成效较好", 94)),
        (R.AssessmentUnmarked, () => AssessmentFiled().Given(Officer, new ConfirmAssessment(1)), Officer, new MarkAssessment(1, Marks)),
        (R.AssessmentMark, () => Checked(), Officer, new MarkAssessment(1, [])),
        (R.AssessmentMark, () => Checked(), Officer, new MarkAssessment(1, [new("mechanism", 5, "介于两档之间")])),
        (R.AssessmentMark, () => Checked(), Officer, new MarkAssessment(1, [new("reports", 5, "已按时报送")])),
        (R.Reasons, () => Checked(), Officer, new MarkAssessment(1, [new("mechanism", 3, "")])),
        (R.Reasons, () => SelfAssessed(), Officer, new ReturnAssessment(1, "补正", [new("team", "")])),
        (R.AssessmentPanelFirst, () => Checked(ByPanel), Officer, new MarkAssessment(1, [new("lead", 4, "较好")])),
        (R.PanelSize, () => Checked(), Officer, new RecordAssessmentReview(1, Review(new(2028, 2, 1), experts: 4))),
        (R.AssessmentNotMissed, () => WithPlaque().On(new(2028, 3, 2)), Actor.Clock, new RemindMissedAssessment(1)),
        (R.AssessmentNotMissed, () => AssessmentFiled().On(new(2028, 4, 1)), Actor.Clock, new RemindMissedAssessment(1)),
        (R.Grade, () => AssessmentFiled(Changed(Parameters.AssessmentGradeBinds, "true")), Head, new ConcludeAssessment(1, null, "齐全")),
    ];

    private static CenterScene SecondUnchecked() => Checked().On(new(2030, 2, 1)).Given(Director, Measured(2));

    private static Measures ByPanel => Policy.With(
        schemes: [.. Policy.Schemes.Select(s => s with { Groups = [.. s.Groups.Select(g => g with { Criteria = [.. g.Criteria.Select(
            c => c.Scoring is ScoringRule.Judged judged ? c with { Scoring = judged with { By = Judge.Panel } } : c)] })] })]);
}
