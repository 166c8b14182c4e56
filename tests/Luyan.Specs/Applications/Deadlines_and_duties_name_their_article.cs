using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Applications;

/// <summary>A clock says whose it is, how long, and by which article; a duty says who holds the case, from when, and why.</summary>
public class Deadlines_and_duties_name_their_article
{
    private static readonly Dictionary<string, (Func<ApplicationScene> Given, string[] Clocks)> Clocks = new()
    {
        ["filed"] = (() => Submitted(), ["department-examines Department 03-02..03-23 8 application.department-examines MarkOverdue"]),
        ["returned"] = (() => Returned(), ["unit-refiles Signer 03-02..03-30 8 application.unit-refiles MarkOverdue"]),
        ["warned"] = (Warned, ["unit-refiles Signer 04-01..04-16 8 application.lapse-warning MarkOverdue"]),
        ["recommended"] = (() => Recommended(), ["bureau-accepts CaseOfficer 03-02..03-09 6 application.bureau-accepts MarkOverdue"]),
        ["correcting"] = (Correcting, ["unit-corrects Signer 03-02..03-16 7 application.unit-corrects MarkOverdue"]),
        ["two questions, one answered"] = (
            () => Accepted().Given(Officer, Ask(1)).Given(Officer, Ask(2)).Given(Filler, new AnswerQuestion(Id(1), "如下", [])),
            ["unit-answers/2 Signer 03-02..03-09 8 application.unit-answers MarkOverdue"]),
        ["on notice"] = (
            () => OnNotice().Given(Public, Objection).Given(Public, Objection with { Objector = "乙某" })
                .Given(Head, new AnswerObjection(1, "答复")),
            [
                "public-notice CaseOfficer 03-02..03-09 reading:12 application.public-notice Closes",
                "answer-objection/2 HeadOfDivision 03-02..03-23 reading:12 application.answer-objection MarkOverdue",
            ]),
        ["after the notice"] = (() => OnNotice().On(new(2026, 3, 10)).Given(Actor.Clock, new ClosePublicNotice()), []),
        ["investigated"] = (
            () => Accepted().Given(Public, Suspicion).Given(Officer, new OpenInvestigation("专利证书")),
            ["application-statement Signer 03-02..03-16 reading:11 sanction.statement Closes"]),
        ["nothing to add"] = (
            () => Accepted().Given(Public, Suspicion).Given(Officer, new OpenInvestigation("专利证书"))
                .Given(Signer, new StateCase("属实", Final: true)), []),
        ["verified after the period"] = (
            () => Accepted().Given(Public, Suspicion).Given(Officer, new OpenInvestigation("专利证书")).On(new(2026, 3, 17))
                .Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实")), []),
        ["end proposed"] = (
            Noticed, [
                "department-examines Department 03-02..03-23 8 application.department-examines MarkOverdue",
                "termination-statement Signer 03-02..03-16 reading:11 sanction.statement Closes",
            ]),
        ["no word more on the end"] = (
            () => Noticed().Given(Signer, new StateCase("没有其他意见", Final: true)),
            ["department-examines Department 03-02..03-23 8 application.department-examines MarkOverdue"]),
        ["accepted when the stamped copy is owed"] = (
            () => Recommended().On(Late).Given(Officer, new AcceptApplication()),
            ["stamped-copy Signer 11-16..11-30 7 application.stamped-copy-due MarkOverdue"]),
        ["accepted the day before it is owed"] = (
            () => Recommended().On(new(2026, 10, 31)).Given(Officer, new AcceptApplication()), []),
        ["accepted while the server reads the stamped copy"] = (
            () => HandedIn().Given(Department, Recommend).On(Late).Given(Officer, new AcceptApplication()), []),
        ["accepted while the stamped copy waits for an officer"] = (
            () => WithUnread(Submitted()).Given(Department, Recommend).On(Late).Given(Officer, new AcceptApplication()), []),
        ["accepted after the stamped copy was refused"] = (
            () => WithUnread(Submitted()).Given(Department, new RefuseStampedCopy("缺页")).Given(Department, Recommend).On(Late)
                .Given(Officer, new AcceptApplication()),
            ["stamped-copy Signer 11-16..11-30 7 application.stamped-copy-due MarkOverdue"]),
        ["accepted with the stamped copy there"] = (
            () => Stamped().Given(Department, Recommend).On(Late).Given(Officer, new AcceptApplication()), []),
        ["withdrawn"] = (() => Submitted().Given(Signer, new WithdrawApplication()), []),
    };

    // What is expected of whom: "Act Role since..through article kind".
    private static readonly Dictionary<string, (Func<ApplicationScene> Given, string[] Duties)> Duties = new()
    {
        ["filed"] = (() => Submitted(), ["RecommendApplication Department 03-02.. 8 Due"]),
        ["returned"] = (() => Returned(), ["SubmitApplication Signer 03-02.. 8 Due", "WarnOfLapse Department 03-31.. 8 Expected"]),
        ["warned"] = (Warned, ["SubmitApplication Signer 04-01.. 8 Due", "LapseApplication Department 04-17.. 8 Expected"]),
        ["recommended"] = (() => Recommended(), ["AcceptApplication CaseOfficer 03-02.. 6 Due"]),
        ["correcting"] = (Correcting, ["SupplyCorrection Signer 03-02.. 7 Due", "AcceptApplication CaseOfficer 03-17.. 6 Expected"]),
        ["accepted"] = (() => Accepted(), ["Preselect HeadOfDivision 03-02.. 8 Expected"]),
        ["preselected"] = (() => Preselected(), ["RecordSiteVisit CaseOfficer 03-02.. 8 Expected"]),
        ["visited"] = (() => Visited(), ["RecordPanelReview CaseOfficer 03-02.. 8 Expected"]),
        ["reviewed"] = (() => Reviewed(), ["ProposeDetermination CaseOfficer 03-02.. 8 Expected"]),
        ["sent back"] = (
            () => Proposed().Given(Leader, Approve with { Outcome = DeterminationOutcome.Rework }),
            ["ProposeDetermination CaseOfficer 03-02.. 8 Expected"]),
        ["proposed"] = (() => Proposed(), ["Determine Leader 03-02.. 8 Expected"]),
        ["proposed where notice is asked"] = (() => Proposed(WithNotice), ["OpenPublicNotice CaseOfficer 03-02.. reading:12 Expected"]),
        ["on notice"] = (OnNotice, ["ClosePublicNotice CaseOfficer 03-10.. reading:12 Expected"]),
        ["after the notice"] = (
            () => OnNotice().On(new(2026, 3, 10)).Given(Actor.Clock, new ClosePublicNotice()), ["Determine Leader 03-10.. 8 Expected"]),
        ["determined"] = (Determined, ["IssueApprovalLetter CaseOfficer 03-02.. 8 Expected"]),
        ["suspected"] = (
            () => Accepted().Given(Public, Suspicion), ["OpenInvestigation CaseOfficer 03-02.. 12 Expected"]),
        ["investigated"] = (
            () => Accepted().Given(Public, Suspicion).Given(Officer, new OpenInvestigation("专利证书")),
            ["StateCase Signer 03-02..03-16 reading:11 Right", "VerifyFalsehood CaseOfficer 03-17.. 12 Expected"]),
        ["heard, one finds nothing false"] = (
            () => Accepted().Given(Public, Suspicion).Given(Officer, new OpenInvestigation("专利证书"))
                .Given(Signer, new StateCase("属实", Final: true)).Given(Officer, new ClearSuspicion("属实")),
            ["ClearSuspicion HeadOfDivision 03-02.. 12 Expected"]),
        ["heard, one finds the falsehood"] = (
            () => Accepted().Given(Public, Suspicion).Given(Officer, new OpenInvestigation("专利证书"))
                .Given(Signer, new StateCase("属实", Final: true)).Given(Officer, new VerifyFalsehood("查实")),
            ["VerifyFalsehood HeadOfDivision 03-02.. 12 Expected"]),
        // The period of the department runs on, though it may not recommend any more.
        ["verified"] = (Verified, [Recommends, "ProposeTermination CaseOfficer 03-02.. 12 Expected"]),
        ["end proposed"] = (
            Noticed, [
                Recommends, "StateCase Signer 03-02..03-16 reading:11 Right",
                "TerminateForFalsehood Leader 03-17.. 12 Expected",
            ]),
        ["a word on the end waits for its answer"] = (
            () => Noticed().Given(Signer, new StateCase("有异议", Final: true)),
            [Recommends, "AnswerStatement CaseOfficer 03-02.. reading:11 Expected"]),
        ["the word on the end is answered"] = (Answered, [Recommends, "TerminateForFalsehood Leader 03-02.. 12 Expected"]),
        ["a copy without a code, at the department"] = (
            () => WithUnread(Submitted()),
            ["RecommendApplication Department 03-02.. 8 Due", "ConfirmStampedCopy Department 03-02.. 7 Expected"]),
        ["a copy without a code, at the Bureau"] = (
            () => WithUnread(Accepted()),
            ["Preselect HeadOfDivision 03-02.. 8 Expected", "ConfirmStampedCopy CaseOfficer 03-02.. 7 Expected"]),
        ["a copy that the server reads is nobody's duty"] = (HandedIn, ["RecommendApplication Department 03-02.. 8 Due"]),
        ["asked"] = (Questioned, ["AcceptApplication CaseOfficer 03-02.. 6 Due", "AnswerQuestion Signer 03-02.. 8 Due"]),
    };

    private const string Recommends = "RecommendApplication Department .. 8 Due";

    public static TheoryData<string> Running => [.. Clocks.Keys];

    public static TheoryData<string> Expected => [.. Duties.Keys];

    [Theory, MemberData(nameof(Running))]
    public void Each_clock_says_whose_it_is_and_by_which_article(string name)
    {
        var scene = Clocks[name].Given();
        ApplicationLife.Life.Deadlines(scene.State, scene.Law).Where(d => !d.Key.StartsWith("letter-", StringComparison.Ordinal))
            .Select(d => string.Concat(
                $"{d.Key}{(d.Subject.Length > 0 ? "/" : "")}{d.Subject} {d.Of} {d.From:MM-dd}..{d.Effective:MM-dd} ",
                $"{d.Source.Code} {d.Parameter} {d.Passing}"))
            .ShouldBe(Clocks[name].Clocks, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Expected))]
    public void Each_duty_says_who_holds_the_case_from_when_and_why(string name)
    {
        var scene = Duties[name].Given();
        ApplicationLife.Life.Duties(scene.State, scene.Law, scene.Today)
            .Where(d => d.Clock?.Key.StartsWith("letter-", StringComparison.Ordinal) != true)
            .Select(d => $"{d.Act} {d.Of} {d.Since:MM-dd}..{d.Through:MM-dd} {d.Source.Code} {d.Kind}")
            .ShouldBe(Duties[name].Duties, ignoreOrder: true);
    }

    private static Guid Id(int number) => new($"00000000-0000-7000-8000-{number:000000000000}");

    private static AskUnit Ask(int number) => new(Id(number), DossierSection.Plan, "tasks", $"问题{number}");

    private static RecordObjection Objection => new("某人", "异议");

    private static RaiseSuspicion Suspicion => new("专利证书", [Paper]);
}
