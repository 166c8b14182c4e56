using Luyan.Cases.Centers;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Centers;

/// <summary>What the page of a case shows of a center that was named.</summary>
internal sealed class CenterPart : ICasePart
{
    public Task<CasePart?> Of(IReadOnlyList<OpenCase> seen, CancellationToken stop) => Task.FromResult(seen[0].State is NamedCenter named
        ? CasePart.Of<BuildingLinks>(CasePlace.Body, ("Center", named.Center)) : null);
}
