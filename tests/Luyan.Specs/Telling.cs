using Luyan.Cases;
using Luyan.Law;

namespace Luyan.Specs;

/// <summary>All that somebody learns of a request, as lines that a reader can check, for every life: each refusal with its rule, field,
/// item of the article and values.</summary>
internal static class Telling
{
    internal const string Accepted = "accepted", Already = "already so";

    /// <summary>The answer to a request, whole.</summary>
    internal static string[] Tells<TState, TCommand, TEvent>(this Scene<TState, TCommand, TEvent> scene, Actor by, TCommand command)
        where TState : class where TCommand : class where TEvent : class => scene.When(by, command) switch
        {
            Decision<TEvent>.Refused refused => [.. refused.Because.Select(Line)],
            Decision<TEvent>.Accepted => [Accepted],
            _ => [Already],
        };

    /// <summary>What is refused; empty where nothing is.</summary>
    internal static string[] Lines<TState, TCommand, TEvent>(this Scene<TState, TCommand, TEvent> scene, Actor by, TCommand command)
        where TState : class where TCommand : class where TEvent : class =>
        scene.When(by, command) is Decision<TEvent>.Refused refused ? [.. refused.Because.Select(Line)] : [];

    /// <summary>What a page says of a kind of request, before a field is filled in.</summary>
    internal static string[] Ways<TState, TCommand, TEvent>(this Scene<TState, TCommand, TEvent> scene, Actor by, Type command)
        where TState : class where TCommand : class where TEvent : class =>
        [.. scene.Life.WhyNot(scene.State, command, scene.Asked(by)).Select(Line)];

    /// <summary>A refusal as <c>rule @field §article name=value…</c>, the rule without its life.</summary>
    internal static string Line(Refusal refusal) => string.Join(' ', (string[])
    [
        Short(refusal.Rule.Key),
        .. refusal.Field is { } field ? [$"@{field}"] : Array.Empty<string>(),
        .. refusal.Under is { } under ? [$"§{under.Code}"] : Array.Empty<string>(),
        .. refusal.Values.Names.Select(n => $"{n}={refusal.Values.Text(n, Language.Chinese)}"),
    ]);

    private static string Short(string rule) => Lives.FirstOrDefault(l => rule.StartsWith(l, StringComparison.Ordinal)) is { } life
        ? rule[life.Length..]
        : rule;

    private static readonly string[] Lives = ["application-", "center-", "review-"];
}
