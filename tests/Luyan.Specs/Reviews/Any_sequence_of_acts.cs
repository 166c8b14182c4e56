using CsCheck;
using Luyan.Cases;
using Luyan.Cases.Panels;
using Luyan.Cases.Reviews;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

public class Any_sequence_of_acts
{
    private static IEnumerable<(Actor By, ReviewCommand Command)> Acts(A_panel panel)
    {
        yield return (Officer, new ComposePanel(
            Panel() with { SeedCommitment = PanelDraw.Commitment(Seed + panel.History.Count), Case = $"SB-{panel.History.Count}" }));
        yield return (Officer, new DrawExperts(Seed + (panel.History.Count - 1)));
        yield return (Officer, new DiscardComposition("lost"));
        yield return (Officer, new OpenScoring());
        yield return (Officer, new SeatAnew("too few"));
        yield return (Officer, new OpenMeeting("Room 3"));
        yield return (Officer, new RecordAttendance(panel.Sitting));
        yield return (Officer, new CloseMeeting(ReviewOutcome.Favourable, "Agreed."));
        yield return (Officer, new CloseReview());
        foreach (var seat in panel.Sitting)
        {
            yield return (Expert(seat), new AcceptInvitation());
            yield return (Expert(seat), new DeclineInvitation("abroad"));
            yield return (Expert(seat), new DeclareConflict("kin"));
            yield return (Expert(seat), Scores());
            yield return (Expert(seat), new RecordVote(seat, Vote.For));
            yield return (Expert(seat), new SignOpinion());
            yield return (Officer, new RecuseExpert(seat, "late"));
        }
    }

    [Fact]
    public void Keeps_the_panel_lawful_and_repeating_an_act_adds_nothing()
    {
        var reached = new HashSet<string>();
        Gen.Int[0, 9999].Array[60].Sample(numbers =>
        {
            var panel = new A_panel();
            foreach (var n in numbers)
            {
                var open = Acts(panel).Where(a => panel.Try(a.By, a.Command) is Decision<ReviewEvent>.Accepted).ToList();
                if (open.Count == 0) { break; }
                // People leave seldom, so that some sequences come to the end.
                var forward = open.Where(a => a.Command is not (DiscardComposition or DeclineInvitation or DeclareConflict or RecuseExpert))
                    .ToList();
                var choice = n % 20 == 0 || forward.Count == 0 ? open : forward;
                var (by, command) = choice[n / 20 % choice.Count];
                panel.Do(by, command);
                panel.Try(by, command).ShouldBeOfType<Decision<ReviewEvent>.Nothing>(command.ToString());
                lock (reached) { reached.Add(ReviewLife.NameOf(panel.File.State)); }
                panel.Sitting.Distinct().Count().ShouldBe(panel.Sitting.Count);
                ReviewLife.Life.Deadlines(panel.File.State, Policy).All(d => d.Source.Code.Length > 0).ShouldBeTrue();
            }
            if (ReviewLife.Life.Ended(panel.File.State))
            {
                Acts(panel).Any(a => panel.Try(a.By, a.Command) is Decision<ReviewEvent>.Accepted).ShouldBeFalse();
            }
        }, iter: 300);
        reached.ShouldBe(["Composing", "Inviting", "Seated", "Scoring", "Deliberating", "Closed"], ignoreOrder: true);
    }
}
