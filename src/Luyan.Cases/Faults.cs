using Luyan.Law;

namespace Luyan.Cases;

/// <summary>Collects the faults of the fields of a command, so that all are reported at once.</summary>
internal sealed class Faults<TEvent>
{
    private readonly List<Refusal> found = [];

    /// <summary>Nothing is wrong so far.</summary>
    internal bool None => found.Count == 0;

    /// <summary>What is wrong so far.</summary>
    internal IReadOnlyList<Refusal> Found => found;

    /// <summary>A fault at a field.</summary>
    internal Faults<TEvent> Is(Rule rule, string field, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        found.Add(rule.Refuse(values).At(field));
        return this;
    }

    /// <summary>A fault at a field, by an item of an article of its own.</summary>
    internal Faults<TEvent> Is(Rule rule, string field, LegalRef under, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        found.Add(rule.Refuse(values).At(field) with { Under = under });
        return this;
    }

    /// <summary>A fault at a field, where something is wrong.</summary>
    internal Faults<TEvent> If(bool wrong, Rule rule, string field) => wrong ? Is(rule, field) : this;

    /// <summary>A fault at a field, where something is wrong; only then its values are asked for.</summary>
    internal Faults<TEvent> If(bool wrong, Rule rule, string field, Func<IReadOnlyList<(string Name, object? Value)>> values) =>
        wrong ? Is(rule, field, [.. values()]) : this;

    /// <summary>A text that must not be empty.</summary>
    internal Faults<TEvent> Empty(string? text, Rule rule, string field) => If(string.IsNullOrWhiteSpace(text), rule, field);

    internal Faults<TEvent> Add(params IEnumerable<Refusal> refusals)
    {
        found.AddRange(refusals);
        return this;
    }

    /// <summary>The faults, or what happens where there are none.</summary>
    internal Decision<TEvent> Else(Func<TEvent> happened) => found.Count > 0 ? found : happened();

    /// <summary>The faults, or several events where there are none.</summary>
    internal Decision<TEvent> ElseAll(Func<IReadOnlyList<TEvent>> happened) =>
        found.Count > 0 ? found : new Decision<TEvent>.Accepted(happened());
}
