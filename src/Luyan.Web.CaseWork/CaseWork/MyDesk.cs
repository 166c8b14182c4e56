using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Post;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.CaseWork;

/// <summary>The first page after signing in: what is asked of me, by when.</summary>
internal static class MyDesk
{
    private const int Listed = 100;
    private static readonly string[] LetterClocks = ["letter-sign-off", "letter-reword", "letter-service"];

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
                ToDo = await ToDo(db, me),
                NewUnits = me.Is(Role.Department)
                    ? await db.Units.CountAsync(u => u.DepartmentId == me.Organisation && u.State == UnitStanding.Registered, stop)
                    : 0
            });
    }

    /// <summary>Cases that wait for one of my roles, in my organisation, by what is due first.</summary>
    private static async Task<IReadOnlyList<Duty>> ToDo(LuyanDb db, SignedIn me)
    {
        var roles = me.Roles.Select(r => (Role?)r).ToList();
        // A letter that waits is work after the end of a case, too, and whoever else holds it.
        var letters = db.Deadlines.Where(d => d.Open && LetterClocks.Contains(d.Key) && me.Roles.Contains(d.Of)).Select(d => d.CaseId);
        var cases = new List<CaseRow>();
        foreach (var role in me.Roles)
        {
            cases.AddRange(await db.CasesVisibleTo(me.As(role)).AsNoTracking()
                .Where(c => (!c.Ended && roles.Contains(c.HeldBy)) || letters.Contains(c.Id))
                .OrderBy(c => c.UpdatedAt).Take(Listed).ToListAsync());
        }
        cases = [.. cases.DistinctBy(c => c.Id)];
        var ids = cases.Select(c => c.Id).ToList();
        var due = await db.Deadlines.AsNoTracking().Where(d => d.Open && ids.Contains(d.CaseId) && me.Roles.Contains(d.Of)).ToListAsync();
        // What I must do by a day comes before what I may do from a day on.
        return [.. cases.Select(c => new Duty(
                c, due.Where(d => d.CaseId == c.Id).OrderBy(d => d.Asks() ? 0 : 1).ThenBy(d => d.Effective).FirstOrDefault()))
            .OrderBy(d => d.Deadline?.Asks() == true ? 0 : 1).ThenBy(d => d.Deadline?.Effective ?? DateOnly.MaxValue)];
    }
}

/// <summary>A case that waits for me, and by when.</summary>
public sealed record Duty(CaseRow Case, DeadlineRow? Deadline);
