using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Authenticity;

/// <summary>How many findings of the comparison are open, for those who may read them.</summary>
internal sealed class FindingsPart(LuyanDb db, CaseStore dockets) : ICasePart
{
    public async Task<CasePart?> Of(IReadOnlyList<OpenCase> seen, CancellationToken stop) =>
        seen.FirstOrDefault(Findings.AreRead) is { } bureau
            && await Findings.Of(db, bureau, await dockets.History(bureau.Id, bureau.By, stop), stop) is { } found
            ? CasePart.Of<FindingsLink>(CasePlace.Head, ("Number", bureau.Row.Number), ("Open", found.Count(f => f.Open))) : null;
}
