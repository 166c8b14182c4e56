using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Applications;

/// <summary>Suspicion, investigation, two who find, prior notice, statement, answer, and the decision of another person (Art. 12;
/// reading 11).</summary>
public class Falsehood_is_heard_before_it_ends_an_application
{
    private static readonly TerminateForFalsehood Terminate = new(LongReasons);
    private static readonly DateOnly Over = new(2026, 3, 17);

    private static readonly Dictionary<
        string, (Func<ApplicationScene> Given, Actor By, ApplicationCommand Command, string[] Told)> Cases = new()
    {
        ["an open question stands against acceptance"] = (
            () => Suspected().Given(Department, Recommend), Officer, new AcceptApplication(), ["suspected count=1"]),
        ["two suspicions"] = (
            () => Suspected().Given(Public, new RaiseSuspicion("论文", [Paper])).Given(Department, Recommend), Officer,
            new AcceptApplication(), ["suspected count=2"]),
        ["investigated it may not be recommended"] = (Investigated, Department, Recommend, ["investigation-open"]),
        ["investigated it may be given back"] = (
            Investigated, Department, new ReturnToUnit([new(Luyan.Cases.Applications.Form.DossierSection.Plan, "补充")]), []),
        ["verified it may not be given back"] = (
            Verified, Department, new ReturnToUnit([new(Luyan.Cases.Applications.Form.DossierSection.Plan, "补充")]), ["only-the-decision"]),
        ["verified it may not be withdrawn"] = (Verified, Signer, new WithdrawApplication(), ["only-the-decision"]),
        ["verified it may be asked about"] = (
            Verified, Officer, new AskUnit(FirstQuestion, Luyan.Cases.Applications.Form.DossierSection.Plan, null, "何时？"), []),
        ["verified its letters are served"] = (
            Verified, Officer, new RecordService(1, Day, ServiceWay.InPerson, "甲"), []),
        ["nothing suspected, nothing opened"] = (() => Submitted(), Officer, new OpenInvestigation("证书"), ["no-suspicion"]),
        ["the period to state runs"] = (() => Investigated().On(new(2026, 3, 16)), Signer, new StateCase("属实"), []),
        ["the period to state is over"] = (
            () => Investigated().On(Over), Signer, new StateCase("属实"), ["statement-over lastDay=2026-03-16"]),
        ["nothing opened, nothing to state to"] = (Suspected, Signer, new StateCase("属实"), ["no-investigation"]),
        ["verified, nothing to state to"] = (Verified, Signer, new StateCase("属实"), ["already-verified"]),
        ["nothing is stated"] = (Investigated, Signer, new StateCase(" "), ["statement @Statement"]),
        ["the period on the end runs"] = (() => Noticed().On(new(2026, 3, 16)), Signer, new StateCase("有异议"), []),
        ["the period on the end is over"] = (
            () => Noticed().On(Over), Signer, new StateCase("有异议"), ["statement-over lastDay=2026-03-16"]),
        ["the notice is not served yet"] = (() => Unserved().On(Over), Signer, new StateCase("有异议"), []),
        ["not verified, not to end"] = (Heard, Officer, new ProposeTermination("不实", "虚假"), ["not-verified"]),
        ["proposed once"] = (Noticed, SecondOfficer, new ProposeTermination("不实", "虚假"), ["termination-proposed"]),
        ["proposed without a word"] = (Verified, Officer, new ProposeTermination(" ", " "), ["facts @Facts", "reasons @Reasons"]),
        ["proposed with few words"] = (
            () => Verified().On(Late), Officer, new ProposeTermination("不实", "虚假"), ["reasons-short @Reasons length=2 least=20"]),
        ["nothing to answer to"] = (Verified, Officer, new AnswerStatement("答复"), ["termination-unproposed"]),
        ["nothing was stated"] = (Noticed, Officer, new AnswerStatement("答复"), ["nothing-stated"]),
        ["an answer without a word"] = (
            () => Noticed().Given(Signer, new StateCase("有异议")), Officer, new AnswerStatement(" "), ["reasons @Answer"]),
        ["nothing to drop"] = (Verified, Leader, new DropTermination("证据不足"), ["termination-unproposed"]),
        ["dropped by who proposed it"] = (
            Noticed, Person(32, "戊", Role.Leader, Guid.Empty) with { Others = [Officer.Account] }, new DropTermination("证据不足"),
            ["two-offices", "four-eyes person=戊"]),
        ["dropped without a reason"] = (Noticed, Leader, new DropTermination(" "), ["reasons @Reasons"]),
        ["the end without a finding"] = (Heard, Leader, Terminate, ["not-verified", "termination-unproposed"]),
        ["the end without a proposal"] = (Verified, Leader, Terminate, ["termination-unproposed"]),
        ["the end by who proposed it"] = (
            Answered, Person(32, "戊", Role.Leader, Guid.Empty) with { Others = [Officer.Account] }, Terminate,
            ["two-offices", "four-eyes person=戊"]),
        ["the end on the last day to state"] = (
            () => Noticed().On(new(2026, 3, 16)), Leader, Terminate, ["unheard lastDay=2026-03-16"]),
        ["the end on the day after it"] = (() => Noticed().On(Over), Leader, Terminate, []),
        ["the end after the last word and its answer"] = (Answered, Leader, Terminate, []),
        ["the end after the last word without an answer"] = (
            () => Noticed().Given(Signer, new StateCase("没有其他意见", Final: true)), Leader, Terminate, ["statement-unanswered"]),
        ["the end after a first word"] = (
            () => Noticed().Given(Signer, new StateCase("有异议")), Leader, Terminate,
            ["unheard lastDay=2026-03-16", "statement-unanswered"]),
        ["a further word takes the answer away and the last word stays the last"] = (
            () => Answered().Given(Signer, new StateCase("补充一点")), Leader, Terminate, ["statement-unanswered"]),
        ["the end without reasons"] = (Answered, Leader, new TerminateForFalsehood(" "), ["reasons @Reasons"]),
        ["the end with few words"] = (
            () => Answered().On(Late), Leader, new TerminateForFalsehood("虚假"), ["reasons-short @Reasons length=2 least=20"]),
        ["a finding without its key"] = (() => Submitted(), Officer, new DismissFinding(" ", "已说明"), ["finding-unknown @Finding"]),
    };

