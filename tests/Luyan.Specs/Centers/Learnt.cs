using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>All that somebody learns of a request to a center: each refusal with its field and its values, and each event as it is
/// stored.</summary>
internal static class Learnt
{
    internal const string Accepted = "accepted", Already = "already so";

    private const string Own = "center-";

    /// <summary>The answer to a request, whole.</summary>
    internal static string[] Tells(this CenterScene scene, Actor by, CenterCommand command) => scene.When(by, command) switch
    {
        Decision<CenterEvent>.Refused refused => [.. refused.Because.Select(Line)],
        Decision<CenterEvent>.Accepted => [Accepted],
        _ => [Already],
    };

    /// <summary>What a page says of a kind of request, before a field is filled in.</summary>
    internal static string[] Ways<TCommand>(this CenterScene scene, Actor by) where TCommand : CenterCommand =>
        [.. CenterLife.Life.WhyNot(scene.State, typeof(TCommand), scene.Asked(by)).Select(Line)];

    /// <summary>The last event, as it is stored.</summary>
    internal static string Last(this CenterScene scene) => Stored(scene.Happened[^1].Event);

    internal static string Stored(CenterEvent happened) => JsonSerializer.Serialize(happened, CenterLife.Life.EventJson);

    internal static Center Center(this CenterScene scene) => ((NamedCenter)scene.State).Center;

    /// <summary>Whom the last request told what.</summary>
    internal static (string Key, Role To)[] Notified(this CenterScene scene) =>
        [.. scene.Effects.OfType<Effect.Notify>().Select(n => (n.Key[Own.Length..], n.To))];

    private static string Line(Refusal refusal) => string.Join(' ', (string[])
    [
        refusal.Rule.Key.StartsWith(Own, StringComparison.Ordinal) ? refusal.Rule.Key[Own.Length..] : refusal.Rule.Key,
        .. refusal.Field is { } field ? [$"@{field}"] : Array.Empty<string>(),
        .. refusal.Values.Names.Select(n => $"{n}={refusal.Values.Text(n, Language.Chinese)}"),
    ]);
}
