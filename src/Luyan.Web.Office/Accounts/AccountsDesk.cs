using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>The accounts: found, deactivated, restored, unlocked, freed from a lost second step.</summary>
internal static class AccountsDesk
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Accounts, List).Requires(Role.Administrator);
        routes.MapGet("/admin/accounts/{id:guid}", async (Guid id, string? done, HttpContext context, UserManager<Account> accounts) =>
            await Show(id, done is not null, FormErrors.None, accounts)).Requires(Role.Administrator);
        routes.MapGet("/admin/accounts/{id:guid}/deactivate",
            async (Guid id, UserManager<Account> accounts) => await accounts.FindByIdAsync(id.ToString()) is { IsActive: true } account
                ? Pages.Show(new DeactivatePage { Account = account }) : (IResult)Results.NotFound()).Requires(Role.Administrator);
        routes.MapPost("/admin/accounts/{id:guid}/deactivate", Deactivate).Requires(Role.Administrator);
        Act(routes, "activate", "activated",
            async (accounts, _, account) => { account.IsActive = true; await accounts.UpdateAsync(account); });
        Act(routes, "unlock", "unlocked", async (accounts, _, account) =>
        {
            await accounts.SetLockoutEndDateAsync(account, null);
            await accounts.ResetAccessFailedCountAsync(account);
        });
        Act(routes, "forget-totp", "authenticator-forgotten", async (_, secrets, account) => await secrets.Forget(account));
    }

    private static void Act(
        IEndpointRouteBuilder routes, string verb, string what, Func<UserManager<Account>, Secrets, Account, Task> act) =>
        routes.MapPost($"/admin/accounts/{{id:guid}}/{verb}",
            async (Guid id, HttpContext context, LuyanDb db, UserManager<Account> accounts, Secrets secrets, Sessions sessions) =>
            {
                if (await accounts.FindByIdAsync(id.ToString()) is not { } account) { return Results.NotFound(); }
                await act(accounts, secrets, account);
                sessions.Record(context.Frame().Me!.Account, id, what, "done");
                await db.SaveChangesAsync();
                return Results.LocalRedirect($"{Urls.Account(id)}?done=1");
            }).Requires(Role.Administrator);

    private static async Task<IResult> List(string? search, int? page, LuyanDb db)
    {
        var at = Math.Max(page ?? 1, 1);
        var found = db.Users.AsNoTracking();
        if (search?.Trim() is { Length: > 0 } words)
        {
            found = found.Where(a => a.DisplayName.Contains(words) || a.Email!.Contains(words));
        }
        var accounts = await found.OrderBy(a => a.DisplayName).ThenBy(a => a.Id).Skip((at - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        var organisations = await Organisations(db, accounts);
        string Url(int number) => $"{Urls.Accounts}?search={Uri.EscapeDataString(search ?? "")}&page={number}";
        return Pages.Show(new AccountsPage
        {
            Search = search,
            Accounts = accounts.Take(PageSize).ToList(),
            Organisations = organisations,
            Previous = at > 1 ? Url(at - 1) : null,
            Next = accounts.Count > PageSize ? Url(at + 1) : null,
        });
    }

    private static async Task<IReadOnlyDictionary<Guid, string>> Organisations(LuyanDb db, List<Account> accounts)
    {
        var ids = accounts.Select(a => a.UnitId ?? a.DepartmentId).OfType<Guid>().ToList();
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToListAsync();
        var departments = await db.Departments.AsNoTracking()
            .Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Name }).ToListAsync();
        return units.Concat(departments).ToDictionary(o => o.Id, o => o.Name);
    }

    private static async Task<IResult> Deactivate(
        Guid id, HttpContext context, LuyanDb db, UserManager<Account> accounts, Sessions sessions)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account) { return Results.NotFound(); }
        var me = context.Frame().Me!;
        if (id == me.Account) { return await Show(id, false, new FormErrors().Add("", "account.not-yourself"), accounts); }
        account.IsActive = false;
        sessions.Record(me.Account, id, "deactivated", "done");
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAll(id);
        await db.SaveChangesAsync();
        return Results.LocalRedirect($"{Urls.Account(id)}?done=1");
    }

    private static async Task<IResult> Show(Guid id, bool done, FormErrors errors, UserManager<Account> accounts) =>
        await accounts.FindByIdAsync(id.ToString()) is { } account
            ? Pages.Show(
                new AccountPage { Account = account, Locked = await accounts.IsLockedOutAsync(account), Done = done, Errors = errors },
                errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : Results.NotFound();
}
