using Luyan.Cases.Notices;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A succession was annulled by itself: a recorded successor is free of the bar, with who succeeded to it; or a center goes back
/// to the unit whose successor turned out to be none. The sanction, the bar of the predecessor and other successors stand.</summary>
internal static class Freeing
{
    /// <summary>That the center went on with the successor of its unit; recorded successors are counted from 1.</summary>
    internal const int OfCenter = 0;

    internal static Decision<CenterEvent> Decide(NamedCenter state, int number, AnnulSanction c, Asked asked)
    {
        var center = state.Center;
        var bound = state is SanctionedCenter
            ? center.Successors.LastOrDefault(s => s.Number == number && IsTold(center, s.Letter))
            : null;
        // The court's word on what the center was with comes after its title is back with that unit for all.
        var back = number == OfCenter ? center.Restored : null;
        var entered = number == OfCenter && state is LivingCenter && center.Entered?.Successor.Unit == center.Identity.Unit
            ? center.Entered
            : null;
        var counts = entered is not null || bound?.Annulled is not null || BoundUnits.Recorded(center).Any(s => s == bound);
        return new CenterFaults()
            .If(!counts, CenterRules.SuccessionNone, "Succession")
            .If((bound?.Annulled ?? entered?.Annulled) is not null, CenterRules.SuccessionAnnulled, "Succession")
            .If(entered is not null && back is not null, CenterRules.RestorationUnserved, "Succession", () => [("day", back!.On)])
            .If(c.Outcome is null, CenterRules.AnnulmentOutcome, "Outcome")
            // Who succeeds does so as a whole, or not at all.
            .If(c.Outcome is AnnulmentOutcome.InPart or AnnulmentOutcome.DeclaredUnlawful, CenterRules.AnnulmentStays, "Outcome")
            .If(c.TitleStaysLost is not null || c.BarLifted == true, CenterRules.AnnulmentStays, "TitleStaysLost")
            .Empty(c.Authority, CenterRules.AnnulmentAuthority, "Authority")
            .Empty(c.Document, CenterRules.AnnulmentDocument, "Document")
            .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
            .If(c.Proof is null, CenterRules.AnnulmentUnproven, "Proof")
            .Else(() => new SuccessionAnnulled(
                number, bound?.Of ?? entered!.Former, bound?.Unit ?? entered!.Successor, c.By, c.Document, c.Reasons)
            {
                Outcome = c.Outcome, Authority = c.Authority, Proof = c.Proof,
                Moved = Serving.Course(CenterLetterKinds.SuccessionAnnulled, asked) == LetterCourse.SignOff ? null
                    : Moved(center, entered, asked),
                DaysFromService = entered is not null && Serving.Course(CenterLetterKinds.SuccessionAnnulled, asked) is not null
                    ? true
                    : null,
            });
    }

    // Whatever happened before the center goes back, its time with another ends then.
    private static IReadOnlyList<MovedDay>? Moved(Center center, EnteredSuccessor? entered, Asked asked) =>
        entered is not null && StandingStill.AfterAnnulment(center, entered.On, asked) is { Count: > 0 } moved ? moved : null;

    /// <summary>The days of the unit that run on as a letter is issued, where a center goes back to it with that; else null.</summary>
    internal static IReadOnlyList<MovedDay>? MovedBy(NamedCenter state, int letter, Asked asked) =>
        state.Center.Letters.Find(letter)?.Act is SuccessionAnnulled { Number: OfCenter } && Fits(state, letter)
            ? Moved(state.Center, state.Center.Entered, asked)
            : null;

    /// <summary>The center once the remedy is on record. Where another person signs its letter off, what it annuls falls with the
    /// issue.</summary>
    internal static CenterState Recorded(NamedCenter state, Center center, SuccessionAnnulled e, Envelope at)
    {
        var waits = e.Course == LetterCourse.SignOff;
        var letter = center.Letters.Letters.Count + 1;
        var annulled = new AnnulledSuccession(at.Day, e.Outcome == AnnulmentOutcome.ForProcedure, waits ? letter : null);
        if (e.Number == OfCenter)
        {
            var known = center with { Entered = center.Entered! with { Annulled = annulled } };
            return state with { Center = waits ? known : GivenBack(known, e, e.Moved, letter) };
        }
        // Earlier versions gave a number twice.
        var freed = center.Successors.Last(s => Is(s, e));
        return state with
        {
            Center = center with
            {
                Successors = [.. center.Successors.Select(s => ReferenceEquals(s, freed) ? s with { Annulled = annulled } : s)],
                // Of a bar that falls nobody is told any more.
                Letters = BoundUnits.FallingWith(center, freed).Select(s => s.Letter).OfType<int>()
                    .Where(l => center.Letters.Find(l) is { Service: null, Withdrawn: false })
                    .Aggregate(center.Letters, (letters, l) => letters.Withdrawn(l)),
            },
        };
    }

