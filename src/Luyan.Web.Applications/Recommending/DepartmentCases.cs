using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Recommending;

/// <summary>The applications of a department's units: those under way by rank and by what is due, then those that have ended.</summary>
internal static class DepartmentCases
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.DepartmentCases, Show).Requires(Role.Department);

    private static async Task<IResult> Show(int? page, HttpContext context, LuyanDb db, CancellationToken stop)
    {
        var at = Math.Max(page ?? 1, 1);
        var by = context.Here().Me!.As(Role.Department);
        var cases = db.CasesVisibleTo(by).AsNoTracking().Where(c => c.Kind == Kinds.Application);
        var rows = await ListedCase.Of(db, cases, by, context.Here().Today)
            .OrderBy(x => x.Case.Ended).ThenBy(x => x.Case.Rank != null).ThenBy(x => x.Case.Rank)
            .ThenBy(x => x.Due == null).ThenBy(x => x.Due).ThenBy(x => x.Case.Number)
            .Skip((at - 1) * CaseQuery.Size).Take(CaseQuery.Size + 1).ToListAsync(stop);
        return Pages.Show(new DepartmentCasesPage
        {
            Cases = rows.Take(CaseQuery.Size).ToList(),
            Previous = at > 1 ? $"{Urls.DepartmentCases}?page={at - 1}" : null,
            Next = rows.Count > CaseQuery.Size ? $"{Urls.DepartmentCases}?page={at + 1}" : null,
        });
    }
}
