namespace Luyan.Cases.Centers;

/// <summary>The plaque of uniform make (Art. 8).</summary>
internal static class PlaqueSteps
{
    internal static Decision<CenterEvent> Issue(Center center, IssuePlaque c, Asked asked) => Numbered(c.PlaqueNumber, asked)
        .If(c.HandedOverOn < center.Letter.On || c.HandedOverOn > asked.Today, CenterRules.Day, "HandedOverOn", ("from", center.Letter.On), ("to", asked.Today))
        .Empty(c.Recipient, CenterRules.Recipient, "Recipient")
        .Else(() => new PlaqueIssued(c.PlaqueNumber, c.HandedOverOn, c.Recipient));

    internal static Decision<CenterEvent> Replace(ReplacePlaque c, Asked asked) => Numbered(c.PlaqueNumber, asked)
        .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
        .Else(() => new PlaqueReplaced(c.PlaqueNumber, c.Old, c.Reasons));

    private static Faults Numbered(string? number, Asked asked) => new Faults()
        .Empty(number, CenterRules.PlaqueNumber, "PlaqueNumber")
        .If(asked.Registers.PlaqueNumberTaken, CenterRules.PlaqueNumberTaken, "PlaqueNumber", ("number", $"{number}"));
}
