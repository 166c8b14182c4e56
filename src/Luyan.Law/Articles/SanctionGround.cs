namespace Luyan.Law;

/// <summary>On what ground a title ends against the unit's will; the number is the article.</summary>
public enum SanctionGround
{
    /// <summary>A deviation from the plan, not rectified (Art. 9).</summary>
    Deviation = 9,

    /// <summary>No assessment filed in the cycle (Art. 11): a cancellation, not a revocation.</summary>
    NoAssessment = 11,

    /// <summary>Verified falsehood (Art. 12).</summary>
    Falsehood = 12,
}
