using Luyan.Cases.Panels;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A panel on a center as it goes to the file; the same rules as on the panel of Art. 8, with the size
/// and quorum of its kind.</summary>
internal static class CenterPanel
{
    internal static readonly PanelRules Rules = new(
        CenterRules.PanelReport, CenterRules.PanelOpinion, CenterRules.PanelSize,
        CenterRules.Quorum, CenterRules.ExpertNamed, CenterRules.ExpertTwice, CenterRules.Unsigned, CenterRules.Dissent,
        CenterRules.Conflict, CenterRules.ConflictAnswer, CenterRules.ExpertActs);

    internal static CenterFaults Check(
        Center center, ReviewRecord? review, PanelDemands demands, Asked asked) => new CenterFaults()
        .Experts(review, CircleOf(center), Rules, asked)
        .Seated(review, Rules, demands, asked)
        .Apart(review, center.Offices, center.ForUnit, center.Names, (CenterRules.TwoOffices, CenterRules.ExpertActs), asked);

    /// <summary>Every panel that was held on the center.</summary>
    internal static IEnumerable<ReviewRecord?> Reviews(Center center) =>
        [.. center.Acceptances.Select(a => a.Review), .. center.Assessments.Select(a => a.Review), .. center.FormerReviews];

    /// <summary>A panel that is held anew, or for another attempt or cycle, takes the place of the one before in the record: who sat in
    /// that stays on record, and is put right there.</summary>
    internal static Center Former(Center center, string record, ReviewRecord? before) => before is null ? center : center with
    {
        FormerReviews =
        [
            .. center.FormerReviews, before with { Experts = RecordedSeats.Rightly(record, before, center.Corrections) },
        ],
        WrittenBy = !center.WrittenBy.TryGetValue(record, out var by) ? center.WrittenBy : new Dictionary<string, Guid>(center.WrittenBy)
        {
            [RecordedSeats.Former(center.FormerReviews.Count + 1)] = by,
        },
    };

    /// <summary>Who sat in them, as the record says rightly.</summary>
    internal static IEnumerable<SeatedExpert> Seats(Center center)
    {
        var (accepting, assessing) = (
            center.Acceptances.LastOrDefault(a => a.Review is not null)?.Review,
            center.Assessments.LastOrDefault(a => a.Review is not null)?.Review);
        return
        [
            .. RecordedSeats.Rightly(CenterRecord.Acceptance, accepting, center.Corrections),
            .. RecordedSeats.Rightly(CenterRecord.Assessment, assessing, center.Corrections),
            .. RecordedSeats.Before(center.FormerReviews, center.Corrections),
        ];
    }

    // Reading 13: the relying unit, its competent department, co-hosts and partners named in the plan.
    internal static Circle CircleOf(Center center)
    {
        var identity = center.Identity;
        return new([identity.UnitName, identity.DepartmentName, .. identity.Cohosts, .. identity.Partners], center.FormerUnits)
        {
            Persons = [.. center.Directors.Select(d => d.Name)],
        };
    }
}
