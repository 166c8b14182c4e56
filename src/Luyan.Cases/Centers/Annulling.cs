using Luyan.Cases.Notices;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What the authority of reconsideration or the court made of a sanction, and what follows for the title and the bar.</summary>
internal static class Annulling
{
    internal static Decision<CenterEvent> Decide(NamedCenter state, AnnulSanction c, Asked asked) =>
        c.Succession is { } number ? Freeing.Decide(state, number, c, asked)
        : state is EndedCenter ended ? Decide(ended, c, asked)
        : NothingToAnnul(state);

    /// <summary>While a title is held, only that the center went on with a successor can be annulled.</summary>
    internal static IEnumerable<Refusal> MayAnnul(NamedCenter state, Asked asked)
    {
        if (state is LivingCenter { Center: var center } && center.Entered?.Successor.Unit != center.Identity.Unit)
        {
            yield return NothingToAnnul(state);
        }
    }

    private static Refusal NothingToAnnul(NamedCenter state) =>
        CenterRules.NotSanctioned.Refuse(Words.Of("state", "center.state.", state.GetType().Name));

    private static Decision<CenterEvent> Decide(EndedCenter state, AnnulSanction c, Asked asked)
    {
        var decision = (state as SanctionedCenter)?.Decision;
        // Annulled as a whole, nothing stays; in part or declared unlawful, it must be said what stays.
        var whole = c.Outcome is AnnulmentOutcome.OnTheMerits or AnnulmentOutcome.ForProcedure;
        return new CenterFaults()
            .If(c.Outcome is null, CenterRules.AnnulmentOutcome, "Outcome")
            .Empty(c.Authority, CenterRules.AnnulmentAuthority, "Authority")
            .Empty(c.Document, CenterRules.AnnulmentDocument, "Document")
            .If(c.Outcome is not null && !whole && c.TitleStaysLost is null, CenterRules.AnnulmentStays, "TitleStaysLost")
            .If(whole && c.TitleStaysLost == true, CenterRules.AnnulmentStays, "TitleStaysLost")
            // That a title ended with its unit falls as a whole, or stands.
            .If(decision is null && !whole && c.Outcome is not null, CenterRules.AnnulmentStays, "Outcome")
            .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
            .If(c.Proof is null && asked.Law.IsOn(Parameters.AnnulmentProven, asked.Today), CenterRules.AnnulmentUnproven, "Proof")
            .Else(() => new SanctionAnnulled(decision?.Sanction ?? 0, c.By, c.Document, c.Reasons)
            {
                Outcome = c.Outcome, Authority = c.Authority, Proof = c.Proof,
                TitleStaysLost = whole ? null : c.TitleStaysLost,
                BarLifted = c.TitleStaysLost == true ? c.BarLifted ?? false : null,
                Moved = c.TitleStaysLost == true ? null : Days(state, asked),
                DaysFromService = c.TitleStaysLost != true && FromService(asked) ? true : null,
                KeptSuspicions = decision is null || c.Outcome == AnnulmentOutcome.ForProcedure
                    ? null : FalsehoodSteps.Later(state.Center, decision.Ground),
            });
    }

    /// <summary>A title that ended with its unit is back, and what was recorded of that end is gone.</summary>
    internal static CenterState After(Dissolved state, Center center, SanctionAnnulled e, Envelope at)
    {
        var restored = (e.Moved ?? []).Aggregate(center, StandingStill.Apply) with
        {
            DissolvedOn = null, DissolvedUnit = null, Ceased = [.. center.Ceased.SkipLast(1)], Closing = null,
            Letters = center.Letters.Withdrawn(k => k == CenterLetterKinds.Dissolution),
            Restored = e.DaysFromService == true ? Restoration.Of(state, center, at.Day) : null,
        };
        return restored.AcceptedOn is { } accepted ? new Operating(restored, accepted) : new UnderConstruction(restored);
    }

    internal static CenterState After(SanctionedCenter state, Center center, SanctionAnnulled e, Envelope at)
    {
        if (e.TitleStaysLost == true)
        {
            return state with
            {
                Center = Marked(center, state.Decision, e.Outcome, SanctionStage.Decided, e.BarLifted == true) with
                {
                    // Of a bar that was lifted nobody is told.
                    Letters = e.BarLifted == true ? center.Letters.Withdrawn(k => k == CenterLetterKinds.SuccessorBar) : center.Letters,
                },
                Decision = e.BarLifted != true ? state.Decision : state.Decision with
                {
                    BarLastDay = null, LiftedBeforeService = state.Decision.ServedOn is null || state.Decision.LiftedBeforeService,
                },
            };
        }
        // What the end of the title overtook does not come back with it.
        var letters = center.Ending is { Letter: var overtaken } ? center.Letters.Withdrawn(overtaken) : center.Letters;
        // A decision that was not served yet is neither issued nor served any more.
        var restored = Marked(center, state.Decision, e.Outcome, SanctionStage.Annulled) with
        {
            Letters = letters.Withdrawn(k => CenterLetterKinds.Ends(k) || k == CenterLetterKinds.SuccessorBar), Ending = null,
        };
        // The falsehood on which it rested is no ground any more, unless it may be taken up anew.
        if (state.Decision.Ground == SanctionGround.Falsehood && e.Outcome != AnnulmentOutcome.ForProcedure)
        {
            restored = FalsehoodSteps.EndInquiry(restored, e.KeptSuspicions ?? 0);
        }
        restored = (e.Moved ?? []).Aggregate(restored, StandingStill.Apply) with
        {
            Restored = e.DaysFromService == true ? Restoration.Of(state, center, at.Day) : null,
            // What was declared before the title was taken is declared anew, or not.
            Closing = null,
        };
        if (e.Course != LetterCourse.SignOff) { restored = Unbound(restored, center.Letters.Letters.Count + 1, e, at.Day); }
        return restored.AcceptedOn is { } accepted ? new Operating(restored, accepted) : new UnderConstruction(restored);
    }

