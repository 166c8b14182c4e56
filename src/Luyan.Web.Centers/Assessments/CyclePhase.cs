using Luyan.Cases.Centers;
using Luyan.Law;

namespace Luyan.Web.Centers.Assessments;

/// <summary>How the assessment of a cycle stands on a day; its texts are <c>assessment.phase.&lt;name&gt;</c>.</summary>
public enum CyclePhase
{
    /// <summary>The window has not opened.</summary>
    Ahead,

    /// <summary>It can be filed.</summary>
    Open,

    /// <summary>It was due and nobody was reminded yet.</summary>
    Overdue,

    /// <summary>The unit was reminded; the grace runs.</summary>
    Grace,

    /// <summary>The grace is over: a cancellation may be proposed.</summary>
    GraceOver,

    /// <summary>Filed; waits for its formal check.</summary>
    Filed,

    /// <summary>Checked; waits for marks and conclusion.</summary>
    Checked,

    /// <summary>Given back.</summary>
    Returned,

    /// <summary>Concluded with a binding grade that asks for a better filing.</summary>
    ToImprove,

    /// <summary>Concluded.</summary>
    Done,
}

public static class CyclePhases
{
    /// <summary>In the order of a list: what must be done first stands first.</summary>
    public static IReadOnlyList<CyclePhase> InOrder { get; } =
        [CyclePhase.GraceOver, CyclePhase.Grace, CyclePhase.Overdue, CyclePhase.Filed, CyclePhase.Checked,
            CyclePhase.Returned, CyclePhase.ToImprove, CyclePhase.Open, CyclePhase.Ahead, CyclePhase.Done];

    /// <param name="stage">How far it has come; null where nothing was filed or missed.</param>
    /// <param name="confirmed">Whether the formal check was passed.</param>
    /// <param name="grace">The last day of the grace, where one runs.</param>
    /// <param name="opens">The first day on which it can be filed.</param>
    /// <param name="due">The last day.</param>
    /// <param name="today">The legal day.</param>
    public static CyclePhase Of(ReportStage? stage, bool confirmed, DateOnly? grace, DateOnly opens, DateOnly due, DateOnly today) =>
        (stage, grace) switch
        {
            (ReportStage.Done, _) => CyclePhase.Done,
            (ReportStage.ToImprove, _) => CyclePhase.ToImprove,
            (ReportStage.Filed, _) => confirmed ? CyclePhase.Checked : CyclePhase.Filed,
            (_, { } ends) => LegalDay.HasPassed(ends, today) ? CyclePhase.GraceOver : CyclePhase.Grace,
            (ReportStage.Returned, _) => CyclePhase.Returned,
            _ => today < opens ? CyclePhase.Ahead : LegalDay.HasPassed(due, today) ? CyclePhase.Overdue : CyclePhase.Open,
        };

    /// <summary>Whether it can be filed on that day.</summary>
    public static bool MayFile(this CyclePhase phase) => phase is CyclePhase.Open or CyclePhase.Overdue
        or CyclePhase.Grace or CyclePhase.GraceOver or CyclePhase.Returned or CyclePhase.ToImprove;
}
