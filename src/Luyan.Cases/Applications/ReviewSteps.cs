using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>The preselection, and the experts' visit and panel as they go to the file (Art. 8).</summary>
internal static class ReviewSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<Accepted, Preselect>(Head, [typeof(Accepted)], (_, c, _) => new ApplicationPreselected(c.Reasons))
            .Turns<ApplicationPreselected>(
                (_, filing, _, at) => new Preselected(Screening(filing, at)), (after, _) => [after.Tell("to-visit", Role.CaseOfficer)]),
        Of<Accepted, DeclinePreselection>(
            Head, [typeof(Accepted)], (_, c, _) => Given(c.Reasons, () => new PreselectionDeclined(c.Reasons)))
            .Turns<PreselectionDeclined>(
                (_, filing, e, _) => new NotPreselected(filing, e.Reasons),
                (after, _) => [after.Tell("not-preselected", Role.Signer)])
            .Sends("not-preselected"),
        Of<Preselected, RecordSiteVisit>(Officer, [typeof(Preselected)], Visit)
            .Turns<SiteVisited>(
                (_, filing, e, _) => new Visited(filing with { Visit = e.Review }),
                (after, _) => [after.Tell("to-review", Role.CaseOfficer)]),
        Of<Visited, RecordPanelReview>(Officer, [typeof(Visited)], Panel)
            .Turns<PanelReviewed>(
                (_, filing, e, _) => new Reviewed(filing with { Panel = e.Review }),
                (after, _) => [after.Tell("to-propose", Role.CaseOfficer)]),
    ];

    private static readonly PanelRules Rules = new(
        ApplicationRules.Report, ApplicationRules.ReviewOpinion, ApplicationRules.PanelSize,
        ApplicationRules.Quorum, ApplicationRules.ExpertNamed, ApplicationRules.ExpertTwice,
        ApplicationRules.Unsigned, ApplicationRules.Conflict);

    internal static Decision<ApplicationEvent> Visit(Preselected state, RecordSiteVisit c, Asked asked)
    {
        var (present, smallest) = (PaperPanel.Seats(c.Review).Count(e => e.Present), asked.Law.Number(Parameters.VisitSize, asked.Today));
        return Held(state.Filing, c.Review, asked)
            .If(present < smallest, ApplicationRules.VisitSize, "Review.Experts", ("count", present), ("smallest", smallest))
            .Else(() => new SiteVisited(c.Review));
    }

    internal static Decision<ApplicationEvent> Panel(Visited state, RecordPanelReview c, Asked asked) =>
        Held(state.Filing, c.Review, asked).Seated(c.Review, Rules, asked).Else(() => new PanelReviewed(c.Review));

    private static ApplicationFaults Held(Filing filing, ReviewRecord? review, Asked asked) => new ApplicationFaults()
        .Experts(review, Parties(filing), Rules)
        .If(review is not null && review.HeldOn > asked.Today, ApplicationRules.FutureDay,
            "Review.HeldOn", ("day", review?.HeldOn ?? asked.Today));

    // Reading 13: the relying unit, its competent department, co-hosts and partners named in the plan.
    private static IEnumerable<string> Parties(Filing filing) =>
    [
        filing.UnitName, filing.DepartmentName,
        .. filing.Dossier.Organisation.Partners.Select(p => p.Name).OfType<string>(),
        .. filing.Dossier.Cover.Cohosts.Select(p => p.Name).OfType<string>(),
    ];
}

/// <summary>The project goes to the experts (Art. 8).</summary>
public sealed record Preselect(string? Reasons = null) : ApplicationCommand;

/// <summary>The project does not go to the experts; never because of a quota (Art. 6).</summary>
public sealed record DeclinePreselection(string Reasons) : ApplicationCommand;

/// <summary>The result of the experts' visit.</summary>
public sealed record RecordSiteVisit(ReviewRecord Review) : ApplicationCommand;

/// <summary>The result of the panel.</summary>
public sealed record RecordPanelReview(ReviewRecord Review) : ApplicationCommand;

/// <summary>Preselected for the experts.</summary>
public sealed record ApplicationPreselected(string? Reasons) : ApplicationEvent;

/// <summary>Not preselected.</summary>
public sealed record PreselectionDeclined(string Reasons) : ApplicationEvent;

/// <summary>The experts visited.</summary>
public sealed record SiteVisited(ReviewRecord Review) : ApplicationEvent;

/// <summary>The panel gave its opinion.</summary>
public sealed record PanelReviewed(ReviewRecord Review) : ApplicationEvent;
