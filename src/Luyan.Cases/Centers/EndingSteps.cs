using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>Ends without a sanction, and without a bar.</summary>
internal static class EndingSteps
{
    internal static Decision<CenterEvent> Dissolve(Center center, RecordDissolution c, Asked asked) => new Faults()
        .If(c.DissolvedOn < center.Letter.On || c.DissolvedOn > asked.Today, CenterRules.Day, "DissolvedOn", ("from", center.Letter.On), ("to", asked.Today))
        .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
        .Else(() => new CenterDissolved(c.DissolvedOn, c.Reasons, asked.Law.Due(Parameters.PlaqueReturn, asked.Today)));
}