    public static TheoryData<string> Rows => [.. Cases.Keys];

    [Theory, MemberData(nameof(Rows))]
    public void What_is_missing_is_told_and_nothing_else(string row)
    {
        var (given, by, command, told) = Cases[row];
        given().Lines(by, command).ShouldBe(told);
    }

    [Fact]
    public void The_notice_that_is_not_served_starts_no_period_and_nothing_is_decided_on_it()
    {
        var scene = Scene().On(new(2026, 11, 2)).Given(Signer, WholeForm.Submit).Given(Public, new RaiseSuspicion("证书", [Paper]))
            .Given(Officer, new OpenInvestigation("证书"));
        scene.FilingOf().Inquiry.Statements.ShouldBeNull();
        scene.Lines(Officer, new VerifyFalsehood("查实")).ShouldBe(["investigation-unserved"]);
        scene.Given(Officer, new RecordService(1, new(2026, 11, 2), ServiceWay.InPerson, "甲")).On(new(2026, 11, 17))
            .Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实"))
            .Given(Officer, new ProposeTermination("证书不实", LongReasons)).On(new(2027, 1, 4));
        scene.FilingOf().Termination!.Statements.ShouldBeNull();
        scene.Lines(Leader, Terminate).ShouldBe(["notice-unserved"]);
        scene.Given(Officer, new RecordService(2, new(2027, 1, 4), ServiceWay.InPerson, "甲"));
        var period = scene.FilingOf().Termination!.Statements!;
        (period.From, period.Due.Effective).ShouldBe((new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 18)));
    }

    [Fact]
    public void What_is_found_twice_is_verified_and_what_is_cleared_twice_is_over()
    {
        var inquiry = Verified().FilingOf().Inquiry;
        (inquiry.FoundBy, inquiry.VerifiedOn, inquiry.NothingMore).ShouldBe((Officer.Account, Day, true));
        var once = Investigated().Given(Signer, new StateCase("待补充"));
        once.FilingOf().Inquiry.NothingMore.ShouldBeFalse();
        ((CaseStated)once.Happened[^1].Event).Final.ShouldBeNull();
        ((CaseStated)Heard().Happened[^1].Event).Final.ShouldBe(true);
        var cleared = Heard().Given(Officer, new ClearSuspicion("属实")).Given(SecondOfficer, new ClearSuspicion("属实"));
        var over = cleared.FilingOf().Inquiry;
        (over.InQuestion, over.ClearedBy, over.Statements, over.Statement, over.NothingMore).ShouldBe((false, null, null, null, false));
        cleared.FilingOf().Inquiry.Suspicions.ShouldBeEmpty();
        // Its letter goes out no more, and starts no period in a later inquiry.
        cleared.FilingOf().Letters.Letters.Select(l => (l.Kind, l.Withdrawn)).ShouldBe([("investigation", true)]);
        cleared.Given(Signer, new WithdrawApplication());
    }

    [Fact]
    public void A_dropped_end_takes_its_notice_with_it_and_keeps_what_came_in_since()
    {
        var dropped = Unserved().Given(Leader, new DropTermination("证据不足"));
        ((TerminationDropped)dropped.Happened[^1].Event).KeptSuspicions.ShouldBeNull();
        dropped.FilingOf().Letters.Letters.Select(l => (l.Kind, l.Withdrawn))
            .ShouldBe([("investigation", true), ("falsehood-notice", true)]);
        (dropped.FilingOf().Termination, dropped.FilingOf().Inquiry.InQuestion).ShouldBe((null, false));
        var later = Unserved().Given(Public, new RaiseSuspicion("论文", [Paper])).Given(Leader, new DropTermination("证据不足"));
        ((TerminationDropped)later.Happened[^1].Event).KeptSuspicions.ShouldBe(1);
        later.FilingOf().Inquiry.Suspicions.ShouldBe(["论文"]);
    }

    [Fact]
    public void A_correction_letter_stays_when_an_inquiry_ends()
    {
        var scene = Correcting().Given(Public, new RaiseSuspicion("证书", [Paper])).Given(Officer, new OpenInvestigation("证书"))
            .Given(Signer, new StateCase("属实", Final: true)).Given(Officer, new ClearSuspicion("属实"))
            .Given(SecondOfficer, new ClearSuspicion("属实"));
        scene.FilingOf().Letters.Letters.Select(l => (l.Kind, l.Withdrawn)).ShouldBe([("correction", false), ("investigation", true)]);
    }

    [Theory]
    [InlineData("false", null), InlineData("true", "2028-03-02")]
    public void No_title_is_lost_so_a_bar_follows_only_where_the_policy_says_so(string bars, string? last)
    {
        var law = Changed(Parameters.FalsehoodBars, bars);
        var scene = Submitted(law).Given(Public, new RaiseSuspicion("证书", [Paper])).Given(Officer, new OpenInvestigation("证书"))
            .Given(Signer, new StateCase("属实", Final: true)).Given(Officer, new VerifyFalsehood("查实"))
            .Given(SecondOfficer, new VerifyFalsehood("查实")).Given(Officer, new ProposeTermination("证书不实", "材料虚假"))
            .Given(Officer, new RecordService(2, Day, ServiceWay.InPerson, "甲")).Given(Signer, new StateCase("没有", Final: true))
            .Given(Officer, new AnswerStatement("不采纳")).Given(Leader, Terminate);
        DateOnly? day = last is null ? null : Told.DayOf(last);
        ((Terminated)scene.State).BarLastDay.ShouldBe(day);
    }

    [Fact]
    public void A_finding_is_explained_once()
    {
        var scene = Submitted().Given(Officer, new DismissFinding("a", "已说明"));
        scene.FilingOf().Dismissed.ShouldBe(["a"]);
        scene.When(SecondOfficer, new DismissFinding("a", "")).ShouldBeOfType<Decision<ApplicationEvent>.Nothing>();
        scene.Lines(SecondOfficer, new DismissFinding("b", "")).ShouldBe(["reasons @Reasons"]);
    }
}
