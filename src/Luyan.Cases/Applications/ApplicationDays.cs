using Luyan.Law;
using Field = Luyan.Cases.DatedField<Luyan.Cases.Applications.ApplicationState, Luyan.Cases.Applications.ApplicationCommand>;

namespace Luyan.Cases.Applications;

/// <summary>The order of days in an application: a visit is not before the preselection, a panel not before the visit, a meeting
/// not before the panel.</summary>
internal static class ApplicationDays
{
    internal static OrderOfDays<ApplicationState, ApplicationCommand> All { get; } = new(
        ApplicationRules.FutureDay, ApplicationRules.EarlyDay, Words.Command,
        Field.Of<RecordSiteVisit>("Review.HeldOn", c => c.Review?.HeldOn, state => Preselected(Of(state))),
        Field.Of<RecordPanelReview>("Review.HeldOn", c => c.Review?.HeldOn, state => Visited(Of(state))),
        Field.Of<Determine>("HeldOn", c => c.HeldOn, state => Reviewed(Of(state))));

    // An application that was preselected before that day was kept rests on its filing.
    internal static RestedOn Preselected(Filing filing) => filing.PreselectedOn is { } day
        ? new(day, nameof(Preselect))
        : new(filing.FiledOn, nameof(SubmitApplication));

    internal static RestedOn Visited(Filing filing) => filing.Visit is { } visit
        ? Later(Preselected(filing), new(filing.Right("visit.heldOn", visit.HeldOn), nameof(RecordSiteVisit)))
        : Preselected(filing);

    internal static RestedOn Reviewed(Filing filing) => filing.Panel is { } panel
        ? Later(Visited(filing), new(filing.Right("panel.heldOn", panel.HeldOn), nameof(RecordPanelReview)))
        : Visited(filing);

    // What an earlier version took with a day out of order binds no less than what it rests on.
    private static RestedOn Later(RestedOn before, RestedOn act) => act.Day < before.Day ? before : act;

    private static Filing Of(ApplicationState state) => ((FiledApplication)state).Filing;
}
