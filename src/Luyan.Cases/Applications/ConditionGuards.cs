using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>A condition of Art. 5(3) to (6) that is contradicted, by what is counted or by the department, stops filing and
/// recommendation unless reasons for that condition are given. They stand in the form and in the opinion, so every later desk
/// reads them.</summary>
internal static class ConditionGuards
{
    private const int FirstItem = 3, LastItem = 6;

    /// <summary>What stops the filing of a form.</summary>
    internal static IEnumerable<Refusal> AgainstFiling(Dossier dossier, Asked asked)
    {
        if (asked.Law.IsOn(Parameters.ConditionsAnswered, asked.Today))
        {
            foreach (var item in Contradicted(dossier, asked).Where(i => Said(Answer(dossier, i)) < Least(asked)))
            {
                yield return ApplicationRules.ConditionContradicted
                    .Refuse(("item", item), ("least", Least(asked))).At($"Dossier.Reasons.Condition{item}")
                    with { Under = LegalRef.Art(5, item) };
            }
        }
        foreach (var refusal in Thresholds(dossier, asked)) { yield return refusal; }
    }

    /// <summary>What stops a recommendation: a condition that is not met, or is contradicted, without reasons of its own.</summary>
    internal static IEnumerable<Refusal> AgainstRecommending(Filing filing, RecommendApplication c, Asked asked)
    {
        if (!asked.Law.IsOn(Parameters.ConditionsAnswered, asked.Today)) { yield break; }
        var contradicted = Contradicted(filing.Dossier, asked);
        foreach (var opinion in (c.Conditions ?? []).Where(o => o.Item is >= FirstItem and <= LastItem))
        {
            if ((opinion.Finding != ConditionMark.Met || contradicted.Contains(opinion.Item)) && Said(opinion.Remark) < Least(asked))
            {
                yield return ApplicationRules.ConditionUnreasoned
                    .Refuse(("item", opinion.Item), ("least", Least(asked)))
                    .At(FieldPath.Of(nameof(RecommendApplication.Conditions), opinion.Item))
                    with { Under = LegalRef.Art(5, opinion.Item) };
            }
        }
    }

    /// <summary>The items of Art. 5(3) to (6) that the form itself contradicts.</summary>
    internal static IReadOnlyList<int> Contradicted(Dossier dossier, Asked asked) =>
        [.. Conditions.Of(DossierFindings.Facts(dossier), asked.Law, asked.Today)
            .Where(f => f.Mark == Mark.NotMet && f.Source.Item is >= FirstItem and <= LastItem).Select(f => f.Source.Item).Distinct()];

    /// <summary>What the unit says to a condition that its form contradicts.</summary>
    internal static string? Answer(Dossier dossier, int item) => item switch
    {
        3 => dossier.Reasons.Condition3,
        4 => dossier.Reasons.Condition4,
        5 => dossier.Reasons.Condition5,
        6 => dossier.Reasons.Condition6,
        _ => null,
    };

    private static IEnumerable<Refusal> Thresholds(Dossier dossier, Asked asked)
    {
        var (law, day) = (asked.Law, asked.Today);
        var researchers = dossier.Organisation.Team.Count(m => m.Role == "researcher");
        if (law.Number(Parameters.LeastResearchers, day) is > 0 and var persons && researchers < persons)
        {
            yield return Below(5, "Organisation.Team", researchers, persons);
        }
        if (law.Number(Parameters.LeastArea, day) is > 0 and var area && (dossier.Equipment.Area ?? 0) < area)
        {
            yield return Below(6, "Equipment.Area", dossier.Equipment.Area ?? 0, area);
        }
        if (law.Number(Parameters.LeastResearchShare, day) is > 0 and var share && ResearchShare(dossier) is var found && found < share)
        {
            yield return Below(1, "Unit.Years", decimal.Round(found, 1), share);
        }
    }

    private static decimal ResearchShare(Dossier dossier) =>
        dossier.Unit.Years.Where(y => y.Year is not null).MaxBy(y => y.Year) is { Revenue: { } revenue and > 0, Research: var research }
            ? 100 * (Totals.Share(research, revenue) ?? 0)
            : 0;

    private static Refusal Below(int item, string place, decimal found, int least) =>
        ApplicationRules.Threshold.Refuse(("item", item), ("found", found), ("least", least)).At($"Dossier.{place}")
            with { Under = LegalRef.Art(5, item) };

    private static int Least(Asked asked) => asked.Law.Number(Parameters.ReasonsLeast, asked.Today);

    private static int Said(string? text) => Reasoned.Said(text);
}
