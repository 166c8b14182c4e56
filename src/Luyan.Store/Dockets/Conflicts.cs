using System.Linq.Expressions;
using Luyan.Cases;
using Luyan.Store.Directory;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Dockets;

/// <summary>Who holds an office of the Bureau and has acted for the unit in a case reads that case as the department does. Every filter
/// of <see cref="Visibility"/> asks here; <see cref="Reader.Of(Actor, IReadOnlyDictionary{Guid, Role}?)"/> says the same of one case.
/// </summary>
public static class Conflicts
{
    /// <summary>The cases in which the person behind an actor of the Bureau has acted for the unit, under any account that is theirs or
    /// was when it acted; none for all others.</summary>
    public static IQueryable<Guid> ConflictsOf(this LuyanDb db, Actor actor) => db.ForUnitOf(actor).Select(f => f.CaseId);

    /// <summary>An actor of the Bureau with all accounts that are the same person's in a case; others as they are.</summary>
    internal static async Task<Actor> InCase(this LuyanDb db, Actor actor, Guid id, CancellationToken stop)
    {
        if (!Possible(actor)) { return actor; }
        var acted = await db.ForUnitOf(actor).Where(f => f.CaseId == id).Select(f => f.AccountId).ToListAsync(stop);
        return acted.Count == 0 ? actor : actor with { Others = [.. actor.Others.Union(acted).Where(a => a != actor.Account)] };
    }

    /// <summary>Whether a role can be in conflict: an office of the Bureau, held by a person.</summary>
    internal static bool Possible(Actor actor) => actor.Account != Guid.Empty && Reader.Of(actor.Role).Side == Side.Bureau;

    /// <summary>The accounts whose persons have acted for the unit in a case: they are told nothing of it in an office.</summary>
    internal static IQueryable<Account> Without(this IQueryable<Account> holders, LuyanDb db, Guid id) => holders.Where(a =>
        !db.ForUnit.Any(f => f.CaseId == id && (f.AccountId == a.Id
            || (a.Person != null && db.Users.Any(o => o.Id == f.AccountId && o.Person == a.Person))
            || db.PartedAccounts.Any(p => f.Since <= p.At
                && ((p.Account == f.AccountId && p.From == a.Id) || (p.From == f.AccountId && p.Account == a.Id))))));

    /// <summary>The line of a case as somebody of the Bureau reads it.</summary>
    /// <param name="conflicts">The cases in which they have acted for the unit: these they read as those outside do.</param>
    internal static Expression<Func<CaseRow, CaseRow>> Row(IQueryable<Guid> conflicts) => c => new CaseRow
    {
        Id = c.Id, Kind = c.Kind, Number = c.Number, Title = c.Title,
        State = conflicts.Contains(c.Id) ? c.StateOutside ?? c.State : c.State,
        Ended = conflicts.Contains(c.Id) ? c.EndedOutside ?? c.Ended : c.Ended,
        UnitId = c.UnitId, UnitName = c.UnitName, DepartmentId = c.DepartmentId, Field = c.Field, District = c.District,
        HeldBy = conflicts.Contains(c.Id) ? null : c.HeldBy,
        CenterName = c.CenterName, SubjectId = c.SubjectId, Rank = c.Rank, OpenedOn = c.OpenedOn,
        Version = conflicts.Contains(c.Id) ? c.VersionOutside ?? c.Version : c.Version,
        HeadHash = conflicts.Contains(c.Id) ? c.HeadOutside ?? c.HeadHash : c.HeadHash,
        UpdatedAt = conflicts.Contains(c.Id) ? c.UpdatedOutside ?? c.UpdatedAt : c.UpdatedAt,
    };

    private static IQueryable<ForUnitRow> ForUnitOf(this LuyanDb db, Actor actor)
    {
        if (!Possible(actor)) { return db.ForUnit.Where(_ => false); }
        Guid[] mine = [actor.Account, .. actor.Others];
        return db.ForUnit.Where(f => mine.Contains(f.AccountId) || db.PartedAccounts.Any(p => f.Since <= p.At
            && ((p.Account == f.AccountId && mine.Contains(p.From)) || (p.From == f.AccountId && mine.Contains(p.Account)))));
    }
}
