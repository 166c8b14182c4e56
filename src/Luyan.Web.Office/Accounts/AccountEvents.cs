using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>What happened to accounts; administrators and auditors read it, nobody changes it.</summary>
internal static class AccountEvents
{
    private const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.AccountEvents, async (long? before, LuyanDb db) =>
    {
        var acts = await db.AccountActs.AsNoTracking().Where(a => before == null || a.Id < before)
            .OrderByDescending(a => a.Id).Take(PageSize + 1).ToListAsync();
        var people = acts.SelectMany(a => new[] { a.By, a.About }).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName);
        return Pages.Show(new AccountEventsPage
        {
            Acts = acts.Take(PageSize).ToList(),
            Names = names,
            Next = acts.Count > PageSize ? $"{Urls.AccountEvents}?before={acts[PageSize - 1].Id}" : null,
        });
    }).Requires(Role.Administrator, Role.Auditor);
}
