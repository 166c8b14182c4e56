using Luyan.Law;
using Field = Luyan.Cases.DatedField<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand>;

namespace Luyan.Cases.Centers;

/// <summary>The order of days in the life of a center: nothing lies before the letter that named it, a panel not before what it
/// examines, a second look not before the word of the unit or the end of its period.</summary>
internal static class CenterDays
{
    internal static OrderOfDays<CenterState, CenterCommand> All { get; } = new(
        CenterRules.FutureDay, CenterRules.EarlyDay, CenterProcedure.Command,
        Field.Of<IssuePlaque>("HandedOverOn", c => c.HandedOverOn, Named),
        Field.Of<ReportMilestone>("ReachedOn", c => c.ReachedOn, Named),
        Field.Of<ReportFunds>("AsOf", c => c.AsOf, Named),
        Field.Of<RecordInspection>("HeldOn", c => c.HeldOn, Named),
        // How short and how long a period may be stands in the policy.
        Field.Of<OrderRectification>("Deadline", c => c.Deadline, _ => null) with { MayBeToCome = true },
        Field.Of<ReinspectRectification>("Deadline", c => c.Deadline, _ => null) with { MayBeToCome = true },
        Field.Of<ReinspectRectification>("HeldOn", c => c.HeldOn, state => ToLookAgain(Of(state))),
        Field.Of<RecordAcceptanceReview>("Review.HeldOn", c => c.Review?.HeldOn, state => Applied(Of(state))),
        Field.Of<RecordAssessmentReview>("Review.HeldOn", c => c.Review?.HeldOn, (state, c) => Confirmed(Of(state), c.Cycle)),
        Field.Of<ProposeChange>("Change.From", c => (c.Change as DirectorChange)?.From, state => Directed(Of(state))),
        Field.Of<RecordSuccessor>("SucceededOn", c => c.SucceededOn, Named),
        Field.Of<RecordDissolution>("DissolvedOn", c => c.DissolvedOn, Named),
        SupportSteps.Given);

    internal static RestedOn? Named(CenterState state) => Named(Of(state));

    internal static RestedOn Named(Center center) =>
        new(center.Letter.On, nameof(Applications.IssueApprovalLetter)) { Family = Words.Command };

    /// <summary>The unit said what it did, or its period is over.</summary>
    internal static RestedOn? ToLookAgain(Center center) => center.OpenRectification is not { } open ? null
        : open is { Stage: RectificationStage.Submitted, SubmittedOn: { } day } ? new(day, nameof(SubmitRectification))
        : open.Stage == RectificationStage.Submitted ? new(open.Period.From, nameof(OrderRectification))
        : new(open.Period.Due.Effective.AddDays(1), nameof(SubmitRectification));

    private static RestedOn? Applied(Center center) =>
        center.OpenAcceptance is { } open ? new(open.AppliedOn, nameof(ApplyForAcceptance)) : null;

    private static RestedOn? Confirmed(Center center, int cycle) => center.Assessments.FirstOrDefault(a => a.Cycle == cycle) switch
    {
        { ConfirmedOn: { } day } => new(day, nameof(ConfirmAssessment)),
        { FiledOn: { } day }     => new(day, nameof(FileAssessment)),
        _                        => null,
    };

    private static RestedOn Directed(Center center) =>
        center.Directors is [_, .., var last] ? new(last.From, nameof(ProposeChange)) : Named(center);

    internal static Center Of(CenterState state) => ((NamedCenter)state).Center;
}
