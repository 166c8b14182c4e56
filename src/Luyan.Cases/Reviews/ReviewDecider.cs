using Luyan.Cases.Panels;
using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>What the steps of a review are decided by.</summary>
internal static class ReviewDecider
{
    internal static Decision<ReviewEvent> Compose(ReviewState.Composing state, Composition panel, Asked asked)
    {
        var (against, eligible) = CompositionGuards.Check(state, panel, asked);
        return against.Else(() => new PanelComposed(panel, eligible));
    }

    internal static Decision<ReviewEvent> Draw(ReviewState.Composing state, string seed)
    {
        if (PanelDraw.Commitment(seed) != state.Panel!.SeedCommitment)
        {
            return ReviewRules.SeedMismatch.Refuse(("commitment", state.Panel.SeedCommitment)).At("Seed");
        }
        var (seats, alternates) = PanelDraw.Draw(state.Panel, state.Eligible, seed);
        return new ExpertsDrawn(seed, seats, alternates);
    }

    internal static Decision<ReviewEvent> Conflict(Bench bench, DeclareConflict c, Asked asked) =>
        WithReason(c.Reason, new ConflictDeclared(asked.By.Account, c.Reason, PanelDraw.Replacement(bench, asked.By.Account)));

    internal static Decision<ReviewEvent> Recuse(Bench bench, RecuseExpert c) =>
        bench.Sits(c.Expert) ? WithReason(c.Reason, new ExpertRecused(c.Expert, c.Reason)) : ReviewRules.NotSeated.Refuse().At("Expert");

    // Each seat goes to the next alternate who fits; where one stays empty the whole panel is composed anew.
    internal static Decision<ReviewEvent> Anew(Bench bench, SeatAnew c)
    {
        Guid[] left = [.. bench.Seats.Where(s => s.Standing == Standing.Recused).Select(s => s.Expert)];
        var invited = new List<Guid>();
        foreach (var expert in left)
        {
            if (PanelDraw.Replacement(bench, expert) is not { } next) { break; }
            invited.Add(next);
            bench = bench.Replace(expert, next);
        }
        return WithReason(c.Reason, new SeatedAnew(left, invited, c.Reason));
    }

    internal static ReviewState SeatedAnew(Bench bench, IReadOnlyList<SubmittedScores> scores, SeatedAnew e, DateOnly day)
    {
        if (e.Invited.Count < e.Left.Count)
        {
            return new ReviewState.Composing(null, [], [.. bench.Gone, .. e.Left], bench.UsedCommitments) { Anew = e.Reason };
        }
        var seated = e.Left.Zip(e.Invited).Aggregate(bench, (b, change) => b.Replace(change.First, change.Second));
        return new ReviewState.Inviting(seated with { Kept = [.. scores.Where(s => seated.Sits(s.Expert))], Anew = e.Reason }, day);
    }

    internal static Decision<ReviewEvent> Attendance(ReviewState.Deliberating state, IReadOnlyList<Guid> present) =>
        present.All(state.Bench.Sits) && present.Distinct().Count() == present.Count
            ? new AttendanceRecorded(present)
            : ReviewRules.NotSeated.Refuse().At("Present");

    internal static Decision<ReviewEvent> WithReason(string reason, ReviewEvent happened) =>
        string.IsNullOrWhiteSpace(reason) ? ReviewRules.ReasonMissing.Refuse().At("Reason") : happened;

    internal static ReviewRecord Result(ReviewState.Deliberating state, FileRef? report) => new(
        null, state.Opinion!.HeldOn,
        [.. state.Bench.Seats.Select(seat => (Person: state.Bench.Panel.Find(seat.Expert)!,
            Signed: state.Signatures.FirstOrDefault(s => s.Expert == seat.Expert)))
            .Select(x => new SeatedExpert(
                x.Person.Expert, x.Person.Name, x.Person.OrganisationName,
                state.TakingPart.Contains(x.Person.Expert), x.Signed is { Dissent: null }, x.Signed?.Dissent))],
        state.Opinion.Outcome, state.Opinion.Opinion, report);
}
