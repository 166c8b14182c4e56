using Luyan.Cases;
using Luyan.Store.Dockets;

namespace Luyan.Store.Tests;

/// <summary>Who appears in the tests, and short ways to act.</summary>
internal static class Cast
{
    public static readonly Guid Unit = Guid.Parse("018e0000-0000-7000-8000-000000000001");
    public static readonly Guid OtherUnit = Guid.Parse("018e0000-0000-7000-8000-000000000002");
    public static readonly Guid Department = Guid.Parse("018e0000-0000-7000-8000-000000000003");
    public static readonly Actor Signer = new(Guid.Parse("018e0000-0000-7000-8000-00000000000a"), "林签", Role.Signer, Unit);
    public static readonly Actor OtherSigner = new(Guid.Parse("018e0000-0000-7000-8000-00000000000b"), "王签", Role.Signer, OtherUnit);
    public static readonly Actor Officer = new(Guid.Parse("018e0000-0000-7000-8000-00000000000c"), "赵办", Role.CaseOfficer, Guid.Empty);
    public static readonly Actor Examiner = new(Guid.Parse("018e0000-0000-7000-8000-00000000000d"), "孙审", Role.Department, Department);
    public static readonly Actor Administrator = new(
        Guid.Parse("018e0000-0000-7000-8000-00000000000e"), "周管", Role.Administrator, Guid.Empty);

    public static Task<Written<FerryState>> Do(
        this Dockets.CaseStore dockets, Guid id, FerryCommand command, Actor? by = null, int? expected = null) =>
        dockets.Transact(Ferry.Life, id, command, new(by ?? Officer, ExpectedVersion: expected));

    public static async Task<Guid> Moored(this Dockets.CaseStore dockets, string name = "稀土渡轮", int seats = 3, Guid? unit = null)
    {
        var id = Guid.CreateVersion7();
        (await dockets.Do(id, new Moor(name, unit ?? Unit, Department, seats))).ShouldBeOfType<Written<FerryState>.Accepted>();
        return id;
    }
}
