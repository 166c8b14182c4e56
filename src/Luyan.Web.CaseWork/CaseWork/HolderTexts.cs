using Luyan.Cases;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>The words for who holds a case.</summary>
public static class HolderTexts
{
    /// <summary>Of a role, for whoever reads. Who in the Bureau acts next would tell those outside what is about to be decided: they read
    /// that it is with the Bureau.</summary>
    public static string Of(Role role, PageContext here) =>
        here.T(role is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader && here.Me?.Is(Outside) != false
            ? "case.held-by-bureau"
            : $"application.role.{role}");

    /// <summary>Of several roles, in their order.</summary>
    public static string Of(IEnumerable<Role> roles, PageContext here) =>
        string.Join(here.Language == Language.Chinese ? "、" : ", ", roles.Select(r => Of(r, here)).Distinct());

    private static readonly Role[] Outside = [Role.Filler, Role.Signer, Role.Director, Role.Department, Role.Expert];
}
