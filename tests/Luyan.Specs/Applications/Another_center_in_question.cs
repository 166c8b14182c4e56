using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using R = Luyan.Cases.Applications.ApplicationRules;

namespace Luyan.Specs.Applications;

/// <summary>A unit whose center is in question wants a second one.</summary>
public class Another_center_in_question
{
    internal static readonly Measures Answerable = Changed(Parameters.OtherCentersAnswered, "true");

    internal static Registers Known => new() { NextNumber = "ZX-2026-0002", InQuestion = [new("ZX-2026-0001", ["Investigation"])] };

    private static Determine Answer(string? text) => Approve with { Answer = text };

    private static IssueApprovalLetter Letter => new("包科发〔2026〕90号");

    [Fact]
    public void The_approval_waits_and_what_is_not_an_approval_does_not()
    {
        var scene = Proposed().On(Late).Knowing(Known);
        scene.Refusals(Leader, Approve).ShouldBe([R.OtherCenter]);
        scene.Refusals(Leader, Answer(LongReasons)).ShouldBe([R.OtherCenter]);
        scene.Refusals(Leader, Approve with { Outcome = DeterminationOutcome.Rework }).ShouldBeEmpty();
        scene.Knowing(new()).Refusals(Leader, Approve).ShouldBeEmpty();
    }

    [Fact]
    public void The_letter_waits_for_a_question_that_came_after_the_determination()
    {
        var scene = Proposed().On(Late).Given(Leader, Approve);
        scene.Knowing(Known).Refusals(Officer, Letter).ShouldBe([R.OtherCenter]);
        scene.Knowing(new() { NextNumber = "ZX-2026-0002" }).Refusals(Officer, Letter).ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_policy_allows_it_the_question_is_named_and_answered_and_the_letter_needs_no_more()
    {
        var scene = Proposed(Answerable).On(Late).Knowing(Known);
        foreach (var said in (string?[])[null, " ", "同意", new string('好', 60)])
        {
            scene.Refusals(Leader, Answer(said)).ShouldBe([R.OtherCenterAnswer]);
        }
        scene.Given(Leader, Answer(LongReasons));
        scene.Happened[^1].Event.ShouldBeOfType<ApplicationDetermined>().InQuestion!.Single().Center.ShouldBe("ZX-2026-0001");
        scene.Refusals(Officer, Letter).ShouldBeEmpty();
        scene.Knowing(new() { NextNumber = "ZX-2026-0002", InQuestion = [new("ZX-2026-0001", ["Investigation", "Rectification"])] })
            .Refusals(Officer, Letter).ShouldBe([R.OtherCenter]);
    }

    [Fact]
    public void Before_the_day_of_the_rule_nothing_is_asked() =>
        Proposed().Knowing(Known).Refusals(Leader, Approve).ShouldBeEmpty();
}
