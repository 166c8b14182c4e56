using Luyan.Cases.Panels;
using Luyan.Law;

namespace Luyan.Cases.Reviews;

/// <summary>Whether a panel may be composed so: size, rules, pool; and the smallest set of rules that blocks an impossible one.</summary>
internal static class CompositionGuards
{
    internal static (Faults<ReviewEvent> Against, IReadOnlyList<Guid> Eligible) Check(
        ReviewState.Composing state, Composition panel, Asked asked)
    {
        var against = new Faults<ReviewEvent>();
        Shape(panel, asked, against);
        if (state.UsedCommitments.Contains(panel.SeedCommitment)) { against.Is(ReviewRules.SeedUsed, "SeedCommitment"); }
        if (!against.None) { return (against, []); }
        var standing = panel.Candidates.ToDictionary(c => c.Expert, c => StandsInTheWay(c, panel, state, asked));
        Blocking(panel, standing, asked, against);
        return (against, [.. panel.Candidates.Where(c => standing[c.Expert] is null).Select(c => c.Expert)]);
    }

    /// <summary>What the policy asks of a kind of panel.</summary>
    internal static PanelDemands DemandsOf(ReviewKind kind) => kind switch
    {
        ReviewKind.AcceptancePanel => PanelDemands.FinalAcceptance,
        ReviewKind.AssessmentPanel => PanelDemands.Assessment,
        _ => PanelDemands.Naming,
    };

    private static void Shape(Composition panel, Asked asked, Faults<ReviewEvent> against)
    {
        var visit = panel.Kind == ReviewKind.SiteVisit;
        var least = asked.Law.Number(visit ? Parameters.VisitSize : DemandsOf(panel.Kind).Size, asked.Today);
        if (panel.Seats < least)
        {
            against.Is(visit ? ReviewRules.VisitSize : ReviewRules.PanelSize, "Seats", ("least", least), ("seats", panel.Seats));
        }
        if (!visit && panel.Seats % 2 == 0) { against.Is(ReviewRules.PanelOdd, "Seats", ("seats", panel.Seats)); }
        if (panel.Candidates.GroupBy(c => c.Expert).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            against.Is(ReviewRules.CandidateTwice, "Candidates", ("name", twice.First().Name));
        }
        if (string.IsNullOrWhiteSpace(panel.Case) || panel.MostFromOneOrganisation < 1
            || panel.Minimums.Any(m => m.Least < 0 || string.IsNullOrWhiteSpace(m.Discipline))
            || panel.Minimums.GroupBy(m => m.Discipline).Any(g => g.Count() > 1))
        {
            against.Is(ReviewRules.CompositionUnclear, "Minimums");
        }
        if (!visit && panel.Criteria.Count == 0) { against.Is(ReviewRules.CriteriaMissing, "Criteria"); }
        foreach (var criterion in panel.Criteria.Where(c => !ReviewBasis.Allows(c.Basis, asked.Law, asked.Today)
            || panel.Criteria.Count(o => o.Key == c.Key) > 1))
        {
            against.Is(ReviewRules.CriteriaBasis, "Criteria", ("title", criterion.Title));
        }
        if (panel.SeedCommitment.Length != 64 || !panel.SeedCommitment.All(char.IsAsciiHexDigitLower))
        {
            against.Is(ReviewRules.SeedCommitment, "SeedCommitment");
        }
    }

    private static Rule? StandsInTheWay(Candidate person, Composition panel, ReviewState.Composing state, Asked asked) =>
        state.Gone.Contains(person.Expert) ? ReviewRules.GoneBefore
        : HasConflict(person, panel.Parties) ? ReviewRules.ConflictOfInterest
        : asked.Registers.ExpertLoad.GetValueOrDefault(person.Expert) >= asked.Law.Number(Parameters.ExpertLoad, asked.Today)
        ? ReviewRules.ExpertLoad
        : null;

    /// <summary>Reading 13: of the relying unit, its department, a partner named in the plan; or an interest declared.</summary>
    internal static bool HasConflict(Candidate person, CaseParties parties) =>
        person.DeclaredInterest
        || (person.Organisation != Guid.Empty && (person.Organisation == parties.Unit || person.Organisation == parties.Department))
        || parties.Partners.Append(parties.UnitName).Append(parties.DepartmentName)
            .Any(p => TypedText.SameName(p, person.OrganisationName));

    /// <summary>Adds the refusals of the smallest set of rules that no choice from the pool can keep;
    /// nothing where a panel is possible.</summary>
    private static void Blocking(Composition panel, Dictionary<Guid, Rule?> standing, Asked asked, Faults<ReviewEvent> against)
    {
        var keep = new List<(Rule? Excludes, DisciplineMinimum? Minimum)>();
        keep.AddRange(standing.Values.OfType<Rule>().Distinct().Select(r => ((Rule?)r, (DisciplineMinimum?)null)));
        keep.AddRange(panel.Minimums.Where(m => m.Least > 0).Select(m => ((Rule?)null, (DisciplineMinimum?)m)));
        keep.Add((null, null));
        if (Possible(panel, standing, keep)) { return; }
        var smallest = Enumerable.Range(0, 1 << keep.Count)
            .OrderBy(set => int.PopCount(set)).ThenBy(set => set)
            .Select(set => keep.Where((_, i) => (set & (1 << i)) != 0).ToList())
            .First(rules => !Possible(panel, standing, rules));
        if (smallest.Count == 0)
        {
            against.Is(ReviewRules.PoolTooSmall, "Candidates", ("seats", panel.Seats), ("pool", panel.Candidates.Count));
        }
        foreach (var (excludes, minimum) in smallest)
        {
            against.Add(excludes is not null ? Excluded(excludes, panel, standing, asked)
                : minimum is not null
                ? ReviewRules.DisciplineMinimum.Refuse(("discipline", minimum.Discipline), ("least", minimum.Least)).At("Minimums")
                : ReviewRules.OneOrganisation.Refuse(("most", panel.MostFromOneOrganisation)).At("MostFromOneOrganisation"));
        }
    }

    private static bool Possible(
        Composition panel, Dictionary<Guid, Rule?> standing, List<(Rule? Excludes, DisciplineMinimum? Minimum)> rules)
    {
        var pool = panel.Candidates.Where(c => standing[c.Expert] is not { } rule || rules.All(r => r.Excludes != rule)).ToList();
        var minimums = rules.Where(r => r.Minimum is not null).ToDictionary(r => r.Minimum!.Discipline, r => r.Minimum!.Least);
        var most = rules.Any(r => r is (null, null)) ? panel.MostFromOneOrganisation : (int?)null;
        return PanelFit.IsPossible(pool, new(panel.Seats, minimums, most, new Dictionary<string, int>()));
    }

    private static Refusal Excluded(Rule rule, Composition panel, Dictionary<Guid, Rule?> standing, Asked asked) => rule.Refuse(
        ("names", panel.Candidates.Where(c => standing[c.Expert] == rule).Select(c => c.Name)),
        ("most", asked.Law.Number(Parameters.ExpertLoad, asked.Today))).At("Candidates");
}
