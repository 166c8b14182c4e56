using System.Security.Claims;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Luyan.Web.Accounts;

/// <summary>The second step: the six digits of the authenticator, or a recovery code.</summary>
internal static class SignInCode
{
    private const string BackClaim = "back";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.SignInCode, async (HttpContext context) =>
            (await context.AuthenticateAsync(AccountSetup.HalfWay)).Succeeded
                ? Pages.Show(new SignInCodePage())
                : Results.LocalRedirect(Urls.SignIn)).Public();
        routes.MapPost(Urls.SignInCode, Enter).Public();
    }

    /// <summary>Remembers for five minutes that the password was right.</summary>
    public static Task Start(HttpContext context, Account account, string? back) =>
        context.SignInAsync(AccountSetup.HalfWay, new(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new(BackClaim, string.IsNullOrEmpty(back) ? Urls.Desk : Urls.Inside(back))
            ],
            AccountSetup.HalfWay)));

    private static async Task<IResult> Enter(
        [FromForm] CodeForm form, HttpContext context, LuyanDb db, UserManager<Account> accounts, Sessions sessions, Secrets secrets)
    {
        var half = await context.AuthenticateAsync(AccountSetup.HalfWay);
        if (!half.Succeeded || await accounts.FindByIdAsync(half.Principal.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? "") is not { IsActive: true } account)
        {
            return Results.LocalRedirect(Urls.SignIn);
        }
        if (await accounts.IsLockedOutAsync(account) || !await secrets.Accepts(account, form.Code))
        {
            await accounts.AccessFailedAsync(account);
            sessions.Record(null, account.Id, "sign-in-code", "refused");
            await db.SaveChangesAsync();
            return Pages.ShowAgain(new SignInCodePage { Errors = new FormErrors().Add(nameof(CodeForm.Code), "sign-in.code-wrong") });
        }
        await accounts.ResetAccessFailedCountAsync(account);
        await context.SignOutAsync(AccountSetup.HalfWay);
        await sessions.Open(context, account);
        return Results.LocalRedirect(Urls.Inside(half.Principal.FindFirstValue(BackClaim)));
    }
}

/// <summary>Six digits, or a recovery code.</summary>
public sealed class CodeForm
{
    public string? Code { get; init; }
}
