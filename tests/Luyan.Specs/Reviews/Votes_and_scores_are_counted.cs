using Luyan.Cases;
using Luyan.Cases.Panels;
using Luyan.Cases.Reviews;
using Luyan.Law;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

public class Votes_and_scores_are_counted
{
    private static A_panel Present(Composition panel, int present, Measures? law = null, int recused = 0)
    {
        var review = new A_panel { Law = law ?? Policy }.Seated(panel).Do(Officer, new OpenScoring());
        if (panel.Criteria.Count > 0) { foreach (var seat in review.Sitting) { review.Do(Expert(seat), Scores()); } }
        review.Do(Officer, new OpenMeeting("Room 3"));
        foreach (var seat in review.Sitting.Take(recused)) { review.Do(Officer, new RecuseExpert(seat, "conflict found")); }
        return review.Do(Officer, new RecordAttendance([.. review.Sitting.Take(present)]));
    }

    /// <summary>So many of all seats, rounded up to whole persons; a recusal makes it no easier.</summary>
    [Theory]
    [InlineData(5, 66, 3, 0, "review-quorum present=3 least=4")]
    [InlineData(5, 66, 4, 0, "done")]
    [InlineData(5, 66, 4, 1, "done")]
    [InlineData(5, 66, 3, 2, "review-quorum present=3 least=4")]
    [InlineData(5, 60, 2, 0, "review-quorum present=2 least=3")]
    [InlineData(5, 60, 3, 0, "done")]
    [InlineData(9, 67, 6, 0, "review-quorum present=6 least=7")]
    [InlineData(9, 67, 7, 0, "done")]
    public void A_vote_needs_a_quorum_of_all_seats(int seats, int percent, int present, int recused, string answer)
    {
        var panel = Present(Panel(seats), present, With((Parameters.PanelQuorum, percent)), recused);
        panel.Answer(Officer, new RecordVote(panel.Sitting[0], Vote.For)).ShouldBe(answer);
    }

    public static TheoryData<ReviewKind, Parameter> Quorums => new()
    {
        { ReviewKind.AccreditationPanel, Parameters.PanelQuorum }, { ReviewKind.AcceptancePanel, Parameters.AcceptancePanelQuorum },
        { ReviewKind.AssessmentPanel, Parameters.AssessmentPanelQuorum },
    };

    [Theory, MemberData(nameof(Quorums))]
    public void Each_kind_of_panel_has_the_quorum_of_its_kind(ReviewKind kind, Parameter quorum)
    {
        foreach (var each in Quorums.Select(q => q.Data.Item1))
        {
            var panel = Present(Panel(5, each), 4, With((quorum, 81)));
            panel.Answer(Officer, new RecordVote(panel.Sitting[0], Vote.For))
                .ShouldBe(each == kind ? "review-quorum present=4 least=5" : "done");
        }
    }

    [Theory]
    [InlineData(3, 3, 0, "done")]
    [InlineData(3, 2, 0, "review-visit-complete present=2 seats=3")]
    [InlineData(3, 2, 1, "review-visit-complete present=2 seats=3")]
    [InlineData(4, 3, 0, "review-visit-complete present=3 seats=4")]
    [InlineData(4, 3, 1, "done")]
    [InlineData(5, 4, 1, "done")]
    public void A_visit_needs_everyone_who_still_sits_and_enough_of_them(int seats, int present, int recused, string answer) =>
        Present(Panel(seats, ReviewKind.SiteVisit), present, recused: recused)
            .Answer(Officer, new CloseMeeting(ReviewOutcome.Unfavourable, "Nothing stands.")).ShouldBe(answer);

    /// <summary>F for, A against, - abstained; more than half of those who take part carry an opinion that is not unfavourable.</summary>
    [Theory]
    [InlineData("FFFAA", 3, true)]
    [InlineData("FFAAA", 2, false)]
    [InlineData("FF-AA", 2, false)]
    [InlineData("FFF--", 3, true)]
    [InlineData("FFAA", 2, false)]
    [InlineData("FFFA", 3, true)]
    [InlineData("FFFF", 4, true)]
    [InlineData("-----", 0, false)]
    public void The_outcome_follows_the_majority(string votes, int inFavour, bool carried)
    {
        var panel = Present(Panel(), votes.Length);
        foreach (var (seat, vote) in panel.Sitting.Zip(votes))
        {
            panel.Do(Expert(seat), new RecordVote(seat, vote switch { 'F' => Vote.For, 'A' => Vote.Against, _ => Vote.Abstain }));
        }
        foreach (var outcome in Enum.GetValues<ReviewOutcome>())
        {
            panel.Answer(Officer, new CloseMeeting(outcome, "So it is.")).ShouldBe(
                carried == (outcome != ReviewOutcome.Unfavourable) ? "done"
                : $"review-opinion-against-vote at Outcome for={inFavour} present={votes.Length} over=50", $"{outcome}");
        }
    }

