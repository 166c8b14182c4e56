using Luyan.Cases.Applications;
using Luyan.Cases.Centers.Reports;
using Luyan.Cases.Panels;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>An inspection that took place.</summary>
public sealed record Inspection(int Number, DateOnly HeldOn, IReadOnlyList<string> Inspectors, IReadOnlyList<InspectionFinding> Findings)
{
    /// <summary>Whether it found a deviation from the plan.</summary>
    public bool FoundDeviation => Findings.Any(f => f.Mark == InspectionMark.Differs);
}

/// <summary>How far a rectification has come.</summary>
public enum RectificationStage
{
    Ordered,
    Submitted,

    /// <summary>More time was given; to be submitted again.</summary>
    MoreTime,
    Passed,
    NotPassed,

    /// <summary>The order was withdrawn before its letter was issued.</summary>
    Withdrawn,
}

/// <summary>A rectification (Art. 9).</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Inspection">The inspection that found the deviation.</param>
/// <param name="Items">What must be improved.</param>
/// <param name="Period">The running deadline.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="MoreTimeRounds">How often more time was given.</param>
/// <param name="Remaining">The points that have not passed, counted from 1.</param>
public sealed record Rectification(
    int Number, int Inspection, IReadOnlyList<RectificationItem> Items, RunningPeriod Period,
    RectificationStage Stage, int MoreTimeRounds, IReadOnlyList<int> Remaining)
{
    /// <summary>The day of the order.</summary>
    public DateOnly OrderedOn { get; init; } = Period.From;

    /// <summary>The day on which the unit last said what it did; null while it has not.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>The letter of the case by which it was ordered; null where an earlier version asked for no service.</summary>
    public int? Letter { get; init; }

    /// <summary>The order is not served: its period does not run.</summary>
    public bool Unserved { get; init; }

    /// <summary>Its period runs since the order, and a late service only lengthens it.</summary>
    public bool SinceOrder { get; init; }

    /// <summary>The service of its letter gives it its time, or more: it has not been looked at yet, or more time is not served.</summary>
    public bool AwaitsItsTime => Unserved || (SinceOrder && Looks == 0);

    /// <summary>Neither passed nor failed nor withdrawn.</summary>
    public bool Open => Stage is RectificationStage.Ordered or RectificationStage.Submitted or RectificationStage.MoreTime;

    /// <summary>How many second looks there were at it: each gave more time or ended it.</summary>
    public int Looks => MoreTimeRounds + (Stage is RectificationStage.Passed or RectificationStage.NotPassed ? 1 : 0);

    /// <summary>Whether Art. 9 allows to propose a revocation on it: it did not pass, or its deadline passed and
    /// nothing was submitted.</summary>
    public bool Missed(DateOnly day) => Stage == RectificationStage.NotPassed
        || (Stage is RectificationStage.Ordered or RectificationStage.MoreTime && !Unserved && Period.Due.HasPassed(day));
}

/// <summary>A second look that took place (Art. 9).</summary>
/// <param name="Number">Counted from 1 in the center.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="Inspectors">Who looked.</param>
/// <param name="From">The first day on which it could be held.</param>
/// <param name="RecordedOn">The day on which it was recorded.</param>
public sealed record SecondLook(int Number, DateOnly HeldOn, IReadOnlyList<string> Inspectors, DateOnly From, DateOnly RecordedOn);

/// <summary>How far a request for more time has come.</summary>
public enum ExtensionStage
{
    Requested,
    Granted,
    Refused,

    /// <summary>The unit that asked for it never had the center.</summary>
    Lapsed,
}

/// <summary>A request for more time (reading 7).</summary>
public sealed record Extension(int Months, string Reasons, DateOnly RequestedOn, ExtensionStage Stage);

/// <summary>How far an application for acceptance has come.</summary>
public enum AcceptanceStage
{
    Applied,
    Reviewed,
    Passed,
    Repeat,
    Failed,
}

/// <summary>An application for acceptance.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="AppliedOn">The day.</param>
/// <param name="Late">After the end of construction.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Review">The result of the panel.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="RectificationsBefore">How many rectifications had been ordered when it was decided.</param>
public sealed record AcceptanceAttempt(
    int Number, DateOnly AppliedOn, bool Late, AcceptanceStage Stage,
    ReviewRecord? Review = null, DateOnly? DecidedOn = null, int RectificationsBefore = 0)
{
    /// <summary>Waits for its panel or its decision.</summary>
    public bool Open => Stage is AcceptanceStage.Applied or AcceptanceStage.Reviewed;
}

/// <summary>How far a report or an assessment has come.</summary>
public enum ReportStage
{
    /// <summary>Not filed when it was due.</summary>
    Missed,
    Filed,
    Returned,

    /// <summary>Concluded with a binding grade that asks for a better filing.</summary>
    ToImprove,

    /// <summary>Confirmed, or concluded.</summary>
    Done,
}

