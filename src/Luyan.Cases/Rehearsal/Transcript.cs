using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Cases.Rehearsal;

/// <summary>A performance as text for people, or as JSON for machines.</summary>
public static class Transcript
{
    /// <summary>Readable text: each step with its answer, its deadlines, and what was expected and did not come.</summary>
    public static string Text(Performance performance, Language language)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# {performance.Title[language == Language.Chinese ? "zh-CN" : "en"]}").AppendLine();
        foreach (var step in performance.Steps) { Step(text, step, performance.Law, language); }
        text.AppendLine(Wordings.Of(
            performance.Held ? "rehearsal.held" : "rehearsal.not-held", language,
            ("count", performance.Steps.Sum(s => s.Failures.Count))));
        return text.ToString();
    }

    /// <summary>The same as one JSON object.</summary>
    public static JsonObject Json(Performance performance) => new()
    {
        ["title"] = performance.Title.DeepClone(),
        ["held"] = performance.Held,
        ["steps"] = new JsonArray([.. performance.Steps.Select(s => (JsonNode)Json(s, performance.Law))]),
    };

    private static void Step(StringBuilder text, Played step, Measures law, Language language)
    {
        text.AppendLine(step.Case.Length == 0
            ? $"{step.Number}. {Day(step.Day)}  {Wordings.Of("rehearsal.time-passes", language)}"
            : $"{step.Number}. {Day(step.Day)}  {step.Actor} → {step.Case}: {step.Command}");
        switch (step.Answer)
        {
            case Answer.Accepted accepted:
                text.AppendLine("   " + Wordings.Of(
                    "rehearsal.accepted", language, ("events", string.Join(", ", accepted.Events)), ("state", step.State)));
                foreach (var deadline in accepted.Started) { text.AppendLine("   + " + Deadline(deadline, language)); }
                foreach (var deadline in accepted.Stopped) { text.AppendLine("   - " + Deadline(deadline, language)); }
                break;
            case Answer.Refused refused:
                text.AppendLine("   " + Wordings.Of("rehearsal.refused", language));
                foreach (var refusal in refused.Because)
                {
                    var cited = law.Cite(law.CitationOf(refusal), language, step.Day);
                    text.AppendLine(CultureInfo.InvariantCulture, $"   · {refusal.Rule.Key} ({cited}): " +
                        $"{refusal.What(language)} {refusal.WayOut(language)}");
                }
                break;
            default:
                if (step.Case.Length > 0) { text.AppendLine("   " + Wordings.Of("rehearsal.nothing", language)); }
                break;
        }
        foreach (var failure in step.Failures)
        {
            text.AppendLine("   ✗ " + Wordings.Of("rehearsal.failure", language, ("failure", failure)));
        }
        text.AppendLine();
    }

    private static string Deadline(Deadline deadline, Language language) =>
        $"{DeadlineName.Of(deadline.Key, deadline.Subject, language)} {Day(deadline.Effective)} ({deadline.Source.Text(language)})"
        + (deadline.Provisional ? Wordings.Of("rehearsal.provisional", language) : "");

    private static JsonObject Json(Played step, Measures law) => new JsonObject
    {
        ["step"] = step.Number,
        ["day"] = Day(step.Day),
        ["actor"] = step.Actor,
        ["case"] = step.Case,
        ["command"] = step.Command,
        ["answer"] = step.Answer switch { Answer.Accepted => "accepted", Answer.Refused => "refused", _ => "nothing" },
        ["events"] = new JsonArray([.. (step.Answer as Answer.Accepted)?.Events.Select(e => (JsonNode)e) ?? []]),
        ["refused"] = new JsonArray([.. (step.Answer as Answer.Refused)?.Because.Select(r => (JsonNode)Json(r, law)) ?? []]),
        ["started"] = Json((step.Answer as Answer.Accepted)?.Started),
        ["stopped"] = Json((step.Answer as Answer.Accepted)?.Stopped),
        ["state"] = step.State,
        ["failures"] = new JsonArray([.. step.Failures.Select(f => (JsonNode)f)]),
    };

    private static JsonObject Json(Refusal refusal, Measures law) => new JsonObject
    {
        ["rule"] = refusal.Rule.Key,
        ["article"] = law.CitationOf(refusal).OrderedBy.CodeIn(law.Institution),
        ["serves"] = law.CitationOf(refusal).Serves?.CodeIn(law.Institution),
        ["field"] = refusal.Field,
        ["what"] = new JsonObject { ["zh-CN"] = refusal.What(Language.Chinese), ["en"] = refusal.What(Language.English) },
        ["wayOut"] = new JsonObject { ["zh-CN"] = refusal.WayOut(Language.Chinese), ["en"] = refusal.WayOut(Language.English) },
    };

    private static JsonArray Json(IReadOnlyList<Deadline>? deadlines) => new([.. (deadlines ?? []).Select(d => (JsonNode)new JsonObject
    {
        ["key"] = d.Key, ["subject"] = d.Subject, ["effective"] = Day(d.Effective),
        ["nominal"] = Day(d.Nominal), ["provisional"] = d.Provisional, ["article"] = d.Source.Code,
    })]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
