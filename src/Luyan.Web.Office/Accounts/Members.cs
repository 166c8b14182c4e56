using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>The people of a relying unit; a signer invites fillers and further signers.</summary>
internal static class Members
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.UnitMembers, async (HttpContext context, LuyanDb db) => await Show(context, db, new(), FormErrors.None))
            .Requires(Role.Signer);
        routes.MapPost(Urls.UnitMembers, Invite).Requires(Role.Signer);
    }

    private static async Task<IResult> Invite(
        [FromForm] InviteForm form, HttpContext context, LuyanDb db, UserManager<Account> accounts, Sessions sessions, TimeProvider clock)
    {
        var errors = await form.Check(new(), accounts);
        if (form.Role is not (nameof(Role.Filler) or nameof(Role.Signer))) { errors.Add(nameof(InviteForm.Role), "members.role-missing"); }
        if (errors.Any) { return await Show(context, db, form, errors); }
        var me = context.Here().Me!;
        Role[] roles = form.Role == nameof(Role.Signer) ? [Role.Signer, Role.Filler] : [Role.Filler];
        var token = Invitations.Add(db, clock, me.Account, form.Email!, form.PersonName!, roles, unit: me.Organisation);
        sessions.Record(me.Account, null, "invited", form.Role!);
        await db.SaveChangesAsync();
        return Pages.Show(new InvitedPage
        {
            Name = form.PersonName!,
            Email = form.Email!,
            Link = InviteForm.LinkOf(context, token),
            Again = Urls.UnitMembers
        });
    }

    private static async Task<IResult> Show(HttpContext context, LuyanDb db, InviteForm typed, FormErrors errors)
    {
        var unit = context.Here().Me!.Organisation;
        var people = await db.Users.AsNoTracking().Where(a => a.UnitId == unit).OrderBy(a => a.CreatedAt).ToListAsync();
        return Pages.Show(
            new MembersPage { People = people, Typed = typed, Errors = errors },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
