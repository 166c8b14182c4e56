using Luyan.Cases.Panels;
using static Luyan.Cases.Reviews.ReviewState;

namespace Luyan.Cases.Reviews;

/// <summary>A review as somebody outside the Bureau reads it: an expert his own sheet, those of the others once his own is in, and after
/// the end the opinion of the group; nobody else anything of who sits. Nothing is decided on it.</summary>
internal static class ReviewAsRead
{
    internal static ReviewState Of(ReviewState state, Reader reader) => !reader.Outside ? state : state switch
    {
        Composing => new Composing(null, [], [], []),
        Inviting s => s with { Bench = Of(s.Bench, reader) },
        Seated s => new Seated(Of(s.Bench, reader)),
        Scoring s => s with { Bench = Of(s.Bench, reader), Scores = Sheets(s.Scores, Scored(s.Scores, reader), reader) },
        Deliberating s => s with
        {
            Bench = Of(s.Bench, reader), Scores = Sheets(s.Scores, Scored(s.Scores, reader) || Sits(s.Bench, reader), reader),
            Present = s.Present is null ? null : [.. s.Present.Where(reader.Accounts.Contains)],
            Votes = [.. s.Votes.Where(v => reader.Accounts.Contains(v.Expert))], Opinion = null,
            Signatures = [.. s.Signatures.Where(x => reader.Accounts.Contains(x.Expert))],
        },
        Closed s => new Closed(Of(s.Panel, reader), PaperPanel.Told(s.Result, decided: reader.Side == Side.Expert)!),
        _ => state,
    };

    private static Bench Of(Bench whole, Reader reader) => new(
        Of(whole.Panel, reader), "", [.. whole.Seats.Where(s => reader.Accounts.Contains(s.Expert))], [], [], [])
    {
        Kept = [.. whole.Kept.Where(s => reader.Accounts.Contains(s.Expert))],
    };

    // What is asked of an expert; neither the pool nor how it was drawn.
    private static Composition Of(Composition whole, Reader reader) => whole with
    {
        Candidates = [.. whole.Candidates.Where(c => reader.Accounts.Contains(c.Expert)).Select(c => c with { DeclaredInterest = false })],
        Minimums = [], SeedCommitment = "", Answers = null,
    };

    private static SubmittedScores[] Sheets(IReadOnlyList<SubmittedScores> all, bool others, Reader reader) =>
        [.. all.Where(s => others || reader.Accounts.Contains(s.Expert))];

    private static bool Scored(IReadOnlyList<SubmittedScores> scores, Reader reader) =>
        scores.Any(s => reader.Accounts.Contains(s.Expert));

    private static bool Sits(Bench bench, Reader reader) => reader.Side == Side.Expert && reader.Accounts.Any(bench.Sits);
}
