using System.Text.Json.Serialization.Metadata;

namespace Luyan.Cases.Centers;

/// <summary>The JSON contracts of a center.</summary>
public static class CenterJson
{
    /// <summary>Commands, with their names in "command".</summary>
    public static JsonTypeInfo<CenterCommand> Command => CenterLife.Life.CommandJson;

    /// <summary>Events, with their names in "event".</summary>
    public static JsonTypeInfo<CenterEvent> Event => CenterLife.Life.EventJson;
}
