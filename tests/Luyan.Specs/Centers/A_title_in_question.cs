using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>Somebody tries to get a title or a unit out of the reach of Art. 13 while it is in question.</summary>
public class A_title_in_question
{
    private static readonly (string Name, Func<CenterScene> Given, Question Question)[] Doubts =
    [
        ("a suspicion", Suspected, Question.Suspicion),
        ("a suspicion that one person cleared", () => Suspected().Given(Officer, new ClearSuspicion("属实")), Question.Suspicion),
        ("an investigation", Investigated, Question.Investigation),
        ("a verified falsehood", Verified, Question.Investigation),
        ("a deviation that was not ordered", () => Deviating(), Question.Deviation),
        ("a rectification that runs", Ordered, Question.Rectification),
        ("a rectification on its last day", () => Ordered().On(Day.AddDays(91)), Question.Rectification),
        ("a rectification that lies for the second look", Submitted, Question.Rectification),
        ("a rectification that did not pass", NotRectified, Question.Rectification),
        ("a proposal", () => Proposed(GraceOver(), SanctionGround.NoAssessment), Question.Proposal),
        ("a notice", () => Noticed(GraceOver(), SanctionGround.NoAssessment), Question.Notice),
        ("a deviation after a failed acceptance", () => Failed().Given(Officer, Inspection(InspectionMark.Differs)), Question.Deviation),
        ("a ground that was annulled for procedure",
            () => Revoked().Given(Leader, Annul(AnnulmentOutcome.ForProcedure)), Question.Rectification),
    ];

