using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>What the events of acceptance, extension, assessment, change and inquiry say, and what they make of the docket.</summary>
public class What_happened_to_a_center_is_written_whole
{
    [Fact]
    public void Every_application_for_acceptance_has_its_number_and_keeps_its_verdict()
    {
        var first = Last<AcceptanceApplied>(WithPlaque().Given(Director, Apply with { Targets = Targets }));
        (first.Number, first.Summary, first.Late, first.Commitment).ShouldBe((1, Apply.Summary, false, Promise));
        first.Comparison.ShouldBe(Apply.Comparison);
        first.Targets.ShouldBe(Targets);
        first.Attachments.ShouldBe([Paper]);
        var again = Reviewed().Given(Leader, new DecideAcceptance(AcceptanceVerdict.Repeat, "补充") { RestsOn = "9" })
            .On(Day.AddDays(30)).Given(Director, Apply).Given(Officer, new RecordAcceptanceReview(Review(Day.AddDays(30))));
        (Last<AcceptanceToRepeat>(again).Reasons, Last<AcceptanceToRepeat>(again).RestsOn).ShouldBe(("补充", "9"));
        Attempts(again).ShouldBe([(1, AcceptanceStage.Repeat, Day, Day), (2, AcceptanceStage.Reviewed, Day.AddDays(30), null)]);
        again.On(Day.AddDays(31)).Given(Leader, new DecideAcceptance(AcceptanceVerdict.Failed, "未达到") { RestsOn = "9" });
        Attempts(again).ShouldBe([(1, AcceptanceStage.Repeat, Day, Day), (2, AcceptanceStage.Failed, Day.AddDays(30), Day.AddDays(31))]);
        (Last<AcceptanceFailed>(again).Reasons, Last<AcceptanceFailed>(again).RestsOn).ShouldBe(("未达到", "9"));

        static IEnumerable<(int, AcceptanceStage, DateOnly, DateOnly?)> Attempts(CenterScene scene) =>
            Of(scene).Acceptances.Select(a => (a.Number, a.Stage, a.AppliedOn, a.DecidedOn));
    }

    [Fact]
    public void An_application_on_the_last_day_of_construction_is_in_time_and_on_the_day_after_late()
    {
        foreach (var (day, late) in new[] { (new DateOnly(2028, 3, 2), false), (new(2028, 3, 3), true) })
        {
            var scene = WithPlaque().On(new(2027, 1, 20)).Given(Director, Report(2026)).On(new(2028, 1, 20)).Given(Director, Report(2027));
            Last<AcceptanceApplied>(scene.On(day).Given(Director, Apply)).Late.ShouldBe(late);
        }
    }

