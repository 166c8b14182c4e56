using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Applications;

/// <summary>What runs beside the procedure: questions to the unit, the stamped copy (Art. 7), and letters that are issued and served
/// (reading 11).</summary>
public class Questions_copies_and_letters_are_told_exactly
{
    private static readonly Guid Second = new("00000000-0000-7000-8000-0000000000a2");

    private static AskUnit Ask => new(Second, DossierSection.Plan, "months", "何时？");

    private static ApplicationScene Two() => Questioned().Given(Officer, Ask);

    private static readonly Dictionary<
        string, (Func<ApplicationScene> Given, Actor By, ApplicationCommand Command, string[] Told)> Cases = new()
    {
        ["a question"] = (Questioned, Officer, Ask, []),
        ["a question about a whole section"] = (Questioned, Officer, Ask with { Field = null }, []),
        ["a question without an id"] = (Questioned, Officer, Ask with { Id = Guid.Empty }, ["question-place @Field"]),
        ["a question about no section"] = (Questioned, Officer, Ask with { Section = (DossierSection)99 }, ["question-place @Field"]),
        ["a question about no place"] = (Questioned, Officer, Ask with { Field = "a b" }, ["question-place @Field"]),
        ["a question without words at no place"] = (
            Questioned, Officer, Ask with { Field = "a b", Question = " " }, ["question-place @Field", "question-text @Question"]),
        ["an answer to no question"] = (Questioned, Filler, new AnswerQuestion(Second, "如下", []), ["question-unknown @Id"]),
        ["an answer without words"] = (Questioned, Filler, new AnswerQuestion(FirstQuestion, " ", []), ["answer-text @Answer"]),
        ["a second answer"] = (
            () => Two().Given(Filler, new AnswerQuestion(FirstQuestion, "如下", [])), Signer, new AnswerQuestion(FirstQuestion, "另答", []),
            ["question-answered @Answer person=癸 day=2026-03-02"]),
        ["an answer to a closed question"] = (
            () => Two().On(new(2026, 3, 10)).Given(Officer, new CloseQuestion(FirstQuestion, "未答")), Filler,
            new AnswerQuestion(FirstQuestion, "如下", []), ["nothing-asked @Id"]),
        ["an answer when all are closed"] = (
            () => Questioned().On(new(2026, 3, 10)).Given(Officer, new CloseQuestion(FirstQuestion, "未答")), Filler,
            new AnswerQuestion(FirstQuestion, "如下", []), ["nothing-asked"]),
        ["closed on the last day"] = (
            () => Questioned().On(new(2026, 3, 9)), Officer, new CloseQuestion(FirstQuestion, "未答"),
            ["answer-runs @Id lastDay=2026-03-09"]),
        ["closed on the day after"] = (() => Questioned().On(new(2026, 3, 10)), Officer, new CloseQuestion(FirstQuestion, "未答"), []),
        ["closed without a reason in its period"] = (
            Questioned, Officer, new CloseQuestion(FirstQuestion, " "), ["reasons @Reasons", "answer-runs @Id lastDay=2026-03-09"]),
        ["an answered one is not closed"] = (
            () => Two().Given(Filler, new AnswerQuestion(FirstQuestion, "如下", [])).On(new(2026, 3, 10)), Officer,
            new CloseQuestion(FirstQuestion, "未答"), ["question-unknown @Id"]),
        ["an unknown one is not closed"] = (
            () => Questioned().On(new(2026, 3, 10)), Officer, new CloseQuestion(Second, "未答"), ["question-unknown @Id"]),
        ["a copy without its file"] = (() => Submitted(), Filler, new AttachStampedCopy(null!, OnPaper.Text), ["stamped-file @File"]),
        ["a copy of a draft"] = (
            () => Submitted(), Filler, new AttachStampedCopy(Paper, PrintMark.OfDraft(OnPaper.Digest).Text),
            ["stamped-draft @File expected=1"]),
        ["a copy of another case"] = (
            () => Submitted(), Filler, new AttachStampedCopy(Paper, (OnPaper with { Number = "SB-2026-0002" }).Text),
            ["stamped-other @File found=SB-2026-0002 expected=SB-2026-0001"]),
        ["a copy of another version"] = (
            () => Submitted(), Filler, new AttachStampedCopy(Paper, (OnPaper with { Version = 2 }).Text),
            ["stamped-version @File found=2 expected=1"]),
        ["a copy of another form"] = (
            () => Submitted(), Filler, new AttachStampedCopy(Paper, (OnPaper with { Digest = new('0', 64) }).Text),
            [$"stamped-digest @File found=0000-0000 expected={OnPaper.ShortCode}"]),
        ["a copy that matches is not judged"] = (Stamped, Department, new ConfirmStampedCopy("一致"), ["nothing-to-compare"]),
        ["a copy that is judged is not judged again"] = (
            () => Unreadable().Given(Department, new ConfirmStampedCopy("一致")), Department, new RefuseStampedCopy("缺页"),
            ["nothing-to-compare"]),
        ["no copy, nothing to judge"] = (() => Submitted(), Department, new RefuseStampedCopy("缺页"), ["nothing-to-compare"]),
        ["confirmed without a reason"] = (Unreadable, Department, new ConfirmStampedCopy(" "), ["reasons @Reasons"]),
        ["refused with few words"] = (
            () => Unreadable().On(Late), Department, new RefuseStampedCopy("缺页"), ["reasons-short @Reasons length=2 least=20"]),
        ["suspected, not preselected"] = (() => Accepted().Given(Public, Suspicion), Head, new Preselect(), ["suspected count=1"]),
        ["suspected, not accepted"] = (
            () => Recommended().Given(Public, Suspicion), Officer, new AcceptApplication(), ["suspected count=1"]),
        ["suspected, not put on notice"] = (
            () => Proposed(WithNotice).Given(Public, Suspicion), Officer, new OpenPublicNotice(), ["suspected count=1"]),
        ["suspected, not named"] = (
            () => Determined().Given(Public, Suspicion), Officer, new IssueApprovalLetter("1号"), ["suspected count=1"]),
        ["investigated, it does not lapse"] = (
            () => Warned().Given(Public, Suspicion).Given(Officer, new OpenInvestigation("专利证书")).On(new(2026, 4, 27)),
            Department, new LapseApplication(LongReasons), ["investigation-open"]),
        ["suspected, not proposed for approval"] = (
            () => Reviewed().Given(Public, Suspicion), Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意"),
            ["suspected count=1"]),
        ["suspected, it may be filed again"] = (() => Returned().Given(Public, Suspicion), Signer, Submit, []),
        ["suspected, it is not declined"] = (() => Accepted().Given(Public, Suspicion), Head, new DeclinePreselection("不成熟"),
            ["suspected count=1"]),
    };

