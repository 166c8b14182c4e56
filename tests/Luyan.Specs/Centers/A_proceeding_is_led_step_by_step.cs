using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>Proposal, notice, statement and decision (reading 11): what each says, and what stands in its way.</summary>
public class A_proceeding_is_led_step_by_step
{
    private const SanctionGround Deviation = SanctionGround.Deviation, NoAssessment = SanctionGround.NoAssessment,
        Falsehood = SanctionGround.Falsehood;
    private static readonly DateOnly Look = Day.AddDays(60);
    private static readonly DecideSanction Decision = new("9号", "事实清楚");

    private static readonly (string Case, Func<CenterScene> Given, Actor By, CenterCommand Command, string[] Told)[] Cases =
    [
        ("a proposal without facts", NotRectified, Officer, new ProposeSanction(Deviation, " "), ["facts @Facts"]),
        ("a proposal without facts, on another ground", NotRectified, Officer, new ProposeSanction(Falsehood, ""),
            ["facts @Facts", "ground-falsehood @Ground"]),
        ("on a deviation where no ground holds", () => WithPlaque(), Officer, new ProposeSanction(Deviation, ""),
            ["ground-deviation @Ground"]),
        ("on an assessment where no ground holds", () => WithPlaque(), Officer, new ProposeSanction(NoAssessment, "事实"),
            ["ground-assessment @Ground"]),
        ("on a ground that the place does not have", () => WithPlaque(Changed(Parameters.RevokesOn, "falsehood")), Officer,
            new ProposeSanction(Deviation, "事实"), ["no-such-ground @Ground"]),
        ("on a ground that was dropped", () => Proposed(NotRectified(), Deviation).Given(Leader, new DropSanction("已改进")), SecondOfficer,
            new ProposeSanction(Deviation, "事实"), [$"ground-spent @Ground article={LegalRef.Art(9).Text(Language.Chinese)}"]),
        ("beside another", () => Proposed(NotRectified(), Deviation).On(Look.AddDays(3)), SecondOfficer,
            new ProposeSanction(Deviation, "事实"), ["sanction-open since=2026-07-31"]),
        ("a notice of nothing", () => WithPlaque(), Officer, new ServeNotice("事实", "理由"), ["no-sanction"]),
        ("a notice without a word", () => Proposed(NotRectified(), Deviation), Officer, new ServeNotice("", " "),
            ["notice-facts @Facts", "notice-facts @Reasons"]),
        ("a notice without facts", () => Proposed(NotRectified(), Deviation), Officer, new ServeNotice("", "理由"), ["notice-facts @Facts"]),
        ("a notice without reasons", () => Proposed(NotRectified(), Deviation), Officer, new ServeNotice("事实", ""),
            ["notice-facts @Reasons"]),
        ("a second notice, the first served", () => Noticed(NotRectified(), Deviation), SecondOfficer, new ServeNotice("事实", "理由"),
            ["notice-served day=2026-07-31"]),
        ("a second notice, the first issued", () => Proposed(NotRectified(), Deviation).Given(Officer, new ServeNotice("事实", "理由")),
            SecondOfficer, new ServeNotice("事实", "理由"), ["notice-issued"]),
        ("a decision on nothing", () => WithPlaque(), Leader, Decision, ["no-sanction"]),
        ("a decision without notice", () => Proposed(NotRectified(), Deviation), Leader, Decision, ["notice-missing"]),
        ("a decision on the last day of the statement", () => Noticed(NotRectified(), Deviation).On(new(2026, 8, 14)), Leader, Decision,
            ["statement-runs lastDay=2026-08-14"]),
        ("a decision on the day after", () => Noticed(NotRectified(), Deviation).On(new(2026, 8, 15)), Leader, Decision, [Learnt.Accepted]),
        ("a decision without number and reasons", () => ToDecide(NotRectified(), Deviation), Leader, new DecideSanction(" ", ""),
            ["document-number @DocumentNumber", "reasons @Reasons"]),
        ("a decision without reasons", () => ToDecide(NotRectified(), Deviation), Leader, new DecideSanction("9号", ""),
            ["reasons @Reasons"]),
        ("a decision with a number that is taken", () => ToDecide(NotRectified(), Deviation).Knowing(new() { DocumentNumberTaken = true }),
            Leader, Decision, ["document-number-taken @DocumentNumber number=9号"]),
        ("a decision on a statement without answer",
            () => Noticed(NotRectified(), Deviation).Given(Signer, new StateCase("有异议")).On(Look.AddDays(30)), Leader, Decision,
            ["unanswered"]),
        ("a decision by who proposed", () => ToDecide(NotRectified(), Deviation), Officer with { Role = Role.Leader }, Decision,
            [$"two-offices held={Wordings.Of("application.role.CaseOfficer", Language.Chinese)}", "four-eyes person=戊"]),
        ("a drop by who proposed", () => Proposed(NotRectified(), Deviation), Officer with { Role = Role.Leader }, new DropSanction("理由"),
            [$"two-offices held={Wordings.Of("application.role.CaseOfficer", Language.Chinese)}", "four-eyes person=戊"]),
        ("a drop of nothing", () => WithPlaque(), Leader, new DropSanction("理由"), ["no-sanction"]),
        ("a drop without reasons", () => Proposed(NotRectified(), Deviation), Leader, new DropSanction(" "), ["reasons @Reasons"]),
        ("a statement of nothing where nothing is open to it", () => Noticed(NotRectified(), Deviation), Signer,
            new StateCase(" ", HearingOf.Investigation), ["statement-empty @Statement", "nothing-to-state @In"]),
        ("a statement where none is heard", () => Noticed(NotRectified(), Deviation), Signer, new StateCase("有异议", HearingOf.Investigation),
            ["nothing-to-state @In"]),
        ("a statement where nothing is led", () => WithPlaque(), Signer, new StateCase("有异议"), ["nothing-to-state"]),
        ("a statement on the last day", () => Noticed(NotRectified(), Deviation).On(new(2026, 8, 14)), Signer, new StateCase("有异议"),
            [Learnt.Accepted]),
        ("a statement on the day after", () => Noticed(NotRectified(), Deviation).On(new(2026, 8, 15)), Signer, new StateCase("有异议"),
            ["statement-over lastDay=2026-08-14"]),
        ("a hearing where nothing is led", () => WithPlaque(), Officer, new HearUnit("说明", "答复"), ["nothing-to-state"]),
        ("a hearing of nothing", () => ToDecide(NotRectified(), Deviation), Officer, new HearUnit(" ", ""),
            ["statement-empty @Heard", "statement-empty @Answer"]),
        ("a hearing of nothing, with an answer", () => ToDecide(NotRectified(), Deviation), Officer, new HearUnit("", "答复"),
            ["statement-empty @Heard"]),
        ("a hearing in what is not led", () => ToDecide(NotRectified(), Deviation), Officer,
            new HearUnit("说明", "答复", HearingOf.Investigation), ["nothing-to-state @In"]),
        ("a hearing without record while the unit may write", () => Noticed(NotRectified(), Deviation), Officer,
            new HearUnit("说明", "答复"), ["hearing-record @Record"]),
        ("a hearing with the record", () => Noticed(NotRectified(), Deviation), Officer, new HearUnit("说明", "答复", Record: Paper),
            [Learnt.Accepted]),
        ("an answer to what the unit wrote", () => Noticed(NotRectified(), Deviation).Given(Signer, new StateCase("有异议")), Officer,
            new HearUnit("有异议", "答复"), [Learnt.Accepted]),
        ("a hearing after the last day", () => ToDecide(NotRectified(), Deviation), Officer, new HearUnit("未作陈述", "答复"),
            [Learnt.Accepted]),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Case)];

    [Theory, MemberData(nameof(Names))]
    public void What_stands_in_the_way_is_told_at_its_field(string name)
    {
        var (_, given, by, command, told) = Cases.Single(c => c.Case == name);
        given().Tells(by, command).ShouldBe(told);
    }

    [Fact]
    public void A_page_names_each_ground_of_the_place_that_does_not_hold()
    {
        WithPlaque().Ways<ProposeSanction>(Officer)
            .ShouldBe(["ground-deviation @Ground", "ground-assessment @Ground", "ground-falsehood @Ground"]);
        WithPlaque(Changed(Parameters.RevokesOn, "falsehood")).Ways<ProposeSanction>(Officer)
            .ShouldBe(["ground-assessment @Ground", "ground-falsehood @Ground"]);
        NotRectified().Ways<ProposeSanction>(Officer).ShouldBeEmpty();
    }

    [Fact]
    public void From_March_2027_a_notice_is_served_after_another_person_signed_it_off()
    {
        var scene = Proposed(GraceOver(), NoAssessment);
        scene.Tells(Officer, new ServeNotice("事实", "理由", scene.Today)).ShouldBe(["notice-not-issued @ServedOn"]);
        scene.Tells(Officer, new ServeNotice("事实", "理由")).ShouldBe([Learnt.Accepted]);
    }

    /// <summary>A proposal rests on the rectification, the cycle or the inquiry that is meant, and each has its number.</summary>
    [Fact]
    public void A_proposal_is_counted_and_names_its_basis()
    {
        Proposed(NotRectified(), Deviation).Last().ShouldBe(Learnt.Stored(new SanctionProposed(1, Deviation, 1, "事实")));
        Proposed(GraceOver(), NoAssessment).Last().ShouldBe(Learnt.Stored(new SanctionProposed(1, NoAssessment, 1, "事实")));
        Proposed(Verified(), Falsehood).Last().ShouldBe(Learnt.Stored(new SanctionProposed(1, Falsehood, 1, "事实")));
        var cleared = Heard().Given(Officer, new ClearSuspicion("属实")).Given(SecondOfficer, new ClearSuspicion("属实"))
            .Given(Public, new RaiseSuspicion("另一专利", [Paper])).Given(Officer, new OpenInvestigation("另一专利"))
            .Given(Signer, new StateCase("确有错误", Final: true)).Given(Officer, new VerifyFalsehood("查实"))
            .Given(SecondOfficer, new VerifyFalsehood("查实"));
        Proposed(cleared, Falsehood).Last().ShouldBe(Learnt.Stored(new SanctionProposed(1, Falsehood, 2, "事实")));
        // Dropped, and failed again after another order.
        var again = Proposed(NotRectified(), Deviation).Given(Leader, new DropSanction("再给一次"))
            .Given(Head, Order with { Deadline = Look.AddDays(40) });
        again.Given(Director, new SubmitRectification([new(1, "又改", [])])).Given(Officer, Reinspection(Look, ReinspectionMark.NotPassed));
        Proposed(again, Deviation).Last().ShouldBe(Learnt.Stored(new SanctionProposed(2, Deviation, 2, "事实")));
        again.Notified().ShouldBe([("to-serve", Role.CaseOfficer)]);
    }

    [Theory]
    [InlineData(SanctionGround.Deviation, "9"), InlineData(SanctionGround.Falsehood, "12")]
    public void A_notice_names_the_article_and_until_when_the_unit_may_speak(SanctionGround ground, string article)
    {
        var scene = Noticed(ground == Deviation ? NotRectified() : Verified(), ground);
        var notice = (NoticeServed)scene.Happened[^1].Event;
        (notice.Article, notice.ServedOn, notice.StatementDue).ShouldBe((article, scene.Today, RemedyDays.Statement(scene.Today, Policy)));
        var sanction = scene.Center().OpenSanction!;
        (sanction.Stage, sanction.Statements, sanction.ProposedBy, sanction.ProposedOn).ShouldBe(
            (SanctionStage.Noticed, new RunningPeriod(scene.Today, notice.StatementDue!.Value), Officer.Account, scene.Today));
        scene.Notified().ShouldBe([("notice", Role.Signer)]);
    }

    [Fact]
    public void A_decision_says_on_what_ground_the_title_ends()
    {
        Decided(NotRectified(), Deviation).Last().ShouldBe(Learnt.Stored(
            new CenterRevoked(1, Deviation, "包科发〔2026〕9号", "事实清楚", null, null, null) { Course = LetterCourse.SignOff }));
        Decided(Verified(), Falsehood).Last().ShouldBe(Learnt.Stored(
            new CenterRevoked(1, Falsehood, "包科发〔2026〕9号", "事实清楚", null, null, null) { Course = LetterCourse.SignOff }));
        Decided(GraceOver(), NoAssessment).Last().ShouldBe(Learnt.Stored(
            new TitleCancelled(1, "包科发〔2026〕9号", "事实清楚", null, null, null) { Course = LetterCourse.SignOff }));
    }

    /// <summary>A drop says how often the rectification had been looked at, and whether the ground was lost.</summary>
    [Fact]
    public void A_drop_says_what_was_known()
    {
        CenterScene[] scenes =
        [
            Proposed(Ordered().On(Order.Deadline.AddDays(1)), Deviation), Proposed(NotRectified(), Deviation),
            Proposed(MoreTime(), Deviation), Proposed(GraceOver(), NoAssessment),
            Proposed(Verified().Given(Public, new RaiseSuspicion("另一份合同", [Paper])), Falsehood),
        ];
        scenes.Select(s => (SanctionDropped)s.Given(Leader, new DropSanction("情有可原")).Happened[^1].Event)
            .Select(d => (d.Number, d.SecondLooks, d.GroundLost, d.KeptSuspicions))
            .ShouldBe([(1, 0, null, null), (1, 1, null, null), (1, 2, null, null), (1, null, null, null), (1, null, null, 1)]);
        scenes[0].Notified().ShouldContain(("dropped", Role.Signer));
    }

    [Theory]
    [InlineData(AnnulmentOutcome.OnTheMerits, null, null, "annulled", true)]
    [InlineData(AnnulmentOutcome.InPart, false, null, "annulled", true)]
    [InlineData(AnnulmentOutcome.InPart, true, null, "reviewed", false)]
    [InlineData(AnnulmentOutcome.InPart, true, false, "reviewed", false)]
    [InlineData(AnnulmentOutcome.DeclaredUnlawful, true, true, "reviewed", true)]
    public void The_unit_learns_whether_its_title_is_back_and_is_barred_where_nothing_lifts_it(
        AnnulmentOutcome outcome, bool? lost, bool? lifted, string told, bool free)
    {
        var scene = Revoked().Given(Leader, Annul(outcome, lost) with { BarLifted = lifted });
        scene.Notified().ShouldBe([(told, Role.Signer)]);
        scene.Effects.OfType<Effect.LiftBar>().Any().ShouldBe(free);
    }

    private static CenterScene MoreTime() =>
        Submitted().Given(Officer, Reinspection(Look, ReinspectionMark.MoreTime, Look.AddDays(30))).On(Look.AddDays(20))
            .Given(Director, new SubmitRectification([new(1, "又改", [])]))
            .Given(Officer, Reinspection(Look.AddDays(20), ReinspectionMark.NotPassed));
}
