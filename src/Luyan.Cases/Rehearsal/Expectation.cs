using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Cases.Rehearsal;

/// <summary>What a step expects: <c>accepted</c>, <c>nothing</c> or <c>refused</c> with <c>article</c> (what
/// orders it) or <c>serves</c>; <c>says</c> (fields of an event);
/// <c>deadlines</c>, <c>state</c>, and <c>states</c> of other cases.</summary>
internal static class Expectation
{
    private static readonly string[] Words =
        ["accepted", "nothing", "refused", "article", "serves", "says", "deadlines", "noDeadlines", "state", "states"];

    internal static IReadOnlyList<string> Failures(
        JsonObject? expect, Played step, IReadOnlyDictionary<string, RehearsedCase> cases, Measures law)
    {
        if (expect is null) { return []; }
        if (expect.FirstOrDefault(e => !Words.Contains(e.Key)) is { Key: { } unknown })
        {
            throw new RehearsalException($"expect knows no '{unknown}'; expected {string.Join(", ", Words)}.");
        }
        return [.. Of(expect, step, cases, law)];
    }

    private static IEnumerable<string> Of(
        JsonObject expect, Played step, IReadOnlyDictionary<string, RehearsedCase> cases, Measures law)
    {
        var was = Written(step.Answer, law);
        if (expect["accepted"] is { } accepted && !(step.Answer is Answer.Accepted a && a.Events.SequenceEqual(List(accepted))))
        {
            yield return $"accepted [{string.Join(", ", List(accepted))}] ≠ {was}";
        }
        if (expect["nothing"] is { } nothing && (bool)nothing != step.Answer is Answer.Nothing)
        {
            yield return $"nothing {nothing} ≠ {was}";
        }
        if (expect["refused"] is { } refused && !(step.Answer is Answer.Refused r
            && (Are(r, b => b.Rule, refused) || Are(r, b => b.Rule.CaseOf ?? b.Rule, refused))))
        {
            yield return $"refused [{string.Join(", ", List(refused))}] ≠ {was}";
        }
        if (expect["article"] is { } article
            && !(step.Answer is Answer.Refused by
                && by.Because.Any(b => law.CitationOf(b).OrderedBy.CodeIn(law.Institution) == (string?)article)))
        {
            yield return $"article {article} ≠ {was}";
        }
        if (expect["serves"] is { } serves
            && !(step.Answer is Answer.Refused of
                && of.Because.Any(b => law.CitationOf(b).Serves?.CodeIn(law.Institution) == (string?)serves)))
        {
            yield return $"serves {serves} ≠ {was}";
        }
        if (expect["says"] is JsonObject says
            && !(step.Answer is Answer.Accepted { Said: var said } && said.Any(e => says.All(f => JsonNode.DeepEquals(e[f.Key], f.Value)))))
        {
            yield return $"says {says.ToJsonString()} ≠ {was}";
        }
        if (expect["state"] is { } state && step.State != (string?)state) { yield return $"state {state} ≠ {step.State}"; }
        foreach (var (alias, other) in expect["states"] as JsonObject ?? [])
        {
            var found = cases.GetValueOrDefault(alias) ?? throw new RehearsalException($"there is no case '{alias}'.");
            if (found.State != (string?)other) { yield return $"state of {alias} {other} ≠ {found.State}"; }
        }
        foreach (var wanted in expect["deadlines"] as JsonArray ?? [])
        {
            var deadline = wanted as JsonObject
                ?? throw new RehearsalException("a deadline is expected as an object with key and effective.");
            var (key, day, subject) = (Policy.Required(deadline, "key"),
                Policy.Day(Policy.Required(deadline, "effective")), (string?)deadline["subject"]);
            if (!step.Open.Any(d => d.Key == key && d.Effective == day && (subject is null || d.Subject == subject)))
            {
                yield return $"deadline {key} {day:yyyy-MM-dd} ≠ " +
                    $"[{string.Join(", ", step.Open.Select(d => $"{d.Key} {d.Effective:yyyy-MM-dd}"))}]";
            }
        }
        foreach (var key in List(expect["noDeadlines"]).Where(k => step.Open.Any(d => d.Key == k)))
        {
            yield return $"no deadline {key} ≠ open";
        }
    }

    // A rule that is a case of another answers to both names.
    private static bool Are(Answer.Refused by, Func<Refusal, Rule> rule, JsonNode expected) =>
        by.Because.Select(b => rule(b).Key).Distinct().Order(StringComparer.Ordinal)
            .SequenceEqual(List(expected).Distinct().Order(StringComparer.Ordinal));

    private static IReadOnlyList<string> List(JsonNode? node) => node is JsonArray list ? [.. list.Select(n => (string?)n ?? "")] : [];

    internal static string Written(Answer answer, Measures law) => answer switch
    {
        Answer.Accepted a => $"accepted [{string.Join(", ", a.Events)}]",
        Answer.Refused r =>
            $"refused [{string.Join(", ", r.Because.Select(
                b => $"{b.Rule.Key} ({law.CitationOf(b).OrderedBy.CodeIn(law.Institution)})").Distinct())}]",
        _ => "nothing",
    };
}
