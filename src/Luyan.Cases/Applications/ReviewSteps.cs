using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>The preselection, and the experts' visit and panel as they go to the file (Art. 8).</summary>
internal static class ReviewSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<Accepted, Preselect>(Head, [typeof(Accepted)], (_, c, _) => new ApplicationPreselected(c.Reasons), Doors.Open)
            .Expected(Role.HeadOfDivision, LegalRef.Art(8))
            .Turns<ApplicationPreselected>(
                (_, filing, _, at) => new Preselected(Screening(filing, at) with { PreselectedOn = at.Day }),
                (after, _) => [after.Tell("to-visit", Role.CaseOfficer)]),
        Of<Accepted, DeclinePreselection>(
            Head, [typeof(Accepted)], (_, c, asked) => new ApplicationFaults()
                .Adverse(c.Reasons, Reasoning, asked).RestsOn(c.RestsOn, Reasoning, asked)
                .Else(() => new PreselectionDeclined(c.Reasons) { RestsOn = c.RestsOn }))
            .Turns<PreselectionDeclined>(
                (_, filing, e, _) => new NotPreselected(filing, e.Reasons),
                (after, _) => [after.Tell("not-preselected", Role.Signer)])
            .Sends("not-preselected"),
        Of<OpenApplication, RecordSiteVisit>(Officer, [typeof(Preselected), typeof(Reviewed)], Visit, OnlyAnew)
            .Expected(Role.CaseOfficer, LegalRef.Art(8), (state, _) => state is Preselected)
            .Turns<SiteVisited>(
                (_, filing, e, at) => new Visited(Written(Former(filing, "visit", filing.Visit) with
                {
                    Visit = e.Review, Reworking = false,
                }, "visit", at)),
                (after, _) => [after.Tell("to-review", Role.CaseOfficer)]),
        Of<OpenApplication, RecordPanelReview>(Officer, [typeof(Visited), typeof(Reviewed)], Panel, OnlyAnew)
            .Expected(Role.CaseOfficer, LegalRef.Art(8), (state, _) => state is Visited)
            .Turns<PanelReviewed>(
                (_, filing, e, at) => new Reviewed(Written(Former(filing, "panel", filing.Panel) with
                {
                    Panel = e.Review, Reworking = false,
                }, "panel", at)),
                (after, _) => [after.Tell("to-propose", Role.CaseOfficer)]),
    ];

    internal static readonly PanelRules Rules = new(
        ApplicationRules.Report, ApplicationRules.ReviewOpinion, ApplicationRules.PanelSize,
        ApplicationRules.Quorum, ApplicationRules.ExpertNamed, ApplicationRules.ExpertTwice,
        ApplicationRules.Unsigned, ApplicationRules.Dissent, ApplicationRules.Conflict, ApplicationRules.ConflictAnswer,
        ApplicationRules.ExpertActs);

    internal static Decision<ApplicationEvent> Visit(OpenApplication state, RecordSiteVisit c, Asked asked)
    {
        var (present, smallest) = (PaperPanel.Seats(c.Review).Count(e => e.Present), asked.Law.Number(Parameters.VisitSize, asked.Today));
        return Held(state.Filing, c.Review, asked)
            .If(present < smallest, ApplicationRules.VisitSize, "Review.Experts", () => [("count", present), ("smallest", smallest)])
            .Else(() => new SiteVisited(c.Review));
    }

    internal static Decision<ApplicationEvent> Panel(OpenApplication state, RecordPanelReview c, Asked asked) =>
        Held(state.Filing, c.Review, asked).Seated(c.Review, Rules, PanelDemands.Naming, asked).Else(() => new PanelReviewed(c.Review));

    private static ApplicationFaults Held(Filing filing, ReviewRecord? review, Asked asked) =>
        new ApplicationFaults().Experts(review, CircleOf(filing), Rules, asked)
            .Apart(review, filing.Offices, filing.ForUnit, filing.Names, (ApplicationRules.TwoOffices, ApplicationRules.ExpertActs), asked);

    /// <summary>Who sat in visits and panels, as the record says rightly.</summary>
    internal static IEnumerable<SeatedExpert> Seats(Filing filing) =>
    [
        .. RecordedSeats.Rightly("visit", filing.Visit, filing.Corrections),
        .. RecordedSeats.Rightly("panel", filing.Panel, filing.Corrections),
        .. RecordedSeats.Before(filing.FormerReviews, filing.Corrections),
    ];

    // As it was put right: a record that is made anew takes the corrections of the former one with it. Who wrote that is remembered.
    private static Filing Former(Filing filing, string record, ReviewRecord? before) => before is null ? filing : filing with
    {
        FormerReviews = [.. filing.FormerReviews, before with { Experts = RecordedSeats.Rightly(record, before, filing.Corrections) }],
        WrittenBy = !filing.WrittenBy.TryGetValue(record, out var by) ? filing.WrittenBy : new Dictionary<string, Guid>(filing.WrittenBy)
        {
            [RecordedSeats.Former(filing.FormerReviews.Count + 1)] = by,
        },
    };

    // What the experts found stands; only where the Bureau sent the proposal back are they asked again.
    private static IEnumerable<Refusal> OnlyAnew(ApplicationState state, Asked asked)
    {
        if (state is Reviewed { Filing.Reworking: false }) { yield return ApplicationRules.ReviewStands.Refuse(); }
    }

    // A record that is made anew is no correction of the one before.
    private static Filing Written(Filing filing, string record, Envelope at) => filing with
    {
        WrittenBy = new Dictionary<string, Guid>(filing.WrittenBy) { [record] = at.By.Account },
        Corrections = [.. filing.Corrections.Where(c => !c.Field.StartsWith(record + ".", StringComparison.Ordinal))],
    };

    // Reading 13: the relying unit, its competent department, co-hosts and partners named in the plan.
    internal static Circle CircleOf(Filing filing) => new(
        [
            filing.UnitName, filing.DepartmentName,
            .. filing.Dossier.Organisation.Partners.Select(p => p.Name).OfType<string>(),
            .. filing.Dossier.Cover.Cohosts.Select(p => p.Name).OfType<string>(),
        ],
        [.. new[] { filing.Dossier.Unit.Parent, filing.Dossier.Unit.Name }.OfType<string>().Where(n => n != filing.UnitName)]);
}

/// <summary>The project goes to the experts (Art. 8).</summary>
public sealed record Preselect(string? Reasons = null) : ApplicationCommand;

/// <summary>The project does not go to the experts; never because of a quota (Art. 6).</summary>
public sealed record DeclinePreselection(string Reasons) : ApplicationCommand
{
    /// <summary>The article or criterion on which it rests, one of <see cref="Reasoned.Grounds"/>.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>The result of the experts' visit.</summary>
public sealed record RecordSiteVisit(ReviewRecord Review) : ApplicationCommand;

/// <summary>The result of the panel.</summary>
public sealed record RecordPanelReview(ReviewRecord Review) : ApplicationCommand;

/// <summary>Preselected for the experts.</summary>
public sealed record ApplicationPreselected(string? Reasons) : ApplicationEvent;

/// <summary>Not preselected.</summary>
public sealed record PreselectionDeclined(string Reasons) : ApplicationEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>The article or criterion on which it rests; null where none was asked for.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>The experts visited.</summary>
public sealed record SiteVisited(ReviewRecord Review) : ApplicationEvent;

/// <summary>The panel gave its opinion.</summary>
public sealed record PanelReviewed(ReviewRecord Review) : ApplicationEvent;
