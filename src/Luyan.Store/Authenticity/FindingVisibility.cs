using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Store.Authenticity;

/// <summary>Who may read findings: they tell of two units, so neither of them and no department; the filter is part of the query.</summary>
public static class FindingVisibility
{
    /// <summary>The findings that an actor may read: officers, heads and leaders of the Bureau and the auditor all,
    /// everybody else none.</summary>
    public static IQueryable<FindingRow> FindingsVisibleTo(this LuyanDb db, Actor actor) =>
        Visibility.SeesAll(actor.Role)
            ? db.Findings.Where(f => db.CasesVisibleTo(actor).Any(c => c.Id == f.CaseId))
            : db.Findings.Where(_ => false);
}