    [Fact]
    public void The_vote_of_who_is_recused_later_does_not_count()
    {
        var panel = Present(Panel(), 5);
        foreach (var (seat, vote) in panel.Sitting.Zip([Vote.For, Vote.For, Vote.For, Vote.Against, Vote.Against]))
        {
            panel.Do(Officer, new RecordVote(seat, vote));
        }
        panel.Do(Officer, new RecuseExpert(panel.Sitting[0], "conflict found"));
        panel.Answer(Officer, new CloseMeeting(ReviewOutcome.Favourable, "So it is."))
            .ShouldBe("review-opinion-against-vote at Outcome for=2 present=4 over=50");
        panel.Answer(Officer, new CloseMeeting(ReviewOutcome.Unfavourable, "So it is.")).ShouldBe("done");
    }

    [Fact]
    public void Only_who_takes_part_votes_once_and_for_oneself()
    {
        var panel = Stages.At("voting");
        string Answer(Actor by, Guid expert) => panel.Answer(by, new RecordVote(expert, Vote.Against));
        var absent = ((ReviewState.Deliberating)panel.File.State).Bench.Panel.Find(panel.Sitting[4])!;
        Answer(Officer, absent.Expert).ShouldBe($"review-not-present at Expert name={absent.Name}");
        Answer(Officer, Id(77)).ShouldBe("review-not-present at Expert name=—");
        Answer(Expert(panel.Sitting[1]), panel.Sitting[1]).ShouldBe("done");
        Answer(Expert(panel.Sitting[1]), panel.Sitting[2]).ShouldBe("review-own-vote at Expert");
        Answer(Expert(panel.Sitting[1]), panel.Sitting[0]).ShouldBe("review-own-vote at Expert; review-voted at Expert");
        Answer(Expert(absent.Expert), absent.Expert).ShouldBe($"review-not-present at Expert name={absent.Name}");
    }

    [Fact]
    public void A_meeting_closes_when_everything_is_there_and_says_all_that_is_not()
    {
        var panel = Present(Panel(), 3);
        var names = string.Join('、', panel.Sitting.Take(3).Select(s => Panel().Find(s)!.Name));
        panel.Answer(Officer, new CloseMeeting(ReviewOutcome.Unfavourable, " ")).ShouldBe(
            $"review-quorum present=3 least=4; review-opinion-missing at Opinion; review-votes-outstanding names={names}");
        Stages.At("at the visit").Answer(Officer, new CloseMeeting(ReviewOutcome.Favourable, ""))
            .ShouldBe("review-opinion-missing at Opinion");
    }

    [Fact]
    public void Only_who_sits_is_present_and_once()
    {
        var panel = Stages.New("meeting");
        var seats = panel.Sitting;
        panel.Answer(Officer, new RecordAttendance([seats[0], seats[0]])).ShouldBe("review-not-seated at Present");
        panel.Answer(Officer, new RecordAttendance([seats[0], Id(77)])).ShouldBe("review-not-seated at Present");
        panel.Do(Officer, new RecuseExpert(seats[0], "conflict found"));
        panel.Answer(Officer, new RecordAttendance(seats)).ShouldBe("review-not-seated at Present");
        panel.Answer(Officer, new RecordAttendance([.. seats.Skip(1)])).ShouldBe("done");
    }

    [Theory]
    [InlineData(-1, "low", "review-score-range at base highest=100 points=-1")]
    [InlineData(0, "low", "done")]
    [InlineData(0, " ", "review-score-comment at base low=60")]
    [InlineData(59, null, "review-score-comment at base low=60")]
    [InlineData(60, null, "done")]
    [InlineData(100, null, "done")]
    [InlineData(101, null, "review-score-range at base highest=100 points=101")]
    public void A_score_is_in_range_and_a_low_one_has_a_comment(int points, string? comment, string answer) =>
        Scored(new Score("base", points, comment), new Score("plan", 60)).ShouldBe(answer);

    [Fact]
    public void Each_criterion_is_scored_once()
    {
        const string missing = "review-score-missing at base title=Research base";
        Scored().ShouldBe($"{missing}; review-score-missing at plan title=Plan");
        Scored(new Score("plan", 60)).ShouldBe(missing);
        Scored(new Score("plan", 60), new Score("base", 60), new Score("other", 60))
            .ShouldBe("review-score-unknown at other criterion=other");
        Scored(new Score("plan", 60), new Score("base", 60), new Score("plan", 70))
            .ShouldBe("review-score-unknown at plan criterion=plan; review-score-unknown at plan criterion=plan");
    }

    private static string Scored(params Score[] scores) =>
        Stages.At("scoring").Answer(Expert(Stages.At("scoring").Sitting[1]), new SubmitScores(scores));

    /// <summary>A visit may be scored too, and by one criterion alone.</summary>
    [Fact]
    public void One_criterion_is_enough_to_score_and_to_wait_for()
    {
        var panel = new A_panel().Seated(Panel(3, ReviewKind.SiteVisit) with { Criteria = [new("base", "Research base", "5.1")] })
            .Do(Officer, new OpenScoring());
        var names = string.Join('、', panel.Sitting.Skip(1).Select(s => Panel().Find(s)!.Name));
        panel.Do(Expert(panel.Sitting[0]), new SubmitScores([new("base", 80)]));
        panel.Answer(Officer, new OpenMeeting("Room 3")).ShouldBe($"review-scores-outstanding names={names}");
    }
}
