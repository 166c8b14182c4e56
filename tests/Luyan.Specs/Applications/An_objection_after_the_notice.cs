using Luyan.Cases;
using Luyan.Cases.Applications;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

/// <summary>Somebody outside tries to learn by an objection what became of a proposal after its public notice.</summary>
public class An_objection_after_the_notice
{
    private static readonly RecordObjection Late = new("甲", "申报材料不实");

    [Fact]
    public void Is_answered_in_the_same_words_whatever_was_decided_since()
    {
        var closed = OnNotice();
        closed.On(((OnNotice)closed.State).Period.Due.Effective.AddDays(1)).Given(Actor.Clock, new ClosePublicNotice());
        var said = Said(closed);
        said.ShouldBe([ApplicationRules.NoticeOver.Key]);
        var determined = Following(DeterminationOutcome.Approved);
        determined.State.ShouldBeOfType<Determined>();
        Said(determined).ShouldBe(said);
        var again = Following(DeterminationOutcome.Rework);
        again.State.ShouldBeOfType<Reviewed>();
        Said(again).ShouldBe(said);
        again.Given(Officer, new ProposeDetermination(DeterminationOutcome.Approved, LongReasons));
        again.State.ShouldBeOfType<Proposed>();
        Said(again).ShouldBe(said);
    }

    private static Scene<ApplicationState, ApplicationCommand, ApplicationEvent> Following(DeterminationOutcome outcome)
    {
        var scene = OnNotice();
        scene.On(((OnNotice)scene.State).Period.Due.Effective.AddDays(1)).Given(Actor.Clock, new ClosePublicNotice());
        return scene.Given(Leader, Approve with { Outcome = outcome, HeldOn = scene.Today });
    }

    private static string[] Said(Scene<ApplicationState, ApplicationCommand, ApplicationEvent> scene) =>
        scene.When(Public, Late) is Decision<ApplicationEvent>.Refused refused
            ? [.. refused.Because.Select(r => r.Rule.Key)]
            : [];
}
