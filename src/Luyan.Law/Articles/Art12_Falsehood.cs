namespace Luyan.Law;

/// <summary>What verified falsehood leads to; always by a person's decision (reading 11).</summary>
public enum FalsehoodConsequence
{
    /// <summary>The application ends; no title is lost.</summary>
    EndsApplication,

    /// <summary>The qualification is revoked.</summary>
    RevokesTitle,
}

// Art. 12: Application and assessment material must be true; verified falsehood costs the qualification.
/// <summary>Art. 12: false material, once verified, costs the qualification.</summary>
[Carries(12)]
public static class Falsehood
{
    /// <summary>What may be decided, by whether the center was already named.</summary>
    public static FalsehoodConsequence Consequence(bool named) =>
        named ? FalsehoodConsequence.RevokesTitle : FalsehoodConsequence.EndsApplication;

    /// <summary>Whether the unit is then barred: after a revocation always, after an ended application only where
    /// the policy says so.</summary>
    public static bool Bars(FalsehoodConsequence consequence, Measures law, DateOnly day) =>
        consequence == FalsehoodConsequence.RevokesTitle || law.IsOn(Parameters.FalsehoodBars, day);
}