    [Fact]
    public void Only_a_rectification_that_was_ordered_after_a_failure_and_passed_opens_the_way_again()
    {
        var before = Submitted().Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.Passed)).Given(Director, Apply)
            .Given(Officer, new RecordAcceptanceReview(Review(Day.AddDays(60))))
            .Given(Leader, new DecideAcceptance(AcceptanceVerdict.Failed, "未达到"));
        before.Refusals(Director, Apply with { Summary = "再次申请" }).ShouldBe([CenterRules.RectifyFirst]);
    }

    [Fact]
    public void An_extension_is_granted_for_the_months_that_are_said_or_else_for_those_that_were_asked_for()
    {
        Granted(null).ShouldBe((12, new DateOnly(2029, 3, 2)));
        Granted(1).ShouldBe((1, new DateOnly(2028, 4, 2)));
        var again = Extending().Given(Leader, new DecideExtension(false, null, "不足")).Given(Director, new RequestExtension(6, "再次申请"))
            .Given(Leader, new DecideExtension(true, 3, "充分"));
        Of(again).Extensions.ShouldBe(
            [new(12, "设备进口延迟", Day, ExtensionStage.Refused), new(3, "再次申请", Day, ExtensionStage.Granted)]);
        var refused = Last<ExtensionRefused>(Extending().Given(Leader, new DecideExtension(false, null, "不足") { RestsOn = "9" }));
        (refused.Reasons, refused.RestsOn).ShouldBe(("不足", "9"));

        static (int, DateOnly) Granted(int? months)
        {
            var granted = Last<ExtensionGranted>(Extending().Given(Leader, new DecideExtension(true, months, "充分")));
            return (granted.Months, granted.ConstructionEnds.Nominal);
        }
    }

    [Fact]
    public void Changes_are_counted_and_each_keeps_what_became_of_it()
    {
        var scene = Proposing(new FieldChange("2")).Given(Head, new DecideChange(false, "不同意") { RestsOn = "14" })
            .Given(Director, new ProposeChange(new FieldChange("3"), "业务需要")).Given(Head, new DecideChange(true, "同意"));
        Of(scene).Changes.Select(c => (c.Number, c.Change, c.Stage)).ShouldBe(
            [(1, new FieldChange("2"), ChangeStage.Refused), (2, new FieldChange("3"), ChangeStage.Approved)]);
        Of(scene).Identity.Field.ShouldBe("3");
        Last<ChangeRefused>(scene).ShouldSatisfyAllConditions(r => r.Number.ShouldBe(1), r => r.RestsOn.ShouldBe("14"));
    }

    [Fact]
    public void A_change_makes_of_the_center_what_it_says_and_tells_of_the_plaque_only_with_the_name()
    {
        Notes(new NameChange("包头市稀土应用工程技术研究中心")).ShouldBe(["center-change-decided", "center-plaque-to-replace"]);
        Notes(new CohostsChange(["青山研究所"])).ShouldBe(["center-change-decided"]);
        Of(Approved(new CohostsChange(["青山研究所"]))).Identity.Cohosts.ShouldBe(["青山研究所"]);
        Of(Approved(new LegalFormChange(LegalForm.Independent))).Identity.LegalForm.ShouldBe(LegalForm.Independent);
        var third = Approved(new DirectorChange("壬", Day)).On(Day.AddDays(9))
            .Given(Director, new ProposeChange(new DirectorChange("癸", Day.AddDays(5)), "再次更换")).Given(Head, new DecideChange(true, "同意"));
        Of(third).Directors.ShouldBe([new("甲", NamedOn, Day), new("壬", Day, Day.AddDays(5)), new("癸", Day.AddDays(5))]);

        static IEnumerable<string> Notes(CenterChange change) => Approved(change).Effects.OfType<Effect.Notify>().Select(n => n.Key);
    }

    /// <summary>Art. 13 binds who gave the center away while it was in question, and a renamed unit stays the same.</summary>
    [Fact]
    public void Who_answered_for_the_center_before_is_remembered_and_answers_on_where_it_was_in_question()
    {
        Units(Approved(Successor)).ShouldBe(("鹿原材料有限公司", ""));
        Units(Approved(Successor with { UnitName = Named.UnitName })).ShouldBe(("", ""));
        Units(Approved(Successor with { Unit = UnitId, CreditCode = Named.CreditCode })).ShouldBe(("鹿原材料有限公司", ""));
        var succeeded = Ordered().Given(Officer, Gone with { Successor = Successor });
        Units(succeeded).ShouldBe(("鹿原材料有限公司", $"{UnitId}"));
        (Of(succeeded).Identity.Unit, Of(succeeded).Identity.CreditCode).ShouldBe((Successor.Unit, Successor.CreditCode));

        static (string, string) Units(CenterScene scene) =>
            (string.Join(' ', Of(scene).FormerUnits), string.Join(' ', Of(scene).HandedOver.Select(u => u.Unit)));
    }

    [Fact]
    public void A_dissolution_says_on_what_ground_a_proceeding_ends_only_where_one_is_open()
    {
        var due = Policy.Due(Parameters.PlaqueReturn, Day);
        Last<CenterDissolved>(WithPlaque().Given(Officer, Gone with { ProceedingEnds = "无承继单位" }))
            .ShouldBe(new(Day, "单位注销", due));
        var open = Proposed(GraceOver(), SanctionGround.NoAssessment);
        var ended = open.Given(Officer, Gone with { ProceedingEnds = "无承继单位", Proof = Paper });
        Last<CenterDissolved>(ended).ShouldBe(
            new(Day, "单位注销", Policy.Due(Parameters.PlaqueReturn, ended.Today), "无承继单位")
            {
                Proof = Paper, ByLetter = true, Course = Luyan.Cases.Notices.LetterCourse.SignOff,
            });
        Of(ended).Sanctions.Single().Stage.ShouldBe(SanctionStage.Proposed, "it waits for the letter");
        ended.Given(Head, new SignOffLetter(LastLetter(ended)));
        Of(ended).Sanctions.Single().Stage.ShouldBe(SanctionStage.Lapsed);
        Of(ended).DissolvedOn.ShouldBe((Day, ended.Today));
        Last<CenterClosed>(WithPlaque().Given(Signer, new CloseVoluntarily("业务调整"))).ShouldBe(new("业务调整", due));
    }

    [Fact]
    public void A_successor_is_told_anew_and_what_was_closed_stays_closed()
    {
        var scene = Noticed(NotRectified(), SanctionGround.Deviation).Given(Leader, new DropSanction("已改进")).On(new(2028, 3, 3))
            .Given(Officer, new RemindMissedAssessment(1)).On(new(2028, 4, 6));
        scene = Noticed(scene, SanctionGround.NoAssessment).Given(Signer, new StateCase("有异议"))
            .Given(Officer, new HearUnit("有异议", "不予采纳")).Given(Officer, QuestionRefusals.Proven(Successor));
        scene.Given(Head, new SignOffLetter(LastLetter(scene)));
        Of(scene).Sanctions.Select(s => (s.Stage, s.Statements is null, s.Statement, s.Answer))
            .ShouldBe([(SanctionStage.Dropped, false, null, null), (SanctionStage.Proposed, true, null, null)]);
    }

    [Fact]
    public void Inquiries_that_ended_are_counted()
    {
        var scene = Cleared(Suspected());
        Of(scene).InquiriesEnded.ShouldBe(1);
        Of(Cleared(scene.Given(Public, new RaiseSuspicion("另一专利", [Paper])))).InquiriesEnded.ShouldBe(2);

        static CenterScene Cleared(CenterScene scene) =>
            scene.Given(Officer, new ClearSuspicion("属实")).Given(SecondOfficer, new ClearSuspicion("属实"));
    }

    [Fact]
    public void What_is_corrected_in_a_part_that_is_written_anew_falls_with_it_and_no_other_correction_does()
    {
        var scene = Deviating().On(new(2028, 2, 1)).Given(Director, Measured(1)).Given(Officer, new ConfirmAssessment(1))
            .On(new(2028, 2, 9)).Given(Officer, new RecordAssessmentReview(1, Review(new(2028, 2, 3))));
        scene.Given(SecondOfficer, new CorrectRecord("assessment-panel.heldOn", "2028-02-04", "签到表记载的日期为二月四日", Paper))
            .Given(SecondOfficer, new CorrectRecord("inspections.1.heldOn", "2026-05-29", "检查记录记载的日期为五月二十九日", Paper));
        Of(scene).Corrections.Select(c => c.Field).ShouldBe(["assessment-panel.heldOn", "inspections.1.heldOn"]);
        scene.Given(Officer, new RecordAssessmentReview(1, Review(new(2028, 2, 5))));
        Of(scene).Corrections.Select(c => c.Field).ShouldBe(["inspections.1.heldOn"]);
        (Of(scene).WrittenBy["assessment-panel"], Of(scene).WrittenBy["inspections.1"]).ShouldBe((Officer.Account, Officer.Account));
    }

    [Theory]
    [InlineData(5, 5, 6, true)]
    [InlineData(5, 5, 4, false)]
    public void A_goal_where_the_center_stood_already_is_kept_where_it_does_not_fall_below(int start, int goal, int reached, bool met) =>
        new TargetComparison("g1", "目标", null, start, goal, reached).Met.ShouldBe(met);

    private static CenterScene Approved(CenterChange change) => Proposing(change).Given(Head, new DecideChange(true, "同意"));

    private static Center Of(CenterScene scene) => ((NamedCenter)scene.State).Center;

    private static T Last<T>(CenterScene scene) => scene.Happened.Select(h => h.Event).OfType<T>().Last();
}
