using Luyan.Cases.Applications;
using Luyan.Cases.Panels;

namespace Luyan.Cases.Reviews;

/// <summary>Where a review stands. A closed hierarchy, one type per state.</summary>
public abstract record ReviewState
{
    private ReviewState() { }

    /// <summary>No panel yet, or one that is composed and not drawn.</summary>
    /// <param name="Panel">The composition that waits for its draw.</param>
    /// <param name="Eligible">Who of its pool may sit.</param>
    /// <param name="Gone">Experts who declined or declared a conflict earlier; they are not drawn again.</param>
    /// <param name="UsedCommitments">Commitments that may not come again.</param>
    public sealed record Composing(
        Composition? Panel, IReadOnlyList<Guid> Eligible, IReadOnlyList<Guid> Gone, IReadOnlyList<string> UsedCommitments) : ReviewState
    {
        /// <summary>Why it is composed anew after recusals; null where it is not.</summary>
        public string? Anew { get; init; }
    }

    /// <summary>Drawn; not everyone has accepted.</summary>
    /// <param name="Bench">Who sits.</param>
    /// <param name="Since">The day of the last invitation.</param>
    public sealed record Inviting(Bench Bench, DateOnly Since) : ReviewState;

    /// <summary>Everyone has accepted; no material shown yet.</summary>
    public sealed record Seated(Bench Bench) : ReviewState;

    /// <summary>The material is shown.</summary>
    /// <param name="Bench">Who sits.</param>
    /// <param name="Since">The day the material was shown.</param>
    /// <param name="Scores">The scores that are in; an expert sees others' only when the own are in.</param>
    public sealed record Scoring(Bench Bench, DateOnly Since, IReadOnlyList<SubmittedScores> Scores) : ReviewState
    {
        /// <summary>The scores that an expert may see: none before the own are in.</summary>
        public IReadOnlyList<SubmittedScores> VisibleTo(Guid expert) => Scores.Any(s => s.Expert == expert) ? Scores : [];
    }

    /// <summary>In the meeting, and after it until everyone has signed.</summary>
    public sealed record Deliberating(
        Bench Bench, IReadOnlyList<SubmittedScores> Scores, string Place, DateOnly OpenedOn,
        IReadOnlyList<Guid>? Present, IReadOnlyList<CastVote> Votes, GroupOpinion? Opinion,
        IReadOnlyList<Signature> Signatures) : ReviewState
    {
        /// <summary>Those who take part: present, and not recused since.</summary>
        public IReadOnlyList<Guid> TakingPart => [.. (Present ?? []).Where(Bench.Sits)];
    }

    /// <summary>The end.</summary>
    public sealed record Closed(Composition Panel, ReviewRecord Result) : ReviewState;
}

/// <summary>Who sits, who could follow, who is gone.</summary>
public sealed record Bench(
    Composition Panel, string Seed, IReadOnlyList<Seat> Seats, IReadOnlyList<Guid> Alternates,
    IReadOnlyList<Guid> Gone, IReadOnlyList<string> UsedCommitments)
{
    /// <summary>Those who sit and are not recused.</summary>
    public IReadOnlyList<Guid> Sitting => [.. Seats.Where(s => s.Standing != Standing.Recused).Select(s => s.Expert)];

    /// <summary>Whether an expert sits and is not recused.</summary>
    public bool Sits(Guid expert) => Seats.Any(s => s.Expert == expert && s.Standing != Standing.Recused);

    /// <summary>The scores of those who stay when seats are given anew: they never change.</summary>
    public IReadOnlyList<SubmittedScores> Kept { get; init; } = [];

    /// <summary>Why seats were given anew after recusals; null where none were.</summary>
    public string? Anew { get; init; }

    internal Seat? SeatOf(Guid expert) => Seats.FirstOrDefault(s => s.Expert == expert);

    internal Bench With(Guid expert, Standing standing) =>
        this with { Seats = [.. Seats.Select(s => s.Expert == expert ? s with { Standing = standing } : s)] };

    internal Bench Replace(Guid leaves, Guid follows) => this with
    {
        Seats = [.. Seats.Select(s => s.Expert == leaves ? new Seat(follows, Standing.Invited) : s)],
        Alternates = [.. Alternates.Where(a => a != follows)],
        Gone = [.. Gone, leaves],
    };
}

/// <summary>A seat on the panel.</summary>
public sealed record Seat(Guid Expert, Standing Standing);

/// <summary>How an expert stands to the seat.</summary>
public enum Standing
{
    Invited,
    Accepted,
    Recused,
}

/// <summary>One expert's scores; they never change.</summary>
public sealed record SubmittedScores(Guid Expert, IReadOnlyList<Score> Scores);

/// <summary>One expert's vote.</summary>
public sealed record CastVote(Guid Expert, Vote Vote);

/// <summary>What the group found.</summary>
public sealed record GroupOpinion(ReviewOutcome Outcome, string Opinion, DateOnly HeldOn);
