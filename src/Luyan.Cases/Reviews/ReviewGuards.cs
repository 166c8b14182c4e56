using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>What stands in the way of a command in its state, whatever its fields: how far the step has come, and for an
/// expert the own standing.</summary>
internal static class ReviewGuards
{
    internal static IEnumerable<Refusal> Of(ReviewState state, Type command, Asked asked) => state switch
    {
        ReviewState.Composing c => Composing(c, command),
        ReviewState.Inviting { Bench: var bench } => Invited(bench, command, asked.By.Account),
        ReviewState.Seated { Bench: var bench } => Expert(bench, command == typeof(DeclareConflict), asked.By.Account),
        ReviewState.Scoring s => Scoring(s, command, asked),
        ReviewState.Deliberating d => Meeting(d, command, asked),
        _ => [],
    };

    private static IEnumerable<Refusal> Composing(ReviewState.Composing state, Type command) =>
        command == typeof(ComposePanel)
            ? state.Panel is null ? [] : [ReviewRules.AlreadyComposed.Refuse()]
            : state.Panel is null ? [ReviewRules.NotComposed.Refuse()] : [];

    private static IEnumerable<Refusal> Invited(Bench bench, Type command, Guid expert) => bench.SeatOf(expert)?.Standing switch
    {
        null => [ReviewRules.NotInvited.Refuse()],
        Standing.Accepted when command != typeof(DeclareConflict) => [ReviewRules.InvitationAnswered.Refuse()],
        _ => [],
    };

    private static IEnumerable<Refusal> Expert(Bench bench, bool asExpert, Guid expert) =>
        asExpert && !bench.Sits(expert) ? [ReviewRules.NotSeated.Refuse()] : [];

    private static IEnumerable<Refusal> Scoring(ReviewState.Scoring state, Type command, Asked asked)
    {
        var by = asked.By;
        if (command == typeof(SubmitScores))
        {
            if (!state.Bench.Sits(by.Account)) { yield return ReviewRules.NotSeated.Refuse(); }
            else if (state.Bench.Panel.Criteria.Count == 0) { yield return ReviewRules.NothingToScore.Refuse(); }
            else if (state.Scores.Any(s => s.Expert == by.Account)) { yield return ReviewRules.ScoresFinal.Refuse(); }
        }
        if (command == typeof(SeatAnew)) { foreach (var refusal in Anew(state.Bench, asked)) { yield return refusal; } }
        if (command == typeof(OpenMeeting) && Outstanding(state) is { Count: > 0 } names)
        {
            yield return ReviewRules.ScoresOutstanding.Refuse(("names", names));
        }
    }

    private static List<string> Outstanding(ReviewState.Scoring state) => state.Bench.Panel.Criteria.Count == 0
        ? []
        : [.. state.Bench.Sitting.Except(state.Scores.Select(s => s.Expert)).Select(e => state.Bench.Panel.Find(e)!.Name)];

    // Who stays away is waited for; a seat is given anew only where no waiting helps.
    private static IEnumerable<Refusal> Anew(Bench bench, Asked asked)
    {
        var least = MeetingGuards.Least(bench, asked);
        if (bench.Sitting.Count >= least)
        {
            yield return ReviewRules.EnoughLeft.Refuse(("sitting", bench.Sitting.Count), ("least", least));
        }
    }

    private static IEnumerable<Refusal> Meeting(ReviewState.Deliberating state, Type command, Asked asked)
    {
        var by = asked.By;
        var closed = state.Opinion is not null;
        if (command == typeof(RecordAttendance) || command == typeof(RecordVote) || command == typeof(CloseMeeting))
        {
            if (closed) { yield return ReviewRules.MeetingClosed.Refuse(); }
            else if (command == typeof(RecordAttendance))
            {
                if (state.Votes.Count > 0) { yield return ReviewRules.AttendanceFixed.Refuse(); }
            }
            else if (state.Present is null) { yield return ReviewRules.AttendanceMissing.Refuse(); }
            else if (command == typeof(RecordVote) && state.Bench.Panel.Kind == ReviewKind.SiteVisit)
            {
                yield return ReviewRules.VisitDoesNotVote.Refuse();
            }
        }
        else if (command == typeof(SeatAnew))
        {
            if (closed) { yield return ReviewRules.MeetingClosed.Refuse(); }
            else { foreach (var refusal in Anew(state.Bench, asked)) { yield return refusal; } }
        }
        else if (!closed && command != typeof(RecuseExpert)) { yield return ReviewRules.MeetingOpen.Refuse(); }
        if (command == typeof(SignOpinion) && closed)
        {
            if (!state.TakingPart.Contains(by.Account)) { yield return ReviewRules.NotPresent.Refuse(("name", by.Name)); }
            else if (state.Signatures.Any(s => s.Expert == by.Account)) { yield return ReviewRules.AlreadySigned.Refuse(); }
        }
        if (command == typeof(RecuseExpert) && closed) { yield return ReviewRules.MeetingClosed.Refuse(); }
        if (command == typeof(CloseReview) && closed
            && state.TakingPart.Except(state.Signatures.Select(s => s.Expert)).ToList() is { Count: > 0 } missing)
        {
            yield return ReviewRules.SignaturesOutstanding.Refuse(("names", missing.Select(e => state.Bench.Panel.Find(e)!.Name)));
        }
    }
}
