using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Moving;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Policy.Holidays;

/// <summary>What an import brought: the year, by whom and from what, and the deadlines that it moved.</summary>
internal static class HolidayImported
{
    private const int Listed = 500;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(HolidayUrls.Imports + "/{version:int}", Show).Requires(Role.Administrator);

    private static async Task<IResult> Show(int version, PageContext here, LuyanDb db, DeadlineMoving moving, CancellationToken stop)
    {
        if (await db.HolidayYears.AsNoTracking().SingleOrDefaultAsync(y => y.Version == version, stop) is not { } import)
        {
            return Results.NotFound();
        }
        var all = db.DeadlineMoves.AsNoTracking().Where(m => m.Version == version);
        var moves = await (from m in all join c in db.Cases on m.CaseId equals c.Id
            orderby m.After >= m.Before, m.After, m.Key, m.CaseId select new MoveOfCase(m, c.Number)).Take(Listed).ToListAsync(stop);
        return Pages.Show(new HolidayImportPage
        {
            Import = import,
            Year = import.Calendar(),
            Together = [.. (await all.GroupBy(m => new { m.Key, m.Before, m.After })
                .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop))
                .Select(g => new MovedTogether(g.Key.Key, g.Key.Before, g.Key.After, g.Count))
                .OrderBy(t => t.After >= t.Before).ThenBy(t => t.After).ThenBy(t => t.Key, StringComparer.Ordinal)],
            Count = await all.CountAsync(stop),
            Moves = (IReadOnlyList<MoveOfCase>)moves,
            Openable = await HolidayDryRun.Openable(db, here, moves.Select(m => m.Move.CaseId), stop),
            Done = await moving.CarriedOut(stop) >= version,
            Replaced = await db.HolidayYears.AnyAsync(y => y.Year == import.Year && y.Version > version, stop),
        });
    }
}

/// <summary>A move with the number of its case.</summary>
public sealed record MoveOfCase(DeadlineMove Move, string Number);
