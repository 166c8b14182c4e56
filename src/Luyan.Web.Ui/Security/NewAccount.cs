using Luyan.Cases;
using Luyan.Store.Directory;
using Microsoft.AspNetCore.Identity;

namespace Luyan.Web.Security;

/// <summary>Makes an account. Everybody but the people of relying units is staff and needs the second step.</summary>
internal static class NewAccount
{
    /// <summary>Makes one with the hash of its password, which takes long: before a transaction begins.</summary>
    public static Account Prepare(
        UserManager<Account> accounts, TimeProvider clock, string email, string name,
        string password, IEnumerable<Role> roles, Guid? unit = null, Guid? department = null)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = email.Trim(),
            Email = email.Trim(),
            DisplayName = name.Trim(),
            Roles = [.. roles],
            UnitId = unit,
            DepartmentId = department,
            IsActive = true,
            CreatedAt = clock.GetUtcNow(),
        };
        account.MustSetTotp = IsStaff(account);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        return account;
    }

    /// <summary>Keeps one that was prepared.</summary>
    public static async Task<Account> Keep(UserManager<Account> accounts, Account account)
    {
        var result = await accounts.CreateAsync(account);
        return result.Succeeded ? account : throw new InvalidOperationException(
            $"The account was checked and still refused: {string.Join(", ", result.Errors.Select(e => e.Code))}.");
    }

    /// <summary>The Bureau, the departments, auditors and administrators.</summary>
    public static bool IsStaff(Account account) =>
        account.Roles.Any(
            r => r is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader or Role.Department or Role.Auditor or Role.Administrator);
}
