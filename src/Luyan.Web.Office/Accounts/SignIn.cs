using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>Address and password; then, where the account has it, the second step.</summary>
internal static class SignIn
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.SignIn, Ask).Public();
        routes.MapPost(Urls.SignIn, Enter).Public();
        routes.MapPost(Urls.SignOut, Leave).RequiresAccount();
    }

    private static async Task<IResult> Ask(string? back, string? why, HttpContext context, LuyanDb db)
    {
        if (await FirstStart.Waits(db)) { return Results.LocalRedirect(Urls.Setup); }
        return context.Here().Me is not null
            ? Results.LocalRedirect(Urls.Inside(back))
            : await Show(context, db, new() { Back = back }, FormErrors.None,
                why is "idle" or "done" or "revoked" ? $"sign-in.{why}" : null);
    }

    private static async Task<IResult> Enter(
        [FromForm] SignInForm form, HttpContext context, LuyanDb db, UserManager<Account> accounts, Sessions sessions)
    {
        var errors = new FormErrors().Require("Email", form.Email, "email.label").Require("Password", form.Password, "password.label");
        if (errors.Any) { return await Show(context, db, form, errors, null); }
        var (account, failed, locked) = await Credentials.Check(accounts, form.Email, form.Password);
        if (account is null)
        {
            sessions.Record(null, failed?.Id, "sign-in",
                locked ? "refused: locked" : failed is { IsActive: false } ? "refused: inactive" : "refused");
            await db.SaveChangesAsync();
            var here = context.Here();
            return await Show(context, db, form, errors.Add("", "sign-in.failed",
                ("failures", here.Law.Number(Parameters.LockoutFailures, here.Today)),
                ("minutes", here.Law.Number(Parameters.LockoutMinutes, here.Today))), null);
        }
        if (account.TwoFactorEnabled)
        {
            await SignInCode.Start(context, account, form.Back);
            return Results.LocalRedirect(Urls.SignInCode);
        }
        await accounts.ResetAccessFailedCountAsync(account);
        await sessions.Open(context, account);
        return Results.LocalRedirect(string.IsNullOrEmpty(form.Back) ? Urls.Desk : Urls.Inside(form.Back));
    }

    private static async Task<IResult> Leave(HttpContext context, LuyanDb db, Sessions sessions)
    {
        var me = context.Here().Me!;
        await sessions.End(me.Account, Sessions.IdOf(context.User));
        sessions.Record(me.Account, me.Account, "signed-out", "done");
        await db.SaveChangesAsync();
        await context.SignOutAsync(AccountSetup.Session);
        return Results.LocalRedirect(Urls.Home);
    }

    private static async Task<IResult> Show(HttpContext context, LuyanDb db, SignInForm typed, FormErrors errors, string? notice)
    {
        var here = context.Here();
        var demo = here.Demo ? await db.Users.AsNoTracking().Where(a => a.IsActive).OrderBy(a => a.Id).Take(30).ToListAsync() : [];
        return Pages.Show(new SignInPage
        {
            Typed = typed,
            Errors = errors,
            Notice = notice,
            DemoPassword = here.Demo ? (await db.Settings.AsNoTracking().FirstAsync(s => s.Key == Mode.DemoSetting)).Value : "",
            DemoAccounts = demo.Select(a => new DemoAccount(
                a.Email ?? "", a.DisplayName, Dotted.Of(a.Roles.Select(r => here.T(RoleTexts.Key(r)))))).ToList(),
        }, errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
