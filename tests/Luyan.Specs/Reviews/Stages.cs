using Luyan.Cases.Panels;
using Luyan.Cases.Reviews;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

/// <summary>How far a review can be. Five sit on a panel, three on a visit.</summary>
internal static class Stages
{
    private static readonly Dictionary<string, Func<A_panel>> Made = new()
    {
        ["begun"] = () => new(),
        ["composed"] = () => new A_panel().Do(Officer, new ComposePanel(Panel())),
        ["discarded"] = () => new A_panel().Do(Officer, new ComposePanel(Panel())).Do(Officer, new DiscardComposition("seed lost")),
        ["drawn"] = () => new A_panel().Drawn(),
        ["one accepted"] = () => Then(new A_panel().Drawn(), p => p.Do(Expert(p.Sitting[0]), new AcceptInvitation())),
        ["seated"] = () => new A_panel().Seated(),
        ["scoring"] = () => Then(new A_panel().Scoring(), p => p.Do(Expert(p.Sitting[0]), Scores())),
        ["scored"] = () => Then(new A_panel().Scoring(), Scored),
        ["visit"] = () => new A_panel().Seated(Panel(3, ReviewKind.SiteVisit)).Do(Officer, new OpenScoring()),
        ["at the visit"] = () => Then(
            New("visit").Do(Officer, new OpenMeeting("At the unit")), p => p.Do(Officer, new RecordAttendance(p.Sitting))),
        ["meeting"] = () => New("scored").Do(Officer, new OpenMeeting("Room 3")),
        ["attended"] = () => Then(New("meeting"), p => p.Do(Officer, new RecordAttendance([.. p.Sitting.Take(4)]))),
        ["voting"] = () => Then(New("attended"), p => p.Do(Officer, new RecordVote(p.Sitting[0], Vote.For))),
        ["decided"] = () => Then(New("attended"), p =>
        {
            foreach (var seat in p.Sitting.Take(4)) { p.Do(Officer, new RecordVote(seat, Vote.For)); }
            p.Do(Officer, new CloseMeeting(ReviewOutcome.Favourable, "Agreed."));
        }),
        ["signing"] = () => Then(New("decided"), p => p.Do(Expert(p.Sitting[0]), new SignOpinion())),
        ["signed"] = () => Then(New("decided"), p =>
        {
            foreach (var seat in p.Sitting.Take(4)) { p.Do(Expert(seat), new SignOpinion()); }
        }),
        ["closed"] = () => New("signed").Do(Officer, new CloseReview()),
    };

    private static readonly Dictionary<string, Lazy<A_panel>> Kept = Made.ToDictionary(m => m.Key, m => new Lazy<A_panel>(m.Value));

    /// <summary>A review at a stage, to go on with.</summary>
    internal static A_panel New(string stage) => Made[stage]();

    /// <summary>A review at a stage, only to ask.</summary>
    internal static A_panel At(string stage) => Kept[stage].Value;

    private static A_panel Then(A_panel panel, Action<A_panel> then)
    {
        then(panel);
        return panel;
    }

    private static void Scored(A_panel panel)
    {
        foreach (var seat in panel.Sitting) { panel.Do(Expert(seat), Scores()); }
    }
}
