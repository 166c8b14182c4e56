using Luyan.Law;

namespace Luyan.Cases.Panels;

/// <summary>The rules of a panel under the names that they have in one life.</summary>
internal sealed record PanelRules(
    Rule Report, Rule Opinion, Rule Size, Rule Quorum, Rule ExpertNamed, Rule ExpertTwice, Rule Unsigned, Rule Dissent, Rule Conflict,
    Rule ConflictAnswer, Rule ExpertActs);

/// <summary>How many seats a kind of panel needs at least, and what share of them must be present.</summary>
internal sealed record PanelDemands(Parameter Size, Parameter Quorum)
{
    internal static PanelDemands Naming { get; } = new(Parameters.PanelSize, Parameters.PanelQuorum);

    internal static PanelDemands FinalAcceptance { get; } = new(Parameters.AcceptancePanelSize, Parameters.AcceptancePanelQuorum);

    internal static PanelDemands Assessment { get; } = new(Parameters.AssessmentPanelSize, Parameters.AssessmentPanelQuorum);
}

/// <summary>A panel or a visit that was held on paper, as it goes to the file (Art. 8; readings 13 and 14), for every life.</summary>
internal static class PaperPanel
{
    /// <summary>A visit or a panel as those outside the Bureau read it: held on a day, and once the decision is served with what the group
    /// found. Before that the outcome says nothing.</summary>
    internal static ReviewRecord? Told(ReviewRecord? whole, bool decided) =>
        whole is null ? null : HeldReview.Of(whole, decided).AsRecord();

    /// <summary>The demands on every panel and visit: report, opinion, who took part, signatures, nobody with an interest.</summary>
    internal static Faults<TEvent> Experts<TEvent>(
        this Faults<TEvent> faults, ReviewRecord? review, Circle circle, PanelRules rules, Asked asked)
    {
        var experts = Seats(review);
        faults.If(review?.Report is null, rules.Report, "Review.Report")
            .Empty(review?.Opinion, rules.Opinion, "Review.Opinion")
            .If(experts.Any(e => string.IsNullOrWhiteSpace(e.Name) || string.IsNullOrWhiteSpace(e.Unit)),
                rules.ExpertNamed, "Review.Experts");
        faults.Once(experts, rules, "Review.Experts");
        foreach (var expert in experts)
        {
            var name = expert.Name ?? "";
            faults.If(expert is { Present: true, Signed: false } && string.IsNullOrWhiteSpace(expert.Dissent),
                rules.Unsigned, "Review.Experts", () => [("name", name)])
                .Free(expert, circle, rules, review?.Answers, "Review.Experts", "Review.Experts", asked);
        }
        return faults;
    }

    /// <summary>The demands on a seat whose name or employer is put right in the record: those under which it was recorded.</summary>
    /// <param name="experts">All seats, as they are right then.</param>
    /// <param name="at">Which of them was put right.</param>
    /// <param name="answers">Why who seems near to a party judges all the same.</param>
    /// <param name="names">The names of who has acted in the case.</param>
    internal static IEnumerable<Refusal> Corrected(
        IReadOnlyList<SeatedExpert> experts, int at, Circle circle, PanelRules rules, IReadOnlyList<InterestAnswer> answers,
        IReadOnlyList<string> names, Asked asked) =>
        new Faults<object>().Once(experts, rules, "Right").Free(experts[at], circle, rules, answers, "Right", "Interest", asked)
            .ApartByName([experts[at]], names, rules.ExpertActs, "Right", asked).Found;

    private static Faults<TEvent> Once<TEvent>(
        this Faults<TEvent> faults, IReadOnlyList<SeatedExpert> experts, PanelRules rules, string field)
    {
        foreach (var twice in experts.GroupBy(e => (Name: e.Name?.Trim(), Unit: e.Unit?.Trim())).Where(g => g.Count() > 1))
        {
            faults.If(true, rules.ExpertTwice, field, () => [("name", twice.Key.Name ?? "")]);
        }
        return faults;
    }

    // Equality excludes; nearness asks for an answer.
    private static Faults<TEvent> Free<TEvent>(
        this Faults<TEvent> faults, SeatedExpert expert, Circle circle, PanelRules rules, IReadOnlyList<InterestAnswer>? answers,
        string field, string answered, Asked asked) =>
        faults.If(circle.Has(expert.Unit), rules.Conflict, field, () => [("name", expert.Name ?? ""), ("unit", expert.Unit ?? "")])
            .Asked(expert.Name ?? "", expert.Unit, circle.NearTo(expert.Unit) ?? circle.NamedIn(expert.Name), answers,
                rules.ConflictAnswer, answered, asked);

