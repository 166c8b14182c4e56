using Luyan.Law;

namespace Luyan.Cases;

/// <summary>Names of roles, states and steps in both languages, for the texts of refusals.</summary>
internal static class Words
{
    internal const string Role = "application.role.";
    internal const string State = "application.state.";
    internal const string Command = "application.command.";

    /// <summary>The three offices of the Bureau of which no account holds two in one case.</summary>
    internal static readonly Cases.Role[] Offices = [Cases.Role.CaseOfficer, Cases.Role.HeadOfDivision, Cases.Role.Leader];

    /// <summary>The value in Chinese under its name, and in English under its name with "English".</summary>
    internal static (string Name, object Value)[] Both(string name, string family, IReadOnlyList<string> codes) =>
    [
        (name, string.Join("、", codes.Select(c => Wordings.Of(family + c, Language.Chinese)))),
        (name + "English", string.Join(", ", codes.Select(c => Wordings.Of(family + c, Language.English)))),
    ];

    /// <summary>The offices in which accounts of the Bureau have acted, with one more act.</summary>
    internal static IReadOnlyDictionary<Guid, Cases.Role> InOffice(IReadOnlyDictionary<Guid, Cases.Role> offices, Actor by) =>
        !Offices.Contains(by.Role) || offices.ContainsKey(by.Account)
            ? offices
            : new Dictionary<Guid, Cases.Role>(offices) { [by.Account] = by.Role };
}
