using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A unit that no longer exists, as the record of a center says.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="CreditCode">Its credit code; empty where the record was put right to a unit whose code is not known.</param>
/// <param name="On">The day on which it ceased to exist.</param>
/// <param name="ByName">Its name says which unit it is. A successor that bears the same name is told apart by the code.</param>
public sealed record CeasedUnit(Guid Unit, string Name, string CreditCode, DateOnly On, bool ByName = true)
{
    /// <summary>Whether it is the unit with a name or a credit code, however they were typed.</summary>
    public bool Is(string name, string code) =>
        (ByName && TypedText.SameName(Name, name)) || (CreditCode.Length > 0 && TypedText.SameCode(CreditCode, code));
}

/// <summary>The units that the record says no longer exist, with a successor or without. What does not exist does not apply; where the
/// record is wrong it is corrected, by another person and with proof.</summary>
public static class DissolvedUnits
{
    /// <summary>The unit with a name or a credit code, where the record of a center says that it ceased to exist; else null.</summary>
    public static DissolvedUnit? Of(CenterState state, string name, string code) =>
        All(state).FirstOrDefault(u => u.Is(name, code)) is { } ceased && state is NamedCenter { Center.Identity.Number: var number }
            ? new(number, ceased.Name, ceased.On)
            : null;

    /// <summary>All that a center has on record.</summary>
    public static IReadOnlyList<CeasedUnit> All(CenterState state)
    {
        if (state is not NamedCenter { Center: var center }) { return []; }
        return
        [
            .. Right(center),
            .. BoundUnits.Standing(center).Where(s => !CenterRecord.Remains(center, s)).Select(s => new CeasedUnit(
                s.Of.Unit, s.Of.Name, s.Of.CreditCode, center.Right($"{CenterRecord.Successor(s.Number)}.succeededOn", s.On),
                !TypedText.SameName(s.Of.Name, s.Unit.Name))),
        ];
    }

    /// <summary>Those that ceased while the center was theirs, the last as it was put right.</summary>
    internal static IEnumerable<CeasedUnit> Right(Center center) => center.Ceased.Select((unit, i) =>
    {
        // The last can be put right as long as its end stands; those before were, when the next was recorded.
        if (i < center.Ceased.Count - 1 || center.DissolvedOn is null) { return unit; }
        var name = CenterRecord.Ceased(center);
        var on = center.Right($"{CenterRecord.Dissolved}.dissolvedOn", unit.On);
        // A code stands in the record with the name; what was corrected to another name has none.
        return TypedText.SameName(name, unit.Name)
            ? unit with { On = on }
            : unit with { Name = name, CreditCode = "", On = on, ByName = true };
    });
}
