using Luyan.Cases.Inquiries;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>The unit states its case, and the Bureau hears it and answers (reading 11). What an officer notes never shortens the period
/// in which the unit may still speak.</summary>
internal static class HearingSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<StateCase>(Signer, Living, State, MayState)
            .RightUntil("center-statement")
            .Then<CaseStated>(
                (center, e, _) => e.In == HearingOf.Sanction
                    ? SanctionSteps.Sanctioning(center, s => s with { Statement = e.Statement, Answer = null })
                    : center with { Inquiry = center.Inquiry.Stated(e.Statement, e.Final == true) },
                (after, _) => [after.Tell("statement", Role.CaseOfficer)]),
        Of<HearUnit>(Officer, Living, Hear, MayHear)
            .Expected(Role.CaseOfficer, LegalRef.Reading(11),
                (state, _) => ((NamedCenter)state).Center.OpenSanction is { Statement: not null, Answer: null })
            .Then<UnitHeard>(
                (center, e, _) => e.In == HearingOf.Sanction
                    ? SanctionSteps.Sanctioning(center, s => s with { Statement = s.Statement ?? e.Heard, Answer = e.Answer })
                    : center with { Inquiry = center.Inquiry.Stated(center.Inquiry.Statement ?? e.Heard, center.Inquiry.NothingMore) },
                (after, _) => [after.Tell("heard", Role.Signer)]),
    ];

    internal static Decision<CenterEvent> State(Center center, StateCase c, Asked asked)
    {
        var into = Into(center, c.In, h => h.Runs(asked.Today));
        return new CenterFaults()
            .Empty(c.Statement, CenterRules.StatementEmpty, "Statement")
            .If(into is null, CenterRules.NothingToState, "In")
            .Else(() => new CaseStated(into!.Of, c.Statement) { Final = c.Final ? true : null });
    }

    internal static Decision<CenterEvent> Hear(Center center, HearUnit c, Asked asked)
    {
        var into = Into(center, c.In, _ => true);
        return new CenterFaults()
            .Empty(c.Heard, CenterRules.StatementEmpty, "Heard")
            .Empty(c.Answer, CenterRules.StatementEmpty, "Answer")
            .If(into is null, CenterRules.NothingToState, "In")
            .If(c.Record is null && into is { Stated: false } && into.Runs(asked.Today), CenterRules.HearingRecord, "Record")
            .Else(() => new UnitHeard(into!.Of, c.Heard, c.Answer) { Record = c.Record });
    }

    // Where the command does not say, the sanction comes first: it is the graver.
    private static Hearing? Into(Center center, HearingOf? wanted, Func<Hearing, bool> open) =>
        Hearings.Open(center).FirstOrDefault(h => open(h) && (wanted is null || wanted == h.Of));

    private static IEnumerable<Refusal> MayState(NamedCenter state, Asked asked)
    {
        var open = Hearings.Open(state.Center).ToArray();
        if (open.Length == 0) { yield return CenterRules.NothingToState.Refuse(); }
        else if (!open.Any(h => h.Runs(asked.Today)))
        {
            yield return CenterRules.StatementOver.Refuse(("lastDay", open.Max(h => h.Due?.Effective)!.Value));
        }
    }

    private static IEnumerable<Refusal> MayHear(NamedCenter state, Asked asked)
    {
        if (!Hearings.Open(state.Center).Any()) { yield return CenterRules.NothingToState.Refuse(); }
    }
}

/// <summary>The unit states its case.</summary>
/// <param name="Statement">What it says.</param>
/// <param name="In">In which proceeding; null for the one that is waiting for it, the sanction first.</param>
/// <param name="Final">The unit has nothing to add.</param>
public sealed record StateCase(string Statement, HearingOf? In = null, bool Final = false) : CenterCommand;

/// <summary>The Bureau hears the unit and answers what it said.</summary>
/// <param name="Heard">What the unit said, or that it was invited and said nothing.</param>
/// <param name="Answer">What the Bureau says to it.</param>
/// <param name="In">In which proceeding; null for the one that is open, the sanction first.</param>
/// <param name="Record">The record that the unit signed; needed while the unit may still write and has not.</param>
public sealed record HearUnit(string Heard, string Answer, HearingOf? In = null, FileRef? Record = null) : CenterCommand;

/// <summary>The unit stated its case.</summary>
public sealed record CaseStated(HearingOf In, string Statement) : CenterEvent
{
    /// <summary>The unit said that it has nothing to add; null where it did not say so.</summary>
    public bool? Final { get; init; }
}

/// <summary>The unit was heard, and answered.</summary>
public sealed record UnitHeard(HearingOf In, string Heard, string Answer) : CenterEvent
{
    /// <summary>The record that the unit signed.</summary>
    public FileRef? Record { get; init; }
}
