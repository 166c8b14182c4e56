using Luyan.Cases.Reviews;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

public class Inviting_and_scoring
{
    [Fact]
    public void All_acceptances_seat_the_panel() => new A_panel().Seated().File.State.ShouldBeOfType<ReviewState.Seated>();

    [Fact]
    public void A_decline_brings_the_next_alternate_who_fits()
    {
        var panel = new A_panel().Drawn();
        var leaves = panel.Sitting[0];
        panel.Do(Expert(leaves), new DeclineInvitation("abroad"));
        var replacement = panel.History.OfType<InvitationDeclined>().Single().Replacement.ShouldNotBeNull();
        panel.Sitting.ShouldContain(replacement);
        panel.Sitting.ShouldNotContain(leaves);
        panel.Refuses(Expert(leaves), new AcceptInvitation(), ReviewRules.NotInvited);
    }

    [Fact]
    public void Without_an_alternate_the_panel_is_composed_anew_and_who_left_is_not_drawn_again()
    {
        var composition = Panel() with { Candidates = [.. Enumerable.Range(1, 5).Select(n => Person(n))], Minimums = [] };
        var panel = new A_panel().Drawn(composition);
        panel.Do(Expert(Id(1)), new DeclareConflict("a former colleague"));
        panel.File.State.ShouldBeOfType<ReviewState.Composing>().Gone.ShouldBe([Id(1)]);
        panel.Refuses(Officer, new ComposePanel(composition with { SeedCommitment = PanelDraw.Commitment("next") }),
            ReviewRules.GoneBefore);
    }

    [Fact]
    public void An_invitation_is_answered_once_and_by_the_invited()
    {
        var panel = new A_panel().Drawn();
        panel.Refuses(Expert(Id(77)), new AcceptInvitation(), ReviewRules.NotInvited);
        panel.Refuses(Expert(panel.Sitting[0]), new DeclineInvitation(""), ReviewRules.ReasonMissing);
        panel.Do(Expert(panel.Sitting[0]), new AcceptInvitation());
        panel.Refuses(Expert(panel.Sitting[0]), new DeclineInvitation("no"), ReviewRules.InvitationAnswered);
    }

    [Fact]
    public void A_conflict_is_declared_before_any_material_is_shown()
    {
        var panel = new A_panel().Seated();
        panel.Do(Expert(panel.Sitting[0]), new DeclareConflict("my sister works there"));
        panel.File.State.ShouldBeOfType<ReviewState.Inviting>();
        var late = new A_panel().Scoring();
        late.Refuses(Expert(late.Sitting[0]), new DeclareConflict("too late"), ReviewRules.MaterialShown);
        late.Do(Officer, new RecuseExpert(late.Sitting[0], "conflict found late"));
        late.Sitting.Count.ShouldBe(4);
    }

    [Fact]
    public void Every_criterion_is_scored_in_range_with_a_comment_where_low()
    {
        var panel = new A_panel().Scoring();
        var expert = Expert(panel.Sitting[0]);
        panel.Refuses(expert, new SubmitScores([new("base", 101)]), ReviewRules.ScoreMissing, ReviewRules.ScoreRange);
        panel.Refuses(expert, new SubmitScores([new("base", 59), new("plan", 60), new("x", 1)]),
            ReviewRules.ScoreComment, ReviewRules.ScoreUnknown);
        panel.Refuses(Expert(Id(77)), Scores(), ReviewRules.NotSeated);
        panel.Do(expert, new SubmitScores([new("base", 59, "no pilot line"), new("plan", 60)]));
        panel.Refuses(expert, Scores(), ReviewRules.ScoresFinal);
    }

    [Fact]
    public void Scores_are_blind_until_ones_own_are_in()
    {
        var panel = new A_panel().Scoring();
        panel.Do(Expert(panel.Sitting[0]), Scores());
        var state = panel.File.State.ShouldBeOfType<ReviewState.Scoring>();
        state.VisibleTo(panel.Sitting[1]).ShouldBeEmpty();
        state.VisibleTo(panel.Sitting[0]).Count.ShouldBe(1);
    }

    [Fact]
    public void The_meeting_waits_for_all_scores()
    {
        var panel = new A_panel().Scoring();
        panel.Refuses(Officer, new OpenMeeting("Room 3"), ReviewRules.ScoresOutstanding);
    }

    [Fact]
    public void Invitations_and_scores_have_a_deadline_that_names_its_source()
    {
        var deadlines = ReviewLife.Life.Deadlines(new A_panel().Drawn().File.State, Policy)
            .Concat(ReviewLife.Life.Deadlines(new A_panel().Scoring().File.State, Policy)).ToList();
        deadlines.Select(d => (d.Key, d.Effective)).ShouldBe([("review-invitation", new(2026, 3, 5)), ("review-scores", new(2026, 3, 16))]);
    }
}
