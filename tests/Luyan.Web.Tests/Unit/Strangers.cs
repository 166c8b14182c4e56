using Luyan.Cases;
using Luyan.Store.Directory;

namespace Luyan.Web.Tests.Unit;

/// <summary>People of another unit.</summary>
internal static class Strangers
{
    public static async Task<Browser> Filler(Site site)
    {
        var unit = Guid.CreateVersion7();
        await site.Db(async db =>
        {
            db.Units.Add(new()
            {
                Id = unit, CreditCode = "91150203MA0DEM0348", Name = "包头虚构重工有限公司", District = "150203",
                Kind = "enterprise", DepartmentId = site.Department, State = UnitStanding.Active,
                Address = "包头市虚构大街8号", LegalRepresentative = "韦长庚", ContactName = "凌霜",
                ContactPhone = "13800000001", ContactEmail = "ling@example.test", CreatedAt = site.Clock.GetUtcNow(),
            });
            return await db.SaveChangesAsync();
        });
        return await site.As(Role.Filler, unit);
    }
}
