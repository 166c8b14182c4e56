using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Applications;

/// <summary>What a request is told, as lines that a reader can check: rule, field, item of the article, and the values in no
/// language.</summary>
internal static class Told
{
    /// <summary>Each refusal as <c>rule @field §article name=value…</c>; empty where the request is accepted.</summary>
    internal static string[] Lines(this ApplicationScene scene, Actor by, ApplicationCommand command) =>
        scene.When(by, command) is Decision<ApplicationEvent>.Refused refused ? [.. refused.Because.Select(Line)] : [];

    internal static string Line(Refusal refusal) => string.Concat(
        refusal.Rule.Key["application-".Length..],
        refusal.Field is { } field ? $" @{field}" : "",
        refusal.Under is { } under ? $" §{under.Code}" : "",
        string.Concat(refusal.Values.Names.Select(n => (Name: n, Value: refusal.Values[n])).Where(v => !v.Value.Contains('|'))
            .Select(v => $" {v.Name}={v.Value}")));

    internal static Filing FilingOf(this ApplicationScene scene) => ((FiledApplication)scene.State).Filing;

    /// <summary>Who is told what by the last act.</summary>
    internal static string[] Notified(this ApplicationScene scene) =>
        [.. scene.Effects.OfType<Effect.Notify>().Select(n => $"{n.Key["application-".Length..]} {n.To}")];

    internal static DateOnly DayOf(string written) => DateOnly.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
}
