using Luyan.Cases.Centers;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Centers;

/// <summary>What the page of a case shows of a center that was named.</summary>
internal sealed class CenterPart(LuyanDb db) : ICasePart
{
    public async Task<CasePart?> Of(IReadOnlyList<OpenCase> seen, CancellationToken stop)
    {
        if (seen[0].State is not NamedCenter { Center: var center }) { return null; }
        // A unit that took a center over was no party to the application.
        var application = await db.CasesVisibleTo(seen[0].By).Where(c => c.Number == center.Identity.Application)
            .Select(c => c.Number).FirstOrDefaultAsync(stop) ?? "";
        return CasePart.Of<BuildingLinks>(CasePlace.Body, ("Center", center), ("Application", application));
    }
}
