using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Lanes;
using Luyan.Store.People;
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
        routes.MapGet("/admin/accounts/{id:guid}", async (Guid id, string? done, LuyanDb db, UserManager<Account> accounts) =>
            await Show(id, done is not null, FormErrors.None, db, accounts)).Requires(Role.Administrator);
        routes.MapPost("/admin/accounts/{id:guid}/person", Join).Requires(Role.Administrator);
        routes.MapPost("/admin/accounts/{id:guid}/alone", Part).Requires(Role.Administrator);
        routes.MapGet("/admin/accounts/{id:guid}/deactivate",
            async (Guid id, UserManager<Account> accounts) => await accounts.FindByIdAsync(id.ToString()) is { IsActive: true } account
                ? Pages.Show(new DeactivatePage { Account = account }) : (IResult)Results.NotFound()).Requires(Role.Administrator);
        routes.MapPost("/admin/accounts/{id:guid}/deactivate", Deactivate).Requires(Role.Administrator);
        Act(routes, "activate", "activated",
            async (_, accounts, _, account) => { account.IsActive = true; await accounts.UpdateAsync(account); });
        Act(routes, "unlock", "unlocked", async (_, accounts, _, account) =>
        {
            await accounts.SetLockoutEndDateAsync(account, null);
            await accounts.ResetAccessFailedCountAsync(account);
        });
        Act(routes, "forget-totp", "authenticator-forgotten", async (_, _, secrets, account) => await secrets.Forget(account));
    }

    private static void Act(
        IEndpointRouteBuilder routes, string verb, string what, Func<LuyanDb, UserManager<Account>, Secrets, Account, Task> act) =>
        routes.MapPost($"/admin/accounts/{{id:guid}}/{verb}",
            async (Guid id, HttpContext context, LuyanDb db, UserManager<Account> accounts, Secrets secrets, Sessions sessions) =>
            {
                if (await accounts.FindByIdAsync(id.ToString()) is not { } account) { return Results.NotFound(); }
                await act(db, accounts, secrets, account);
                sessions.Record(context.Here().Me!.Account, id, what, "done");
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
        var me = context.Here().Me!;
        if (id == me.Account) { return await Show(id, false, new FormErrors().Add("", "account.not-yourself"), db, accounts); }
        account.IsActive = false;
        sessions.Record(me.Account, id, "deactivated", "done");
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAll(id);
        await db.SaveChangesAsync();
        return Results.LocalRedirect($"{Urls.Account(id)}?done=1");
    }

    // The other account is named by its address, which is unique; a name is not.
    private static async Task<IResult> Join(
        Guid id, HttpContext context, LuyanDb db, UserManager<Account> accounts, Sessions sessions, CancellationToken stop)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account) { return Results.NotFound(); }
        var email = (await context.Request.ReadFormAsync(stop))[nameof(AccountPage.Email)].ToString().Trim();
        if (await accounts.FindByEmailAsync(email) is not { } other || other.Id == id)
        {
            var unknown = new FormErrors().Add(nameof(AccountPage.Email), "account.person-unknown", ("email", email));
            return await Show(id, false, unknown, db, accounts, email);
        }
        await using (var entry = await db.Enter(stop))
        {
            await db.Join(account, other, stop);
            sessions.Record(context.Here().Me!.Account, id, "person-joined", "done");
            sessions.Record(context.Here().Me!.Account, other.Id, "person-joined", "done");
            await db.SaveChangesAsync(stop);
            await entry.Commit(stop);
        }
        return Results.LocalRedirect($"{Urls.Account(id)}?done=1");
    }

    private static async Task<IResult> Part(
        Guid id, HttpContext context, LuyanDb db, UserManager<Account> accounts, Sessions sessions, TimeProvider clock,
        CancellationToken stop)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account) { return Results.NotFound(); }
        await using (var entry = await db.Enter(stop))
        {
            await db.Part(account, clock.GetUtcNow(), stop);
            sessions.Record(context.Here().Me!.Account, id, "person-parted", "done");
            await db.SaveChangesAsync(stop);
            await entry.Commit(stop);
        }
        return Results.LocalRedirect($"{Urls.Account(id)}?done=1");
    }

    private static async Task<IResult> Show(
        Guid id, bool done, FormErrors errors, LuyanDb db, UserManager<Account> accounts, string? email = null)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account) { return Results.NotFound(); }
        var others = await db.OthersOf(account);
        return Pages.Show(
            new AccountPage
            {
                Account = account, Locked = await accounts.IsLockedOutAsync(account), Done = done, Errors = errors, Email = email,
                Others = await db.Users.AsNoTracking().Where(a => others.Contains(a.Id)).OrderBy(a => a.Email).ToListAsync(),
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
