using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>The plaque of uniform make (Art. 8).</summary>
internal static class PlaqueSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<IssuePlaque>(Officer, Living, (_, c, asked) => Issue(c, asked), HasNoPlaque)
            .Expected(Role.CaseOfficer, LegalRef.Art(8))
            .Then<PlaqueIssued>(
                (center, e, at) => (center with { Plaques = [.. center.Plaques, new(e.PlaqueNumber, e.HandedOverOn, e.Recipient)] })
                    .Wrote(CenterRecord.Plaque(center.Plaques.Count + 1), at),
                (after, e) => [Take("plaque", e.PlaqueNumber), after.Tell("plaque-issued", Role.Director)]),
        Of<RecoverPlaque>(Officer, Over, (_, c, _) => new PlaqueRecovered(c.How, c.Remark), HasPlaque, CenterRules.NotEnded)
            .Due("plaque-return")
            .Expected(Role.CaseOfficer, LegalRef.Art(8), (state, _) => state is EndedCenter { PlaqueDue: null })
            .Turns<PlaqueRecovered>((state, center, e, at) => state is EndedCenter ended
                ? ended with { Center = EndPlaque(center, e.How, at.Day) }
                : null),
        Of<ReplacePlaque>(Officer, Living, (_, c, asked) => Replace(c, asked), HasPlaque)
            .Then<PlaqueReplaced>(
                (center, e, at) => Replaced(center, e, at.Day),
                (after, e) => [Take("plaque", e.PlaqueNumber), after.Tell("plaque-issued", Role.Director)]),
    ];

    internal static Decision<CenterEvent> Issue(IssuePlaque c, Asked asked) => Numbered(c.PlaqueNumber, asked)
        .Empty(c.Recipient, CenterRules.Recipient, "Recipient")
        .Else(() => new PlaqueIssued(c.PlaqueNumber, c.HandedOverOn, c.Recipient));

    internal static Decision<CenterEvent> Replace(ReplacePlaque c, Asked asked) => Numbered(c.PlaqueNumber, asked)
        .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
        .Else(() => new PlaqueReplaced(c.PlaqueNumber, c.Old, c.Reasons));

    private static CenterFaults Numbered(string? number, Asked asked) => new CenterFaults()
        .Empty(number, CenterRules.PlaqueNumber, "PlaqueNumber")
        .If(asked.Registers.PlaqueNumberTaken, CenterRules.PlaqueNumberTaken, "PlaqueNumber", () => [("number", $"{number}")]);

    private static IEnumerable<Refusal> HasNoPlaque(NamedCenter state, Asked asked)
    {
        if (state.Center.Plaque is { } plaque) { yield return CenterRules.PlaqueHeld.Refuse(("number", plaque.Number)); }
    }

    private static IEnumerable<Refusal> HasPlaque(NamedCenter state, Asked asked)
    {
        if (state.Center.Plaque is null) { yield return CenterRules.NoPlaque.Refuse(); }
    }

    private static Center EndPlaque(Center center, PlaqueEnd how, DateOnly day) =>
        center with { Plaques = [.. center.Plaques.Select(p => p.End is null ? p with { End = how, EndedOn = day } : p)] };

    private static Center Replaced(Center center, PlaqueReplaced e, DateOnly day)
    {
        var recipient = center.Plaque?.Recipient ?? "";
        var ended = EndPlaque(center, e.Old, day);
        return ended with { Plaques = [.. ended.Plaques, new(e.PlaqueNumber, day, recipient)] };
    }
}

/// <summary>The uniform plaque is handed over (Art. 8).</summary>
public sealed record IssuePlaque(string PlaqueNumber, DateOnly HandedOverOn, string Recipient) : CenterCommand;

/// <summary>The plaque comes back after the end of the title.</summary>
public sealed record RecoverPlaque(PlaqueEnd How, string? Remark = null) : CenterCommand;

/// <summary>Another plaque takes the place of one that is damaged, lost or bears an old name.</summary>
public sealed record ReplacePlaque(string PlaqueNumber, PlaqueEnd Old, string Reasons) : CenterCommand;

/// <summary>The plaque was handed over.</summary>
public sealed record PlaqueIssued(string PlaqueNumber, DateOnly HandedOverOn, string Recipient) : CenterEvent;

/// <summary>The plaque came back, or was declared void.</summary>
public sealed record PlaqueRecovered(PlaqueEnd How, string? Remark) : CenterEvent;

/// <summary>Another plaque took the place of the old one.</summary>
public sealed record PlaqueReplaced(string PlaqueNumber, PlaqueEnd Old, string Reasons) : CenterEvent;
