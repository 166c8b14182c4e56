using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;
using R = Luyan.Cases.Applications.ApplicationRules;

namespace Luyan.Specs.Applications;

/// <summary>Between the approval and its letter something may come to stand against the letter, for years: the leader then sends the case
/// back or rejects it, and only then. A suspicion that came late survives the end of another.</summary>
public class What_is_approved_can_be_taken_up_again
{
    private static readonly Registers Barred = new()
    {
        NextNumber = "SB-2026-0001", Bar = new(Day.AddDays(-1), Day.AddYears(2), "ZX-2024-0001"),
    };

    private static readonly Registers NameGone = new() { NextNumber = "SB-2026-0001", NameHeldBy = "ZX-2024-0002" };

    private static Determine Again(DeterminationOutcome outcome) =>
        new(outcome, "局务会第四次会议", Day, LongReasons) { RestsOn = "8" };

    [Theory]
    [InlineData(DeterminationOutcome.Rejected)]
    [InlineData(DeterminationOutcome.Rework)]
    public void Nobody_takes_an_approval_back_while_nothing_stands_against_it(DeterminationOutcome outcome)
    {
        Determined().Refusals(Leader, Again(outcome)).ShouldBe([R.DeterminedAlready]);
        ApplicationLife.Life.Duties(Determined().State, Policy, Day).ShouldNotContain(d => d.Act == nameof(Determine));
    }

    [Fact]
    public void While_a_bar_stands_it_is_sent_back_or_rejected_and_never_approved_again()
    {
        foreach (var known in new[] { Barred, NameGone })
        {
            Determined().Knowing(known).Given(Leader, Again(DeterminationOutcome.Rejected)).State.ShouldBeOfType<Rejected>();
            var back = Determined().Knowing(known).Given(Leader, Again(DeterminationOutcome.Rework));
            back.State.ShouldBeOfType<Reviewed>();
            Determined().Knowing(known).Refusals(Leader, Again(DeterminationOutcome.Approved)).ShouldBe([R.DeterminedAlready]);
            Determined().Knowing(known).Refusals(Officer, new IssueApprovalLetter("包科发〔2026〕2号")).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_suspicion_that_came_after_the_investigation_was_opened_survives_a_dropped_end()
    {
        var scene = Verified().Given(Public, new RaiseSuspicion("论文", [Paper]))
            .Given(Officer, new ProposeTermination("证书不实", "材料虚假")).Given(Leader, new DropTermination("证据不足"));
        ((FiledApplication)scene.State).Filing.Inquiry.Suspicions.ShouldBe(["论文"]);
        scene.Given(Officer, new OpenInvestigation("论文"));
        scene.Refusals(Signer, new WithdrawApplication("单位调整")).ShouldNotBeEmpty();
    }
}
