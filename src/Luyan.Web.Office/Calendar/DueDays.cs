using System.Linq.Expressions;
using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Calendar;

/// <summary>A day in somebody's calendar.</summary>
/// <param name="Row">The day, and of what.</param>
/// <param name="Number">Number of its case.</param>
/// <param name="Title">What its case is shown as.</param>
public sealed record DueDay(DayRow Row, string Number, string Title);

/// <summary>What somebody has to do, by day: the duties in the cases that they may see, as far as they are one of their roles', and the
/// days on which a window opens or a right ends.</summary>
internal static class DueDays
{
    /// <summary>Whose deadlines a role has before it. Who prepares for a unit prepares for its signer and its director.</summary>
    public static IReadOnlyList<Role> Before(Role role) => role switch
    {
        Role.Filler => [Role.Signer, Role.Director],
        Role.Auditor or Role.Administrator => [],
        _ => [role],
    };

    /// <summary>Those whose day lies between two legal days, both included, in the order of their days.</summary>
    public static Task<IReadOnlyList<DueDay>> Of(
        LuyanDb db, SignedIn me, DateOnly from, DateOnly through, int most, CancellationToken stop) =>
        Of(db, me, d => d.Effective >= from && d.Effective <= through, most, stop);

    /// <summary>Those that are overdue, in the order of their days.</summary>
    public static Task<IReadOnlyList<DueDay>> Missed(LuyanDb db, SignedIn me, DateOnly today, int most, CancellationToken stop) =>
        Of(db, me, Overdue.On<DayRow>(today), most, stop);

    private static async Task<IReadOnlyList<DueDay>> Of(
        LuyanDb db, SignedIn me, Expression<Func<DayRow, bool>> which, int most, CancellationToken stop)
    {
        var found = new List<DueDay>();
        foreach (var role in me.Roles)
        {
            var of = Before(role);
            if (of.Count == 0) { continue; }
            found.AddRange(await (from d in db.DaysVisibleTo(me.As(role)).Where(which)
                                  join c in db.CasesVisibleTo(me.As(role)) on d.CaseId equals c.Id
                                  where of.Contains(d.Of)
                                  orderby d.Effective, c.Number
                                  select new DueDay(d, c.Number, c.Title)).Take(most).ToListAsync(stop));
        }
        return [.. found.DistinctBy(d => (d.Row.CaseId, d.Row.Key, d.Row.Subject))
            .OrderBy(d => d.Row.Effective).ThenBy(d => d.Number, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>How many days of each office fall in each of the coming weeks, of the cases that one may see.</summary>
    public static async Task<IReadOnlyDictionary<(Role Of, int Week), int>> Load(
        LuyanDb db, SignedIn me, DateOnly monday, int weeks, CancellationToken stop)
    {
        var end = monday.AddDays(7 * weeks);
        var whole = me.Roles.Where(r => r is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader or Role.Auditor)
            .Select(r => (Role?)r).FirstOrDefault();
        var found = new Dictionary<(Role, int), int>();
        // The Bureau sees every office; the others what is before themselves.
        foreach (var role in whole is { } one ? [one] : me.Roles)
        {
            var of = whole is null ? Before(role) : Enum.GetValues<Role>();
            var counts = await db.DaysVisibleTo(me.As(role))
                .Where(d => of.Contains(d.Of) && d.Passing != WhenPassed.Lapses && d.Effective >= monday && d.Effective < end)
                .GroupBy(d => new { d.Of, d.Effective })
                .Select(g => new { g.Key.Of, g.Key.Effective, Count = g.Count() }).ToListAsync(stop);
            foreach (var week in counts.GroupBy(c => (c.Of, (c.Effective.DayNumber - monday.DayNumber) / 7)))
            {
                found[week.Key] = week.Sum(c => c.Count);
            }
        }
        return found;
    }
}
