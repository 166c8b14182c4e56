using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers;
using Luyan.Store;
using Luyan.Store.Dockets;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Centers.Construction;

/// <summary>The form that was approved with a center: its plan is the plan of record (Art. 9).</summary>
internal sealed class PlansOfRecord(LuyanDb db, CaseStore dockets)
{
    /// <summary>The approved form; null for a center whose application is not kept here.</summary>
    public async Task<Dossier?> Of(Center center, CancellationToken stop)
    {
        var id = await db.Cases.AsNoTracking().Where(c => c.Number == center.Identity.Application && c.Kind == Kinds.Application)
            .Select(c => (Guid?)c.Id).FirstOrDefaultAsync(stop);
        return id is { } found && (await dockets.Load(ApplicationLife.Life, found, stop)).State is FiledApplication filed
            ? filed.Filing.Dossier
            : null;
    }
}
