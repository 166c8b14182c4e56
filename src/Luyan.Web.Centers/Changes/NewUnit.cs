using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store;
using Luyan.Web.CaseWork;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Centers.Changes;

/// <summary>Another unit that takes the place of the relying unit. It is named by its credit code, whole:
/// nobody can look through the units here.</summary>
internal static class NewUnit
{
    /// <summary>The field in which its credit code is typed.</summary>
    public const string Field = nameof(UnitChange.CreditCode);

    public static async Task<object?> Read(ActForm form, OpenCase open, LuyanDb db, CancellationToken stop) =>
        await Find(form, db, stop) is { } unit ? new ProposeChange(unit, form.Text(nameof(ProposeChange.Reasons))) : null;

    /// <summary>The unit that is registered under the code that was typed; null, with a fault at the field, where none is.</summary>
    public static async Task<UnitChange?> Find(ActForm form, LuyanDb db, CancellationToken stop)
    {
        var code = TypedText.Code(form.Text(Field));
        if (await db.Units.AsNoTracking().Where(u => u.CreditCode == code)
            .Select(u => new { u.Id, u.Name, u.District }).FirstOrDefaultAsync(stop) is not { } unit)
        {
            form.Errors.Add(Field, "act.change-unit.unknown", ("code", code));
            return null;
        }
        return new(unit.Id, unit.Name, code, unit.District ?? "");
    }
}
