using Luyan.Store.Directory;

namespace Luyan.Web.Tests.Cases;

/// <summary>A department and a unit that have nothing to do with the case; invented.</summary>
internal static class OtherParties
{
    public static Task<Guid> Department(Site site) => site.Db(async db =>
    {
        var department = new Department { Id = Guid.CreateVersion7(), Name = "东河区科技管理部门", District = "150202" };
        db.Departments.Add(department);
        await db.SaveChangesAsync();
        return department.Id;
    });

    public static async Task<Guid> Unit(Site site)
    {
        var department = await Department(site);
        return await site.Db(async db =>
        {
            var unit = new RelyingUnit
            {
                Id = Guid.CreateVersion7(), CreditCode = "91150203MA0TEXT04Q", Name = "鹿原装备有限公司",
                District = "150202", Kind = "enterprise", DepartmentId = department, State = UnitStanding.Active,
                Address = "包头市虚构大街9号", LegalRepresentative = "纪云帆", ContactName = "纪云帆",
                ContactPhone = "13800000001", ContactEmail = "ji@example.test", CreatedAt = site.Clock.GetUtcNow(),
            };
            db.Units.Add(unit);
            await db.SaveChangesAsync();
            return unit.Id;
        });
    }
}
