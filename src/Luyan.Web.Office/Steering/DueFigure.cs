using Luyan.Cases;
using Luyan.Documents.Sheets;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Steering;

/// <summary>What is overdue, and what is due soon. One query.</summary>
internal static class DueFigure
{
    /// <summary>How far the figure looks ahead, in days.</summary>
    public const int Days = 30;

    /// <summary>The duties that are due up to a day.</summary>
    public static IQueryable<DutyRow> Asked(LuyanDb db, Actor by, DateOnly until) =>
        db.DutiesVisibleTo(by).AsNoTracking().Where(Overdue.Asks<DutyRow>()).Where(d => d.Effective <= until);

    public static async Task<Figure> Of(PageContext here, LuyanDb db, Actor by, CancellationToken stop)
    {
        var today = here.Today;
        var asked = Asked(db, by, today.AddDays(Days));
        var counted = await asked.GroupBy(d => d.Key).Select(g => new { g.Key, Overdue = false, Count = g.Count() })
            .Concat(asked.Where(Overdue.On<DutyRow>(today)).GroupBy(d => d.Key)
                .Select(g => new { g.Key, Overdue = true, Count = g.Count() })).ToListAsync(stop);
        var rows = counted.GroupBy(c => c.Key)
            .Select(g => (g.Key, All: g.First(c => !c.Overdue).Count, Overdue: g.Where(c => c.Overdue).Sum(c => c.Count)))
            .Select(g => (g.Key, g.Overdue, Soon: g.All - g.Overdue))
            .OrderByDescending(r => r.Overdue).ThenByDescending(r => r.Soon).ThenBy(r => r.Key, StringComparer.Ordinal).ToArray();
        var (overdue, soon) = (here.T("steering.overdue"), here.T("steering.soon", ("days", Days)));
        return new("due", here.T("steering.due-title"), here.T("steering.due-note"), [here.T("steering.deadline"), overdue, soon],
            [.. rows.Select(r => (IReadOnlyList<SheetCell>)[
                here.T($"deadline.{r.Key}"), SheetCell.Whole(r.Overdue), SheetCell.Whole(r.Soon)
            ])],
            Drawings.Bars([.. rows.Select(r => new BarGroup(
                here.T($"deadline.{r.Key}"), [new(r.Overdue, $"{overdue} {r.Overdue}"), new(r.Soon, $"{soon} {r.Soon}", 3)]))]))
        {
            Links = [.. rows.Select(r => SteeringDesk.DueUrl(r.Key))],
        };
    }
}
