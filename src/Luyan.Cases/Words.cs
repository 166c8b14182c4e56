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

    /// <summary>The offices in which accounts of the Bureau have acted, with one more act.</summary>
    internal static IReadOnlyDictionary<Guid, Cases.Role> InOffice(IReadOnlyDictionary<Guid, Cases.Role> offices, Actor by) =>
        !Offices.Contains(by.Role) || offices.ContainsKey(by.Account)
            ? offices
            : new Dictionary<Guid, Cases.Role>(offices) { [by.Account] = by.Role };
}
