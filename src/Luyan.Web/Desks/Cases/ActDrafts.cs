using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Examinations;
using Luyan.Web.Desks.Department;

namespace Luyan.Web.Desks.Cases;

/// <summary>What stands in the form of an act before anybody types, from the department's own notes. It can all be changed.</summary>
internal sealed class ActDrafts(Examinations examinations)
{
    private static readonly Type[] FromNotes = [typeof(RecommendApplication), typeof(ReturnToUnit), typeof(DeclineToRecommend)];

    public async Task<IReadOnlyDictionary<string, string>> Of(OfferedAct offered, CancellationToken stop) =>
        offered.Case.By.Role == Role.Department && FromNotes.Contains(offered.Act.Command)
            ? Notes.From(await examinations.Of(offered.Case.By, offered.Case.Id, stop)).Values
            : new Dictionary<string, string>();
}
