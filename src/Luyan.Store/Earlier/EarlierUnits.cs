using Luyan.Law;
using Luyan.Store.Directory;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Earlier;

/// <summary>Relying units that stand in the system because a center of theirs was named earlier.
/// A registrant acts for such a unit only after its department has admitted it.</summary>
public static class EarlierUnits
{
    /// <summary>Adds a unit unless its credit code exists; safe under concurrency.</summary>
    public static async Task Enter(this LuyanDb db, RelyingUnit unit, CancellationToken stop = default)
    {
        if (await db.HasUnit(unit.CreditCode, stop)) { return; }
        db.Units.Add(unit);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (db.Units.AsNoTracking().Any(u => u.CreditCode == unit.CreditCode))
        {
            // A concurrent insert won; it stays.
        }
        db.Entry(unit).State = EntityState.Detached;
    }

    /// <summary>Whether a unit stands under a credit code, however the two were typed.</summary>
    public static async Task<bool> HasUnit(this LuyanDb db, string creditCode, CancellationToken stop = default) =>
        (await db.Units.Select(u => u.CreditCode).ToListAsync(stop)).Any(c => TypedText.SameCode(c, creditCode));

    /// <summary>The unit of a credit code that has no admitted registrant: it was only entered, or its department
    /// refused the registrant.</summary>
    public static IQueryable<RelyingUnit> Adoptable(this LuyanDb db, string creditCode) =>
        db.Units.Where(u => u.CreditCode == creditCode && (u.State == UnitStanding.Entered
            || (u.State == UnitStanding.Refused && db.Centers.Any(c => c.UnitId == u.Id && c.EnteredOn != null))));

    /// <summary>Takes a unit for whoever registers for it; of two at once one gets it. The name and the department stay as the Bureau
    /// entered them, and the accounts that were refused before speak for nobody any more.</summary>
    /// <returns>The id of the unit, and the accounts that were refused; null where the unit is not to be had.</returns>
    public static async Task<(Guid Unit, IReadOnlyList<Guid> Refused)?> Adopt(
        this LuyanDb db, RelyingUnit by, CancellationToken stop = default)
    {
        if (await db.Adoptable(by.CreditCode).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(stop) is not { } id) { return null; }
        var taken = await db.Adoptable(by.CreditCode).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.State, UnitStanding.Registered).SetProperty(u => u.RefusedBecause, (string?)null)
                .SetProperty(u => u.District, by.District).SetProperty(u => u.Kind, by.Kind)
            .SetProperty(u => u.Address, by.Address).SetProperty(u => u.LegalRepresentative, by.LegalRepresentative)
            .SetProperty(u => u.ContactName, by.ContactName)
            .SetProperty(u => u.ContactPhone, by.ContactPhone).SetProperty(u => u.ContactEmail, by.ContactEmail)
            .SetProperty(u => u.CreatedAt, by.CreatedAt), stop);
        if (taken == 0) { return null; }
        var refused = await db.Users.Where(a => a.UnitId == id).ToListAsync(stop);
        foreach (var account in refused) { (account.IsActive, account.UnitId, account.Roles) = (false, null, []); }
        await db.SaveChangesAsync(stop);
        return (id, [.. refused.Select(a => a.Id)]);
    }
}
