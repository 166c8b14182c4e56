using Luyan.Cases;

namespace Luyan.Web.Ui;

/// <summary>Who reads the findings of the comparison: the Bureau and the auditor. The store asks the same of its query.</summary>
internal static class Readers
{
    public static readonly Role[] All = [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor];

    public static bool May(Role role) => All.Contains(role);
}
