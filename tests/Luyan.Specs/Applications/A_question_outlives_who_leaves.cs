using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;
using InQuestion = Luyan.Cases.Applications.InQuestion;
using OpenInvestigation = Luyan.Cases.Applications.OpenInvestigation;
using RecordService = Luyan.Cases.Applications.RecordService;
using R = Luyan.Cases.Applications.ApplicationRules;
using RaiseSuspicion = Luyan.Cases.Applications.RaiseSuspicion;
using ClearSuspicion = Luyan.Cases.Applications.ClearSuspicion;
using StateCase = Luyan.Cases.Applications.StateCase;
using VerifyFalsehood = Luyan.Cases.Applications.VerifyFalsehood;

namespace Luyan.Specs.Applications;

/// <summary>A unit has heard of a suspicion, or only guesses it, and is gone before anybody asks: by itself, with the help of its
/// department, or by waiting. It is told nothing, and gains nothing.</summary>
public class A_question_outlives_who_leaves
{
    private static readonly (string Name, Func<ApplicationScene> Left)[] Ways =
    [
        ("withdraws", () => Suspected().Given(Signer, new WithdrawApplication())),
        ("is declined by a friend", () => Suspected().Given(Department, new DeclineToRecommend(LongReasons, "丙"))),
        ("waits", () => Warned().Given(Public, new RaiseSuspicion("专利证书", [Paper])).On(new(2026, 4, 27))
            .Given(Department, new LapseApplication(LongReasons))),
    ];

    public static TheoryData<string> Names => [.. Ways.Select(w => w.Name)];

    private static ApplicationScene Left(string name) => Ways.Single(w => w.Name == name).Left();

    [Theory, MemberData(nameof(Names))]
    public void It_holds_up_the_next_application_of_the_unit(string name)
    {
        var scene = Left(name);
        scene.State.ShouldBeAssignableTo<EndedApplication>();
        InQuestion.LeftBehind.ShouldContain(scene.State.GetType().Name);
        var title = InQuestion.Title(scene.State).ShouldNotBeNull();
        title.Questions.ShouldBe([nameof(Question.Suspicion)]);
        Proposed().On(Late).Knowing(new() { InQuestion = [title] }).Refusals(Leader, Approve).ShouldBe([R.OtherCenter]);
    }

    [Theory, MemberData(nameof(Names))]
    public void It_is_investigated_and_decided_all_the_same(string name)
    {
        var scene = Left(name);
        var ended = scene.State.GetType();
        scene.Given(Officer, new OpenInvestigation("专利证书"));
        scene.Life.Deadlines(scene.State, Policy).ShouldContain(d => d.Key == "application-statement" && d.Of == Role.Signer);
        scene.Given(Signer, new StateCase("属实", Final: true)).Given(Officer, new VerifyFalsehood("查实"))
            .Given(SecondOfficer, new VerifyFalsehood("查实")).Given(Officer, new ProposeTermination("证书不实", "材料虚假"));
        scene.State.ShouldBeOfType(ended);
        scene.Given(SecondOfficer, new RecordService(((FiledApplication)scene.State).Filing.Letters.Letters.Count, scene.Today,
            Cases.Notices.ServiceWay.InPerson, "甲"));
        scene.Given(Signer, new StateCase("没有其他意见") { Final = true }).Given(Officer, new AnswerStatement("不予采纳"))
            .Given(Leader, new TerminateForFalsehood("材料虚假"));
        scene.State.ShouldBeOfType<Terminated>();
        scene.Happened.Count.ShouldBe(scene.Replayed().Version);
        InQuestion.Title(scene.State).ShouldBeNull("it is decided");
    }

    [Theory, MemberData(nameof(Names))]
    public void Two_persons_clear_it_and_the_unit_never_hears_of_it(string name)
    {
        var scene = Left(name).Given(SecondOfficer, new ClearSuspicion("属实"));
        InQuestion.Title(scene.State).ShouldNotBeNull("one person alone");
        scene.Given(Person(41, "丑", Role.CaseOfficer, Guid.Empty), new ClearSuspicion("属实"));
        scene.Effects.ShouldBeEmpty();
        InQuestion.Title(scene.State).ShouldBeNull();
        scene.Life.WhyNot(scene.State, typeof(OpenInvestigation), scene.Asked(Officer)).Select(r => r.Rule).ShouldBe([R.Ended]);
    }

    [Theory, MemberData(nameof(Names))]
    public void While_it_is_not_told_the_unit_cannot_find_out_by_speaking(string name)
    {
        Left(name).Refusals(Signer, new StateCase("我们没有造假")).ShouldBe([R.Ended]);
        Left(name).Refusals(Public, new RaiseSuspicion("试探", [Paper])).ShouldBe([R.Ended]);
    }

    [Fact]
    public void Who_was_told_is_told_that_it_is_cleared()
    {
        var scene = Investigated().Given(Officer, new ClearSuspicion("属实")).Given(SecondOfficer, new ClearSuspicion("属实"));
        scene.Effects.OfType<Effect.Notify>().ShouldContain(n => n.To == Role.Signer && n.Key == "application-cleared");
    }
}
