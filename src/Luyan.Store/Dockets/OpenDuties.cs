using System.Linq.Expressions;
using Luyan.Cases;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Who owes what: desks, lists, figures, calendars and messages ask here.</summary>
public static class OpenDuties
{
    /// <summary>The duties in the cases that an actor may see, as far as the actor may know of them.</summary>
    public static IQueryable<DutyRow> DutiesVisibleTo(this LuyanDb db, Actor actor)
    {
        var cases = db.CasesVisibleTo(actor);
        var known = db.Duties.Where(d => cases.Any(c => c.Id == d.CaseId));
        DutyAudience[] house = [DutyAudience.All, DutyAudience.Bureau],
            department = [DutyAudience.All, DutyAudience.Outside, DutyAudience.Department],
            unit = [DutyAudience.All, DutyAudience.Outside, DutyAudience.Unit];
        if (Conflicts.Possible(actor))
        {
            var conflicts = db.ConflictsOf(actor);
            return known.Where(d => conflicts.Contains(d.CaseId) ? department.Contains(d.Audience) : house.Contains(d.Audience));
        }
        return Reader.Of(actor.Role).Side switch
        {
            Side.Bureau or Side.Auditor => known.Where(d => house.Contains(d.Audience)),
            Side.Department => known.Where(d => department.Contains(d.Audience)),
            // An expert has work of his own, and reads of nobody else's.
            Side.Expert => known.Where(d => d.Of == Role.Expert && d.Audience == DutyAudience.All),
            _ => known.Where(d => unit.Contains(d.Audience)),
        };
    }

    /// <summary>Those that can be done on a legal day.</summary>
    public static Expression<Func<DutyRow, bool>> On(DateOnly day) =>
        d => d.Since != null && d.Since <= day && (d.Through == null || d.Through >= day);

    /// <summary>What a desk lists on a legal day: what can be done, and what should have been, though something stands in its
    /// way.</summary>
    public static IQueryable<DutyRow> Listed(this IQueryable<DutyRow> duties, DateOnly day) =>
        duties.Where(On(day)).Union(duties.Where(Overdue.On<DutyRow>(day)));

    /// <summary>Who holds the cases that an actor may see on a legal day: whose duty binds most, then ends first; none where nobody must
    /// act.</summary>
    /// <remarks>The kinds are kept by their names, and their names sort as they bind: Due, Expected, Right.</remarks>
    public static IQueryable<DutyRow> HoldingVisibleTo(this LuyanDb db, Actor actor, DateOnly day) =>
        db.DutiesVisibleTo(actor).Where(On(day)).OrderBy(d => d.Kind).ThenBy(d => d.Effective).ThenBy(d => d.Number);

    /// <summary>The days of the cases that an actor may see: the last days of duties and rights; and those of deadlines that ask nobody
    /// to act, as a window that opens.</summary>
    public static IQueryable<DayRow> DaysVisibleTo(this LuyanDb db, Actor actor) =>
        db.DutiesVisibleTo(actor).Where(d => d.Key != "").Select(d => new DayRow
        {
            CaseId = d.CaseId, Key = d.Key, Subject = d.Subject, Of = d.Of, Effective = d.Effective, Provisional = d.Provisional,
            Passing = d.Passing, Source = d.Source,
        }).Union(db.DeadlinesVisibleTo(actor)
            .Where(d => Overdue.Shown.Contains(d.Passing)
                && !db.Duties.Any(o => o.CaseId == d.CaseId && o.Key == d.Key && o.Subject == d.Subject))
            .Select(d => new DayRow
            {
                CaseId = d.CaseId, Key = d.Key, Subject = d.Subject, Of = d.Of, Effective = d.Effective, Provisional = d.Provisional,
                Passing = d.Passing, Source = d.Source,
            }));
}

/// <summary>A day in somebody's calendar.</summary>
public sealed record DayRow : IDue
{
    public Guid CaseId { get; init; }

    /// <summary>Which clock.</summary>
    public string Key { get; init; } = "";

    /// <summary>What exactly; empty where there is only one.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Whose day it is.</summary>
    public Role Of { get; init; }

    /// <summary>The day that counts, at 24:00 Asia/Shanghai.</summary>
    public DateOnly Effective { get; init; }

    /// <summary>It depends on holidays that are not yet published.</summary>
    public bool Provisional { get; init; }

    /// <summary>What happens when it has passed.</summary>
    public WhenPassed Passing { get; init; }

    /// <summary>The article or reading, as <c>LegalRef.Code</c>.</summary>
    public string Source { get; init; } = "";
}
