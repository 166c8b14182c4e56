using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Law.Assessing;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>The assessment of each cycle, from its filing to its grade (Art. 11).</summary>
public class What_is_wrong_with_an_assessment_is_told
{
    private static readonly DateOnly Second = new(2030, 2, 1);
    private static readonly CriterionMark Lead = new("lead", 4, "带动较好");
    private static readonly Measures Binding = Changed(Parameters.AssessmentGradeBinds, "true");
    private static readonly Measures Reasoned = Changed(Parameters.ReasonsLeast, "5");
    private static readonly Measures ByPanel = Policy.With(
        schemes: [.. Policy.Schemes.Select(s => s with { Groups = [.. s.Groups.Select(g => g with { Criteria = [.. g.Criteria.Select(
            c => c.Scoring is ScoringRule.Judged judged ? c with { Scoring = judged with { By = Judge.Panel } } : c)] })] })]);

    private static readonly Told[] Rows =
    [
        new("before the window", () => WithPlaque().On(new(2027, 12, 2)), Director, Assessed(1), "window-closed@ cycle=1"),
        new("on the first day of the window", () => WithPlaque().On(new(2027, 12, 3)), Director, Assessed(1)),
        new("of a cycle to come", () => AssessmentDue(), Director, Assessed(2), "window-closed@Cycle cycle=2"),
        new("of no cycle", () => AssessmentDue(), Director, Assessed(0), "window-closed@Cycle cycle=0"),
        new("on file", () => AssessmentFiled(), Director, Assessed(1) with { Attachments = [] }, "assessment-on-file@ cycle=1"),
        new("both on file", BothConcluded, Director, Assessed(1) with { Attachments = [] }, "assessment-on-file@ cycle=2"),
        new("on file beside one that is open", () => AssessmentFiled().On(Second), Director, Assessed(1) with { Attachments = [] },
            "assessment-on-file@Cycle cycle=1"),
        new("concluded beside one that is open", () => Concluded().On(Second), Director, Assessed(1), "assessment-on-file@Cycle cycle=1"),
        new("the open one", () => Concluded().On(Second), Director, Assessed(2)),
        new("given back, filed again", Returned, Director, Assessed(1) with { Attachments = [] }),
        new("not committed", () => AssessmentDue(), Director, Assessed(1) with { Commitment = new("甲", false) }, "commitment@Commitment"),
        new("nobody commits", () => AssessmentDue(), Director, Assessed(1) with { Commitment = new("", true) }, "commitment@Commitment"),
        new("another scheme", () => AssessmentDue(), Director,
            Measured(1) with { Self = Self(1, Policy) with { Scheme = "another" } }, "assessment-scheme@Self"),
        new("one criterion twice, another not", () => AssessmentDue(), Director, Measured(1) with { Self = Self(1, Policy) with
        {
            Criteria = [.. Self(1, Policy).Criteria.Skip(1), Self(1, Policy).Criteria[1]],
        } }, "assessment-scheme@Self"),
        new("one criterion more", () => AssessmentDue(), Director, Measured(1) with { Self = Self(1, Policy) with
        {
            Criteria = [.. Self(1, Policy).Criteria, new("another", null, null, [])],
        } }, "assessment-scheme@Self"),
        new("given back without a word and with empty items", () => AssessmentFiled(), Officer,
            new ReturnAssessment(1, " ", [new("team", "缺页"), new("", "缺页")]), "reasons@What", "reasons@Items"),
        new("an item of nothing", () => AssessmentFiled(), Officer, new ReturnAssessment(1, "补正", [new(" ", "缺页")]), "reasons@Items"),
        new("an item without a word", () => AssessmentFiled(), Officer, new ReturnAssessment(1, "补正", [new("team", " ")]),
            "reasons@Items"),
        new("an item that is none", () => AssessmentFiled(), Officer, new ReturnAssessment(1, "补正", [null!]), "reasons@Items"),
        new("given back without items", () => AssessmentFiled(), Officer, new ReturnAssessment(1, "补正")),
        new("nothing to give back", () => AssessmentDue(), Officer, new ReturnAssessment(1, "补正"), "assessment-not-filed@ cycle=1"),
        new("nothing to give back any more", BothConcluded, Officer, new ReturnAssessment(1, "补正"), "assessment-not-filed@ cycle=2"),
        new("another one to give back", () => AssessmentFiled(), Officer, new ReturnAssessment(2, "补正"),
            "assessment-not-filed@Cycle cycle=2"),
        new("nothing to check", () => AssessmentDue(), Officer, new ConfirmAssessment(1), "assessment-not-filed@ cycle=1"),
        new("checked", () => Checked(), Officer, new ConfirmAssessment(1, "再次"), "assessment-checked@ cycle=1"),
        new("checked beside one that is not", SecondUnchecked, Officer, new ConfirmAssessment(2)),
        new("nothing for a panel", () => AssessmentDue(), Officer, new RecordAssessmentReview(1, Review(new(2028, 3, 3))),
            "assessment-not-filed@ cycle=1"),
        new("a panel before the check", () => SelfAssessed(), Officer, new RecordAssessmentReview(1, Review(new(2028, 2, 1))),
            "assessment-check-first@"),
        new("a panel on the unchecked one", SecondUnchecked, Officer, new RecordAssessmentReview(2, Review(Second)),
            "assessment-check-first@Cycle"),
        new("a panel on the checked one", SecondUnchecked, Officer, new RecordAssessmentReview(1, Review(Second))),
        new("nothing to mark", () => AssessmentDue(), Officer, new MarkAssessment(1, Marks), "assessment-not-filed@ cycle=1"),
        new("marked before the check", () => SelfAssessed(), Officer, new MarkAssessment(1, Marks), "assessment-check-first@"),
        new("marked, and nothing is to be marked", () => AssessmentFiled().Given(Officer, new ConfirmAssessment(1)), Officer,
            new MarkAssessment(1, Marks), "assessment-unmarked@"),
        new("marked, and this one is not to be marked", SecondPlain, Officer, new MarkAssessment(2, Marks), "assessment-unmarked@Marks"),
        new("no mark", () => Checked(), Officer, new MarkAssessment(1, []), "assessment-mark@Marks"),
        new("a mark twice", () => Checked(), Officer, new MarkAssessment(1, [Lead, Lead with { Mark = 2 }]), "assessment-mark@Marks"),
        new("a mark between two steps", () => Checked(), Officer, new MarkAssessment(1, [Lead, new("mechanism", 5, "介于两档")]),
            "assessment-mark@Marks[1].Mark"),
        new("a mark on what is computed", () => Checked(), Officer, new MarkAssessment(1, [new("reports", 5, "按时")]),
            "assessment-mark@Marks[0].Mark"),
        new("a mark without a word", () => Checked(), Officer, new MarkAssessment(1, [Lead, new("mechanism", 3, " ")]),
            "reasons@Marks[1].Remark"),
        new("a mark of the panel before it", () => Checked(ByPanel), Officer, new MarkAssessment(1, [Lead]),
            $"assessment-panel-first@Marks[0].Mark criterion={NameOf("lead")}"),
        new("a mark of the panel after it", () => Checked(ByPanel).Given(Officer, new RecordAssessmentReview(1, Review(new(2028, 2, 1)))),
            Officer, new MarkAssessment(1, [Lead])),
        new("a mark of the officer without a panel", () => Checked(), Officer, new MarkAssessment(1, [Lead])),
        new("nothing to conclude", () => AssessmentDue(), Head, new ConcludeAssessment(1, null, "齐全"), "assessment-not-filed@ cycle=1"),
        new("concluded unchecked and unmarked", () => SelfAssessed(), Head, new ConcludeAssessment(1, null, "齐全"),
            "assessment-check-first@Cycle", $"assessment-marks-missing@Cycle criteria={NameOf("mechanism")}、{NameOf("lead")}"),
        new("concluded with one mark", () => Checked().Given(Officer, new MarkAssessment(1, [Lead])), Head,
            new ConcludeAssessment(1, null, "齐全"), $"assessment-marks-missing@Cycle criteria={NameOf("mechanism")}"),
        new("the first one lacks, the second is whole", () => SelfAssessed().On(Second).Given(Director, Assessed(2)), Head,
            new ConcludeAssessment(2, null, "齐全")),
        new("the first one lacks and is concluded", () => SelfAssessed().On(Second).Given(Director, Assessed(2)), Head,
            new ConcludeAssessment(1, null, ""), "assessment-check-first@Cycle",
            $"assessment-marks-missing@Cycle criteria={NameOf("mechanism")}、{NameOf("lead")}", "reasons@Opinion"),
        new("other points were seen", () => Marked(), Head, new ConcludeAssessment(1, AssessmentGrade.Excellent, "成效显著", 94),
            "assessment-points-changed@Cycle seen=94 now=95"),
        new("its points were seen", () => Marked(), Head, new ConcludeAssessment(1, AssessmentGrade.Excellent, "成效显著", 95)),
        new("a grade binds and is not given", () => AssessmentFiled(Binding), Head, new ConcludeAssessment(1, null, "齐全"), "grade@Grade"),
        new("no opinion", () => AssessmentFiled(), Head, new ConcludeAssessment(1, AssessmentGrade.Good, " "), "reasons@Opinion"),
        new("the lowest grade without an opinion", () => AssessmentFiled(), Head,
            new ConcludeAssessment(1, AssessmentGrade.Unqualified, ""), "reasons@Opinion"),
        new("the lowest grade in few words", () => AssessmentFiled(Reasoned), Head,
            new ConcludeAssessment(1, AssessmentGrade.Unqualified, "成效不足"), "reasons-short@Opinion length=4 least=5"),
        new("another grade in few words", () => AssessmentFiled(Reasoned), Head, new ConcludeAssessment(1, AssessmentGrade.Good, "齐全")),
        new("another grade than the computed one, in few words", () => Marked(Reasoned), Head,
            new ConcludeAssessment(1, AssessmentGrade.Good, "较好") { GradeReasons = "一二三四" },
            $"grade-otherwise@GradeReasons computed={Wordings.Of("center.grade.Excellent", Language.Chinese)} least=5"),
        new("another grade than the computed one, in as many as are asked for", () => Marked(Reasoned), Head,
            new ConcludeAssessment(1, AssessmentGrade.Good, "较好") { GradeReasons = "一二三四五" }),
        new("the computed grade without reasons", () => Marked(Reasoned), Head,
            new ConcludeAssessment(1, AssessmentGrade.Excellent, "显著")),
        new("reminded on the last day", () => AssessmentDue().On(new(2028, 3, 2)), Officer, new RemindMissedAssessment(1),
            "assessment-not-missed@ cycle=1"),
        new("reminded on the day after", () => AssessmentDue(), Officer, new RemindMissedAssessment(1)),
        new("reminded before any window", () => WithPlaque(), Officer, new RemindMissedAssessment(1), "assessment-not-missed@ cycle=1"),
        new("reminded of both that are on file", BothConcluded, Officer, new RemindMissedAssessment(1), "assessment-not-missed@ cycle=2"),
        new("reminded twice", () => Reminded(), Officer, new RemindMissedAssessment(1), "assessment-not-missed@ cycle=1"),
        new("reminded of one to come", () => AssessmentDue(), Officer, new RemindMissedAssessment(2),
            "assessment-not-missed@Cycle cycle=2"),
        new("reminded of the one that is on file", () => AssessmentFiled().On(new(2030, 3, 5)), Officer, new RemindMissedAssessment(1),
            "assessment-not-missed@Cycle cycle=1"),
        new("reminded of the one that is missing", () => AssessmentFiled().On(new(2030, 3, 5)), Officer, new RemindMissedAssessment(2)),
        new("an old return fell due before the cycle ends", OldReturn, Officer, new RemindMissedAssessment(1),
            "assessment-not-missed@ cycle=1"),
        new("an old return, after the cycle", () => OldReturn().On(new(2028, 3, 3)), Officer, new RemindMissedAssessment(1)),
        new("given back, on its last day", () => Returned().On(new(2028, 3, 16)), Officer, new RemindMissedAssessment(1),
            "assessment-not-missed@ cycle=1"),
        new("given back, after its last day", () => Returned().On(new(2028, 3, 17)), Officer, new RemindMissedAssessment(1)),
    ];

