using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store;
using Luyan.Store.Dockets;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Steering;

/// <summary>The centers in whose dockets something happened, read once for all figures that need more than the register says.</summary>
internal static class SupervisedCenters
{
    /// <summary>Those with an event of one of the kinds.</summary>
    public static async Task<IReadOnlyList<NamedCenter>> Of(
        LuyanDb db, CaseStore dockets, Actor by, IReadOnlyList<string> types, CancellationToken stop)
    {
        var cases = db.CasesVisibleTo(by);
        var ids = await db.Events.AsNoTracking()
            .Where(e => types.Contains(e.Type) && cases.Any(c => c.Id == e.CaseId && c.Kind == Kinds.Center))
            .Select(e => e.CaseId).Distinct().ToListAsync(stop);
        var files = await dockets.ReadAll(CenterLife.Life, ids, by, stop);
        return [.. ids.Select(files).OfType<NamedCenter>()];
    }
}
