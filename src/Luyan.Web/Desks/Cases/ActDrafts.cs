using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Examinations;
using Luyan.Web.Desks.Bureau.Accepting;
using Luyan.Web.Desks.Centers.Changes;
using Luyan.Web.Desks.Department;

namespace Luyan.Web.Desks.Cases;

/// <summary>What stands in the form of an act before anybody types: the department's own notes, the Bureau's own list. It can all be changed.</summary>
internal sealed class ActDrafts(Examinations examinations, CorrectionDrafts corrections)
{
    private static readonly Type[] FromNotes = [typeof(RecommendApplication), typeof(ReturnToUnit), typeof(DeclineToRecommend)];

    public async Task<IReadOnlyDictionary<string, string>> Of(OfferedAct offered, CancellationToken stop) => (offered.Case.By.Role, offered.Case.State) switch
    {
        (Role.Department, _) when FromNotes.Contains(offered.Act.Command) => Notes.From(await examinations.Of(offered.Case.By, offered.Case.Id, stop)).Values,
        (Role.CaseOfficer, FiledApplication filed) when offered.Act.Command == typeof(RequestCorrection) => (await corrections.Of(offered.Case, filed.Filing, stop)).Values,
        (Role.Director, _) when offered.Act.Slug == PlanForm.Slug => PlanForm.Drafted(offered.Case),
        _ => new Dictionary<string, string>(),
    };
}
