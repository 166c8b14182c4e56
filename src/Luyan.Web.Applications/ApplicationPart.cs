using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Web.Applications.Prints;
using Luyan.Web.CaseWork;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications;

/// <summary>What the page of a case shows of a filed application.</summary>
internal sealed class ApplicationPart(LuyanDb db, TimeProvider clock) : ICasePart
{
    public async Task<CasePart?> Of(IReadOnlyList<OpenCase> seen, CancellationToken stop) => seen[0].State is FiledApplication filed
        ? CasePart.Of<FiledPart>(
            CasePlace.Body, ("Filing", filed.Filing), ("Reads", seen[0].By.Role == Role.Department),
            ("Progress", await StampProgress.Of(db, seen[0].Id, filed.Filing, stop)),
            // It would tell the unit, its department and whoever acted for the unit of another unit.
            ("Kin", seen[0].Reader.Outside ? [] : await Kin(db, filed.Filing, LegalDate.Of(clock.GetUtcNow()), stop)))
        : null;

    /// <summary>What an application has in common with the units that are barred on a day (Art. 13).</summary>
    internal static async Task<IReadOnlyList<Kinship>> Kin(LuyanDb db, Filing filing, DateOnly today, CancellationToken stop)
    {
        var barred = await (
            from bar in db.Bars.AsNoTracking()
            where bar.LiftedOn == null && bar.LastDay >= today
            join unit in db.Units.AsNoTracking() on bar.UnitId equals unit.Id
            select new { unit.Name, unit.CreditCode, unit.LegalRepresentative, unit.Address, bar.LastDay }).ToListAsync(stop);
        return BarredKin.Of(filing, barred.Select(b =>
            new BarredUnit(b.Name, b.CreditCode, b.LegalRepresentative, b.Address, b.LastDay)));
    }
}
