using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Steering;

/// <summary>The Bureau's desk: where all cases stand, and each of them by what is due first.</summary>
internal static class BureauDesk
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Bureau, Show).Requires(Role.CaseOfficer, Role.HeadOfDivision, Role.Leader);

    private static async Task<IResult> Show(HttpContext context, LuyanDb db, CaseDesks desks, CancellationToken stop)
    {
        var here = context.Here();
        var by = here.Me!.As(here.Me.Roles.First(r => r is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader));
        var asked = CaseQuery.Of(context.Request.Query);
        var found = await asked.Find(db, desks, by, here.Today, stop);
        var underWay = db.CasesVisibleTo(by).AsNoTracking().Where(c => !c.Ended && c.Kind != Kinds.Review);
        var states = await underWay.GroupBy(c => c.State).Select(g => new { State = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.State, g => g.Count, stop);
        var overdue = db.DutiesVisibleTo(by).Where(Overdue.On<DutyRow>(here.Today));
        return Pages.Show(new BureauDeskPage
        {
            Asked = asked,
            Cases = found.Take(CaseQuery.Size).ToList(),
            More = found.Count > CaseQuery.Size,
            Counts = desks.Stages.Select(s => new StageCount(s.Key, s.States.Sum(states.GetValueOrDefault)))
                .Where(s => s.Key != "named").ToList(),
            Overdue = await underWay.CountAsync(c => overdue.Any(d => d.CaseId == c.Id), stop),
            Departments = await db.Departments.AsNoTracking().OrderBy(d => d.District).ToDictionaryAsync(d => d.Id, d => d.Name, stop),
        });
    }
}

/// <summary>How many cases stand in a stage.</summary>
public sealed record StageCount(string Key, int Count);