    public static TheoryData<string> Names => [.. Rows.Select(r => r.Name)];

    [Theory, MemberData(nameof(Names))]
    public void At_its_field_with_its_values_and_nothing_else(string name) => Rows.Single(r => r.Name == name).Holds();

    [Fact]
    public void Who_reminds_of_one_that_he_has_reminded_of_does_nothing() =>
        Reminded().On(new(2030, 3, 5)).When(Officer, new RemindMissedAssessment(1)).ShouldBeOfType<Decision<CenterEvent>.Nothing>();

    [Fact]
    public void Who_checks_what_is_checked_does_nothing() =>
        SecondUnchecked().When(Officer, new ConfirmAssessment(1)).ShouldBeOfType<Decision<CenterEvent>.Nothing>();

    /// <summary>No criterion has more points than the scheme gives, and none fewer than nothing, or than it takes.</summary>
    [Fact]
    public void Points_lie_between_nothing_and_those_of_the_scheme()
    {
        var scene = AssessmentDue();
        foreach (var criterion in Policy.SchemeOn(NamedOn)!.Criteria)
        {
            if (criterion.Judge is not null)
            {
                Scored(criterion, 0).ShouldBe(["assessment-scheme@Self"], criterion.Name.Code);
                continue;
            }
            var (low, high) = (criterion.Points > 0 ? 0 : criterion.Points, criterion.Points > 0 ? criterion.Points : 0);
            Scored(criterion, low).ShouldBeEmpty(criterion.Name.Code);
            Scored(criterion, high).ShouldBeEmpty(criterion.Name.Code);
            Scored(criterion, low - 0.1m).ShouldBe(["assessment-scheme@Self"], criterion.Name.Code);
            Scored(criterion, high + 0.1m).ShouldBe(["assessment-scheme@Self"], criterion.Name.Code);
            Scored(criterion, null).ShouldBe(["assessment-scheme@Self"], criterion.Name.Code);
        }

        string[] Scored(Criterion criterion, decimal? points)
        {
            var own = Self(1, Policy);
            return Told.Refused(scene, Director, Measured(1) with { Self = own with
            {
                Criteria = [.. own.Criteria.Select(c => c.Key == criterion.Name.Code ? c with { Points = points } : c)],
            } });
        }
    }

    private static string NameOf(string criterion) => Policy.SchemeOn(NamedOn)!.Find(criterion)!.Name.Text(Language.Chinese);

    private static CenterScene Concluded() => AssessmentFiled().Given(Head, new ConcludeAssessment(1, null, "齐全"));

    private static CenterScene BothConcluded() =>
        Concluded().On(Second).Given(Director, Assessed(2)).Given(Head, new ConcludeAssessment(2, null, "齐全"));

    private static CenterScene Returned() => WithPlaque().On(new(2028, 3, 2)).Given(Director, Assessed(1))
        .Given(Officer, new ReturnAssessment(1, "补正"));

    private static CenterScene SecondUnchecked() => Checked().On(Second).Given(Director, Measured(2));

    private static CenterScene SecondPlain() =>
        Checked().On(Second).Given(Director, Assessed(2)).Given(Officer, new ConfirmAssessment(2));

    // Earlier versions gave back for a time that could end before the cycle did.
    private static CenterScene OldReturn() => AssessmentFiled()
        .Begun(Officer, new AssessmentReturned(1, "补正", new(new(2028, 2, 15), new(2028, 2, 15), false))).On(new(2028, 3, 1));
}
