using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The units that the record says no longer exist. What does not exist does not apply; where the record is wrong it is
/// corrected, by another person and with proof.</summary>
public static class DissolvedUnits
{
    /// <summary>The unit that ceased to exist with a center, where that is the one with a name or a credit code; else null.</summary>
    public static DissolvedUnit? Of(CenterState state, string name, string code) =>
        state is Dissolved { Center: { DissolvedOn: { } dissolved } center } && IsOf(center, name, code)
            ? new(center.Identity.Number, CenterRecord.Ceased(center), center.Right($"{CenterRecord.Dissolved}.dissolvedOn", dissolved.On))
            : null;

    private static bool IsOf(Center center, string name, string code)
    {
        var ceased = CenterRecord.Ceased(center);
        // A code stands in the record with the name of the center's unit; what was corrected to another name has none.
        return TypedText.SameName(ceased, name)
            || (TypedText.SameName(ceased, center.Identity.UnitName) && TypedText.SameCode(center.Identity.CreditCode, code));
    }
}
