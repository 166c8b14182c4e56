using Luyan.Cases;
using Luyan.Store.Directory;
using Luyan.Store.Post;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests.Post;

/// <summary>A store with accounts, one case, and one order to tell its signers.</summary>
internal sealed class Mailroom : IAsyncDisposable
{
    public static readonly WaysOut Both = new(Mail: true, Sms: true);

    private Mailroom(TestStore store) => Store = store;

    public TestStore Store { get; }

    public Guid Case { get; private set; }

    /// <summary>The signers of the unit: one by mail, one by mail and text message.</summary>
    public static readonly Actor First = Cast.Signer;
    public static readonly Actor Second = Cast.Signer with { Account = Guid.Parse("018e0000-0000-7000-8000-0000000000b2") };

    public static async Task<Mailroom> On(Engine engine, PostgresCluster cluster)
    {
        var room = new Mailroom(await TestStore.WithUnits(engine, cluster));
        await using var db = room.Store.Db();
        db.Users.AddRange(
            Account(First.Account, Role.Signer, Cast.Unit), Account(Second.Account, Role.Signer, Cast.Unit, "13900000000"),
            Account(Guid.CreateVersion7(), Role.Filler, Cast.Unit),
            Account(Guid.CreateVersion7(), Role.Signer, Cast.Unit, active: false),
            Account(Cast.OtherSigner.Account, Role.Signer, Cast.OtherUnit), Account(Cast.Officer.Account, Role.CaseOfficer, null));
        db.PostChoices.Add(new() { AccountId = Second.Account, Sms = true });
        await db.SaveChangesAsync();
        room.Case = await room.Store.Dockets.Moored();
        await room.Store.Dockets.Do(room.Case, new Leave("包科发〔2026〕1号"));
        return room;
    }

    /// <summary>Hands out what is ordered, as one node does.</summary>
    public async Task<int> HandOut(WaysOut? ways = null)
    {
        await using var scope = Store.Scope();
        return await Store.In<Distribution>(scope).HandOutDue(ways ?? Both);
    }

    public async Task<T> In<T, TOf>(Func<TOf, Task<T>> work) where TOf : notnull
    {
        await using var scope = Store.Scope();
        return await work(Store.In<TOf>(scope));
    }

    public async Task<List<Delivery>> Deliveries()
    {
        await using var db = Store.Db();
        return await db.Deliveries.AsNoTracking().OrderBy(d => d.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static Account Account(Guid id, Role role, Guid? unit, string? mobile = null, bool active = true) => new()
    {
        Id = id, UserName = $"{id:N}@example.test", Email = $"{id:N}@example.test",
        DisplayName = "林签", Roles = [role], UnitId = unit, IsActive = active, PhoneNumber = mobile,
    };
}
