namespace Luyan.Law;

/// <summary>The grade of an assessment (Art. 11 names none). It informs, unless the policy makes it binding.
/// How a grade is called, the scheme says.</summary>
public enum AssessmentGrade
{
    Excellent,
    Good,
    Qualified,

    /// <summary>Passed, with something to improve.</summary>
    BasicallyQualified,
    Unqualified,
}
