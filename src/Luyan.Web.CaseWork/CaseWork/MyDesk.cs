using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Post;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.CaseWork;

/// <summary>The first page after signing in: what is asked of me, by when.</summary>
internal static class MyDesk
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.Desk, Show).RequiresAccount();

    private static async Task<IResult> Show(
        HttpContext context, LuyanDb db, Inbox inbox, IEnumerable<IDeskPart> parts, CancellationToken stop)
    {
        if (context.User.WaitsFor() == Signed.ForAuthenticator) { return Results.LocalRedirect(Urls.Enrol); }
        var me = context.Here().Me!;
        if (context.User.WaitsFor() == Signed.ForActivation)
        {
            var unit = await db.Units.AsNoTracking().FirstAsync(u => u.Id == me.Organisation, stop);
            return Pages.Show(new WaitingPage
            {
                Unit = unit,
                Department = (await db.Departments.AsNoTracking().FirstAsync(d => d.Id == unit.DepartmentId, stop)).Name
            });
        }
        // A unit's people have one desk, and this is not a second one.
        if (me.Is(Role.Filler, Role.Signer)) { return Results.LocalRedirect(UnitUrls.Desk); }
        List<DeskPart> further = [];
        foreach (var part in parts)
        {
            if (await part.Of(context.Here(), stop) is { } found) { further.Add(found); }
        }
        return Pages.Show(
            new MyDeskPage
            {
                Latest = await inbox.Latest(context.Here().MyRoles(), unread: true, before: null, LatestMessages.Most, stop),
                Parts = further,
                ToDo = await Owed.Of(db, me, context.Here().Today, stop),
                NewUnits = me.Is(Role.Department)
                    ? await db.Units.CountAsync(u => u.DepartmentId == me.Organisation && u.State == UnitStanding.Registered, stop)
                    : 0
            });
    }
}
