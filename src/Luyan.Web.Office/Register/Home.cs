using Luyan.Law;
using Luyan.Store;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Register;

/// <summary>Something that happened to a center on a day.</summary>
public sealed record Happened(string Number, string Name, DateOnly On);

/// <summary>An application on public notice, and the last day for objections.</summary>
public sealed record OnNotice(string Name, string UnitName, DateOnly Until);

/// <summary>What the front page shows.</summary>
public sealed record FrontPage(
    CenterCounts Counts, IReadOnlyList<Happened> Named, IReadOnlyList<Happened> Accepted,
    IReadOnlyList<Happened> Ended, IReadOnlyList<OnNotice> Notices);

/// <summary>The public front page.</summary>
internal static class Home
{
    private const int Latest = 5;
    private const int MostNotices = 20;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.Home, Show).Public();

    private static async Task<IResult> Show(LuyanDb db, Figures figures, TimeProvider clock, CancellationToken stop)
    {
        var named = await db.Centers.AsNoTracking().OrderByDescending(c => c.Number).Take(Latest)
            .Select(c => new Happened(c.Number, c.Name, c.NamedOn)).ToListAsync(stop);
        var accepted = await db.Centers.AsNoTracking().Where(c => c.AcceptedOn != null && c.EndedOn == null)
            .OrderByDescending(c => c.AcceptedOn).Take(Latest)
            .Select(c => new Happened(c.Number, c.Name, c.AcceptedOn!.Value)).ToListAsync(stop);
        var ended = await db.Centers.AsNoTracking().Where(c => c.EndedOn != null).OrderByDescending(c => c.EndedOn).Take(Latest)
            .Select(c => new Happened(c.Number, c.Name, c.EndedOn!.Value)).ToListAsync(stop);
        var today = clock.Today();
        var notices = await (
            from c in db.Cases.AsNoTracking()
            join d in db.Deadlines.AsNoTracking() on c.Id equals d.CaseId
            where c.Kind == "application" && c.State == "OnNotice" && d.Key == "public-notice" && d.Open && d.Effective >= today
            orderby d.Effective
            select new OnNotice(c.CenterName, c.UnitName, d.Effective)).Take(MostNotices).ToListAsync(stop);
        return Pages.Show(new HomePage { Front = new FrontPage(await figures.Now(stop), named, accepted, ended, notices) });
    }
}
