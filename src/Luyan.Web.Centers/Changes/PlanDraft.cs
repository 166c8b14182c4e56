using Luyan.Cases;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Centers.Changes;

/// <summary>A change of the plan begins with the milestones that stand.</summary>
internal sealed class PlanDraft : IActDraft
{
    public Task<IReadOnlyDictionary<string, string>?> Of(OfferedAct offered, CancellationToken stop) => Task.FromResult(
        offered.Case.By.Role == Role.Director && offered.Act.Slug == PlanForm.Slug ? PlanForm.Drafted(offered.Case) : null);
}
