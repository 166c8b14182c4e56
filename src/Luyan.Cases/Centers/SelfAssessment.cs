using Luyan.Law;
using Luyan.Law.Assessing;

namespace Luyan.Cases.Centers;

/// <summary>What the facts of the unit said when its assessment was filed, criterion by criterion.
/// It stands whatever the ledger says later.</summary>
/// <param name="Scheme">The key of the scheme.</param>
/// <param name="After">The day after which facts counted.</param>
/// <param name="Through">The last day that counted.</param>
/// <param name="Criteria">Each criterion of the scheme.</param>
/// <param name="Grounds">The keys of what decides the grade whatever the points.</param>
public sealed record SelfAssessment(
    string Scheme, DateOnly After, DateOnly Through, IReadOnlyList<SelfCriterion> Criteria, IReadOnlyList<string> Grounds)
{
    /// <summary>The points with the marks that were given since; null where the policy no longer has the scheme.</summary>
    public Assessed? With(IReadOnlyList<CriterionMark> marks, Measures law)
    {
        if (SchemeIn(law) is not { } scheme) { return null; }
        return new(scheme, [.. scheme.Criteria.Select(c => One(c, marks))], [.. scheme.Grounds.Where(g => Grounds.Contains(g.Name.Code))]);
    }

    /// <summary>The scheme; null where the policy no longer has it.</summary>
    public AssessmentScheme? SchemeIn(Measures law) => law.Schemes.FirstOrDefault(s => s.Name.Code == Scheme);

    private CriterionPoints One(Criterion criterion, IReadOnlyList<CriterionMark> marks)
    {
        var own = Criteria.FirstOrDefault(c => c.Key == criterion.Name.Code);
        decimal? points = criterion.Judge is null ? own?.Points ?? 0
            : marks.FirstOrDefault(m => m.Key == criterion.Name.Code) is { } mark ? Assessed.OfMark(criterion, mark.Mark)
            : null;
        return new(criterion, own?.Value, points,
            [.. (own?.Evidence ?? []).Select(e => new FactLine(e.Fact, e.Listing, e.Title, new Dictionary<string, string>()))], null);
    }
}

/// <summary>A criterion as the facts had it.</summary>
/// <param name="Key">Its key in the scheme.</param>
/// <param name="Value">Its value; null where the facts did not say, and for what is judged.</param>
/// <param name="Points">Its points; null for what is judged.</param>
/// <param name="Evidence">The records that were counted.</param>
public sealed record SelfCriterion(string Key, decimal? Value, decimal? Points, IReadOnlyList<CountedFact> Evidence);

/// <summary>A record of the ledger that was counted.</summary>
/// <param name="Fact">Its id.</param>
/// <param name="Listing">The listing of the form.</param>
/// <param name="Title">How it was listed.</param>
/// <param name="Files">Its proofs.</param>
public sealed record CountedFact(string Fact, string Listing, string Title, IReadOnlyList<FileRef> Files);

/// <summary>A mark that somebody gave on a criterion that no formula can judge.</summary>
/// <param name="Key">The criterion.</param>
/// <param name="Mark">The mark, out of the highest of its criterion.</param>
/// <param name="Remark">Why.</param>
public sealed record CriterionMark(string Key, decimal Mark, string Remark);

/// <summary>Something that is to be mended in an assessment that is given back.</summary>
/// <param name="Key">The section or the criterion.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record ReturnedItem(string Key, string What);
