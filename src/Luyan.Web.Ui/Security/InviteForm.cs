using Luyan.Store.Directory;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Identity;

namespace Luyan.Web.Security;

/// <summary>Whom one invites, and as what.</summary>
public sealed class InviteForm
{
    public string? PersonName { get; init; }

    public string? Email { get; init; }

    public string? Role { get; init; }

    public string? Department { get; init; }

    /// <summary>Adds what is wrong with name and address.</summary>
    internal async Task<FormErrors> Check(FormErrors errors, UserManager<Account> accounts)
    {
        errors.Require(nameof(PersonName), PersonName, "person.label");
        if (!PersonForm.IsEmail(Email)) { errors.Add(nameof(Email), "email.wrong"); }
        else if (await accounts.FindByEmailAsync(Email!.Trim()) is not null) { errors.Add(nameof(Email), "email.taken"); }
        return errors;
    }

    /// <summary>The whole address of an invitation, as it is handed over.</summary>
    internal static string LinkOf(HttpContext context, string token) =>
        $"{context.Request.Scheme}://{context.Request.Host}{Urls.Invitation(token)}";
}
