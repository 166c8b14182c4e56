using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>An administrator invites people of the Bureau and the departments, experts, auditors and administrators;
/// one role per account, so that nobody holds two of case officer, head and leader, and administrators decide no case.</summary>
internal static class Invite
{
    /// <summary>The roles that an administrator can give.</summary>
    public static IReadOnlyList<Role> Roles { get; } =
        [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Department, Role.Expert, Role.Auditor, Role.Administrator];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Invite, async (LuyanDb db) => await Show(db, new(), FormErrors.None)).Requires(Role.Administrator);
        routes.MapPost(Urls.Invite, Send).Requires(Role.Administrator);
    }

    private static async Task<IResult> Send(
        [FromForm] InviteForm form, HttpContext context, LuyanDb db, UserManager<Account> accounts, Sessions sessions, TimeProvider clock)
    {
        var errors = await form.Check(new(), accounts);
        if (!Enum.TryParse<Role>(form.Role, out var role) || !Roles.Contains(role))
        {
            errors.Add(nameof(InviteForm.Role), "invite.role-missing");
        }
        Guid? department = null;
        if (role == Role.Department && !errors.At(nameof(InviteForm.Role)).Any())
        {
            if (Guid.TryParse(form.Department, out var chosen) && await db.Departments.AnyAsync(d => d.Id == chosen))
            {
                department = chosen;
            }
            else { errors.Add(nameof(InviteForm.Department), "invite.department-missing"); }
        }
        if (errors.Any) { return await Show(db, form, errors); }
        var me = context.Here().Me!.Account;
        var token = Invitations.Add(db, clock, me, form.Email!, form.PersonName!, [role], department: department);
        sessions.Record(me, null, "invited", role.ToString());
        await db.SaveChangesAsync();
        return Pages.Show(new InvitedPage
        {
            Name = form.PersonName!,
            Email = form.Email!,
            Link = InviteForm.LinkOf(context, token),
            Again = Urls.Invite
        });
    }

    private static async Task<IResult> Show(LuyanDb db, InviteForm typed, FormErrors errors) => Pages.Show(
        new InvitePage
        {
            Typed = typed,
            Errors = errors,
            Departments = await db.Departments.AsNoTracking().Where(d => d.IsActive).OrderBy(d => d.Order).ToListAsync()
        },
        errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
