using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>Acceptance and more time for construction (Arts. 9, 10; reading 7).</summary>
public class What_is_wrong_with_an_acceptance_is_told
{
    private static readonly Told[] Rows =
    [
        new("nothing is said", () => WithPlaque(), Director,
            new ApplyForAcceptance([], " ", new("", false), [], [new("", "", null, 1, 2, 3)]),
            "comparison@Comparison count=2", "targets@Targets", "summary@Summary", "commitment@Commitment"),
        new("no summary", () => WithPlaque(), Director, Apply with { Summary = "" }, "summary@Summary"),
        new("not committed", () => WithPlaque(), Director, Apply with { Commitment = new("甲", false) }, "commitment@Commitment"),
        new("nobody commits", () => WithPlaque(), Director, Apply with { Commitment = new(" ", true) }, "commitment@Commitment"),
        new("a milestone without a result", () => WithPlaque(), Director, Compared(new("m1", " ", true), new("m2", "开放", true)),
            "comparison@Comparison count=2"),
        new("not reached, and not said why", () => WithPlaque(), Director, Compared(new("m1", "投运", true), new("m2", "开放", false, " ")),
            "comparison@Comparison count=2"),
        new("reached, and no reason why not", () => WithPlaque(), Director, Compared(new("m1", "投运", true), new("m2", "开放", true))),
        new("a milestone twice", () => WithPlaque(), Director,
            Compared(new("m1", "投运", true), new("m2", "开放", true), new("m2", "再开放", true)), "comparison@Comparison count=2"),
        new("one that the plan does not know", () => WithPlaque(), Director,
            Compared(new("m1", "投运", true), new("m2", "开放", true), new("m3", "其他", true)), "comparison@Comparison count=2"),
        new("without a plan of record, one comparison", Planless, Director, Compared(new PlanComparison("全部任务", "完成", true))),
        new("without a plan of record, no comparison", Planless, Director, Compared(), "comparison@Comparison count=0"),
        new("without a plan of record, of nothing", Planless, Director, Compared(new PlanComparison(" ", "完成", true)),
            "comparison@Comparison count=0"),
        new("without a plan of record, without a result", Planless, Director, Compared(new PlanComparison("全部任务", "", true)),
            "comparison@Comparison count=0"),
        new("without a plan of record, one thing twice", Planless, Director,
            Compared(new("全部任务", "完成", true), new("全部任务", "完成", true)), "comparison@Comparison count=0"),
        new("targets with all", () => WithPlaque(), Director, Apply with { Targets = Targets }),
        new("no targets", () => WithPlaque(), Director, Apply with { Targets = [] }),
        new("a target that is met needs no word", () => WithPlaque(), Director, Apply with { Targets = [Targets[0]] }),
        new("a target without its key", () => WithPlaque(), Director, Apply with { Targets = [Targets[0] with { Target = " " }] },
            "targets@Targets"),
        new("a target that is not met, without a word", () => WithPlaque(), Director,
            Apply with { Targets = [Targets[0], Targets[1] with { Remark = "" }] }, "targets@Targets"),
        new("a target twice", () => WithPlaque(), Director, Apply with { Targets = [Targets[0], Targets[1], Targets[0]] },
            "targets@Targets"),
        new("one report is missing", () => WithPlaque().On(new(2027, 2, 2)), Director, Apply, "reports-due@ years=2026"),
        new("two reports are missing", () => WithPlaque().On(new(2028, 2, 10)), Director, Apply, "reports-due@ years=2026、2027"),
        new("the report can still be made", () => WithPlaque().On(new(2027, 1, 20)), Director, Apply),
        new("asked for already", () => Applied(), Director, Apply with { Summary = "另一份" }, "acceptance-open@"),
        new("failed, and not rectified", Failed, Director, Apply with { Summary = "再次申请" }, "rectify-first@"),
        new("a panel without an application", () => WithPlaque(), Officer, new RecordAcceptanceReview(Review(Day)), "no-acceptance@"),
        new("a second panel", () => Reviewed(), Officer, new RecordAcceptanceReview(Review(Day) with { Opinion = "改" }), "no-acceptance@"),
        new("a panel of one of the unit", () => Applied(), Officer, new RecordAcceptanceReview(Review(Day) with
        {
            Experts = [.. Review(Day).Experts.Skip(1), new(Guid.Empty, "壬", "鹿原材料有限公司", true, true)],
        }), "conflict@Review.Experts name=壬 unit=鹿原材料有限公司"),
        new("decided without an application", () => WithPlaque(), Leader, Verdict(AcceptanceVerdict.Passed), "no-acceptance@"),
        new("decided after it was decided", Failed, Leader, Verdict(AcceptanceVerdict.Passed), "no-acceptance@"),
        new("decided before the panel", () => Applied(), Leader, Verdict(AcceptanceVerdict.Passed), "panel-first@"),
        new("passed without a word", () => Reviewed(), Leader, new DecideAcceptance(AcceptanceVerdict.Passed, " "), "reasons@Reasons"),
        new("failed without a word", () => Reviewed(), Leader, new DecideAcceptance(AcceptanceVerdict.Failed, " "), "reasons@Reasons"),
        new("repeated without a word", () => Reviewed(), Leader, new DecideAcceptance(AcceptanceVerdict.Repeat, ""), "reasons@Reasons"),
        new("repeated once", () => Reviewed(), Leader, Verdict(AcceptanceVerdict.Repeat)),
        new("repeated twice", ReviewedAgain, Leader, Verdict(AcceptanceVerdict.Repeat), "repeat-once@Verdict repeats=1"),
        new("failed on the second time", ReviewedAgain, Leader, Verdict(AcceptanceVerdict.Failed)),
        new("after a failure and a rectification it begins anew", Anew, Leader, Verdict(AcceptanceVerdict.Repeat)),
        new("passed against the panel", () => Applied().Given(Officer, new RecordAcceptanceReview(
            Review(Day) with { Outcome = ReviewOutcome.Unfavourable })), Leader, Verdict(AcceptanceVerdict.Passed),
            $"acceptance-against-panel@Verdict outcome={Wordings.Of("center.panel-outcome.Unfavourable", Language.Chinese)}"),
        new("failed as the panel said", () => Applied().Given(Officer, new RecordAcceptanceReview(
            Review(Day) with { Outcome = ReviewOutcome.Unfavourable })), Leader, Verdict(AcceptanceVerdict.Failed)),
        new("passed while it is in question", InDoubt, Leader, Verdict(AcceptanceVerdict.Passed),
            $"acceptance-blocked@Verdict {Told.Questions(Question.Suspicion)}"),
        new("failed while it is in question", InDoubt, Leader, Verdict(AcceptanceVerdict.Failed)),
        new("more time of nothing for nothing", () => WithPlaque(), Director, new RequestExtension(0, " "),
            "extension-months@Months months=0 longest=12", "reasons@Reasons"),
        new("more time, a month", () => WithPlaque(), Director, new RequestExtension(1, "设备延迟")),
        new("more time, a year", () => WithPlaque(), Director, new RequestExtension(12, "设备延迟")),
        new("more time, above a year", () => WithPlaque(), Director, new RequestExtension(13, "设备延迟"),
            "extension-months@Months months=13 longest=12"),
        new("more time on the last day", () => WithPlaque().On(new(2028, 3, 2)), Director, new RequestExtension(6, "设备延迟")),
        new("more time on the day after", () => WithPlaque().On(new(2028, 3, 3)), Director, new RequestExtension(6, "设备延迟"),
            "construction-over@ day=2028-03-02"),
        new("more time again, asked before", () => Extending(), Director, new RequestExtension(6, "又一次"), "extension-open@"),
        new("more time again, granted before", () => Extending().Given(Leader, new DecideExtension(true, 6, "充分")), Director,
            new RequestExtension(6, "又一次"), "extension-once@ rounds=1"),
        new("more time again, refused before", () => Extending().Given(Leader, new DecideExtension(false, null, "不足")), Director,
            new RequestExtension(6, "又一次")),
        new("no request for more time", () => WithPlaque(), Leader, new DecideExtension(true, 6, "充分"), "no-extension@"),
        new("a request that was decided", () => Extending().Given(Leader, new DecideExtension(false, null, "不足")), Leader,
            new DecideExtension(true, 6, "充分"), "no-extension@"),
        new("more time is granted without a word, above a year", () => Extending(), Leader, new DecideExtension(true, 13, ""),
            "reasons@Reasons", "extension-months@Months months=13 longest=12"),
        new("more time is refused without a word", () => Extending(), Leader, new DecideExtension(false, null, ""), "reasons@Reasons"),
        new("more time is refused in two words on nothing", () => Extending(Published), Leader, new DecideExtension(false, null, "不同意"),
            "reasons-short@Reasons length=3 least=20", "reasons-ground@RestsOn"),
        new("more time is granted in two words", () => Extending(Published), Leader, new DecideExtension(true, null, "同意")),
    ];

