using Luyan.Store.Looks;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Looks;

/// <summary>Who looked at one's own data: an account sees the looks at the dossiers of its unit, and at its own name as an
/// expert.</summary>
internal static class MyLooksDesk
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        Urls.MyLooks, async (int? page, PageContext here, LookLog log, CancellationToken stop) =>
        {
            var at = Math.Max(page ?? 1, 1);
            var me = here.Me!;
            var looks = await log.Concerning([.. me.Roles.Select(me.As)], (at - 1) * PageSize, PageSize + 1, stop);
            return Pages.Show(new MyLooksPage
            {
                Looks = [.. looks.Take(PageSize)],
                Previous = at > 1 ? $"{Urls.MyLooks}?page={at - 1}" : null,
                Next = looks.Count > PageSize ? $"{Urls.MyLooks}?page={at + 1}" : null,
            });
        }).RequiresAccount();
}
