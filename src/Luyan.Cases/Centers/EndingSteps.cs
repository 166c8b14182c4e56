using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>Ends without a sanction, and without a bar.</summary>
internal static class EndingSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<CloseVoluntarily>(Signer, Living, (_, c, asked) => Close(c, asked), MayCloseDown)
            .Turns<CenterClosed>(
                (state, center, e, at) => state is LivingCenter ? new ClosedVoluntarily(center, at.Day, e.PlaqueDue, e.Reasons) : null,
                (after, _) => [after.Tell("closed", Role.CaseOfficer), .. after.Recover()])
            .Sends("closing"),
        Of<RecordDissolution>(Officer, Living, Dissolve, MayCloseDown)
            .Turns<CenterDissolved>(
                (state, center, e, _) => state is LivingCenter ? new Dissolved(center, e.DissolvedOn, e.PlaqueDue, e.Reasons) : null,
                (after, _) => after.Recover()),
    ];

    internal static Decision<CenterEvent> Close(CloseVoluntarily c, Asked asked) => new CenterFaults()
        .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
        .Else(() => new CenterClosed(c.Reasons, asked.Law.Due(Parameters.PlaqueReturn, asked.Today)));

    internal static Decision<CenterEvent> Dissolve(Center center, RecordDissolution c, Asked asked) => new CenterFaults()
        .If(c.DissolvedOn < center.Letter.On || c.DissolvedOn > asked.Today,
            CenterRules.Day, "DissolvedOn", ("from", center.Letter.On), ("to", asked.Today))
        .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
        .Else(() => new CenterDissolved(c.DissolvedOn, c.Reasons, asked.Law.Due(Parameters.PlaqueReturn, asked.Today)));

    // A unit does not escape the bar of Art. 13 by giving the title back, or by being dissolved, while it is in question.
    private static IEnumerable<Refusal> MayCloseDown(NamedCenter state, Asked asked)
    {
        if (SanctionSteps.InQuestion(state.Center)) { yield return CenterRules.ClosingUnderSanction.Refuse(); }
    }
}

/// <summary>The unit gives the title back. No bar follows.</summary>
public sealed record CloseVoluntarily(string Reasons) : CenterCommand;

/// <summary>The relying unit or the center no longer exists. No bar follows.</summary>
public sealed record RecordDissolution(DateOnly DissolvedOn, string Reasons) : CenterCommand;

/// <summary>The unit gave the title back.</summary>
public sealed record CenterClosed(string Reasons, LegalDay PlaqueDue) : CenterEvent;

/// <summary>The relying unit or the center no longer exists.</summary>
public sealed record CenterDissolved(DateOnly DissolvedOn, string Reasons, LegalDay PlaqueDue) : CenterEvent;