    /// <summary>An odd number of seats, large enough, a quorum of them present, and fewer of those against the opinion than the policy
    /// says.</summary>
    internal static Faults<TEvent> Seated<TEvent>(
        this Faults<TEvent> faults, ReviewRecord? review, PanelRules rules, PanelDemands demands, Asked asked)
    {
        var (seated, present) = (Seats(review).Count, Seats(review).Count(e => e.Present));
        // Each has one vote.
        var dissents = Seats(review).Count(e => e.Present && !string.IsNullOrWhiteSpace(e.Dissent));
        var under = asked.Law.Number(Parameters.DissentUnder, asked.Today);
        var smallest = asked.Law.Number(demands.Size, asked.Today);
        var quorum = (int)Math.Ceiling(seated * asked.Law.Number(demands.Quorum, asked.Today) / 100m);
        return faults
            .If(seated < smallest || seated % 2 == 0, rules.Size, "Review.Experts", () => [("count", seated), ("smallest", smallest)])
            .If(present < quorum, rules.Quorum, "Review.Experts", () => [("count", present), ("seated", seated), ("quorum", quorum)])
            .If(dissents * 100 >= present * under && dissents > 0, rules.Dissent, "Review.Opinion",
                () => [("count", dissents), ("present", present), ("under", under)]);
    }

    /// <summary>The accounts of experts who sat for a case, as those who acted in it.</summary>
    internal static IReadOnlyDictionary<Guid, Role> Sat(
        IReadOnlyDictionary<Guid, Role> acted, IEnumerable<ReviewRecord?> reviews)
    {
        Guid[] sat = [.. reviews.SelectMany(Seats).Select(e => e.Account).Where(a => a != Guid.Empty).Distinct()];
        return sat.All(acted.ContainsKey) ? acted
            : new Dictionary<Guid, Role>(sat.Except(acted.Keys).Select(a => KeyValuePair.Create(a, Role.Expert)).Concat(acted));
    }

    /// <summary>The refusal where an expert without an account bears the name of a person of the Bureau; null where none does, or where one
    /// side alone is not asked for yet. To those outside a refusal would tell who sat.</summary>
    internal static Refusal? Namesake(Func<IEnumerable<SeatedExpert>> seats, Asked asked, Rule apart) =>
        Words.Offices.Contains(asked.By.Role) && asked.Law.IsOn(Parameters.OneSide, asked.Today)
            && seats().FirstOrDefault(e => e.Account == Guid.Empty && TypedText.SameName(e.Name, asked.By.Name)) is { } sat
            ? apart.Refuse(("name", sat.Name))
            : null;

    /// <summary>Nobody sits without an account under the name of who acts or has acted in the case.</summary>
    internal static Faults<TEvent> ApartByName<TEvent>(
        this Faults<TEvent> faults, IEnumerable<SeatedExpert> seats, IReadOnlyList<string> names, Rule rule, string field, Asked asked)
    {
        if (!asked.Law.IsOn(Parameters.OneSide, asked.Today)) { return faults; }
        foreach (var expert in seats.Where(e => e.Account == Guid.Empty && !string.IsNullOrWhiteSpace(e.Name)
            && (names.Any(n => TypedText.SameName(n, e.Name)) || TypedText.SameName(asked.By.Name, Bare(e.Name)))))
        {
            faults.If(true, rule, field, () => [("name", expert.Name)]);
        }
        return faults;
    }

    // Whoever records does not say himself that another bears his name.
    private static string Bare(string name) => name.IndexOfAny(['（', '(', '［', '[', '【']) is > 0 and var at ? name[..at] : name;

    /// <summary>Nobody sits who has acted in the case on another side, nor who records it.</summary>
    internal static Faults<TEvent> Apart<TEvent>(
        this Faults<TEvent> faults, ReviewRecord? review, IReadOnlyDictionary<Guid, Role> offices, IReadOnlyDictionary<Guid, Role> others,
        IReadOnlyList<string> names, (Rule Acted, Rule ByName) rules, Asked asked)
    {
        if (!asked.Law.IsOn(Parameters.OneSide, asked.Today)) { return faults; }
        faults.ApartByName(Seats(review), names, rules.ByName, "Review.Experts", asked);
        foreach (var expert in Seats(review).Where(e => e.Account != Guid.Empty))
        {
            var sits = new Actor(expert.Account, expert.Name, Role.Expert, Guid.Empty);
            var held = asked.By.Is(expert.Account) ? asked.By.Role : Words.HeldBeside(offices, others, sits, oneSide: true);
            faults.If(held is not null, rules.Acted, "Review.Experts", () => [Words.Of("held", Words.Role, $"{held}")]);
        }
        return faults;
    }

    internal static IReadOnlyList<SeatedExpert> Seats(ReviewRecord? review) => [.. (review?.Experts ?? []).Where(e => e is not null)];
}
