using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Panels;
using Luyan.Cases.Reviews;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

public class Deliberating_and_closing
{
    private static readonly CloseMeeting Favourable = new(ReviewOutcome.Favourable, "The group agrees.");

    [Fact]
    public void A_closed_review_gives_its_record_with_a_dissent_and_its_reasons()
    {
        var panel = new A_panel().Voted().Do(Officer, Favourable);
        panel.Refuses(Expert(panel.Sitting[0]), new SignOpinion(" "), ReviewRules.DissentReasons);
        panel.Do(Expert(panel.Sitting[0]), new SignOpinion("The market is too small."));
        panel.Refuses(Officer, new CloseReview(), ReviewRules.SignaturesOutstanding);
        foreach (var seat in panel.Sitting.Skip(1)) { panel.Do(Expert(seat), new SignOpinion()); }
        panel.Do(Officer, new CloseReview(new("ab", "report.pdf", 9)));
        var result = panel.File.State.ShouldBeOfType<ReviewState.Closed>().Result;
        result.Experts.Count(e => e.Signed).ShouldBe(4);
        result.Experts.Single(e => e.Dissent is not null).Dissent.ShouldBe("The market is too small.");
        result.HeldOn.ShouldBe(Day);
        ReviewLife.Life.Ended(panel.File.State).ShouldBeTrue();
        panel.Refuses(Officer, new OpenMeeting("again"), ReviewRules.Step);
    }

    [Fact]
    public void The_quorum_counts_all_seats_after_recusals()
    {
        var panel = new A_panel().InMeeting();
        panel.Do(Officer, new RecuseExpert(panel.Sitting[0], "conflict found")).Do(
            Officer, new RecordAttendance([.. panel.Sitting.Skip(1)]));
        panel.Refuses(Officer, new RecordVote(panel.Sitting[1], Vote.For), ReviewRules.Quorum);
    }

    [Fact]
    public void Each_present_expert_has_one_vote_of_the_own()
    {
        var panel = new A_panel().InMeeting();
        var (first, second) = (panel.Sitting[0], panel.Sitting[1]);
        panel.Refuses(Expert(second), new RecordVote(first, Vote.For), ReviewRules.OwnVote);
        panel.Do(Expert(first), new RecordVote(first, Vote.Against));
        panel.Refuses(Expert(first), new RecordVote(first, Vote.For), ReviewRules.Voted);
        panel.Refuses(Officer, new RecordAttendance([first]), ReviewRules.AttendanceFixed);
        panel.Refuses(Officer, new RecordVote(Id(77), Vote.For), ReviewRules.NotPresent);
        panel.Refuses(Officer, Favourable, ReviewRules.VotesOutstanding);
    }

    [Fact]
    public void The_outcome_follows_the_vote_and_has_an_opinion()
    {
        var panel = new A_panel().Voted();
        panel.Refuses(Officer, new CloseMeeting(ReviewOutcome.Unfavourable, " "),
            ReviewRules.OpinionAgainstVote, ReviewRules.OpinionMissing);
        panel.Refuses(Expert(panel.Sitting[0]), new SignOpinion(), ReviewRules.MeetingOpen);
        panel.Do(Officer, Favourable).Refuses(Officer, new RecordVote(panel.Sitting[0], Vote.Against), ReviewRules.MeetingClosed);
    }

    [Fact]
    public void A_site_visit_needs_everyone_and_does_not_vote()
    {
        var panel = new A_panel().Seated(Panel(3, ReviewKind.SiteVisit)).Do(Officer, new OpenScoring());
        panel.Refuses(Expert(panel.Sitting[0]), Scores(), ReviewRules.NothingToScore);
        panel.Refuses(Officer, new OpenMeeting(""), ReviewRules.PlaceMissing);
        panel.Do(Officer, new OpenMeeting("At the unit"));
        panel.Refuses(Officer, Favourable, ReviewRules.AttendanceMissing);
        panel.Refuses(Officer, new RecordAttendance([Id(77)]), ReviewRules.NotSeated);
        panel.Do(Officer, new RecordAttendance([.. panel.Sitting.Take(2)]));
        panel.Refuses(Officer, Favourable, ReviewRules.VisitComplete);
        panel.Refuses(Officer, new RecordVote(panel.Sitting[0], Vote.For), ReviewRules.VisitDoesNotVote);
        panel.Do(Officer, new RecordAttendance(panel.Sitting)).Do(Officer, Favourable);
    }

    [Fact]
    public void Replay_and_a_round_trip_through_json_give_the_same_state()
    {
        var panel = new A_panel().Voted().Do(Officer, Favourable);
        var life = ReviewLife.Life;
        var stored = panel.History.Select(e => JsonSerializer.Serialize(e, life.EventJson)).ToList();
        var envelope = new Envelope(Officer, DateTimeOffset.UnixEpoch, Day, Day, "", "", null, []);
        var state = stored.Select(s => JsonSerializer.Deserialize(
            s, life.EventJson)!).Aggregate(life.Initial, (s, e) => life.Evolve(s, e, envelope));
        JsonSerializer.Serialize((object)state).ShouldBe(JsonSerializer.Serialize((object)panel.File.State));
        stored.ShouldAllBe(s => s.StartsWith("{\"event\":"));
    }
}