/// <summary>The report on a year (Art. 11).</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="FirstFiledOn">The day of the first filing; null while missed.</param>
/// <param name="Late">First filed after it was due, or missed.</param>
/// <param name="Correction">The period for correction, while it is returned.</param>
public sealed record YearReport(int Year, ReportStage Stage, DateOnly? FirstFiledOn, bool Late, RunningPeriod? Correction = null)
{
    /// <summary>Whether it lies with the Bureau or is done.</summary>
    public bool OnFile => Stage is ReportStage.Filed or ReportStage.Done;

    /// <summary>The figures as last filed: the next year's are held against them.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; init; } = [];
}

/// <summary>The assessment of a cycle (Art. 11).</summary>
/// <param name="Cycle">Counted from 1.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="FirstFiledOn">The day of the first filing; null while missed.</param>
/// <param name="Late">First filed after it was due, or missed.</param>
/// <param name="Correction">The period for correction, while it is returned or to be improved.</param>
/// <param name="Grace">The grace that runs since the reminder.</param>
/// <param name="Grade">The grade, once concluded with one.</param>
public sealed record CycleAssessment(
    int Cycle, ReportStage Stage, DateOnly? FirstFiledOn, bool Late,
    RunningPeriod? Correction = null, RunningPeriod? Grace = null, AssessmentGrade? Grade = null)
{
    /// <summary>The day of the last filing; null while none.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>What the facts said when it was last filed; null where it was filed without.</summary>
    public SelfAssessment? Self { get; init; }

    /// <summary>The day on which the formal check of the last filing was passed.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>The panel, where one was held.</summary>
    public ReviewRecord? Review { get; init; }

    /// <summary>The marks that were given, one for each criterion.</summary>
    public IReadOnlyList<CriterionMark> Marks { get; init; } = [];

    /// <summary>The points so far, then those with which it was concluded; null where it was filed without criteria.</summary>
    public decimal? Points { get; init; }

    /// <summary>Marks with later ones in the place of earlier ones of the same criteria.</summary>
    public static IReadOnlyList<CriterionMark> Merged(IReadOnlyList<CriterionMark> before, IReadOnlyList<CriterionMark> later) =>
        [.. before.Where(m => later.All(n => n.Key != m.Key)), .. later];

    /// <summary>Whether Art. 11 can reproach nothing: it was filed and not given back as incomplete.</summary>
    public bool OnFile => Stage is ReportStage.Filed or ReportStage.Done or ReportStage.ToImprove;

    /// <summary>Whether a cancellation may be proposed: not on file, reminded, and the grace over.</summary>
    public bool GraceOver(DateOnly day) => !OnFile && Grace is { } grace && grace.Due.HasPassed(day);
}

/// <summary>How far a change has come.</summary>
public enum ChangeStage
{
    Proposed,
    Approved,
    Refused,

    /// <summary>The unit that asked for it never had the center.</summary>
    Lapsed,
}

/// <summary>A change that was asked for (Art. 14).</summary>
public sealed record ChangeRequest(int Number, CenterChange Change, string Reasons, DateOnly ProposedOn, ChangeStage Stage);

/// <summary>How far a sanction has come.</summary>
public enum SanctionStage
{
    Proposed,

    /// <summary>The notice is served; the unit may state its case.</summary>
    Noticed,
    Decided,
    Dropped,

    /// <summary>The ground fell away before a decision.</summary>
    Cured,
    Annulled,

    /// <summary>The unit ceased to exist without a successor: there is nobody left against whom it could go on.</summary>
    Lapsed,
}

/// <summary>A proceeding that may end the title.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Ground">The ground.</param>
/// <param name="Basis">The rectification, the cycle or the inquiry on which it rests.</param>
/// <param name="Facts">The facts.</param>
/// <param name="ProposedBy">Who proposed it; the empty id for the clock.</param>
/// <param name="ProposedOn">When.</param>
/// <param name="Stage">How far it has come.</param>
public sealed record Sanction(
    int Number, SanctionGround Ground, int Basis, string Facts, Guid ProposedBy, DateOnly ProposedOn, SanctionStage Stage)
{
    /// <summary>The period in which the unit may state its case, from service of the notice.</summary>
    public RunningPeriod? Statements { get; init; }

    /// <summary>What the unit stated, or said when it was heard.</summary>
    public string? Statement { get; init; }

    /// <summary>What the Bureau answered.</summary>
    public string? Answer { get; init; }

    /// <summary>For what it was annulled; null where it was not, and where that was not recorded.</summary>
    public AnnulmentOutcome? Annulment { get; init; }

    /// <summary>The bar of Art. 13 was lifted while the title stays lost: no later service begins it.</summary>
    public bool BarLifted { get; init; }

    /// <summary>How many second looks there were at its rectification when it was dropped; null where it was not dropped, where it rests
    /// on none, and in earlier versions.</summary>
    public int? SecondLooks { get; init; }

    /// <summary>Neither decided nor closed.</summary>
    public bool Open => Stage is SanctionStage.Proposed or SanctionStage.Noticed;
}
