using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>A barred unit has a legal successor: by merger, division or transformation nobody leaves the bar of Art. 13. It is recorded
/// with the center of whose end the bar comes, so that whatever lifts or begins this bar does so for the successor as well.</summary>
internal static class SuccessionSteps
{
    internal static CenterStep[] Rows =>
    [
        OfState<SanctionedCenter, RecordSuccessor>(Officer, Sanctioned, Record, MayRecord, CenterRules.SuccessionUnbarred)
            .Turns<SuccessorBound>(
                (state, center, e, at) => state with
                {
                    Center = (center with
                    {
                        Successors = [.. center.Successors, new(e.Number, e.Predecessor, e.Successor, e.SucceededOn, e.Remains ?? false)
                        {
                            RecordedOn = at.Day, Letter = e.ByLetter == true ? center.Letters.Letters.Count + 1 : null, Proof = e.Proof,
                        }],
                    }).Wrote(CenterRecord.Successor(e.Number), at),
                },
                (after, e) => e.ByLetter == true ? [after.TellUnit(SuccessorTold.Barred, e.Successor)]
                    : e.Bar is { } bar ? [new Effect.StartBar(e.Successor.Unit, bar)]
                    : [])
            .Sends(e => e is SuccessorBound { ByLetter: true } ? CenterLetterKinds.SuccessorBar : null),
    ];

    private static Decision<CenterEvent> Record(SanctionedCenter state, RecordSuccessor c, Asked asked)
    {
        var center = state.Center;
        var faults = new CenterFaults()
            .Stated(c.Reasons, CenterRules.Reasons, "Reasons", asked)
            .If(c.Proof is null, CenterRules.SuccessionUnproven, "Proof");
        foreach (var reason in CreditCode.Check(c.Successor?.CreditCode ?? "", asked.Law, asked.Today).Reasons)
        {
            faults.Is(CenterRules.CreditCode, "CreditCode", ("reason", reason));
        }
        var bound = BoundUnits.OnRecord(center);
        var byLetter = Serving.Course(CenterLetterKinds.SuccessorBar, asked) is not null;
        var of = string.IsNullOrWhiteSpace(c.Predecessor)
            ? bound[0]
            : bound.FirstOrDefault(u => TypedText.SameCode(u.CreditCode, c.Predecessor));
        faults
            .If(c.Successor is null || c.Successor.Unit == Guid.Empty || string.IsNullOrWhiteSpace(c.Successor.UnitName),
                CenterRules.ChangeEmpty, "CreditCode")
            .If(of is null, CenterRules.PredecessorUnbound, "Predecessor",
                () => [("units", string.Join("、", bound.Select(u => $"{u.Name} {u.CreditCode}".Trim())))])
            .If(of is not null && Freeing.Falls(center, of) is not null, CenterRules.PredecessorFalls, "Predecessor",
                () => [("unit", of!.Name), ("day", Freeing.Falls(center, of)!.On)])
            .If(bound.Any(u => u.Is(c.Successor?.Unit ?? Guid.Empty, c.Successor?.CreditCode ?? "")),
                CenterRules.SuccessorBound, "CreditCode", () => [("unit", c.Successor?.UnitName ?? "")])
            .If(Freeing.Again(center, of, c.Successor, c.SucceededOn, c.Proof),
                CenterRules.SuccessorFreed, "CreditCode", () => [("unit", c.Successor?.UnitName ?? "")]);
        return faults.Else(() => new SuccessorBound(
            center.Successors.Select(s => s.Number).DefaultIfEmpty().Max() + 1, of!,
            new(c.Successor!.Unit, c.Successor.UnitName, TypedText.Code(c.Successor.CreditCode)),
            c.SucceededOn, c.Reasons, c.Proof!)
        {
            Remains = c.Remains ? true : null,
            ByLetter = byLetter ? true : null, Bar = byLetter ? null : Running(state), Through = byLetter ? Running(state)?.LastDay : null,
        });
    }

    /// <summary>The bar as it runs since the service of the decision; null where that is not served, or the bar was lifted.</summary>
    internal static Bar? Running(SanctionedCenter state) =>
        !Lifted(state) && state.Decision is { ServedOn: { } since, BarLastDay: { } last }
            ? new(since, last, state.Center.Identity.Number)
            : null;

    private static bool Lifted(SanctionedCenter state) =>
        state.Center.Sanctions.Any(s => s.Number == state.Decision.Sanction && s.BarLifted);

    // Nothing is recorded that binds nobody: the bar runs, or comes of a decision that the unit knows of.
    private static IEnumerable<Refusal> MayRecord(SanctionedCenter state, Asked asked)
    {
        var runs = !Lifted(state) && state.Decision.BarLastDay is { } last && !LegalDay.HasPassed(last, asked.Today);
        if (!runs && !(BarToCome.Of(state, asked.Law, asked.Today) && BarToCome.Issued(state)))
        {
            yield return CenterRules.SuccessionUnbarred.Refuse(Words.Of("state", "center.state.", state.GetType().Name));
        }
    }
}

/// <summary>A unit that succeeds by law to one that a bar of Art. 13 binds is recorded. It is told by a letter that another
/// person signs off; the bar binds it from the service of that.</summary>
/// <param name="Successor">The successor; it need not be known to the system yet.</param>
/// <param name="SucceededOn">The day of the succession.</param>
/// <param name="Reasons">How it succeeds, and on what document.</param>
/// <param name="Proof">What proves it.</param>
/// <param name="Predecessor">The credit code of the unit that it succeeds to; null for the relying unit of the center.</param>
/// <param name="Remains">The predecessor goes on to exist, e.g. where a part of it was split off.</param>
public sealed record RecordSuccessor(
    UnitChange Successor, DateOnly SucceededOn, string Reasons, FileRef? Proof, string? Predecessor = null, bool Remains = false)
    : CenterCommand;

/// <summary>A legal successor of a barred unit was recorded: the bar binds it.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Predecessor">The barred unit.</param>
/// <param name="Successor">Its successor.</param>
/// <param name="SucceededOn">The day of the succession.</param>
public sealed record SuccessorBound(
    int Number, BoundUnit Predecessor, BoundUnit Successor, DateOnly SucceededOn, string Reasons, FileRef Proof)
    : CenterEvent, IFreelyWorded
{
    /// <summary>The predecessor goes on to exist; null where it does not.</summary>
    public bool? Remains { get; init; }

    /// <summary>The bar that runs already; null where the decision is not served, and its service begins the bar for all, or where a letter
    /// tells the successor: it is bound from the service of that.</summary>
    public Bar? Bar { get; init; }

    /// <summary>The last day of the bar as it ran on the day of the record, for the letter; null where none ran yet.</summary>
    public DateOnly? Through { get; init; }

    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>The successor is told by a letter, and bound from its service; null where an earlier version recorded it.</summary>
    public bool? ByLetter { get; init; }
}
