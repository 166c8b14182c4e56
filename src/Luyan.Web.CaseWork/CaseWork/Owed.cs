using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.CaseWork;

/// <summary>A duty of somebody, in its case.</summary>
/// <param name="Case">The line of the case.</param>
/// <param name="Duty">The duty.</param>
public sealed record Owed(CaseRow Case, DutyRow Duty)
{
    private const int Most = 100;

    /// <summary>The words for what is to be done.</summary>
    public string What(PageContext here) => Wordings.Find($"duty.{Slug}", here.Language) ?? here.T($"act.{Slug}");

    private string Slug => Act.SlugOf(Duty.Act);

    /// <summary>What somebody has to do on a legal day, in each of their roles, by what ends first.</summary>
    public static async Task<IReadOnlyList<Owed>> Of(LuyanDb db, SignedIn me, DateOnly today, CancellationToken stop)
    {
        List<Owed> found = [];
        foreach (var role in me.Roles) { found.AddRange(await Of(db, me.As(role), [role], today, stop)); }
        return [.. found.OrderBy(o => o.Duty.Effective).ThenBy(o => o.Case.UpdatedAt)];
    }

    /// <summary>What some roles have to do on a legal day in the cases that somebody sees.</summary>
    public static async Task<IReadOnlyList<Owed>> Of(
        LuyanDb db, Actor by, IReadOnlyList<Role> of, DateOnly today, CancellationToken stop) =>
        await db.DutiesVisibleTo(by).AsNoTracking().Where(d => of.Contains(d.Of)).Listed(today)
            .Join(db.CasesVisibleTo(by), d => d.CaseId, c => c.Id, (d, c) => new { Duty = d, Case = c })
            .OrderBy(x => x.Duty.Effective).ThenBy(x => x.Case.UpdatedAt).ThenBy(x => x.Case.Number).ThenBy(x => x.Duty.Number).Take(Most)
            .Select(x => new Owed(x.Case, x.Duty)).ToListAsync(stop);
}
