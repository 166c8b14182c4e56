using System.Text.Json;

namespace Luyan.Cases.Reviews;

/// <summary>Whether what is asked for is already so: a repeated request changes nothing.</summary>
internal static class ReviewRepeats
{
    internal static bool AlreadySo(ReviewState state, ReviewCommand command, Guid by) => (state, command) switch
    {
        (ReviewState.Composing { Panel: { } panel }, ComposePanel c) => Same(panel, c.Panel),
        (ReviewState.Composing { Panel: null, UsedCommitments.Count: > 0 }, DiscardComposition) => true,
        (_, DrawExperts c) => BenchOf(state)?.Seed == c.Seed,
        (_, AcceptInvitation) => BenchOf(state)?.SeatOf(by)?.Standing == Standing.Accepted,
        (ReviewState.Composing s, DeclineInvitation or DeclareConflict) => s.Gone.Contains(by),
        (_, DeclineInvitation or DeclareConflict) => BenchOf(state)?.Gone.Contains(by) == true,
        (ReviewState.Scoring, OpenScoring) => true,
        (ReviewState.Scoring s, SubmitScores c) => s.Scores.Any(x => x.Expert == by && x.Scores.SequenceEqual(c.Scores)),
        (ReviewState.Deliberating s, SubmitScores c) => s.Scores.Any(x => x.Expert == by && x.Scores.SequenceEqual(c.Scores)),
        (ReviewState.Scoring or ReviewState.Deliberating, RecuseExpert c) => BenchOf(state)!.SeatOf(c.Expert)?.Standing == Standing.Recused,
        (ReviewState.Composing s, SeatAnew c) => s.Anew == c.Reason,
        (ReviewState.Inviting s, SeatAnew c) => s.Bench.Anew == c.Reason,
        (ReviewState.Deliberating s, OpenMeeting c) => s.Place == c.Place,
        (ReviewState.Deliberating { Present: { } present }, RecordAttendance c) => present.ToHashSet().SetEquals(c.Present)
            && present.Count == c.Present.Count,
        (ReviewState.Deliberating s, RecordVote c) => s.Votes.Contains(new(c.Expert, c.Vote)),
        (ReviewState.Deliberating { Opinion: { } opinion }, CloseMeeting c) => opinion.Outcome == c.Outcome && opinion.Opinion == c.Opinion,
        (ReviewState.Deliberating s, SignOpinion c) => s.Signatures.Contains(new(by, c.Dissent)),
        (ReviewState.Closed s, CloseReview c) => s.Result.Report == c.Report,
        _ => false,
    };

    internal static Bench? BenchOf(ReviewState state) => state switch
    {
        ReviewState.Inviting s => s.Bench,
        ReviewState.Seated s => s.Bench,
        ReviewState.Scoring s => s.Bench,
        ReviewState.Deliberating s => s.Bench,
        _ => null,
    };

    // Lists inside records compare by reference; the JSON compares by content.
    private static bool Same(Composition a, Composition b) =>
        JsonSerializer.Serialize(
            new ComposePanel(a), ReviewLife.Life.CommandJson) == JsonSerializer.Serialize(new ComposePanel(b), ReviewLife.Life.CommandJson);
}
