using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

public class The_unit_is_asked
{
    [Fact]
    public void A_question_stops_no_clock_and_stays_open_until_it_is_answered()
    {
        var before = Recommended();
        var asked = Questioned();
        // The unit's own period to answer runs beside the clocks that were there.
        ApplicationLife.Life.Deadlines(asked.State, Policy).Where(d => d.Key != "unit-answers")
            .ShouldBe(ApplicationLife.Life.Deadlines(before.State, Policy));
        Questions(asked.State).Single().Open.ShouldBeTrue();
        asked.Given(Filler, new AnswerQuestion(FirstQuestion, "分两步完成", [Paper]));
        var answered = Questions(asked.State).Single();
        answered.Open.ShouldBeFalse();
        answered.Answer!.Files.ShouldBe([Paper]);
        answered.Answer.By.ShouldBe(Filler.Name);
    }

    [Fact]
    public void The_unit_is_told_and_then_the_office_that_asked()
    {
        var scene = Submitted().Given(Department, new AskUnit(FirstQuestion, DossierSection.Plan, "tasks", "如何完成？"));
        scene.Effects.OfType<Effect.Notify>().Select(n => n.To).ShouldBe([Role.Signer, Role.Filler], ignoreOrder: true);
        scene.Given(Signer, new AnswerQuestion(FirstQuestion, "分两步完成", []));
        scene.Effects.OfType<Effect.Notify>().Single().To.ShouldBe(Role.Department);
    }

    [Fact]
    public void The_same_question_is_asked_once()
    {
        var scene = Questioned().Given(Department, new AskUnit(UnitId, DossierSection.Base, null, "何时授权？"));
        scene.When(Officer, new AskUnit(FirstQuestion, DossierSection.Plan, "tasks", "换一种问法"))
            .ShouldBeOfType<Decision<ApplicationEvent>.Nothing>();
    }

    [Theory]
    [InlineData("team", "team.t1.born", true)]
    [InlineData("team.t1", "team.t1.born", true)]
    [InlineData("team.t1", "team.t10.born", false)]
    [InlineData("tasks", "tasks", true)]
    public void What_is_meant_for_a_place_is_shown_at_what_it_encloses(string place, string input, bool covered) =>
        DossierPlace.Covers(place, input).ShouldBe(covered);

    private static IReadOnlyList<UnitQuestion> Questions(ApplicationState state) => ((FiledApplication)state).Filing.Questions;
}
