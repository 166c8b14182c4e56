using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Store.Authenticity;

/// <summary>Who may read findings: they tell of two units, so neither of them, no department, and nobody who has acted for one of them; the
/// filter is part of the query.</summary>
public static class FindingVisibility
{
    /// <summary>The findings that an actor may read: officers, heads and leaders of the Bureau and the auditor all,
    /// everybody else none.</summary>
    public static IQueryable<FindingRow> FindingsVisibleTo(this LuyanDb db, Actor actor)
    {
        var (cases, conflicts) = (db.CasesVisibleTo(actor), db.ConflictsOf(actor));
        return Visibility.SeesAll(actor.Role)
            ? db.Findings.Where(f => cases.Any(c => c.Id == f.CaseId) && !conflicts.Any(id => id == f.CaseId || id == f.OtherCaseId))
            : db.Findings.Where(_ => false);
    }
}
