using Luyan.Cases.Panels;
using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>One vote each of those who take part; a quorum of all seats, recusals deducted; a visit needs everyone.</summary>
internal static class MeetingGuards
{
    internal static Faults<ReviewEvent> Vote(ReviewState.Deliberating state, RecordVote vote, Asked asked)
    {
        var against = new Faults<ReviewEvent>();
        if (asked.By.Role == Role.Expert && asked.By.Account != vote.Expert) { against.Is(ReviewRules.OwnVote, "Expert"); }
        if (!state.TakingPart.Contains(vote.Expert))
        {
            against.Is(ReviewRules.NotPresent, "Expert", ("name", state.Bench.Panel.Find(vote.Expert)?.Name ?? "—"));
        }
        else if (state.Votes.Any(v => v.Expert == vote.Expert)) { against.Is(ReviewRules.Voted, "Expert"); }
        if (Quorum(state, asked) is { } short_) { against.Add(short_); }
        return against;
    }

    internal static Faults<ReviewEvent> Close(ReviewState.Deliberating state, CloseMeeting close, Asked asked)
    {
        var against = new Faults<ReviewEvent>();
        if (Quorum(state, asked) is { } quorum) { against.Add(quorum); }
        against.Empty(close.Opinion, ReviewRules.OpinionMissing, "Opinion");
        if (state.Bench.Panel.Kind == ReviewKind.SiteVisit) { return against; }
        var waiting = state.TakingPart.Except(state.Votes.Select(v => v.Expert)).Select(e => state.Bench.Panel.Find(e)!.Name).ToList();
        if (waiting.Count > 0) { against.Add(ReviewRules.VotesOutstanding.Refuse(("names", waiting))); }
        var over = asked.Law.Number(Parameters.FavourOver, asked.Today);
        var inFavour = state.Votes.Count(v => v.Vote == Reviews.Vote.For);
        if (waiting.Count == 0 && inFavour * 100 > state.TakingPart.Count * over == (close.Outcome == ReviewOutcome.Unfavourable))
        {
            against.Is(ReviewRules.OpinionAgainstVote, "Outcome", 
                ("for", inFavour), ("present", state.TakingPart.Count), ("over", over));
        }
        return against;
    }

    private static Refusal? Quorum(ReviewState.Deliberating state, Asked asked)
    {
        var present = state.TakingPart.Count;
        var least = Least(state.Bench, asked);
        if (state.Bench.Panel.Kind == ReviewKind.SiteVisit)
        {
            return present == state.Bench.Sitting.Count && present >= least
                ? null
                : ReviewRules.VisitComplete.Refuse(("present", present), ("seats", state.Bench.Seats.Count));
        }
        return present >= least ? null : ReviewRules.Quorum.Refuse(("present", present), ("least", least));
    }

    /// <summary>How many must take part. In a meeting rounded up to whole persons, of all seats: a recusal never makes the quorum easier.
    /// </summary>
    internal static int Least(Bench bench, Asked asked)
    {
        if (bench.Panel.Kind == ReviewKind.SiteVisit) { return asked.Law.Number(Parameters.VisitSize, asked.Today); }
        var percent = asked.Law.Number(CompositionGuards.DemandsOf(bench.Panel.Kind).Quorum, asked.Today);
        return (bench.Seats.Count * percent + 99) / 100;
    }
}
