using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Store.Dockets;

namespace Luyan.Web.Centers.FinalAcceptance;

/// <summary>One attempt at acceptance: the application, its panel, its decision.</summary>
/// <param name="On">The day of the application.</param>
/// <param name="Applied">The application.</param>
/// <param name="Review">The panel, once it was recorded.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="Verdict">The decision.</param>
/// <param name="Reasons">Its reasons.</param>
public sealed record FinalAcceptanceView(
    DateOnly On, AcceptanceApplied Applied, ReviewRecord? Review,
    DateOnly? DecidedOn, AcceptanceVerdict? Verdict, string? Reasons)
{
    /// <summary>The attempts of a docket, the last first.</summary>
    public static IReadOnlyList<FinalAcceptanceView> Of(IReadOnlyList<Happened> history)
    {
        var attempts = new List<FinalAcceptanceView>();
        foreach (var happened in history)
        {
            if (happened.Event is AcceptanceApplied applied) { attempts.Add(new(happened.Envelope.Day, applied, null, null, null, null)); }
            else if (attempts.Count > 0) { attempts[^1] = attempts[^1].With(happened); }
        }
        attempts.Reverse();
        return attempts;
    }

    private FinalAcceptanceView With(Happened happened) => happened.Event switch
    {
        AcceptanceReviewRecorded e => this with { Review = e.Review },
        HeldReview e when happened.Type == nameof(AcceptanceReviewRecorded) => this with { Review = e.AsRecord() },
        CenterAccepted e => Decided(happened, AcceptanceVerdict.Passed, e.Reasons),
        AcceptanceToRepeat e => Decided(happened, AcceptanceVerdict.Repeat, e.Reasons),
        AcceptanceFailed e => Decided(happened, AcceptanceVerdict.Failed, e.Reasons),
        _ => this,
    };

    private FinalAcceptanceView Decided(Happened happened, AcceptanceVerdict verdict, string reasons) =>
        this with { DecidedOn = happened.Envelope.Day, Verdict = verdict, Reasons = reasons };
}
