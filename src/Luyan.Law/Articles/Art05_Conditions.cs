using System.Globalization;

namespace Luyan.Law;

// Art. 5: Six basic conditions of an applicant: registration and strength, projects or awards, organisation, leadership, team,
// facilities and services.
/// <summary>Art. 5: the basic conditions of an applicant. What can be computed is computed; what the text leaves to judgement is found by a
/// person, and the finding only says whether the facts for it are there.</summary>
[Carries(5)]
public static class Conditions
{
    /// <summary>The findings on every item of Art. 5, in its order.</summary>
    /// <param name="facts">What the applicant has given.</param>
    /// <param name="law">The policy.</param>
    /// <param name="day">The legal day on which the conditions are looked at.</param>
    public static IReadOnlyList<Finding> Of(ApplicantFacts facts, Measures law, DateOnly day) =>
    [
        CreditCodeValid(facts, law, day),
        Registered(facts, law, day),
        Given("figures", 1, Complete(facts.Figures), ("years", facts.Figures.Count)),
        Given("committed-funds", 1, facts.CommittedFunds is null ? null : facts.CommittedFunds > 0, ("amount", facts.CommittedFunds ?? 0)),
        Given("logistic-support", 1, Said(facts.LogisticSupport)),
        Proven(facts),
        Given("organisation", 3, Said(facts.Organisation)),
        Given("development-plan", 3, Said(facts.DevelopmentPlan)),
        Given("partners", 3, Some(facts.Partners.Count(p => p.Agreement)), ("count", facts.Partners.Count(p => p.Agreement))),
        Given("innovation-results", 3, Said(facts.Results)),
        Given("declaration", 4, Said(facts.Declaration)),
        Given("resources", 4, Said(facts.ResourcesCommitted)),
        Count("technical-leaders", 5, facts.TechnicalLeaders),
        Count("research-staff", 5, facts.ResearchStaff),
        Count("skilled-workers", 5, facts.SkilledWorkers),
        Given("instruments", 6, facts.Instruments is null ? null : facts.Instruments > 0,
            ("count", facts.Instruments ?? 0), ("value", facts.InstrumentValue ?? 0)),
        Given("rules-of-operation", 6, Said(facts.RulesOfOperation)),
        Count("open-services", 6, facts.Services),
    ];

    /// <summary>Art. 5(2): whether one project of the three levels with excellent result, or one award of them, is proven.</summary>
    public static Finding Proven(ApplicantFacts facts)
    {
        var projects = facts.Projects.Count(p => p is { Level: not null and not Level.Other, Excellent: true, Evidenced: true });
        var awards = facts.Awards.Count(a => a is { Level: not null and not Level.Other, Evidenced: true });
        var open = facts.Projects.Any(p => p is { Level: not Level.Other, Excellent: not false })
            || facts.Awards.Any(a => a.Level != Level.Other);
        var nothing = facts.Projects.Count + facts.Awards.Count == 0;
        var mark = projects + awards > 0 ? Mark.Met : open || nothing ? Mark.Unknown : Mark.NotMet;
        return Make("proven-project-or-award", 2, mark, false, ("projects", projects), ("awards", awards));
    }

    private static Finding CreditCodeValid(ApplicantFacts facts, Measures law, DateOnly day)
    {
        var code = facts.CreditCode ?? "";
        var mark = code.Length == 0 ? Mark.Unknown : CreditCode.Check(code, law, day).Valid ? Mark.Met : Mark.NotMet;
        return Make("credit-code", 1, mark, false, ("code", code));
    }

    private static Finding Registered(ApplicantFacts facts, Measures law, DateOnly day)
    {
        var mark = facts.RegisteredInBaotou switch
        {
            false => Mark.NotMet,
            _ when facts.District is { Length: > 0 } code && !law.Dictionaries.Districts.Has(code, day) => Mark.NotMet,
            true when facts.District is { Length: > 0 } => Mark.Met,
            _ => Mark.Unknown,
        };
        var district = law.Dictionaries.Districts.Text(facts.District ?? "", Language.Chinese);
        return Make("registered-in-baotou", 1, mark, false, ("district", district));
    }

    private static bool? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : true;

    private static bool? Complete(IReadOnlyList<YearFigures> figures) =>
        figures.Count > 0 && figures.All(f => f is { Revenue: not null, ResearchExpense: not null }) ? true : null;

    private static bool? Some(int count) => count > 0 ? true : null;

    // The article asks for persons and services without a number: none contradicts it, some is left to a person to judge.
    private static Finding Count(string key, int item, int? count) =>
        Given(key, item, count is null ? null : count > 0, ("count", count ?? 0));

    private static Finding Given(string key, int item, bool? given, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Make(key, item, given switch { true => Mark.Met, false => Mark.NotMet, null => Mark.Unknown }, true, values);

    private static Finding Make(string key, int item, Mark mark, bool judged, params ReadOnlySpan<(string Name, object? Value)> values) =>
        new(key, LegalRef.Art(5, item), mark, NamedValues.Of(values), judged);
}
