using Luyan.Cases;
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

    // A window that opens and a right that lapses ask nobody to act.
    private static readonly WhenPassed[] AskToAct = [WhenPassed.MarkOverdue, WhenPassed.OpensProposal, WhenPassed.Closes];

    /// <summary>The open deadlines up to a day that ask somebody to act.</summary>
    public static IQueryable<DeadlineRow> Asked(LuyanDb db, Actor by, DateOnly until) =>
        db.DeadlinesVisibleTo(by).AsNoTracking().Where(d => d.Effective <= until && AskToAct.Contains(d.Passing));

    public static async Task<Figure> Of(Frame frame, LuyanDb db, Actor by, CancellationToken stop)
    {
        var today = frame.Today;
        var counted = await Asked(db, by, today.AddDays(Days)).GroupBy(d => new { d.Key, Overdue = d.Effective < today })
            .Select(g => new { g.Key.Key, g.Key.Overdue, Count = g.Count() }).ToListAsync(stop);
        var rows = counted.GroupBy(c => c.Key)
            .Select(g => (Key: g.Key, Overdue: g.Where(c => c.Overdue).Sum(c => c.Count), Soon: g.Where(c => !c.Overdue).Sum(c => c.Count)))
            .OrderByDescending(r => r.Overdue).ThenByDescending(r => r.Soon).ThenBy(r => r.Key, StringComparer.Ordinal).ToArray();
        var (overdue, soon) = (frame.T("steering.overdue"), frame.T("steering.soon", ("days", Days)));
        return new("due", frame.T("steering.due-title"), "", [frame.T("steering.deadline"), overdue, soon],
            [.. rows.Select(r => (IReadOnlyList<string>)[frame.T($"deadline.{r.Key}"), $"{r.Overdue}", $"{r.Soon}"])],
            Drawings.Bars([.. rows.Select(r => new BarGroup(
                frame.T($"deadline.{r.Key}"), [new(r.Overdue, $"{overdue} {r.Overdue}"), new(r.Soon, $"{soon} {r.Soon}", 3)]))]))
        {
            Links = [.. rows.Select(r => SteeringDesk.DueUrl(r.Key))],
        };
    }
}
