using Luyan.Law;

namespace Luyan.Cases;

/// <summary>Names of roles, states and steps for the texts of refusals.</summary>
internal static class Words
{
    internal const string Role = "application.role.";
    internal const string State = "application.state.";
    internal const string Command = "application.command.";

    /// <summary>The three offices of the Bureau of which no account holds two in one case.</summary>
    internal static readonly Cases.Role[] Offices = [Cases.Role.CaseOfficer, Cases.Role.HeadOfDivision, Cases.Role.Leader];

    /// <summary>A value of a text: the words of some codes of a family.</summary>
    internal static (string Name, object? Value) Of(string name, string family, params IEnumerable<string> codes) =>
        (name, codes.Select(c => new TextOf(family + c)).ToArray());

    /// <summary>The roles of the relying unit: who acted in one of them in a case does not act for the Bureau in it.</summary>
    internal static readonly Cases.Role[] OfUnit = [Cases.Role.Filler, Cases.Role.Signer, Cases.Role.Director];

    // On the other side of the table: the department that recommends, and the experts.
    private static readonly Cases.Role[] Beside = [Cases.Role.Department, Cases.Role.Expert];

    /// <summary>The role in which the person has acted in the case and beside which it may not act in the one that it uses now;
    /// null where there is none.</summary>
    /// <param name="offices">In which office each account of the Bureau has acted.</param>
    /// <param name="forUnit">In which role each account of the unit, of its department and of an expert has acted.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="oneSide">Everybody acts on one side alone: for the unit, its department, as an expert, or for the Bureau.</param>
    internal static Cases.Role? HeldBeside(
        IReadOnlyDictionary<Guid, Cases.Role>? offices, IReadOnlyDictionary<Guid, Cases.Role>? forUnit, Actor by, bool oneSide)
    {
        if (oneSide) { return Elsewhere((offices ?? None).Concat(forUnit ?? None).Where(o => by.Is(o.Key)), by.Role); }
        var held = (offices ?? None).Where(o => by.Is(o.Key) && o.Value != by.Role);
        var other = (forUnit ?? None).Where(o => by.Is(o.Key) && OfUnit.Contains(o.Value));
        return Offices.Contains(by.Role) ? held.Concat(other).Select(o => (Cases.Role?)o.Value).FirstOrDefault()
            : OfUnit.Contains(by.Role) ? held.Select(o => (Cases.Role?)o.Value).FirstOrDefault()
            : null;
    }

    private static readonly IReadOnlyDictionary<Guid, Cases.Role> None = new Dictionary<Guid, Cases.Role>();

    private static Cases.Role? Elsewhere(IEnumerable<KeyValuePair<Guid, Cases.Role>> acted, Cases.Role role) =>
        Offices.Contains(role) || OfUnit.Contains(role) || Beside.Contains(role)
            ? acted.Where(o => o.Value != role && !(OfUnit.Contains(o.Value) && OfUnit.Contains(role)))
                .Select(o => (Cases.Role?)o.Value).FirstOrDefault()
            : null;

    /// <summary>The offices in which accounts of the Bureau have acted, with one more act.</summary>
    internal static IReadOnlyDictionary<Guid, Cases.Role> InOffice(IReadOnlyDictionary<Guid, Cases.Role> offices, Actor by) =>
        With(Offices, offices, by);

    /// <summary>The names of who has acted for one side or the other, with one more act.</summary>
    internal static IReadOnlyList<string> Named(IReadOnlyList<string> names, Actor by) =>
        !(Offices.Contains(by.Role) || OfUnit.Contains(by.Role) || by.Role == Cases.Role.Department)
            || by.Name.Length == 0 || names.Any(n => Law.TypedText.SameName(n, by.Name))
            ? names
            : [.. names, by.Name];

    /// <summary>The roles in which accounts of the unit, of its department and of experts have acted, with one more act.</summary>
    internal static IReadOnlyDictionary<Guid, Cases.Role> ForUnit(IReadOnlyDictionary<Guid, Cases.Role> acted, Actor by) =>
        With([.. OfUnit, .. Beside], acted, by);

    private static IReadOnlyDictionary<Guid, Cases.Role> With(
        Cases.Role[] kept, IReadOnlyDictionary<Guid, Cases.Role> acted, Actor by) =>
        !kept.Contains(by.Role) || acted.ContainsKey(by.Account)
            ? acted
            : new Dictionary<Guid, Cases.Role>(acted) { [by.Account] = by.Role };
}
