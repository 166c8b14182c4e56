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
