using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>One's own account: password, devices, second step, display.</summary>
internal static class MyAccount
{
    private const int Listed = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Me, (string? done, HttpContext context, LuyanDb db, UserManager<Account> accounts) =>
            Show(context, db, accounts, FormErrors.None,
                done is "password-changed" or "session-ended" ? $"me.{done}" : null)).RequiresAccount();
        routes.MapPost(Urls.MyPassword, ChangePassword).RequiresAccount();
        routes.MapPost("/me/sessions/{id:guid}/end", async (Guid id, HttpContext context, Sessions sessions) =>
        {
            await sessions.End(context.Here().Me!.Account, id);
            return Results.LocalRedirect($"{Urls.Me}?done=session-ended");
        }).RequiresAccount();
        routes.MapPost(Urls.EndOtherSessions, async (HttpContext context, Sessions sessions) =>
        {
            await sessions.EndAll(context.Here().Me!.Account, except: Sessions.IdOf(context.User));
            return Results.LocalRedirect($"{Urls.Me}?done=session-ended");
        }).RequiresAccount();
    }

    private static async Task<IResult> ChangePassword(
        [FromForm] PasswordForm form, HttpContext context, LuyanDb db, UserManager<Account> accounts, Sessions sessions)
    {
        var account = (await accounts.FindByIdAsync(context.Here().Me!.Account.ToString()))!;
        var errors = new FormErrors();
        if (!await accounts.CheckPasswordAsync(account, form.Current ?? "")) { errors.Add(nameof(PasswordForm.Current), "password.wrong"); }
        Passwords.Check(errors, "Password", form.Password, account.DisplayName, account.Email?.Split('@')[0]);
        if (form.Password != form.Again) { errors.Add(nameof(PasswordForm.Again), "password.differ"); }
        if (errors.Any) { return await Show(context, db, accounts, errors, null); }
        // Changing it renews the security stamp, which ends every session; this device gets a new one.
        var changed = await accounts.ChangePasswordAsync(account, form.Current!, form.Password!);
        if (!changed.Succeeded) { throw new InvalidOperationException("The password was checked and still refused."); }
        await sessions.EndAll(account.Id);
        sessions.Record(account.Id, account.Id, "password-changed", "done");
        await sessions.Open(context, account);
        return Results.LocalRedirect($"{Urls.Me}?done=password-changed");
    }

    private static async Task<IResult> Show(
        HttpContext context, LuyanDb db, UserManager<Account> accounts, FormErrors errors, string? notice)
    {
        var me = context.Here().Me!;
        var here = Sessions.IdOf(context.User);
        var account = (await accounts.FindByIdAsync(me.Account.ToString()))!;
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.AccountId == me.Account && s.RevokedAt == null)
            .OrderByDescending(s => s.LastSeenAt).Take(Listed).ToListAsync();
        return Pages.Show(new MyAccountPage
        {
            Email = account.Email ?? "",
            Sessions = sessions.Select(s => new MySession(s.Id, s.Device, s.CreatedAt, s.LastSeenAt, s.Id == here)).ToList(),
            TotpOn = account.TwoFactorEnabled,
            CodesLeft = account.TwoFactorEnabled ? await accounts.CountRecoveryCodesAsync(account) : 0,
            Errors = errors,
            Notice = notice,
        }, errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <summary>A new password.</summary>
public sealed class PasswordForm
{
    public string? Current { get; init; }

    public string? Password { get; init; }

    public string? Again { get; init; }
}
