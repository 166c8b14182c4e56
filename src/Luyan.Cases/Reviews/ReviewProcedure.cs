using Luyan.Law;
using static Luyan.Cases.Reviews.ReviewDecider;
using static Luyan.Cases.Reviews.ReviewState;

namespace Luyan.Cases.Reviews;

/// <summary>The procedure of a review: every step of its life in order.</summary>
internal static class ReviewProcedure
{
    private static readonly Role[] Officer = [Role.CaseOfficer];
    private static readonly Role[] Expert = [Role.Expert];

    internal static Procedure<ReviewState, ReviewCommand, ReviewEvent> Table { get; } = new([.. Composed, .. Invited, .. Scored, .. Met])
    {
        NotYourOffice = step => ReviewRules.Role.Refuse(("who", string.Join(" / ", step.Who.Select(r => r == Role.Expert ? "E" : "O")))),
        NotNow = (state, step) => step.Command == typeof(DeclareConflict) && state is Scoring or Deliberating
            ? ReviewRules.MaterialShown.Refuse()
            : ReviewRules.Step.Refuse(("state", state.GetType().Name)),
        AsRead = ReviewAsRead.Of, Disclose = ReviewReading.Rows.Of,
        Sealed = ReviewReading.Rows.Sealed,
        AlreadySo = (state, command, by) => ReviewRepeats.AlreadySo(state, command, by.Account),
    };

    private static ReviewStep[] Composed =>
    [
        Of<Composing, ComposePanel>(Officer, (state, c, asked) => Compose(state, c.Panel, asked))
            .Then<Composing, PanelComposed>((state, e, _) =>
                state with
                {
                    Panel = e.Panel,
                    Eligible = e.Eligible,
                    UsedCommitments = [.. state.UsedCommitments, e.Panel.SeedCommitment]
                }),
        Of<Composing, DiscardComposition>(Officer, (_, c, _) => WithReason(c.Reason, new CompositionDiscarded(c.Reason)))
            .Then<Composing, CompositionDiscarded>((state, _, _) => state with { Panel = null, Eligible = [] }),
        Of<Composing, DrawExperts>(Officer, (state, c, _) => Draw(state, c.Seed))
            .Then<Composing, ExpertsDrawn>(
                (state, e, at) => new Inviting(
                    new(state.Panel!, e.Seed, [.. e.Seats.Select(x => new Seat(x, Standing.Invited))],
                        e.Alternates, state.Gone, state.UsedCommitments), at.Day),
                (state, e) => state is Inviting s ? e.Seats.Select(x => Told("review-invited", s.Bench.Panel, x)) : []),
    ];

    private static ReviewStep[] Invited =>
    [
        Of<Inviting, AcceptInvitation>(Expert, (_, _, asked) => new InvitationAccepted(asked.By.Account))
            .Then<Inviting, InvitationAccepted>((state, e, _) =>
                state.Bench.With(e.Expert, Standing.Accepted) is var bench && bench.Seats.All(x => x.Standing == Standing.Accepted)
                    ? new Seated(bench)
                    : state with { Bench = bench }),
        Of<Inviting, DeclineInvitation>(
            Expert, (state, c, asked) => WithReason(
                c.Reason, new InvitationDeclined(asked.By.Account, c.Reason, PanelDraw.Replacement(state.Bench, asked.By.Account))))
            .Then<Inviting, InvitationDeclined>(
                (state, e, at) => Leaves(state.Bench, e.Expert, e.Replacement, at), (state, e) => Follows(state, e.Replacement)),
        Of<ReviewState, DeclareConflict>(
            Expert, (state, c, asked) => Conflict(ReviewRepeats.BenchOf(state)!, c, asked), typeof(Inviting), typeof(Seated))
            .Then<ReviewState, ConflictDeclared>(
                (state, e, at) => state is Inviting or Seated ? Leaves(ReviewRepeats.BenchOf(state)!, e.Expert, e.Replacement, at) : null,
                (state, e) => Follows(state, e.Replacement)),
    ];

    private static ReviewStep[] Scored =>
    [
        Of<Seated, OpenScoring>(Officer, (_, _, _) => new ScoringOpened())
            .Then<Seated, ScoringOpened>(
                (state, _, at) => new Scoring(state.Bench, at.Day, state.Bench.Kept),
                (state, _) => state is Scoring s ? s.Bench.Sitting.Select(x => Told("review-material-open", s.Bench.Panel, x)) : []),
        Of<Scoring, SubmitScores>(
            Expert, (state, c, asked) => ScoreGuards.Check(state.Bench.Panel.Criteria, c.Scores, asked)
                .Else(() => new ScoresSubmitted(asked.By.Account, c.Scores)))
            .Then<Scoring, ScoresSubmitted>((state, e, _) => state with { Scores = [.. state.Scores, new(e.Expert, e.Scores)] }),
        Of<ReviewState, RecuseExpert>(
            Officer, (state, c, _) => Recuse(ReviewRepeats.BenchOf(state)!, c), typeof(Scoring), typeof(Deliberating))
            .Then<ReviewState, ExpertRecused>((state, e, _) => state switch
            {
                Scoring s => s with { Bench = s.Bench.With(e.Expert, Standing.Recused) },
                Deliberating s =>
                    s with { Bench = s.Bench.With(e.Expert, Standing.Recused), Votes = [.. s.Votes.Where(v => v.Expert != e.Expert)] },
                _ => null,
            }),
        Of<ReviewState, SeatAnew>(
            Officer, (state, c, _) => Anew(ReviewRepeats.BenchOf(state)!, c), typeof(Scoring), typeof(Deliberating))
            .Then<ReviewState, SeatedAnew>(
                (state, e, at) => state switch
                {
                    Scoring s => ReviewDecider.SeatedAnew(s.Bench, s.Scores, e, at.Day),
                    Deliberating s => ReviewDecider.SeatedAnew(s.Bench, s.Scores, e, at.Day),
                    _ => null,
                },
                (state, e) => state is Inviting ? e.Invited.SelectMany(x => Follows(state, x)) : Follows(state, null)),
    ];