    public static TheoryData<string> Names => [.. Doubts.Select(d => d.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_is_named_and_no_title_and_no_unit_leaves(string name)
    {
        var (_, given, question) = Doubts.Single(d => d.Name == name);
        var scene = given();
        InQuestion.Of((NamedCenter)scene.State, scene.Today).ShouldContain(question);
        scene.Refusals(Officer, Gone with { Proof = Paper }).ShouldBe([R.DissolutionInQuestion]);
        var told = InQuestion.ToldOf(((NamedCenter)scene.State).Center).Count > 0;
        told.ShouldBe(question is not (Question.Suspicion or Question.Proposal));
        var refusal = told ? RefusedToTheUnit(scene) : RefusedToTheBureau(given);
        refusal.What(Language.Chinese).ShouldContain(Wordings.Of($"center.question.{question}", Language.Chinese));
        refusal.What(Language.English).ShouldContain(Wordings.Of($"center.question.{question}", Language.English));
    }

    private static Refusal RefusedToTheUnit(CenterScene scene)
    {
        scene.Refusals(Director, new ProposeChange(Successor, "重组")).ShouldContain(R.UnitUnderSanction);
        scene.Refusals(Director, new ProposeChange(PlanRefusals.Later, "推迟")).ShouldContain(R.PlanInQuestion);
        return scene.When(Signer, new CloseVoluntarily("业务调整")).ShouldBeOfType<Decision<CenterEvent>.Refused>().Because.Single();
    }

    // The unit may ask for everything: whoever decides is refused, so that neither title nor unit leaves.
    private static Refusal RefusedToTheBureau(Func<CenterScene> given)
    {
        given().Given(Director, new ProposeChange(Successor, "重组")).Refusals(Head, new DecideChange(true, "同意"))
            .ShouldBe([R.UnitUnderSanction]);
        given().Given(Director, new ProposeChange(PlanRefusals.Later, "推迟")).Refusals(Head, new DecideChange(true, "同意"))
            .ShouldContain(R.PlanInQuestion);
        var closing = given();
        if (closing.Today < Confirming) { closing.On(Confirming); }
        return closing.Given(Signer, new CloseVoluntarily("业务调整")).When(Head, new ConfirmClosing())
            .ShouldBeOfType<Decision<CenterEvent>.Refused>().Because.Single();
    }

    // From then on a closing is declared by the unit and confirmed by the Bureau.
    private static readonly DateOnly Confirming = new(2027, 3, 1);

    [Theory, MemberData(nameof(Names))]
    public void No_acceptance_passes_meanwhile(string name)
    {
        var scene = Doubts.Single(d => d.Name == name).Given();
        for (var year = 2026; year < scene.Today.Year; year++) { scene.Do(Director, Report(year)); }
        if (scene.Do(Director, Apply) is not Decision<CenterEvent>.Accepted) { return; }
        scene.Given(Officer, new RecordAcceptanceReview(Review(scene.Today)));
        scene.Refusals(Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "达到目标")).ShouldBe([R.AcceptanceBlocked]);
    }

    [Fact]
    public void A_change_of_unit_that_was_asked_for_before_the_question_is_not_approved_in_it()
    {
        var scene = Proposing(Successor).Given(Public, new RaiseSuspicion("专利证书", [Paper]));
        scene.Refusals(Head, new DecideChange(true, "同意")).ShouldBe([R.UnitUnderSanction]);
        scene.Given(Head, new DecideChange(false, "待查清后再申请"));
    }

    [Fact]
    public void A_unit_that_is_only_renamed_stays_the_same() => Ordered().Given(
        Director, new ProposeChange(Successor with { Unit = UnitId, CreditCode = Named.CreditCode }, "更名"));

    [Fact]
    public void What_is_closed_is_no_question_any_more()
    {
        CenterScene[] closed =
        [
            WithPlaque(), Accepted(), Submitted().Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.Passed)),
            Heard().Given(Officer, new ClearSuspicion("属实")).Given(SecondOfficer, new ClearSuspicion("属实")),
            Noticed(NotRectified(), SanctionGround.Deviation).Given(Leader, new DropSanction("已改进")),
            Revoked().Given(Leader, Annul(AnnulmentOutcome.OnTheMerits)),
            Deviating().Given(Officer, Inspection(InspectionMark.Conforms)),
        ];
        foreach (var scene in closed)
        {
            InQuestion.Of((NamedCenter)scene.State, scene.Today).ShouldBeEmpty();
            scene.Given(Signer, new CloseVoluntarily("业务调整"));
        }
    }

    [Fact]
    public void A_later_inspection_closes_a_deviation_only_where_it_saw_the_same_point_in_order()
    {
        var elsewhere = Inspection(InspectionMark.NotSeen) with { Findings = [new("m2", null, InspectionMark.Conforms, null)] };
        InQuestion.Of(((NamedCenter)Deviating().Given(Officer, elsewhere).State).Center).ShouldBe([Question.Deviation]);
        // An inspection that was held before it, and is only entered after it, says nothing of it.
        var before = Inspection(InspectionMark.Conforms) with { HeldOn = Day.AddDays(-1) };
        InQuestion.Of(((NamedCenter)Deviating().Given(Officer, before).State).Center).ShouldBe([Question.Deviation]);
    }

    [Fact]
    public void A_decision_stays_in_question_while_it_can_be_annulled()
    {
        var scene = Revoked();
        var last = scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>().Decision.Remedies.ShouldNotBeNull().Litigation.Effective;
        InQuestion.Of((NamedCenter)scene.State, last).ShouldBe([Question.Decision]);
        InQuestion.Of((NamedCenter)scene.State, last.AddDays(1)).ShouldBeEmpty();
    }

    [Fact]
    public void The_proceeding_goes_on_against_the_successor_which_is_told_anew_and_barred_with_who_went_before()
    {
        var scene = ToDecide(NotRectified(), SanctionGround.Deviation);
        scene.Given(Officer, Gone with { DissolvedOn = scene.Today, Successor = Successor });
        scene.Effects.OfType<Effect.SendLetter>().Single().Kind.ShouldBe("succession");
        scene.Refusals(Leader, new DecideSanction("9号", "理由")).ShouldBe([R.NoticeMissing]);
        scene.Given(Officer, new ServeNotice("事实", "理由", scene.Today));
        scene.Given(OtherSigner, new StateCase("有异议")).Given(Officer, new HearUnit("有异议", "不予采纳"));
        scene.On(scene.Today.AddDays(30)).Given(Leader, new DecideSanction("9号", "事实清楚"));
        InQuestion.Of((NamedCenter)scene.State, scene.Today.AddYears(3)).ShouldBe([Question.Decision], "it is not served yet");
        Served(scene.Given(Head, new SignOffLetter(LastLetter(scene))));
        scene.Effects.OfType<Effect.StartBar>().Select(b => b.Unit).ShouldBe([Successor.Unit, UnitId], ignoreOrder: true);
        scene.Given(Leader, Annul(AnnulmentOutcome.OnTheMerits));
        scene.Effects.OfType<Effect.LiftBar>().Select(b => b.Unit).ShouldBe([Successor.Unit, UnitId], ignoreOrder: true);
    }

    [Fact]
    public void Without_a_successor_the_proceeding_ends_with_its_ground_stated()
    {
        var scene = Noticed(NotRectified(), SanctionGround.Deviation);
        scene.Given(Officer, Gone with { ProceedingEnds = "依托单位注销，无承继单位，程序终结", Proof = Paper });
        scene.State.ShouldBeOfType<Dissolved>().Center.Sanctions.Single().Stage.ShouldBe(SanctionStage.Lapsed);
        scene.Happened[^1].Event.ShouldBeOfType<CenterDissolved>().ProceedingEnds.ShouldBe("依托单位注销，无承继单位，程序终结");
        scene.Effects.OfType<Effect.StartBar>().ShouldBeEmpty();
    }
}
