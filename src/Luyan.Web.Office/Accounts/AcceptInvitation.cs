using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Lanes;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Luyan.Web.Accounts;

/// <summary>Somebody who was invited opens the account.</summary>
internal static class AcceptInvitation
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/invitation/{token}",
            async (string token, LuyanDb db, TimeProvider clock) => await Invitations.Open(db, clock, token) is { } invitation
                ? Pages.Show(new AcceptInvitationPage
                {
                    Typed = new InvitedForm { PersonName = invitation.DisplayName },
                    Invitation = invitation,
                    Token = token
                })
                : (IResult)Gone()).Public();
        routes.MapPost("/invitation/{token}", Accept).Public();
    }

    private static RazorComponentResult<InvitationGonePage> Gone() => Pages.Show(new InvitationGonePage(), StatusCodes.Status410Gone);

    private static async Task<IResult> Accept(
        string token, [FromForm] InvitedForm form, HttpContext context, LuyanDb db,
        UserManager<Account> accounts, Sessions sessions, TimeProvider clock)
    {
        if (await Invitations.Open(db, clock, token) is not { } invitation) { return Gone(); }
        var errors = new FormErrors();
        var person =
            new PersonForm { PersonName = form.PersonName, Email = invitation.Email, Password = form.Password, Again = form.Again };
        await person.Check(errors, accounts);
        if (invitation.Roles.Contains(Role.Expert))
        {
            errors.Require(nameof(InvitedForm.Organisation), form.Organisation, "expert.organisation").Require(
                nameof(InvitedForm.Title), form.Title, "expert.title");
        }
        if (errors.Any)
        {
            return Pages.ShowAgain(new AcceptInvitationPage { Typed = form, Invitation = invitation, Token = token, Errors = errors });
        }

        var account = NewAccount.Prepare(
            accounts, clock, invitation.Email, form.PersonName!, form.Password!,
            invitation.Roles, invitation.UnitId, invitation.DepartmentId);
        await using var together = await db.Enter();
        if (!await Invitations.Use(db, clock, invitation.Id)) { return Gone(); }
        await NewAccount.Keep(accounts, account);
        if (invitation.Roles.Contains(Role.Expert))
        {
            db.Experts.Add(new()
            {
                AccountId = account.Id, Name = account.DisplayName, Organisation = form.Organisation!.Trim(),
                Title = form.Title!.Trim(), Phone = form.Phone?.Trim() ?? ""
            });
        }
        sessions.Record(account.Id, account.Id, "invitation-accepted", "done");
        await db.SaveChangesAsync();
        await together.Commit();
        await sessions.Open(context, account);
        return Results.LocalRedirect(Urls.Desk);
    }
}

/// <summary>What somebody invited says; the address is the invitation's.</summary>
public sealed class InvitedForm : PersonForm
{
    public string? Organisation { get; init; }

    public string? Title { get; init; }

    public string? Phone { get; init; }
}
