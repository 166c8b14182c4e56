using System.Globalization;
using Luyan.Law;
using Luyan.Store.Directory;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Luyan.Web.Security;

/// <summary>The second step of an account: its authenticator key (kept encrypted) and recovery codes.</summary>
internal sealed class Secrets(UserManager<Account> accounts, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Provider = "luyan", Key = "totp-key", Pending = "totp-pending", Used = "totp-used";
    private const int RecoveryCodes = 10;
    private readonly IDataProtector protector = protection.CreateProtector("totp");

    /// <summary>The key that is being set up; made when there is none. The present one stays in force until the
    /// new one is confirmed.</summary>
    public async Task<string> PendingKey(Account account)
    {
        if (await accounts.GetAuthenticationTokenAsync(account, Provider, Pending) is { } kept) { return protector.Unprotect(kept); }
        var key = Totp.NewKey();
        await accounts.SetAuthenticationTokenAsync(account, Provider, Pending, protector.Protect(key));
        return key;
    }

    /// <summary>Confirms the pending key by a code of it and returns fresh recovery codes; null when the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> Confirm(Account account, string? code)
    {
        var key = await PendingKey(account);
        if (Totp.Step(key, code, clock.GetUtcNow(), lastUsed: 0) is not { } step) { return null; }
        await accounts.SetAuthenticationTokenAsync(account, Provider, Key, protector.Protect(key));
        await accounts.SetAuthenticationTokenAsync(account, Provider, Used, step.ToString(CultureInfo.InvariantCulture));
        await accounts.RemoveAuthenticationTokenAsync(account, Provider, Pending);
        account.TwoFactorEnabled = true;
        return await NewRecoveryCodes(account);
    }

    /// <summary>Whether a code of the authenticator, or an unused recovery code, was typed; either works once.</summary>
    public async Task<bool> Accepts(Account account, string? code)
    {
        if (await accounts.GetAuthenticationTokenAsync(account, Provider, Key) is { } kept)
        {
            var used = long.Parse(await accounts.GetAuthenticationTokenAsync(account, Provider, Used) ?? "0", CultureInfo.InvariantCulture);
            if (Totp.Step(protector.Unprotect(kept), code, clock.GetUtcNow(), used) is { } step)
            {
                await accounts.SetAuthenticationTokenAsync(account, Provider, Used, step.ToString(CultureInfo.InvariantCulture));
                return true;
            }
        }
        return !string.IsNullOrWhiteSpace(code)
            && (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, TypedText.Code(code))).Succeeded;
    }

    /// <summary>Fresh recovery codes; earlier ones stop working.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodes(Account account) =>
        [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];

    /// <summary>Takes the second step away, for somebody who has lost telephone and codes.</summary>
    public async Task Forget(Account account)
    {
        foreach (var name in new[] { Key, Pending, Used }) { await accounts.RemoveAuthenticationTokenAsync(account, Provider, name); }
        await accounts.SetTwoFactorEnabledAsync(account, false);
    }
}