    /// <summary>The center once the letter that gives its title back is issued: who was bound with the unit was bound by this decision
    /// alone, and is free when the unit is. What was annulled by itself stays so.</summary>
    /// <param name="center">The center.</param>
    /// <param name="letter">That letter: who was recorded since is bound by another decision.</param>
    /// <param name="act">The act that it tells of.</param>
    /// <param name="on">The day.</param>
    internal static Center Unbound(Center center, int letter, object? act, DateOnly on) =>
        act is not SanctionAnnulled { Number: > 0, TitleStaysLost: not true, DaysFromService: true } ? center : center with
        {
            Successors =
            [
                .. center.Successors.Select(s => s.Annulled is null && (s.Letter ?? 0) < letter
                    ? s with { Annulled = new(on, Anew: true, Letter: null) }
                    : s),
            ],
        };

    // Where the letter must be served, the unit has its time from there.
    private static bool FromService(Asked asked) =>
        asked.Law.IsOn(Parameters.PeriodsFromService, asked.Today) && Serving.Course(CenterLetterKinds.Annulment, asked) is not null;

    private static IReadOnlyList<MovedDay>? Days(EndedCenter state, Asked asked) =>
        StandingStill.AfterAnnulment(state.Center, state.EndedOn, asked) is { Count: > 0 } moved ? moved : null;

    private static Center Marked(
        Center center, SanctionDecision decision, AnnulmentOutcome? outcome, SanctionStage stage, bool lifted = false) => center with
    {
        Sanctions =
        [
            .. center.Sanctions.Select(s => s.Number == decision.Sanction
                ? s with { Stage = stage, Annulment = outcome, BarLifted = s.BarLifted || lifted }
                : s),
        ],
    };
}

/// <summary>The authority of reconsideration or a court annulled the sanction, or found it unlawful, or annulled that a title ended with
/// its unit, or a succession alone.</summary>
/// <param name="By">On reconsideration, or by a court.</param>
/// <param name="Document">The document and its number.</param>
/// <param name="Reasons">Why, in the words of the document.</param>
/// <param name="Outcome">For what it was annulled, or how far; must be given.</param>
/// <param name="Authority">The name of the authority or the court; must be given.</param>
/// <param name="TitleStaysLost">In part, or declared unlawful: whether the title stays lost.</param>
/// <param name="BarLifted">Where the title stays lost: whether the bar is lifted all the same.</param>
public sealed record AnnulSanction(
    AnnulledBy By, string Document, string Reasons, AnnulmentOutcome? Outcome = null, string? Authority = null,
    bool? TitleStaysLost = null, bool? BarLifted = null) : CenterCommand
{
    /// <summary>The decision on reconsideration or the judgment.</summary>
    public FileRef? Proof { get; init; }

    /// <summary>Which succession alone it annulled: a recorded successor, counted from 1; 0 for that of the unit of the center itself;
    /// null where it is the sanction or the end.</summary>
    public int? Succession { get; init; }
}

/// <summary>The sanction was annulled: the state before is restored and the bar is lifted, unless the title stays lost.</summary>
/// <param name="Number">The proceeding, counted from 1; 0 where a title had ended with its unit.</param>
public sealed record SanctionAnnulled(int Number, AnnulledBy By, string Document, string Reasons) : CenterEvent
{
    /// <summary>For what it was annulled, or how far; null where that was not recorded.</summary>
    public AnnulmentOutcome? Outcome { get; init; }

    /// <summary>The authority or the court; null where that was not recorded.</summary>
    public string? Authority { get; init; }

    /// <summary>Whether the title stays lost; null where the decision fell as a whole.</summary>
    public bool? TitleStaysLost { get; init; }

    /// <summary>Where the title stays lost: whether the bar is lifted all the same.</summary>
    public bool? BarLifted { get; init; }

    /// <summary>Whether the bar is lifted by it.</summary>
    internal bool Lifts => TitleStaysLost != true || BarLifted == true;

    /// <summary>The days of the unit that run on, as the time in which the sanction stood did not count.</summary>
    public IReadOnlyList<MovedDay>? Moved { get; init; }

    /// <summary>The decision on reconsideration or the judgment; null where none was attached.</summary>
    public FileRef? Proof { get; init; }

    /// <summary>The days of the unit run from the service of the letter; null: from the act, as in earlier versions.</summary>
    public bool? DaysFromService { get; init; }

    /// <summary>How many suspicions came in after the investigation was opened, and stay; null where none did.</summary>
    public int? KeptSuspicions { get; init; }
}
