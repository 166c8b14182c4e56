using System.Text.Json.Nodes;
using Luyan.Cases;
using Luyan.Cases.Rerunning;

namespace Luyan.Store.Reruns;

/// <summary>In what two answers to the same question differ.</summary>
internal static class Difference
{
    /// <summary>Where another law answers otherwise; null where it answers alike. What a register said then is not known now, so a
    /// refusal that both laws give says nothing of the change.</summary>
    internal static FallsOtherwise? Of(ConcernedCase about, Redecided now, Redecided other)
    {
        var (was, becomes) = (now.Refused.Select(r => r.Rule.Key).ToHashSet(), other.Refused.Select(r => r.Rule.Key).ToHashSet());
        var says = now.Events.Count > 0 && other.Events.Count > 0 ? Fields(now.Events, other.Events) : [];
        return was.SetEquals(becomes) && says.Count == 0
            ? null
            : new(
                about, now.Sequence, now.Envelope.Command, now.Envelope.Day, [.. other.Refused.Where(r => !was.Contains(r.Rule.Key))],
                [.. now.Refused.Where(r => !becomes.Contains(r.Rule.Key))], says);
    }

    /// <summary>The open deadlines that another law moves, adds or takes away.</summary>
    internal static IEnumerable<DeadlineMoves> Of(ConcernedCase about, IReadOnlyList<Deadline> now, IReadOnlyList<Deadline> other)
    {
        var (was, becomes) = (Days(now), Days(other));
        foreach (var (key, subject) in was.Keys.Union(becomes.Keys))
        {
            DateOnly? before = was.TryGetValue((key, subject), out var b) ? b : null;
            DateOnly? after = becomes.TryGetValue((key, subject), out var a) ? a : null;
            if (before != after) { yield return new(about, key, subject, before, after); }
        }
    }

    /// <summary>The fields in which two lists of events differ.</summary>
    internal static List<(string Field, string Was, string Is)> Fields(IReadOnlyList<string> was, IReadOnlyList<string> becomes)
    {
        var (before, after) = (Leaves(was), Leaves(becomes));
        return [.. before.Keys.Union(after.Keys).Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k))
            .Select(k => (k, before.GetValueOrDefault(k, ""), after.GetValueOrDefault(k, "")))];
    }

    private static Dictionary<(string, string), DateOnly> Days(IEnumerable<Deadline> deadlines)
    {
        var days = new Dictionary<(string, string), DateOnly>();
        foreach (var deadline in deadlines) { days.TryAdd((deadline.Key, deadline.Subject), deadline.Effective); }
        return days;
    }

    private static Dictionary<string, string> Leaves(IReadOnlyList<string> events)
    {
        var leaves = new Dictionary<string, string>();
        for (var i = 0; i < events.Count; i++) { Walk(JsonNode.Parse(events[i]), events.Count == 1 ? "" : $"{i + 1}.", leaves); }
        return leaves;
    }

    private static void Walk(JsonNode? node, string path, Dictionary<string, string> leaves)
    {
        switch (node)
        {
            case JsonObject o:
                var before = path.Length == 0 || path.EndsWith('.') ? path : $"{path}.";
                foreach (var (name, value) in o) { Walk(value, before + name, leaves); }
                break;
            case JsonArray a:
                for (var i = 0; i < a.Count; i++) { Walk(a[i], $"{path}[{i}]", leaves); }
                break;
            default:
                leaves[path] = node?.ToString() ?? "";
                break;
        }
    }
}