    public static TheoryData<string> Names => [.. Rows.Select(r => r.Name)];

    [Theory, MemberData(nameof(Names))]
    public void At_its_field_with_its_values_and_nothing_else(string name) => Rows.Single(r => r.Name == name).Holds();

    private static ApplyForAcceptance Compared(params IReadOnlyList<PlanComparison> rows) => Apply with { Comparison = rows };

    private static DecideAcceptance Verdict(AcceptanceVerdict verdict) => new(verdict, "理由");

    private static CenterScene ReviewedAgain() =>
        Reviewed().Given(Leader, Verdict(AcceptanceVerdict.Repeat)).On(Day.AddDays(30)).Given(Director, Apply)
            .Given(Officer, new RecordAcceptanceReview(Review(Day.AddDays(30))));

    // Repeated once, failed, rectified, and asked for once more.
    private static CenterScene Anew() => ReviewedAgain().Given(Leader, Verdict(AcceptanceVerdict.Failed))
        .Given(Officer, Inspection(InspectionMark.Differs)).Given(Head, Order with { Deadline = Day.AddDays(91) })
        .On(Day.AddDays(60)).Given(Director, Rectified).Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.Passed))
        .Given(Director, Apply with { Summary = "整改后申请" }).Given(Officer, new RecordAcceptanceReview(Review(Day.AddDays(60))));

    private static CenterScene InDoubt() => Reviewed().Given(Public, new RaiseSuspicion("验收材料", [Paper]));

    private static CenterScene Planless() => Nothing().Knowing(new() { NextNumber = "ZX-2025-0001" }).Given(Head, Earlier(c => c with
    {
        NamedOn = new(2025, 4, 10), AcceptedOn = null, ConstructionEnds = new(2027, 4, 10), LastReport = 2025,
        LastAssessment = null, Plaque = null, PlaqueOn = null,
    })).On(Day);
}
