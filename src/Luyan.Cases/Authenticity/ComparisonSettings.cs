using Luyan.Law;

namespace Luyan.Cases.Authenticity;

/// <summary>The thresholds of the comparison on a day; they are parameters of the policy and say only what is
/// shown, not what is true.</summary>
public sealed record ComparisonSettings
{
    /// <summary>A paragraph of so many letters is compared for near repetition.</summary>
    public required int PassageLength { get; init; }

    /// <summary>A paragraph of so many letters is compared for being the same.</summary>
    public required int ParagraphLength { get; init; }

    /// <summary>Per cent of the pieces of the shorter paragraph that stand in the other.</summary>
    public required int Likeness { get; init; }

    /// <summary>Text, files and pictures that so many units have are common.</summary>
    public required int CommonUnits { get; init; }

    /// <summary>In a larger city: per cent of the units.</summary>
    public required int CommonShare { get; init; }

    /// <summary>The settings of a day.</summary>
    public static ComparisonSettings On(DateOnly day, Measures law) => new()
    {
        PassageLength = law.Number(Parameters.PassageLength, day),
        ParagraphLength = law.Number(Parameters.ParagraphLength, day),
        Likeness = law.Number(Parameters.Likeness, day),
        CommonUnits = law.Number(Parameters.CommonUnits, day),
        CommonShare = law.Number(Parameters.CommonShare, day),
    };

    /// <summary>Two paragraphs share at least so many pieces that are not common, or they are not shown.</summary>
    public int LeastShared => PassageLength / 3;

    /// <summary>A paragraph with fewer pieces of its own is common wording as a whole.</summary>
    public int LeastOwn => ParagraphLength / 2;
}
