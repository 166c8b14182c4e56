using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Centers;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>All that somebody learns of a request to a center: each refusal with its field and its values, and each event as it is
/// stored.</summary>
internal static class Learnt
{
    internal const string Accepted = Telling.Accepted, Already = Telling.Already;

    private const string Own = "center-";

    /// <summary>What a page says of a kind of request, before a field is filled in.</summary>
    internal static string[] Ways<TCommand>(this CenterScene scene, Actor by) where TCommand : CenterCommand =>
        scene.Ways(by, typeof(TCommand));

    /// <summary>The last event, as it is stored.</summary>
    internal static string Last(this CenterScene scene) => Stored(scene.Happened[^1].Event);

    internal static string Stored(CenterEvent happened) => JsonSerializer.Serialize(happened, CenterLife.Life.EventJson);

    internal static Center Center(this CenterScene scene) => ((NamedCenter)scene.State).Center;

    /// <summary>Whom the last request told what.</summary>
    internal static (string Key, Role To)[] Notified(this CenterScene scene) =>
        [.. scene.Effects.OfType<Effect.Notify>().Select(n => (n.Key[Own.Length..], n.To))];
}
