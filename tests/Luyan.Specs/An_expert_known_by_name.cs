using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using I = Luyan.Specs.Centers.Ironfield;
using OfCenter = Luyan.Cases.Centers;

namespace Luyan.Specs;

/// <summary>Experts without an account are known by name: who types himself or a colleague into a panel, and who determines what somebody
/// of his name has judged. A namesake is said to be one in the record.</summary>
public class An_expert_known_by_name
{
    private static readonly DateOnly Late = new(2027, 3, 1);

    /// <summary>The review with somebody of a name in its first seat.</summary>
    internal static ReviewRecord Named(ReviewRecord review, string name) =>
        review with { Experts = [review.Experts[0] with { Name = name }, .. review.Experts.Skip(1)] };

    private static ReviewRecord Panel(string name) => Named(Review(5), name) with { HeldOn = Late };

    [Fact]
    public void Nobody_types_himself_or_who_acted_into_a_panel()
    {
        var visited = Visited().On(Late);
        foreach (var name in new[] { SecondOfficer.Name, Officer.Name, Head.Name, Department.Name, Signer.Name, $" {Officer.Name}　" })
        {
            visited.Refusals(SecondOfficer, new RecordPanelReview(Panel(name))).ShouldBe([ApplicationRules.ExpertActs], name);
        }
        visited.Refusals(SecondOfficer, new RecordPanelReview(Panel($"{Officer.Name}（北方研究院）"))).ShouldBeEmpty("it is said who it is");
        visited.Refusals(SecondOfficer, new RecordPanelReview(Panel($"{SecondOfficer.Name}（北方研究院）")))
            .ShouldBe([ApplicationRules.ExpertActs], "not by himself");
        visited.Refusals(Officer, new RecordPanelReview(Panel(SecondOfficer.Name))).ShouldBeEmpty("who has not acted yet");
        Visited().Refusals(Officer, new RecordPanelReview(Named(Review(5), Officer.Name))).ShouldBeEmpty("the demand is of March");
    }

