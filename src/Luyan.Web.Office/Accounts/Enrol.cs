using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Luyan.Web.Accounts;

/// <summary>Setting up the authenticator; staff cannot go on without it.</summary>
internal static class Enrol
{
    private const int PixelsPerModule = 4;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Enrol, async (HttpContext context, UserManager<Account> accounts, Secrets secrets) =>
            Pages.Show(new EnrolPage { Key = Spaced(await secrets.PendingKey(await Mine(context, accounts))) })).RequiresAccount();
        routes.MapGet(Urls.EnrolPicture, async (HttpContext context, UserManager<Account> accounts, Secrets secrets) =>
        {
            var account = await Mine(context, accounts);
            using var data = QRCodeGenerator.GenerateQrCode(
                Totp.Address(await secrets.PendingKey(account), account.Email!), QRCodeGenerator.ECCLevel.M);
            using var picture = new PngByteQRCode(data);
            return Results.Bytes(picture.GetGraphic(PixelsPerModule), "image/png");
        }).RequiresAccount();
        routes.MapPost(Urls.Enrol, Confirm).RequiresAccount();
        routes.MapPost(Urls.NewRecoveryCodes, async (HttpContext context, UserManager<Account> accounts, Secrets secrets) =>
        {
            var account = await Mine(context, accounts);
            return account.TwoFactorEnabled
                ? Pages.Show(new RecoveryCodesPage { Codes = await secrets.NewRecoveryCodes(account), Next = Urls.Me })
                : Results.LocalRedirect(Urls.Me);
        }).RequiresAccount();
    }

    private static async Task<IResult> Confirm(
        [FromForm] CodeForm form, HttpContext context, LuyanDb db, UserManager<Account> accounts, Secrets secrets, Sessions sessions)
    {
        var account = await Mine(context, accounts);
        if (await secrets.Confirm(account, form.Code) is not { } codes)
        {
            return Pages.ShowAgain(new EnrolPage
            {
                Key = Spaced(await secrets.PendingKey(account)),
                Errors = new FormErrors().Add(nameof(CodeForm.Code), "sign-in.code-wrong")
            });
        }
        sessions.Record(account.Id, account.Id, "authenticator-set", "done");
        await db.SaveChangesAsync();
        return Pages.Show(new RecoveryCodesPage { Codes = codes, Next = Urls.Desk });
    }

    private static async Task<Account> Mine(HttpContext context, UserManager<Account> accounts) =>
        (await accounts.FindByIdAsync(context.Here().Me!.Account.ToString()))!;

    private static string Spaced(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));
}
