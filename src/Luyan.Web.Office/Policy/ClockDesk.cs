using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Policy;

/// <summary>How the clock runs: who keeps it, its last passes, and the cases in which it failed.</summary>
internal static class ClockDesk
{
    private const int Passes = 30, Faults = 200;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Clock, async (PageContext here, LuyanDb db, TimeProvider clock, CancellationToken stop) =>
        {
            // An administrator reads no case, and is not told in which one the clock does what: a failure has an id for the log.
            var all = here.Me!.Roles.Contains(Role.Auditor);
            var faults = await (from f in db.ClockFaults.AsNoTracking()
                join c in db.Cases on f.CaseId equals c.Id into found from c in found.DefaultIfEmpty()
                                orderby f.Since
                                select new FaultOfCase(f, c != null && all ? c.Number : ""))
                .Take(Faults).ToListAsync(stop);
            var lease = await db.ClockLeases.AsNoTracking().SingleOrDefaultAsync(stop);
            return Pages.Show(new ClockPage
            {
                Lease = lease is { Holder.Length: > 0 } && lease.Until >= clock.GetUtcNow() ? lease : null,
                Passes = await db.ClockPasses.AsNoTracking().OrderByDescending(p => p.Id).Take(Passes).ToListAsync(stop),
                Faults = faults,
            });
        }).Requires(Role.Administrator, Role.Auditor);
}

/// <summary>A failure of the clock with the number of its case.</summary>
public sealed record FaultOfCase(ClockFault Fault, string Number);
