using Luyan.Law;

namespace Luyan.Cases.Panels;

/// <summary>Those whose people do not judge a case (reading 13), and those near to them.</summary>
/// <param name="Parties">The relying unit, its competent department, co-hosts and partners of the plan: their people never sit.</param>
/// <param name="Near">A parent, or a unit that had the center before: whether their people may sit is a question.</param>
public sealed record Circle(IReadOnlyList<string> Parties, IReadOnlyList<string> Near)
{
    private const int LeastCore = 3;

    // The longest first: what is left names the organisation whatever its legal form.
    private static readonly string[] LegalForms = ["股份有限公司", "有限责任公司", "有限公司", "集团公司", "集团", "公司"];

    /// <summary>A director and others who are named in the case themselves.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Whether an organisation is a party. Width, case, spaces and signs make no other one.</summary>
    public bool Has(string? organisation) =>
        TypedText.Folded(organisation ?? "") is { Length: > 0 } folded && Parties.Any(p => TypedText.Folded(p) == folded);

    /// <summary>The party of which an organisation may be a part, or the other way round; null where none is near.</summary>
    public string? NearTo(string? organisation)
    {
        var core = Core(organisation);
        return core.Length == 0 || Has(organisation) ? null
            : Parties.Concat(Near).FirstOrDefault(p => Core(p) is { Length: > 0 } other
                && (core.Contains(other, StringComparison.Ordinal) || other.Contains(core, StringComparison.Ordinal)));
    }

    /// <summary>The party or person of the case that a person's entry names; null where it names none.</summary>
    public string? NamedIn(string? person)
    {
        var said = TypedText.Folded(person ?? "");
        return Persons.FirstOrDefault(p => TypedText.Folded(p) is { Length: > 0 } name && name == said)
            ?? Parties.Concat(Near).FirstOrDefault(p => Core(p) is { Length: > 0 } core && said.Contains(core, StringComparison.Ordinal));
    }

    private static string Core(string? organisation)
    {
        var folded = TypedText.Folded(organisation ?? "");
        foreach (var form in LegalForms)
        {
            if (folded.EndsWith(form, StringComparison.Ordinal) && folded.Length - form.Length >= LeastCore)
            {
                folded = folded[..^form.Length];
            }
        }
        return folded;
    }
}

/// <summary>Why a person judges the case although a party seems near: what the officer found out.</summary>
/// <param name="Person">The expert or inspector.</param>
/// <param name="Reasons">Why there is no interest in the case.</param>
public sealed record InterestAnswer(string Person, string Reasons);

/// <summary>A person who seems near to a party is a question that is answered with reasons, and never excluded by itself.</summary>
internal static class Interests
{
    internal static Faults<TEvent> Asked<TEvent>(
        this Faults<TEvent> faults, string? person, string? unit, string? party, IReadOnlyList<InterestAnswer>? answers, Rule rule,
        string field, Asked asked)
    {
        if (party is null || !asked.Law.IsOn(Parameters.InterestsAsked, asked.Today)) { return faults; }
        var least = Math.Max(1, asked.Law.Number(Parameters.ReasonsLeast, asked.Today));
        var name = TypedText.Folded(person ?? "");
        return faults.If(
            !(answers ?? []).Any(a => TypedText.Folded(a?.Person ?? "") == name && Reasoned.Said(a?.Reasons) >= least), rule, field,
            () => [("name", person ?? ""), ("unit", unit ?? ""), ("party", party), ("least", least)]);
    }
}
