using Luyan.Cases.Panels;
using Luyan.Cases.Reviews;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

/// <summary>A recusal leaves a visit or a meeting with too few: others take the seats, and it is held anew.</summary>
public class Nobody_is_stuck_after_a_recusal
{
    private static readonly CloseMeeting Favourable = new(ReviewOutcome.Favourable, "The group agrees.");

    private static A_panel Visit(Composition? panel = null)
    {
        var visit = new A_panel().Seated(panel ?? Panel(3, ReviewKind.SiteVisit)).Do(Officer, new OpenScoring())
            .Do(Officer, new OpenMeeting("At the unit"));
        return visit.Do(Officer, new RecordAttendance(visit.Sitting));
    }

    [Fact]
    public void A_visit_of_three_goes_on_with_an_alternate()
    {
        var panel = Visit();
        var gone = panel.Sitting[0];
        panel.Do(Officer, new RecuseExpert(gone, "kin of the director")).Do(Officer, new RecordAttendance([.. panel.Sitting]));
        panel.Refuses(Officer, Favourable, ReviewRules.VisitComplete);
        panel.Do(Officer, new SeatAnew("too few are left"));
        var bench = panel.File.State.ShouldBeOfType<ReviewState.Inviting>().Bench;
        bench.Seats.Count(s => s.Standing == Standing.Invited).ShouldBe(1);
        (bench.Sits(gone), bench.Gone.Contains(gone), bench.Sitting.Count).ShouldBe((false, true, 3));
        panel.Effects.Count.ShouldBe(1);
        var follows = bench.Seats.Single(s => s.Standing == Standing.Invited).Expert;
        panel.Do(Expert(follows), new AcceptInvitation()).Do(Officer, new OpenScoring()).Do(Officer, new OpenMeeting("At the unit"));
        panel.Do(Officer, new RecordAttendance(panel.Sitting)).Do(Officer, Favourable);
        foreach (var seat in panel.Sitting) { panel.Do(Expert(seat), new SignOpinion()); }
        panel.Do(Officer, new CloseReview());
        panel.File.State.ShouldBeOfType<ReviewState.Closed>().Result.Experts.Count(e => e.Signed).ShouldBe(3);
    }

    [Fact]
    public void Without_an_alternate_the_visit_is_composed_anew_and_who_was_recused_does_not_come_back()
    {
        var visit = Panel(3, ReviewKind.SiteVisit);
        var panel = Visit(visit with { Candidates = [.. visit.Candidates.TakeLast(3)], MostFromOneOrganisation = 3 });
        var gone = panel.Sitting[0];
        panel.Do(Officer, new RecuseExpert(gone, "kin of the director")).Do(Officer, new SeatAnew("nobody follows"));
        panel.File.State.ShouldBeOfType<ReviewState.Composing>().Gone.ShouldBe([gone]);
        panel.Refuses(Officer, new ComposePanel(visit with { Candidates = [.. visit.Candidates.TakeLast(3)] }),
            ReviewRules.SeedUsed);
        panel.Do(Officer, new ComposePanel(visit with { SeedCommitment = PanelDraw.Commitment("anew") }))
            .Do(Officer, new DrawExperts("anew"));
        panel.Sitting.ShouldNotContain(gone);
    }

    [Fact]
    public void A_meeting_keeps_the_scores_of_those_who_stay()
    {
        var panel = new A_panel().InMeeting();
        panel.Do(Officer, new RecuseExpert(panel.Sitting[0], "conflict found"));
        panel.Refuses(Officer, new SeatAnew("one is gone"), ReviewRules.EnoughLeft);
        panel.Do(Officer, new RecuseExpert(panel.Sitting[0], "conflict found"));
        panel.Do(Officer, new SeatAnew("two are gone"));
        foreach (var invited in panel.File.State.ShouldBeOfType<ReviewState.Inviting>().Bench.Seats
            .Where(s => s.Standing == Standing.Invited).ToArray())
        {
            panel.Do(Expert(invited.Expert), new AcceptInvitation());
        }
        panel.Do(Officer, new OpenScoring());
        var scoring = panel.File.State.ShouldBeOfType<ReviewState.Scoring>();
        scoring.Scores.Count.ShouldBe(3);
        panel.Refuses(Expert(scoring.Scores[0].Expert), Scores(10), ReviewRules.ScoresFinal);
        var fresh = panel.Sitting.Except(scoring.Scores.Select(s => s.Expert)).ToArray();
        scoring.VisibleTo(fresh[0]).ShouldBeEmpty("the own scores come first");
        foreach (var expert in fresh) { panel.Do(Expert(expert), Scores()); }
        panel.Do(Officer, new OpenMeeting("Room 3"));
    }

    /// <summary>An officer who dislikes the group cannot change it by giving seats anew.</summary>
    [Fact]
    public void Nobody_swaps_experts_who_only_stay_away_or_voted()
    {
        var absent = Visit();
        absent.Do(Officer, new RecordAttendance([.. absent.Sitting.Take(2)]));
        absent.Refuses(Officer, new SeatAnew("one did not come"), ReviewRules.EnoughLeft);
        new A_panel().Voted().Refuses(Officer, new SeatAnew("the vote displeases"), ReviewRules.EnoughLeft);
        new A_panel().Scoring().Refuses(Officer, new SeatAnew("no"), ReviewRules.EnoughLeft);
        new A_panel().Voted().Do(Officer, Favourable).Refuses(Officer, new SeatAnew("too late"), ReviewRules.MeetingClosed);
        var short_ = Visit();
        short_.Do(Officer, new RecuseExpert(short_.Sitting[0], "kin")).Refuses(Officer, new SeatAnew(" "), ReviewRules.ReasonMissing);
        short_.Refuses(Expert(short_.Sitting[0]), new SeatAnew("I want another one"), ReviewRules.Role);
    }
}