    /// <summary>The center once the letter is issued: where it goes back to its unit, it does so now.</summary>
    /// <param name="moved">The days of the unit that run on; null where the act says which do, as in earlier versions, or none do.</param>
    internal static CenterState TakesEffect(
        NamedCenter state, Center center, CaseLetter letter, IReadOnlyList<MovedDay>? moved) => state with
    {
        Center = letter.Act is SuccessionAnnulled { Number: OfCenter } e && Fits(state, letter.Number)
            ? GivenBack(center, e, moved ?? e.Moved, letter.Number)
            : center,
    };

    /// <summary>Whether the center is still with the successor from whom a letter takes it.</summary>
    internal static bool Fits(NamedCenter state, int letter) =>
        state is LivingCenter { Center: { Entered: { } entered } center }
        && entered.Annulled?.Letter == letter && entered.Successor.Unit == center.Identity.Unit;

    /// <summary>Whom the remedy frees: the successor, and who succeeded to it, unless they are bound beside that.</summary>
    internal static IEnumerable<Effect> Lifted(CenterAfter after, SuccessionAnnulled e)
    {
        var center = after.Center;
        foreach (var s in BoundUnits.Since(center, s => Is(s, e))
            .Where(s => BoundUnits.Of(center).All(u => u.Unit != s.Unit.Unit)))
        {
            yield return new Effect.LiftBar(s.Unit.Unit, center.Identity.Number);
            if (s.Letter is not null && IsTold(center, s.Letter)) { yield return after.TellUnit(SuccessorTold.Freed, s.Unit); }
        }
    }

    /// <summary>With the decision the bar falls for the successors who were told of it: they are told that it does.</summary>
    internal static IEnumerable<Effect> ToldWithIt(CenterAfter after) =>
        from s in after.Center.Successors
        where s.Letter is not null && IsTold(after.Center, s.Letter)
            && (s.Annulled is null || (s.Annulled is { Anew: true, Letter: null } fell && fell.On == after.Envelope.Day))
        select after.TellUnit(SuccessorTold.Freed, s.Unit);

    /// <summary>Nothing is decided on a center that is to go back, before it has.</summary>
    internal static IEnumerable<Refusal> Waits(NamedCenter state, Asked asked)
    {
        if (state.Center.Entered?.Annulled is { Letter: not null } annulled)
        {
            yield return CenterRules.SuccessionHeld.Refuse(("day", annulled.On));
        }
    }

    /// <summary>The remedy with whose letter a unit is bound no more; null where it stays bound.</summary>
    internal static AnnulledSuccession? Falls(Center center, BoundUnit unit) => center.Successors
        .Where(s => s.Annulled is { Letter: { } letter } && center.Letters.Find(letter) is { IssuedOn: null })
        .Where(s => BoundUnits.FallingWith(center, s).Any(f => f.Unit.Unit == unit.Unit))
        .Select(s => s.Annulled).FirstOrDefault();

    /// <summary>Whether what is to be recorded of a successor is what was annulled on its merits: the same succession, or another one on
    /// the same proof.</summary>
    internal static bool Again(Center center, BoundUnit? of, UnitChange? successor, DateOnly on, FileRef? proof)
    {
        if (successor is null) { return false; }
        bool SameProof(FileRef? other) => proof is not null && other is not null && proof.Sha256 == other.Sha256;
        bool Same(BoundUnit unit) => unit.Is(successor.Unit, successor.CreditCode ?? "");
        foreach (var s in center.Successors.Where(s => s.Annulled is { Anew: false }))
        {
            if (Same(s.Unit) && (SameProof(s.Proof) || (s.Of.Unit == of?.Unit && on <= s.Annulled!.On))) { return true; }
            // Who fell with it is hung on nobody else by what proved that it succeeded to that.
            if (BoundUnits.Since(center, f => f == s).Any(f => f != s && Same(f.Unit) && SameProof(f.Proof) && f.Of.Unit != of?.Unit))
            {
                return true;
            }
        }
        return center.NotEntered.Where(s => s.Annulled is { Anew: false }).Any(s => Same(s.Successor)
            && (SameProof(s.Proof) || (s.Former.Unit == of?.Unit && on <= s.Annulled!.On)));
    }

    internal static bool IsTold(Center center, int? letter) =>
        letter is not { } number || center.Letters.Find(number) is { IssuedOn: not null };

    private static bool Is(LegalSuccessor s, SuccessionAnnulled e) => s.Number == e.Number && s.Unit.Unit == e.Unit.Unit;

