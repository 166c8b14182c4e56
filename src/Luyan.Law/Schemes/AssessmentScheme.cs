namespace Luyan.Law;

/// <summary>The scheme of an assessment (Art. 11): groups of criteria with points, adjustments, and grades.
/// Data of the policy, in <c>measures/assessment/</c>.</summary>
/// <param name="Name">Its key and its name.</param>
/// <param name="From">The first day on which it holds; it holds until another one begins.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Full">The points of all groups together, in the scheme's own points.</param>
/// <param name="CutOff">The day of the year at which facts are cut off, e.g. 12-31; null where they count to the end of the cycle.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Adjustments">Adjustments beyond the full points.</param>
/// <param name="Grades">How points become a grade.</param>
/// <param name="Grounds">Grounds that fix the grade regardless of points.</param>
public sealed record AssessmentScheme(
    Term Name, DateOnly From, string Source, decimal Full, string? CutOff, IReadOnlyList<SchemeGroup> Groups,
    IReadOnlyList<Criterion> Adjustments, GradeScale Grades, IReadOnlyList<GradeGround> Grounds)
{
    /// <summary>The file in which it stands, for messages.</summary>
    public string File { get; init; } = "";

    /// <summary>Every criterion in the order of the scheme, the adjustments last.</summary>
    public IReadOnlyList<Criterion> Criteria => [.. Groups.SelectMany(g => g.All), .. Adjustments];

    /// <summary>What it takes from the ledger.</summary>
    public IEnumerable<FactValue.Records> FromLedger =>
        Criteria.SelectMany(c => c.Value?.FromLedger ?? []).Concat(Grounds.SelectMany(g => g.When.FromLedger));

    /// <summary>The criterion of a key; null where there is none.</summary>
    public Criterion? Find(string key) => Criteria.FirstOrDefault(c => c.Name.Code == key);
}

/// <summary>A group of criteria, or of groups.</summary>
/// <param name="Name">Its key and its name.</param>
/// <param name="Points">Its points: the sum of what it holds.</param>
/// <param name="Groups">The groups within it.</param>
/// <param name="Criteria">Its own criteria.</param>
public sealed record SchemeGroup(Term Name, decimal Points, IReadOnlyList<SchemeGroup> Groups, IReadOnlyList<Criterion> Criteria)
{
    /// <summary>The criteria of it and of all within it.</summary>
    public IEnumerable<Criterion> All => Criteria.Concat(Groups.SelectMany(g => g.All));
}

/// <summary>One criterion of the scheme.</summary>
/// <param name="Name">Its key and its name.</param>
/// <param name="Source">The article that it serves.</param>
/// <param name="Points">Its highest points; negative where it takes points.</param>
/// <param name="Measure">In what its value is counted; null for what is judged.</param>
/// <param name="Value">How its value is taken from the facts; null for what is judged.</param>
/// <param name="Scoring">How the value becomes points, or who gives them.</param>
public sealed record Criterion(Term Name, LegalRef Source, decimal Points, Term? Measure, FactValue? Value, ScoringRule Scoring)
{
    /// <summary>By whom its points are given; null for what is computed.</summary>
    public Judge? Judge => (Scoring as ScoringRule.Judged)?.By;
}

/// <summary>Who gives the points of a criterion that is judged, not computed.</summary>
public enum Judge
{
    /// <summary>The officer of the Bureau.</summary>
    Officer,

    /// <summary>The panel, in its signed report.</summary>
    Panel,
}

/// <summary>How points become a grade.</summary>
/// <param name="By">By what.</param>
/// <param name="Tiers">From the best to the last; empty where points are no grade.</param>
public sealed record GradeScale(GradesBy By, IReadOnlyList<GradeTier> Tiers);

/// <summary>By what a grade is given.</summary>
public enum GradesBy
{
    /// <summary>By thresholds of points.</summary>
    Points,

    /// <summary>By the place among all that are assessed together.</summary>
    Rank,

    /// <summary>Points stand for themselves.</summary>
    None,
}

/// <summary>A tier of grades.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Name">As this scheme calls it.</param>
/// <param name="From">From so many points on; or, by rank, the share of all that it takes, in percent.</param>
public sealed record GradeTier(AssessmentGrade Grade, Term Name, decimal From);

/// <summary>A ground that fixes the grade regardless of points, e.g. material not filed in time.</summary>
/// <param name="Name">Its key and what it is, in words.</param>
/// <param name="Grade">The grade that follows.</param>
/// <param name="When">When it holds.</param>
public sealed record GradeGround(Term Name, AssessmentGrade Grade, FactCondition When);
