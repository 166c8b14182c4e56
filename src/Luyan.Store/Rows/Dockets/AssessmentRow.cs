using Luyan.Cases.Centers;
using Luyan.Law;

namespace Luyan.Store.Rows;

/// <summary>The assessment of a center in one cycle, once it was filed or missed. A read model.</summary>
public sealed record AssessmentRow
{
    /// <summary>The center's case.</summary>
    public Guid CaseId { get; set; }

    /// <summary>Counted from 1.</summary>
    public int Cycle { get; set; }

    /// <summary>How far it has come.</summary>
    public ReportStage Stage { get; set; }

    /// <summary>The day of the first filing; null while missed.</summary>
    public DateOnly? FiledOn { get; set; }

    /// <summary>First filed after it was due, or missed.</summary>
    public bool Late { get; set; }

    /// <summary>The day on which the formal check was passed.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>The last day of the grace, while one runs.</summary>
    public DateOnly? GraceEnds { get; set; }

    /// <summary>The points so far, in hundredths: both engines sort integers alike.</summary>
    public int? Hundredths { get; set; }

    /// <summary>The grade, once concluded with one.</summary>
    public AssessmentGrade? Grade { get; set; }

    /// <summary>Of the state of a center.</summary>
    public static AssessmentRow Of(CycleAssessment entry) => new()
    {
        Cycle = entry.Cycle, Stage = entry.Stage, FiledOn = entry.FirstFiledOn, Late = entry.Late,
        ConfirmedOn = entry.ConfirmedOn, GraceEnds = entry.OnFile ? null : entry.Grace?.Due.Effective,
        Hundredths = entry.Points is { } points ? (int)(points * 100) : null, Grade = entry.Grade,
    };
}
