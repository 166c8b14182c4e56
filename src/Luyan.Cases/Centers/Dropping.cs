using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A proposal that is not followed: the title stays.</summary>
internal static class Dropping
{
    internal static Decision<CenterEvent> Drop(Center center, DropSanction c, Asked asked) =>
        new CenterFaults().Empty(c.Reasons, CenterRules.Reasons, "Reasons").Else(() => new SanctionDropped(
            center.OpenSanction!.Number, c.Reasons)
        {
            GroundLost = Grounds.Lost(center, center.OpenSanction!, asked.Today) ? true : null,
            SecondLooks = Grounds.Looks(center, center.OpenSanction!),
            KeptSuspicions = FalsehoodSteps.Later(center, center.OpenSanction!.Ground),
            Untold = Untold(center, center.OpenSanction!) && asked.Law.IsOn(Parameters.UntoldKept, asked.Today) ? true : null,
        });

    // A proposal whose ground was lost is closed for that, and spends nothing; else the ground is spent on what was known.
    internal static Center Dropped(Center center, SanctionDropped e)
    {
        if (center.OpenSanction is not { } open) { return center; }
        var closed = SanctionSteps.Closed(
            SanctionSteps.Sanctioning(center, s => s with { SecondLooks = e.SecondLooks }),
            e.GroundLost == true ? SanctionStage.Cured : SanctionStage.Dropped);
        return open.Ground == SanctionGround.Falsehood ? FalsehoodSteps.EndInquiry(closed, e.KeptSuspicions ?? 0) : closed;
    }

    // Who was never told of a proposal is not told that it is none; who was investigated is told that this is over.
    internal static IEnumerable<Effect> Told(CenterAfter after, SanctionDropped e) => e.Untold != true
        ? [after.Tell("dropped", Role.Signer)]
        : after.Center.Sanctions.First(s => s.Number == e.Number).Ground != SanctionGround.Falsehood || after.Center.Inquiry.Untold ? []
        : [after.Tell("cleared", Role.Signer)];

    // What was told by a notice that was replaced since was told.
    private static bool Untold(Center center, Sanction open) => !center.Letters.Letters
        .Any(l => l is { Kind: CenterLetterKinds.Notice, IssuedOn: not null } && l.DraftedOn >= open.ProposedOn);
}

/// <summary>The title stays.</summary>
public sealed record DropSanction(string Reasons) : CenterCommand;

/// <summary>The title stays.</summary>
public sealed record SanctionDropped(int Number, string Reasons) : CenterEvent
{
    /// <summary>Its ground was lost before; null where it held, and in earlier versions.</summary>
    public bool? GroundLost { get; init; }

    /// <summary>How many second looks there were at its rectification; null on another ground, and in earlier versions.</summary>
    public int? SecondLooks { get; init; }

    /// <summary>How many suspicions came in after the investigation was opened, and stay; null where none did.</summary>
    public int? KeptSuspicions { get; init; }

    /// <summary>The unit was never told of the proposal; null where it was, and in earlier versions.</summary>
    public bool? Untold { get; init; }
}