    public static TheoryData<string> Rows => [.. Cases.Keys];

    [Theory, MemberData(nameof(Rows))]
    public void What_stands_in_the_way_is_told_and_nothing_else(string row)
    {
        var (given, by, command, told) = Cases[row];
        given().Lines(by, command).ShouldBe(told);
    }

    [Fact]
    public void Each_question_keeps_its_own_answer_or_end()
    {
        var scene = Two().Given(Filler, new AnswerQuestion(Second, " 如下 ", [Paper])).On(new(2026, 3, 10))
            .Given(Officer, new CloseQuestion(FirstQuestion, "未答"));
        scene.FilingOf().Questions.Select(q => (q.Id, q.Answer?.Text, q.Closed, q.Open))
            .ShouldBe([(FirstQuestion, null, "未答", false), (Second, "如下", null, false)]);
        scene.FilingOf().Questions[1].Runs(Policy).Due.Effective.ShouldBe(new DateOnly(2026, 3, 9));
    }

    [Fact]
    public void An_answer_goes_to_the_office_that_asked()
    {
        var scene = Submitted().Given(Department, Ask with { Id = FirstQuestion }).Given(Department, Recommend).Given(Officer, Ask);
        scene.Given(Filler, new AnswerQuestion(Second, "如下", [])).Notified().ShouldBe(["answered CaseOfficer"]);
        scene.Given(Filler, new AnswerQuestion(FirstQuestion, "如下", [])).Notified().ShouldBe(["answered Department"]);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public void Only_a_copy_without_a_code_is_shown_to_who_examines(bool atDepartment)
    {
        var scene = atDepartment ? Submitted() : Recommended();
        scene.Given(Filler, new AttachStampedCopy(Paper, null)).Notified().ShouldBeEmpty();
        (scene.FilingOf().HasStampedCopy, scene.FilingOf().Stamped!.Match).ShouldBe((false, StampMatch.Reading));
        scene.Given(Actor.Clock, Read(Pages("", "", ""))).Notified().ShouldBe([
            $"stamped-unmatched {(atDepartment ? "Department" : "CaseOfficer")}", "stamped-incomplete Signer", "stamped-incomplete Filler"
        ]);
        scene.Given(Filler, new AttachStampedCopy(Paper, OnPaper.Text)).Notified().ShouldBeEmpty();
        scene.Given(Actor.Clock, Read(Whole())).Notified().ShouldBeEmpty();
        (scene.FilingOf().HasStampedCopy, scene.FilingOf().Stamped!.Match).ShouldBe((true, StampMatch.Matched));
        Unreadable().FilingOf().HasStampedCopy.ShouldBeFalse();
        Unreadable().Given(Department, new ConfirmStampedCopy("一致")).FilingOf().HasStampedCopy.ShouldBeTrue();
        Unreadable().Given(Department, new RefuseStampedCopy("缺页")).FilingOf().HasStampedCopy.ShouldBeFalse();
    }

    // A bar binds from the decision; of the letter the unit learns when a second person has signed it off.
    [Fact]
    public void What_the_unit_learns_by_a_letter_waits_for_its_issue_and_nothing_else_does()
    {
        var law = Changed(Parameters.FalsehoodBars, "true");
        var scene = Submitted(law).Given(Public, Suspicion).Given(Officer, new OpenInvestigation("证书"))
            .Given(Signer, new StateCase("属实", Final: true)).Given(Officer, new VerifyFalsehood("查实"))
            .Given(SecondOfficer, new VerifyFalsehood("查实")).Given(Officer, new ProposeTermination("证书不实", "材料虚假"))
            .Given(Officer, new RecordService(2, Day, ServiceWay.InPerson, "甲")).Given(Signer, new StateCase("没有", Final: true))
            .Given(Officer, new AnswerStatement("不采纳")).Given(Leader, new TerminateForFalsehood("虚假"));
        scene.Effects.Where(e => e is not Effect.Notify).Select(e => e.GetType().Name).ShouldBe([nameof(Effect.StartBar)]);
        scene.Notified().ShouldBe(["letter-to-sign HeadOfDivision"]);
        scene.Given(Head, new SignOffLetter(3));
        scene.Effects.Where(e => e is not Effect.Notify).Select(e => e.GetType().Name).ShouldBe([nameof(Effect.SendLetter)]);
        scene.Notified().ShouldBe(["terminated Signer", "letter-to-serve CaseOfficer"]);
    }

    [Fact]
    public void A_letter_of_the_head_of_division_is_signed_off_by_the_leader()
    {
        var scene = Accepted().Given(Head, new DeclinePreselection("不成熟"));
        scene.Effects.OfType<Effect.SendLetter>().ShouldBeEmpty();
        scene.Notified().ShouldBe(["letter-to-sign Leader"]);
        scene.Given(Leader, new SignOffLetter(2)).Notified().ShouldBe(["not-preselected Signer", "letter-to-serve CaseOfficer"]);
    }

    // Served on Monday and recorded on Wednesday the unit has its whole period from Wednesday on.
    [Fact]
    public void A_statement_runs_from_the_record_of_the_service_and_a_remedy_from_the_service()
    {
        var scene = Unserved().On(new(2026, 3, 4)).Given(Officer, new RecordService(2, Day, ServiceWay.InPerson, "甲", Paper));
        scene.FilingOf().Termination!.Statements!.Due.Effective.ShouldBe(new DateOnly(2026, 3, 18));
        scene.FilingOf().Letters.Find(2)!.Remedies.ShouldBeNull();
        var declined = Recommended().Given(Officer, new DeclineApplication("5.2", "没有项目")).Given(Head, new SignOffLetter(1))
            .Given(Officer, new RecordService(1, Day, ServiceWay.InPerson, "甲"));
        var served = (LetterServed)declined.Happened[^1].Event;
        (served.StatementDue, served.Remedies!.Reconsideration.Nominal).ShouldBe((null, new DateOnly(2026, 5, 1)));
    }

    // A period that has begun is not begun anew by the letter that tells of it.
    [Fact]
    public void The_service_of_the_investigation_never_shortens_the_period_to_state()
    {
        var scene = Investigated().Given(Officer, new RecordService(1, Day, ServiceWay.InPerson, "甲"));
        scene.FilingOf().Inquiry.Statements!.Due.Effective.ShouldBe(new DateOnly(2026, 3, 16));
        Investigated().On(new(2026, 3, 4)).Given(Officer, new RecordService(1, new(2026, 3, 4), ServiceWay.InPerson, "甲"))
            .FilingOf().Inquiry.Statements!.Due.Effective.ShouldBe(new DateOnly(2026, 3, 18));
    }

    [Fact]
    public void A_step_out_of_order_names_the_states_it_needs_and_the_steps_that_lead_on()
    {
        static string Words(string family, params string[] codes) =>
            string.Join(", ", codes.Select(c => Wordings.Of($"application.{family}.{c}", Language.English)));
        var refusal = ((Decision<ApplicationEvent>.Refused)Submitted().When(Officer, new AcceptApplication())).Because.Single();
        refusal.Values.Text("needed", Language.English).ShouldBe(Words("state", "AwaitingAcceptance", "AwaitingCorrection"));
        refusal.Values.Text("next", Language.English)
            .ShouldBe(Words("command", "ReturnToUnit", "RecommendApplication", "DeclineToRecommend"));
    }

    private static ApplicationScene Unreadable() => WithUnread(Submitted());

    private static RaiseSuspicion Suspicion => new("专利证书", [Paper]);
}
