using Luyan.Cases.Panels;

namespace Luyan.Cases.Reviews;

/// <summary>How a panel is to be made: for which case, how large, from whom, under which rules.</summary>
/// <param name="Case">The number of the case under review.</param>
/// <param name="Kind">Which kind of review.</param>
/// <param name="Seats">How many experts.</param>
/// <param name="Parties">Those whose people may not sit (reading 13).</param>
/// <param name="Candidates">The pool, from the expert database.</param>
/// <param name="Minimums">At least so many of a discipline.</param>
/// <param name="MostFromOneOrganisation">At most so many who work for the same organisation.</param>
/// <param name="Criteria">What is scored; may be empty for a visit only.</param>
/// <param name="SeedCommitment">SHA-256 of the seed of the draw, 64 lower-case hex digits, published before the draw.</param>
public sealed record Composition(
    string Case, ReviewKind Kind, int Seats, CaseParties Parties,
    IReadOnlyList<Candidate> Candidates, IReadOnlyList<DisciplineMinimum> Minimums,
    int MostFromOneOrganisation, IReadOnlyList<Criterion> Criteria, string SeedCommitment)
{
    /// <summary>Why candidates may sit who seem near to a party; null where nothing was asked.</summary>
    public IReadOnlyList<InterestAnswer>? Answers { get; init; }

    /// <summary>The candidate with this account, or null.</summary>
    public Candidate? Find(Guid expert) => Candidates.FirstOrDefault(c => c.Expert == expert);
}

/// <summary>Whose people may not sit on the panel: the relying unit, its competent department, the partners named in the plan.</summary>
public sealed record CaseParties(Guid Unit, string UnitName, Guid Department, string DepartmentName, IReadOnlyList<string> Partners);

/// <summary>An expert in the pool.</summary>
/// <param name="Expert">The account.</param>
/// <param name="Name">The name.</param>
/// <param name="Organisation">The organisation's id where it is registered here, else the empty id.</param>
/// <param name="OrganisationName">For whom the expert works.</param>
/// <param name="Discipline">One of the disciplines that the composition names, e.g. technical, finance.</param>
/// <param name="DeclaredInterest">The expert has declared an interest in this case.</param>
public sealed record Candidate(
    Guid Expert, string Name, Guid Organisation, string OrganisationName, string Discipline, bool DeclaredInterest = false);

/// <summary>At least <paramref name="Least"/> experts of a discipline.</summary>
public sealed record DisciplineMinimum(string Discipline, int Least);

/// <summary>What is scored.</summary>
/// <param name="Key">Its name, kebab-case.</param>
/// <param name="Title">Its title as the expert reads it.</param>
/// <param name="Basis">What it measures against: a condition of Art. 5 as a reference code (<c>5.2</c>), or <c>plan</c>.</param>
public sealed record Criterion(string Key, string Title, string Basis);

/// <summary>A score for one criterion.</summary>
public sealed record Score(string Criterion, int Points, string? Comment = null);

/// <summary>An expert's vote.</summary>
public enum Vote
{
    For,
    Against,
    Abstain,
}
