using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications.Docketing;

/// <summary>A request for correction begins with what was found to be missing.</summary>
internal sealed class CorrectionDraft(CorrectionDrafts corrections) : IActDraft
{
    public async Task<IReadOnlyDictionary<string, string>?> Of(OfferedAct offered, CancellationToken stop) =>
        offered.Case is { By.Role: Role.CaseOfficer, State: FiledApplication filed } && offered.Act.Command == typeof(RequestCorrection)
            ? (await corrections.Of(offered.Case, filed.Filing, stop)).Values : null;
}