    [Fact]
    public void Whose_name_sat_does_not_act_for_the_Bureau_until_another_person_says_who_it_was()
    {
        var scene = Along(Stamped()).On(Late);
        scene = Anew(scene, Panel(Leader.Name))
            .Given(Officer, new ProposeDetermination(DeterminationOutcome.Approved, LongReasons));
        var determine = new Determine(DeterminationOutcome.Approved, "局务会第3次", Late, LongReasons);
        scene.Refusals(Leader, determine).ShouldBe([ApplicationRules.ExpertActs]);
        scene.Given(SecondOfficer, new CorrectRecord(
            "panel.experts.1.name", $"{Leader.Name}（北方研究院）", "与分管领导同名，签到表载明单位", Paper));
        scene.Refusals(Leader, determine).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_comes_in_by_a_correction() => Visited().On(Late).Given(Officer, new RecordPanelReview(Panel("专家1")))
        .Refusals(SecondOfficer, new CorrectRecord("panel.experts.1.name", Head.Name, "签到表载明的姓名与登记不同", Paper))
        .ShouldBe([ApplicationRules.ExpertActs]);

    /// <summary>To those outside a refusal would tell who judges them.</summary>
    [Fact]
    public void A_unit_and_a_department_learn_nothing_by_their_names()
    {
        var scene = Visited().On(Late).Given(Officer, new RecordPanelReview(Panel("专家1")));
        foreach (var person in new[] { Signer, Department })
        {
            scene.Refusals(person with { Name = "专家1" }, new RaiseSuspicion("专利证书", [Paper])).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Who_sat_in_a_panel_that_was_held_anew_has_sat_in_the_case()
    {
        var former = Id(61);
        var first = Panel("黄某") is var panel
            ? panel with { Experts = [.. panel.Experts.SkipLast(1), panel.Experts[^1] with { Account = former }] }
            : null;
        var scene = Anew(Anew(Along(Stamped()).On(Late), first!), Panel("专家1"));
        var second = new Actor(Id(62), "黄某", Role.CaseOfficer, Guid.Empty);
        var ask = new ProposeDetermination(DeterminationOutcome.Approved, LongReasons);
        scene.Refusals(second with { Name = "白某", Others = [former] }, ask).ShouldBe([ApplicationRules.TwoOffices]);
        scene.Refusals(second, ask).ShouldBe([ApplicationRules.ExpertActs], "a former panel counts by name as well");
        scene.Given(SecondOfficer, new CorrectRecord(
            "former-panels.2.experts.1.name", "黄某（北方研究院）", "与经办人同名，签到表载明单位", Paper));
        scene.Refusals(second, ask).ShouldBeEmpty("another person says who it was");
    }

    /// <summary>The panel of another attempt or cycle counts as one that was held anew does.</summary>
    [Fact]
    public void So_has_who_sat_for_an_earlier_attempt_or_cycle()
    {
        var first = Named(I.Review(new(2028, 2, 1)), "黄某");
        var scene = I.Checked().Given(I.Officer, new OfCenter.RecordAssessmentReview(1, first))
            .Given(I.Officer, new OfCenter.RecordAssessmentReview(1, I.Review(new(2028, 2, 1)) with { Opinion = "重新评审" }));
        var other = new Actor(I.Id(64), "黄某", Role.CaseOfficer, Guid.Empty);
        OfCenter.CenterCommand ask = new OfCenter.RecordSupport("市级科技项目", "municipal", 50, scene.Today);
        scene.Refusals(other, ask).ShouldContain(OfCenter.CenterRules.ExpertActs);
        scene.Refusals(I.Officer, new OfCenter.CorrectRecord(
            "former-panels.1.experts.1.name", "黄某（北方研究院）", "签到表载明单位", I.Paper)).ShouldContain(
                Luyan.Cases.Records.RecordRules.OwnWriting);
        scene.Given(I.SecondOfficer, new OfCenter.CorrectRecord(
            "former-panels.1.experts.1.name", "黄某（北方研究院）", "签到表载明单位", I.Paper));
        scene.Refusals(other, ask).ShouldNotContain(OfCenter.CenterRules.ExpertActs);
        foreach (var reader in new[] { new Reader(Side.Unit), new Reader(Side.Department) })
        {
            scene.Life.Disclose(scene.Happened[^1].Event, scene.Life.Initial, scene.State, reader).ShouldBeNull();
            ((OfCenter.NamedCenter)scene.Life.AsRead(scene.State, reader)).Center.Corrections.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_panel_on_an_assessment_counts_like_any_other()
    {
        var expert = I.Id(63);
        var review = Named(I.Review(new(2028, 2, 1)), "黄某");
        var scene = I.Checked().Given(I.Officer, new OfCenter.RecordAssessmentReview(1, review with
        {
            Experts = [.. review.Experts.SkipLast(1), review.Experts[^1] with { Account = expert }],
        }));
        var other = new Actor(I.Id(64), "黄某", Role.CaseOfficer, Guid.Empty);
        var support = new OfCenter.MarkAssessment(1, I.Marks);
        scene.Refusals(other, support).ShouldContain(OfCenter.CenterRules.ExpertActs);
        scene.Refusals(other with { Name = "黄", Others = [expert] }, support).ShouldContain(OfCenter.CenterRules.TwoOffices);
    }

    // The proposal is sent back, and the panel is held once more.
    private static Luyan.Specs.Scene<ApplicationState, ApplicationCommand, ApplicationEvent> Anew(
        Luyan.Specs.Scene<ApplicationState, ApplicationCommand, ApplicationEvent> reviewed, ReviewRecord panel) => reviewed
        .Given(Officer, new ProposeDetermination(DeterminationOutcome.Approved, LongReasons))
        .Given(Leader with { Account = Id(60), Name = "戌" }, new Determine(DeterminationOutcome.Rework, "局务会第3次", Late, LongReasons))
        .Given(Officer, new RecordPanelReview(panel));

    private static Guid Id(int number) => Person(number, "", Role.Anyone, Guid.Empty).Account;
}
