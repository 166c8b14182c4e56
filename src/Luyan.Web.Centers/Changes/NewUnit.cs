using Luyan.Cases.Centers;
using Luyan.Store;
using Luyan.Web.CaseWork;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Centers.Changes;

/// <summary>Another unit that takes the place of the relying unit. It is named by its credit code, whole:
/// nobody can look through the units here.</summary>
internal static class NewUnit
{
    public static async Task<object?> Read(ActForm form, OpenCase open, LuyanDb db, CancellationToken stop)
    {
        var code = form.Text(nameof(UnitChange.CreditCode)).ToUpperInvariant();
        if (await db.Units.AsNoTracking().Where(u => u.CreditCode == code)
            .Select(u => new { u.Id, u.Name, u.District }).FirstOrDefaultAsync(stop) is not { } unit)
        {
            form.Errors.Add(nameof(UnitChange.CreditCode), "act.change-unit.unknown", ("code", code));
            return null;
        }
        return new ProposeChange(new UnitChange(unit.Id, unit.Name, code, unit.District ?? ""), form.Text(nameof(ProposeChange.Reasons)));
    }
}
