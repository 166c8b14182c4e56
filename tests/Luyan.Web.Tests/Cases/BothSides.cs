using Luyan.Cases;
using Luyan.Store.Directory;
using Luyan.Store.People;
using Luyan.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

/// <summary>Somebody who holds every office of the Bureau, and has another account with which the unit's papers were signed.</summary>
internal static class BothSides
{
    /// <summary>A browser signed in as this person.</summary>
    public static async Task<Browser> OnBothSides(this Site site, string name)
    {
        var email = $"{name}@example.test";
        await using var scope = site.App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByEmailAsync(email) is { } known) { return await site.SignedIn(known); }
        var account = await NewAccount.Keep(accounts, NewAccount.Prepare(
            accounts, site.Clock, email, "两边任事", Site.Password, [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader], null, null));
        account.MustSetTotp = false;
        await accounts.UpdateAsync(account);
        var signer = await site.AccountOf(Role.Signer);
        await site.Db(async db =>
        {
            await db.Join(await db.Users.SingleAsync(a => a.Id == signer.Id), await db.Users.SingleAsync(a => a.Id == account.Id));
            return await db.SaveChangesAsync();
        });
        return await site.SignedIn(account);
    }
}
