using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Steering;

/// <summary>Every case, for those who read everything and change nothing.</summary>
internal static class AllCases
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.AllCases, async (int? page, HttpContext context, LuyanDb db) =>
        {
            var at = Math.Max(page ?? 1, 1);
            var by = context.Actor(Role.Auditor);
            var cases = await ListedCase.Of(db, db.CasesVisibleTo(by).AsNoTracking(), by, context.Here().Today)
                .OrderByDescending(c => c.Case.UpdatedAt).ThenBy(c => c.Case.Id).Skip((at - 1) * PageSize).Take(PageSize + 1).ToListAsync();
            return Pages.Show(new AllCasesPage
            {
                Cases = cases.Take(PageSize).ToList(),
                Previous = at > 1 ? $"{Urls.AllCases}?page={at - 1}" : null,
                Next = cases.Count > PageSize ? $"{Urls.AllCases}?page={at + 1}" : null,
            });
        }).Requires(Role.Auditor);
}