    private static ReviewStep[] Met =>
    [
        Of<Scoring, OpenMeeting>(
            Officer,
            (_, c, _) => string.IsNullOrWhiteSpace(c.Place) ? ReviewRules.PlaceMissing.Refuse().At("Place") : new MeetingOpened(c.Place))
            .Then<Scoring, MeetingOpened>((state, e, at) => new Deliberating(
                state.Bench, state.Scores, e.Place, at.Day, null, [], null, [])),
        Of<Deliberating, RecordAttendance>(Officer, (state, c, _) => Attendance(state, c.Present))
            .Then<Deliberating, AttendanceRecorded>((state, e, _) => state with { Present = e.Present }),
        Of<Deliberating, RecordVote>(
            [Role.CaseOfficer, Role.Expert],
            (state, c, asked) => MeetingGuards.Vote(state, c, asked).Else(() => new VoteRecorded(c.Expert, c.Vote)))
            .Then<Deliberating, VoteRecorded>((state, e, _) => state with { Votes = [.. state.Votes, new(e.Expert, e.Vote)] }),
        Of<Deliberating, CloseMeeting>(
            Officer,
            (state, c, asked) => MeetingGuards.Close(state, c, asked).Else(() => new MeetingClosed(c.Outcome, c.Opinion)))
            .Then<Deliberating, MeetingClosed>(
                (state, e, _) => state with { Opinion = new(e.Outcome, e.Opinion, state.OpenedOn) },
                (state, _) => state is Deliberating s ? s.TakingPart.Select(x => Told("review-to-sign", s.Bench.Panel, x)) : []),
        Of<Deliberating, SignOpinion>(Expert, (_, c, asked) => c.Dissent is not null && string.IsNullOrWhiteSpace(c.Dissent)
            ? ReviewRules.DissentReasons.Refuse().At("Dissent")
            : new OpinionSigned(asked.By.Account, c.Dissent))
            .Then<Deliberating, OpinionSigned>(
                (state, e, _) => state with { Signatures = [.. state.Signatures, new(e.Expert, e.Dissent)] }),
        Of<Deliberating, CloseReview>(Officer, (state, c, _) => new ReviewClosed(Result(state, c.Report)))
            .Then<Deliberating, ReviewClosed>(
                (state, e, _) => new Closed(state.Bench.Panel, e.Result),
                (state, _) => state is Closed s
                    ? [new Effect.Notify("review-closed", Role.CaseOfficer, new Dictionary<string, string> { ["case"] = s.Panel.Case })]
                    : []),
    ];

    /// <summary>A step in one state, or in those that are named.</summary>
    private static ReviewStep Of<TState, TCommand>(
        Role[] who, Func<TState, TCommand, Asked, Decision<ReviewEvent>> decide, params Type[] from)
        where TState : ReviewState where TCommand : ReviewCommand =>
        new(typeof(TCommand), who, from.Length > 0 ? from : [typeof(TState)],
            (state, command, asked) => decide((TState)state, (TCommand)command, asked))
        {
            Guard = (state, asked) => ReviewGuards.Of(state, typeof(TCommand), asked),
        };

    private static ReviewStep Then<TState, TEvent>(
        this ReviewStep step, Func<TState, TEvent, Envelope, ReviewState?> next,
        Func<ReviewState, TEvent, IEnumerable<Effect>>? follows = null)
        where TState : ReviewState where TEvent : ReviewEvent =>
        step.With(new(
            typeof(TEvent),
            (state, happened, envelope) => state is TState from ? next(from, (TEvent)happened, envelope) : null,
            (state, happened, _, _) => follows is null ? [] : [.. follows(state, (TEvent)happened)]));

    private static ReviewState Leaves(Bench bench, Guid expert, Guid? replacement, Envelope envelope) => replacement is { } next
        ? new Inviting(bench.Replace(expert, next), envelope.Day)
        : new Composing(null, [], [.. bench.Gone, expert], bench.UsedCommitments);

    private static IEnumerable<Effect> Follows(ReviewState state, Guid? replacement) => (state, replacement) switch
    {
        (Inviting s, { } next) => [Told("review-invited", s.Bench.Panel, next)],
        (Composing, _) => [new Effect.Notify("review-compose-again", Role.CaseOfficer, new Dictionary<string, string>())],
        _ => [],
    };

    private static Effect.Notify Told(string key, Composition panel, Guid expert) => new(key, Role.Expert, new Dictionary<string, string>
    {
        ["case"] = panel.Case,
        ["name"] = panel.Find(expert)!.Name,
        ["account"] = expert.ToString(),
    });
}
