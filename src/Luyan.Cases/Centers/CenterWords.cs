namespace Luyan.Cases.Centers;

/// <summary>A milestone of the plan of record, against which supervision measures (Art. 9).</summary>
/// <param name="Id">Its id in the implementation plan.</param>
/// <param name="What">What is to be reached.</param>
/// <param name="Result">What will show that it is reached.</param>
/// <param name="DueOn">The planned day; null where the plan names none.</param>
public sealed record PlanMilestone(string Id, string What, string Result, DateOnly? DueOn);

/// <summary>What an inspection found about one point.</summary>
public enum InspectionMark
{
    Conforms,
    Differs,
    NotSeen,
}

/// <summary>A finding about a milestone of the plan or about a requirement in words; exactly one of the two is named.</summary>
/// <param name="Milestone">The id of the milestone.</param>
/// <param name="Requirement">The requirement, in words.</param>
/// <param name="Mark">What was found.</param>
/// <param name="Remark">In words; needed where it differs.</param>
public sealed record InspectionFinding(string? Milestone, string? Requirement, InspectionMark Mark, string? Remark)
{
    /// <summary>Photographs taken on the spot; null where there are none.</summary>
    public IReadOnlyList<FileRef>? Photos { get; init; }
}

/// <summary>A point to improve: a finding that differs, and what must be done about it.</summary>
/// <param name="Finding">The finding of the inspection, counted from 1.</param>
/// <param name="What">What must be done.</param>
public sealed record RectificationItem(int Finding, string What);

/// <summary>What the center says it did about a point.</summary>
/// <param name="Item">The point, counted from 1.</param>
/// <param name="Done">What was done.</param>
/// <param name="Evidence">What proves it.</param>
public sealed record RectificationResult(int Item, string Done, IReadOnlyList<FileRef> Evidence);

/// <summary>How a point stands after the second look.</summary>
public enum ReinspectionMark
{
    Passed,
    NotPassed,
    MoreTime,
}

/// <summary>How a point was found on the second look.</summary>
/// <param name="Item">The point, counted from 1.</param>
/// <param name="Mark">How it stands.</param>
/// <param name="Remark">Why; needed where it did not pass.</param>
public sealed record ReinspectionFinding(int Item, ReinspectionMark Mark, string? Remark);

/// <summary>Plan and result of one milestone, side by side.</summary>
/// <param name="Milestone">The id of the milestone.</param>
/// <param name="Result">What was reached.</param>
/// <param name="Reached">Whether it is what was planned.</param>
/// <param name="Reason">Why not, where it is not.</param>
public sealed record PlanComparison(string Milestone, string Result, bool Reached, string? Reason = null);

/// <summary>A target of the approved form and what was reached, in the measure of the target.</summary>
/// <param name="Target">The id of the target in the form.</param>
/// <param name="Name">What is counted.</param>
/// <param name="Measure">In what it is counted.</param>
/// <param name="Start">Where the center began.</param>
/// <param name="Goal">Where the plan wanted it to be at the end of construction.</param>
/// <param name="Reached">Where it is.</param>
/// <param name="Remark">What explains it; needed where the goal is not reached.</param>
public sealed record TargetComparison(
    string Target, string Name, string? Measure, decimal? Start, decimal? Goal, decimal Reached, string? Remark = null)
{
    /// <summary>Whether the goal is reached, whichever way it lies from the start; a target without a goal always is.</summary>
    public bool Met => Goal is not { } goal || (goal < Start ? Reached <= goal : Reached >= goal);
}

/// <summary>How an acceptance is decided.</summary>
public enum AcceptanceVerdict
{
    /// <summary>Construction ends; priority begins (Art. 10).</summary>
    Passed,

    /// <summary>To be improved and applied for again, once.</summary>
    Repeat,

    /// <summary>The center stays under construction, without priority; only rectification leads further (Art. 9).</summary>
    Failed,
}

/// <summary>A part of a report.</summary>
/// <param name="Key">Its key in the policy's list.</param>
/// <param name="Text">What it says.</param>
public sealed record ReportSection(string Key, string Text);

/// <summary>A word on a figure that differs much from last year's.</summary>
/// <param name="Key">Which figure.</param>
/// <param name="Word">Why it differs.</param>
public sealed record FigureWord(string Key, string Word);

/// <summary>How the center is organised (Art. 14).</summary>
public enum LegalForm
{
    /// <summary>It shares the legal person of its relying unit.</summary>
    SharesLegalPerson,

    /// <summary>It is an independent legal person.</summary>
    Independent,
}

/// <summary>Into which proceeding a statement goes.</summary>
public enum HearingOf
{
    Sanction,
    Investigation,
}

/// <summary>What annulled a sanction.</summary>
public enum AnnulledBy
{
    Reconsideration,
    Judgment,
}

/// <summary>For what a sanction was annulled, or how far.</summary>
public enum AnnulmentOutcome
{
    /// <summary>It was wrong: the same ground cannot be taken up again.</summary>
    OnTheMerits,

    /// <summary>Its procedure was at fault: the same ground may be taken up anew, with a new notice.</summary>
    ForProcedure,

    /// <summary>A part of it falls.</summary>
    InPart,

    /// <summary>It was unlawful, and is not annulled.</summary>
    DeclaredUnlawful,
}

/// <summary>How a plaque came to its end.</summary>
public enum PlaqueEnd
{
    Returned,

    /// <summary>Lost or withheld; its number is declared void.</summary>
    DeclaredVoid,
}
