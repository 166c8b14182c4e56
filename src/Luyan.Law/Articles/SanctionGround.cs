namespace Luyan.Law;

/// <summary>On what ground a title ends against the unit's will; the number is the article.</summary>
public enum SanctionGround
{
    /// <summary>A deviation from the plan, not rectified (Art. 9).</summary>
    Deviation = 9,

    /// <summary>No assessment filed in the cycle (Art. 11).</summary>
    NoAssessment = 11,

    /// <summary>Verified falsehood (Art. 12).</summary>
    Falsehood = 12,
}

/// <summary>What a place attaches to each ground: revocation, cancellation, or nothing.</summary>
public static class SanctionGrounds
{
    /// <summary>The words of the grounds in the files of a place.</summary>
    internal static IReadOnlyList<string> Words { get; } = ["deviation", "no-assessment", "falsehood"];

    /// <summary>Whether the title ends on the ground in this place at all.</summary>
    public static bool Ends(SanctionGround ground, Measures law, DateOnly day) =>
        Cancels(ground, law, day) || law.List(Parameters.RevokesOn, day).Contains(Word(ground));

    /// <summary>Whether the title is cancelled on the ground; else it is revoked.</summary>
    public static bool Cancels(SanctionGround ground, Measures law, DateOnly day) =>
        law.List(Parameters.CancelsOn, day).Contains(Word(ground));

    private static string Word(SanctionGround ground) => ground switch
    {
        SanctionGround.Deviation => "deviation",
        SanctionGround.NoAssessment => "no-assessment",
        _ => "falsehood",
    };
}
