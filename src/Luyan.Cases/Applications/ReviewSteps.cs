using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The experts' visit and panel as they go to the file (Art. 8).</summary>
internal static class ReviewSteps
{
    internal static Decision<ApplicationEvent> Visit(Preselected state, RecordSiteVisit c, Asked asked)
    {
        var faults = Common(state.Filing, c.Review, asked);
        var (present, smallest) = (Seats(c.Review).Count(e => e.Present), asked.Law.Number(Parameters.VisitSize, asked.Today));
        if (present < smallest) { faults.Add(ApplicationRules.VisitSize.Refuse(("count", present), ("smallest", smallest)).At("Review.Experts")); }
        return Deciding.Unless(faults, () => new SiteVisited(c.Review));
    }

    internal static Decision<ApplicationEvent> Panel(Visited state, RecordPanelReview c, Asked asked)
    {
        var faults = Common(state.Filing, c.Review, asked);
        var (seated, present, smallest) = (Seats(c.Review).Count, Seats(c.Review).Count(e => e.Present), asked.Law.Number(Parameters.PanelSize, asked.Today));
        if (seated < smallest || seated % 2 == 0) { faults.Add(ApplicationRules.PanelSize.Refuse(("count", seated), ("smallest", smallest)).At("Review.Experts")); }
        var quorum = (int)Math.Ceiling(seated * asked.Law.Number(Parameters.PanelQuorum, asked.Today) / 100m);
        if (present < quorum) { faults.Add(ApplicationRules.Quorum.Refuse(("count", present), ("seated", seated), ("quorum", quorum)).At("Review.Experts")); }
        return Deciding.Unless(faults, () => new PanelReviewed(c.Review));
    }

    private static List<Refusal> Common(Filing filing, ReviewRecord? review, Asked asked)
    {
        var faults = new List<Refusal>();
        if (review?.Report is null) { faults.Add(ApplicationRules.Report.Refuse().At("Review.Report")); }
        if (string.IsNullOrWhiteSpace(review?.Opinion)) { faults.Add(ApplicationRules.ReviewOpinion.Refuse().At("Review.Opinion")); }
        if (review is null) { return faults; }
        if (review.HeldOn > asked.Today) { faults.Add(ApplicationRules.FutureDay.Refuse(("day", review.HeldOn)).At("Review.HeldOn")); }
        var experts = Seats(review);
        if (experts.Any(e => string.IsNullOrWhiteSpace(e.Name) || string.IsNullOrWhiteSpace(e.Unit))) { faults.Add(ApplicationRules.ExpertNamed.Refuse().At("Review.Experts")); }
        foreach (var twice in experts.GroupBy(e => (Name: e.Name?.Trim(), Unit: e.Unit?.Trim())).Where(g => g.Count() > 1))
        {
            faults.Add(ApplicationRules.ExpertTwice.Refuse(("name", twice.Key.Name ?? "")).At("Review.Experts"));
        }
        foreach (var expert in experts.Where(e => e.Present && !e.Signed && string.IsNullOrWhiteSpace(e.Dissent)))
        {
            faults.Add(ApplicationRules.Unsigned.Refuse(("name", expert.Name ?? "")).At("Review.Experts"));
        }
        var parties = Parties(filing);
        foreach (var expert in experts.Where(e => parties.Contains(e.Unit?.Trim() ?? "")))
        {
            faults.Add(ApplicationRules.Conflict.Refuse(("name", expert.Name ?? ""), ("unit", expert.Unit)).At("Review.Experts"));
        }
        return faults;
    }

    private static IReadOnlyList<SeatedExpert> Seats(ReviewRecord? review) => review?.Experts ?? [];

    // Reading 13: the relying unit, its competent department, co-hosts and partners named in the plan.
    private static HashSet<string> Parties(Filing filing) =>
    [
        filing.UnitName.Trim(), filing.DepartmentName.Trim(),
        .. filing.Dossier.Organisation.Partners.Select(p => p.Name?.Trim()).OfType<string>().Where(n => n.Length > 0),
        .. filing.Dossier.Cover.Cohosts.Select(p => p.Name?.Trim()).OfType<string>().Where(n => n.Length > 0),
    ];
}
