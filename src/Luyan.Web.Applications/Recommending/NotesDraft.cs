using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Examinations;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications.Recommending;

/// <summary>The department's acts begin with what it noted while it read.</summary>
internal sealed class NotesDraft(ExaminationStore examinations) : IActDraft
{
    private static readonly Type[] Acts = [typeof(RecommendApplication), typeof(ReturnToUnit), typeof(DeclineToRecommend)];

    public async Task<IReadOnlyDictionary<string, string>?> Of(OfferedAct offered, CancellationToken stop) =>
        offered.Case.By.Role == Role.Department && Acts.Contains(offered.Act.Command)
            ? Notes.From(await examinations.Of(offered.Case.By, offered.Case.Id, stop)).Values : null;
}
