using Luyan.Store.Directory;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.People;

/// <summary>Which accounts belong to one person.</summary>
public static class Persons
{
    /// <summary>The other accounts of the person behind an account.</summary>
    public static async Task<IReadOnlyList<Guid>> OthersOf(this LuyanDb db, Account account, CancellationToken stop = default) =>
        account.Person is { } person
            ? await db.Users.AsNoTracking().Where(a => a.Person == person && a.Id != account.Id).Select(a => a.Id).ToListAsync(stop)
            : [];

    /// <summary>Two accounts belong to one person from now on, with all that belong to either already.</summary>
    public static async Task Join(this LuyanDb db, Account one, Account other, CancellationToken stop = default)
    {
        var person = one.Person ?? one.Id;
        var (first, second) = (one.Id, other.Id);
        if (other.Person is { } joined)
        {
            await db.Users.Where(a => a.Person == joined).ExecuteUpdateAsync(a => a.SetProperty(x => x.Person, person), stop);
        }
        await db.Users.Where(a => a.Id == first || a.Id == second)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Person, person), stop);
    }

    /// <summary>An account is that of a person of its own again; one that then stands alone among the others is too. It is kept from whom
    /// it was parted, for the cases in which one of them has acted.</summary>
    /// <param name="db">The directory; the caller saves.</param>
    /// <param name="account">The account.</param>
    /// <param name="at">When.</param>
    /// <param name="stop">Cancels before the commit.</param>
    public static async Task Part(this LuyanDb db, Account account, DateTimeOffset at, CancellationToken stop = default)
    {
        if (account.Person is not { } person) { return; }
        var id = account.Id;
        foreach (var other in await db.OthersOf(account, stop))
        {
            db.PartedAccounts.Add(new() { Account = id, From = other, At = at.ToUnixTimeMilliseconds() });
        }
        await db.Users.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Person, (Guid?)null), stop);
        if (await db.Users.CountAsync(a => a.Person == person, stop) == 1)
        {
            await db.Users.Where(a => a.Person == person).ExecuteUpdateAsync(a => a.SetProperty(x => x.Person, (Guid?)null), stop);
        }
    }
}
