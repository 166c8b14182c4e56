using System.Text.Json;

namespace Luyan.Law;

/// <summary>A place in a scheme, so that every fault names it.</summary>
internal sealed record SchemeAt(string File, string Key)
{
    private static readonly string[] Languages = ["zh", "en"];

    public MeasuresException Fault(string problem) => new(File, Key, problem);

    /// <summary>Nothing but these; a misspelt word would silently change what is measured.</summary>
    public void Only(JsonElement element, IReadOnlyList<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object) { throw Fault("must be an object."); }
        if (element.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !known.Contains(n)) is { } other) { throw Fault($"has '{other}', which is unknown here. Known: {string.Join(", ", known)}."); }
    }

    public JsonElement Part(JsonElement element, string name) => element.TryGetProperty(name, out var part) ? part : throw Fault($"needs '{name}'.");

    public decimal Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Fault($"needs a number '{name}'.");

    public decimal? NumberOrNull(JsonElement element, string name) => element.TryGetProperty(name, out _) ? Number(element, name) : null;

    /// <summary>A key with its words in both languages.</summary>
    public Term Name(JsonElement element) => new(JsonFile.Text(element, "key", File, Key), JsonFile.Text(element, "zh", File, Key), JsonFile.Text(element, "en", File, Key));

    /// <summary>Words in both languages.</summary>
    public Term Words(JsonElement element, string code) => element.ValueKind == JsonValueKind.Object && Languages.All(l => element.TryGetProperty(l, out _))
        ? new(code, JsonFile.TryText(element, "zh") ?? "", JsonFile.TryText(element, "en") ?? "") : throw Fault($"needs the words of '{code}' as 'zh' and 'en'.");

    /// <summary>One of an enumeration, in kebab-case.</summary>
    public T One<T>(JsonElement element, string name)
        where T : struct, Enum
    {
        var text = JsonFile.TryText(element, name) ?? "";
        return Enum.GetValues<T>().Where(v => text == JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString())).Select(v => (T?)v).FirstOrDefault()
            ?? throw Fault($"needs '{name}' as one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}.");
    }
}
