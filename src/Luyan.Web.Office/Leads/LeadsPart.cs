using Luyan.Store.Dockets;
using Luyan.Store.Leads;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Leads;

/// <summary>From which leads the suspicions of a center came: for the Bureau and the auditor, and nobody else.</summary>
internal sealed class LeadsPart(LeadStore leads) : ICasePart
{
    public async Task<CasePart?> Of(IReadOnlyList<OpenCase> seen, CancellationToken stop) =>
        seen.FirstOrDefault(c => c.Row.Kind == Kinds.Center && Readers.May(c.By.Role)) is { } bureau
            && await leads.RaisedAbout(bureau.By, bureau.Id, stop) is { Count: > 0 } raised
            ? CasePart.Of<LeadLinks>(CasePlace.Body, ("Leads", raised)) : null;
}