    // It is told anew of what is open against the center, and has its own time; who had it meanwhile gave nothing away.
    private static Center GivenBack(Center center, SuccessionAnnulled e, IReadOnlyList<MovedDay>? moved, int letter)
    {
        var entered = center.Entered!;
        var (to, annulled) = (entered.Former, entered.Annulled!);
        var back = EndingSteps.ServedAnew(Changing.Rests(center, new(to.Unit, to.Name, to.CreditCode, entered.District)));
        back = (moved ?? []).Aggregate(back, StandingStill.Apply) with
        {
            HandedOver = [.. center.HandedOver.Where(u => u.Unit != to.Unit)],
            DissolvedOn = null, DissolvedUnit = null, Ceased = [.. center.Ceased.SkipLast(1)],
            Entered = entered.Before, NotEntered = [.. center.NotEntered, entered with { Before = null }],
            // What that one asked for is asked for by nobody any more.
            Changes =
            [
                .. center.Changes.Select((c, at) => c.Stage == ChangeStage.Proposed && at >= entered.Requests.Changes
                    ? c with { Stage = ChangeStage.Lapsed }
                    : c),
            ],
            Extensions =
            [
                .. center.Extensions.Select((x, at) => x.Stage == ExtensionStage.Requested && at >= entered.Requests.Extensions
                    ? x with { Stage = ExtensionStage.Lapsed }
                    : x),
            ],
            Restored = e.DaysFromService == true ? Restoration.Of(annulled.On, entered.On, letter) : null,
        };
        return entered.Letter is { } told && back.Letters.Find(told) is { AwaitsService: true }
            ? back with { Letters = back.Letters.Withdrawn(told) }
            : back;
    }
}

/// <summary>The successions of a center that can be annulled by themselves, for the page of the act.</summary>
public static class AnnullableSuccessions
{
    /// <summary>Those of which the unit was told and that stand, with the numbers under which they are named.</summary>
    /// <param name="state">A state of a center; of another life there are none.</param>
    public static IReadOnlyList<(int Number, BoundUnit Of, BoundUnit Unit)> Of(object state) => state switch
    {
        SanctionedCenter { Center: var center } =>
        [
            .. BoundUnits.Recorded(center).Where(s => s.Annulled is null && Freeing.IsTold(center, s.Letter))
                .Select(s => (s.Number, s.Of, s.Unit)),
        ],
        LivingCenter { Center: { Entered: { Annulled: null } entered } center }
            when entered.Successor.Unit == center.Identity.Unit => [(Freeing.OfCenter, entered.Former, entered.Successor)],
        _ => [],
    };
}

/// <summary>That a succession was annulled by itself.</summary>
/// <param name="On">The day on which that was recorded.</param>
/// <param name="Anew">Annulled for procedure: it may be recorded anew.</param>
/// <param name="Letter">The letter with whose issue it falls, counted from 1 in the case; null where it fell at once.</param>
public sealed record AnnulledSuccession(DateOnly On, bool Anew, int? Letter);

/// <summary>The successor of a unit with whom its center went on.</summary>
/// <param name="Former">The unit before.</param>
/// <param name="District">Its district.</param>
/// <param name="Successor">The successor.</param>
/// <param name="On">The day from which the center was with the successor.</param>
/// <param name="Letter">The letter that told it, counted from 1 in the case.</param>
public sealed record EnteredSuccessor(BoundUnit Former, string District, BoundUnit Successor, DateOnly On, int? Letter)
{
    /// <summary>What proved the succession; null where none was attached.</summary>
    public FileRef? Proof { get; init; }

    /// <summary>That it was annulled; null where it stands.</summary>
    public AnnulledSuccession? Annulled { get; init; }

    /// <summary>How many changes and extensions had been asked for before.</summary>
    internal (int Changes, int Extensions) Requests { get; init; }

    /// <summary>How the center came to the unit before, where that succeeded too.</summary>
    public EnteredSuccessor? Before { get; init; }
}

/// <summary>A succession was annulled by itself: it frees the recorded successor of a barred unit, or gives a center back.</summary>
/// <param name="Number">The recorded successor, counted from 1; 0 where the center itself had gone to one.</param>
/// <param name="Of">The predecessor.</param>
/// <param name="Unit">The successor.</param>
/// <param name="By">On reconsideration, or by a court.</param>
/// <param name="Document">The document and its number.</param>
/// <param name="Reasons">Why, in the words of the document.</param>
public sealed record SuccessionAnnulled(
    int Number, BoundUnit Of, BoundUnit Unit, AnnulledBy By, string Document, string Reasons) : CenterEvent
{
    /// <summary>On the merits, or for procedure.</summary>
    public AnnulmentOutcome? Outcome { get; init; }

    /// <summary>The authority or the court.</summary>
    public string? Authority { get; init; }

    /// <summary>The decision on reconsideration or the judgment.</summary>
    public FileRef? Proof { get; init; }

    /// <summary>The days of the unit that run on, as the time in which the center was with another did not count; null where none
    /// do, and where the issue of the letter says which do.</summary>
    public IReadOnlyList<MovedDay>? Moved { get; init; }

    /// <summary>The days of the unit run from the service of the letter; null where no letter is served, or no unit has any.</summary>
    public bool? DaysFromService { get; init; }
}
