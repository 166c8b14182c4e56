using Luyan.Cases;

namespace Luyan.Web.Security;

/// <summary>The words for a role.</summary>
public static class RoleTexts
{
    /// <summary>Key of its name.</summary>
    public static string Key(Role role) => role switch
    {
        Role.Filler => "role.filler",
        Role.Signer => "role.signer",
        Role.Department => "role.department",
        Role.CaseOfficer => "role.case-officer",
        Role.HeadOfDivision => "role.head-of-division",
        Role.Leader => "role.leader",
        Role.Expert => "role.expert",
        Role.Director => "role.director",
        Role.Auditor => "role.auditor",
        Role.Administrator => "role.administrator",
        Role.Clock => "role.clock",
        _ => "role.anyone",
    };
}
