using Luyan.Store.Directory;
using Microsoft.AspNetCore.Identity;

namespace Luyan.Web.Security;

/// <summary>Checks address and password. An unknown account, a wrong password, a locked or inactive account give the same answer
/// after the same work.</summary>
internal static class Credentials
{
    private static string? decoy;

    public static async Task<(Account? Account, Account? Failed, bool Locked)> Check(
        UserManager<Account> accounts, string? email, string? password)
    {
        var account = string.IsNullOrWhiteSpace(email) ? null : await accounts.FindByEmailAsync(email.Trim());
        decoy ??= accounts.PasswordHasher.HashPassword(new(), Guid.CreateVersion7().ToString());
        var right = accounts.PasswordHasher.VerifyHashedPassword(
            account ?? new(), account?.PasswordHash ?? decoy, password ?? "") != PasswordVerificationResult.Failed;
        if (account is null) { return (null, null, false); }
        if (await accounts.IsLockedOutAsync(account)) { return (null, account, true); }
        if (!right)
        {
            await accounts.AccessFailedAsync(account);
            return (null, account, await accounts.IsLockedOutAsync(account));
        }
        return account.IsActive ? (account, null, false) : (null, account, false);
    }
}
