using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Store.Tests.Stored;

/// <summary>A case as a version of the program stored it: its rows, and the state that they gave in that version.</summary>
/// <param name="Name">What the case is about.</param>
/// <param name="State">The state after the last row, as <see cref="StoredLives.Text"/> wrote it.</param>
/// <param name="Rows">The rows of the journal, exactly as they were stored.</param>
public sealed record StoredCase(string Name, string State, IReadOnlyList<EventRow> Rows);

/// <summary>
/// Dockets that an earlier version of the program wrote, kept as a resource. They come from the invented city and from the
/// specs of each life, and hold every event type of that version. They are never written anew:
/// a version that cannot read them cannot read the data of its users.
/// </summary>
internal static class StoredLives
{
    internal static readonly JsonSerializerOptions States = new()
    {
        // A property that is computed from others is no part of what was stored.
        IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The cases that version 1 of the event contract wrote.</summary>
    internal static IReadOnlyList<StoredCase> First { get; } = Read("lives-1.json.gz");

    /// <summary>A state in a form in which two versions can be compared.</summary>
    internal static string Text(object state) => $"{state.GetType().Name} {JsonSerializer.Serialize(state, States)}";

    /// <summary>Where a state no longer says what it said: everything that an earlier version knew stands as it stood.
    /// What a later version knows besides may be added.</summary>
    internal static IReadOnlyList<string> Lost(string before, string now)
    {
        var (name, was) = Split(before);
        var (nameNow, isNow) = Split(now);
        return name == nameNow ? [.. Differing(was, isNow, name)] : [$"{name} became {nameNow}"];
    }

    // Which deviations are still to be rectified is asked of the inspections by the rules in force; it is no part of what was stored.
    private const string Computed = "ToRectify";

    private static (string Name, JsonElement State) Split(string text)
    {
        var at = text.IndexOf(' ', StringComparison.Ordinal);
        return (text[..at], JsonDocument.Parse(text[(at + 1)..]).RootElement);
    }

    private static IEnumerable<string> Differing(JsonElement before, JsonElement now, string path)
    {
        if (before.ValueKind != now.ValueKind) { return [$"{path}: {before} became {now}"]; }
        return before.ValueKind switch
        {
            JsonValueKind.Object => before.EnumerateObject().Where(p => p.Name != Computed)
                .SelectMany(p => now.TryGetProperty(p.Name, out var same)
                ? Differing(p.Value, same, $"{path}.{p.Name}")
                : [$"{path}.{p.Name} is gone"]),
            JsonValueKind.Array when before.GetArrayLength() == now.GetArrayLength() =>
                before.EnumerateArray().Zip(now.EnumerateArray())
                    .SelectMany((pair, i) => Differing(pair.First, pair.Second, $"{path}[{i}]")),
            _ => before.GetRawText() == now.GetRawText() ? [] : [$"{path}: {before} became {now}"],
        };
    }

    private static IReadOnlyList<StoredCase> Read(string name)
    {
        using var resource = new GZipStream(
            typeof(StoredLives).Assembly.GetManifestResourceStream($"Luyan.Store.Tests.Stored.{name}")!, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<IReadOnlyList<StoredCase>>(resource, States)!;
    }
}
