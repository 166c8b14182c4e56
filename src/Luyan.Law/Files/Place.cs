using System.Text.Json;

namespace Luyan.Law;

/// <summary>A place in a file of the policy: everything is read through it, so that every fault names file, key and day.</summary>
/// <param name="File">The file.</param>
/// <param name="Key">The key within it.</param>
/// <param name="On">The first day of the value that is read; null where it has none.</param>
internal sealed record Place(string File, string Key, DateOnly? On = null)
{
    private static readonly string[] Languages = ["zh", "en"];

    /// <summary>Whose Measures the numbers of articles in the file are those of.</summary>
    public Institution Of { get; init; } = Institution.Spoken;

    public MeasuresException Fault(string problem) => new(File, Key, problem, On);

    /// <summary>Refuses every field but these; a misspelt word would be ignored, and the policy would be
    /// another than was written.</summary>
    public void Only(JsonElement element, IReadOnlyList<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object) { throw Fault("must be an object."); }
        if (element.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !known.Contains(n)) is { } other)
        {
            throw Fault($"has '{other}', which is unknown here. Known: {string.Join(", ", known)}.");
        }
    }

    public JsonElement Part(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) ? part : throw Fault($"needs '{name}'.");

    public decimal Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)
            ? number
            : throw Fault($"needs a number '{name}'.");

    public decimal? NumberOrNull(JsonElement element, string name) => element.TryGetProperty(name, out _) ? Number(element, name) : null;

    public string Text(JsonElement element, string name) => JsonFile.Text(element, name, File, Key, On);

    public JsonElement[] List(JsonElement element, string name) => JsonFile.List(element, name, File, Key, On);

    public JsonElement[] ListOrNone(JsonElement element, string name) => element.TryGetProperty(name, out _) ? List(element, name) : [];

    public DateOnly Day(JsonElement element, string name) => JsonFile.Day(element, name, File, Key, On);

    /// <summary>First and last day, and the source, of what holds between two days.</summary>
    public (Place At, DateOnly From, DateOnly? Through, string Source) Span(JsonElement element)
    {
        var from = Day(element, "from");
        var at = this with { On = from };
        var through = element.TryGetProperty("through", out _) ? at.Day(element, "through") : (DateOnly?)null;
        if (through < from) { throw at.Fault($"ends on {through:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}."); }
        return JsonFile.TryText(element, "source") is { Length: > 0 } source
            ? (at, from, through, source)
            : throw at.Fault($"has no source for the value from {from:yyyy-MM-dd}.");
    }

    /// <summary>An article that the text has, or a reading, an article of the Civil Code, or a rule of procedure.</summary>
    public LegalRef Article(JsonElement element, string name)
    {
        var code = Text(element, name);
        LegalRef article;
        try { article = LegalRef.FromCode(code); }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw Fault($"names '{code}', which is no legal reference: 5, 5.2, reading:14 or procedure.");
        }
        if (article.Source != LegalSource.Measures) { return article; }
        return Of.Find(article.Number) is { InText: true }
            ? Of.Citing(article.Number, article.Item)
            : throw Fault($"names Art. {article.Number}, which the text does not have.");
    }

    /// <summary>A key with its words in both languages.</summary>
    public Term Name(JsonElement element, string key = "key") => new(Text(element, key), Text(element, "zh"), Text(element, "en"));

    /// <summary>Words in both languages.</summary>
    public Term Words(JsonElement element, string code) =>
        element.ValueKind == JsonValueKind.Object && Languages.All(l => element.TryGetProperty(l, out _))
            ? new(code, JsonFile.TryText(element, "zh") ?? "", JsonFile.TryText(element, "en") ?? "")
            : throw Fault($"needs the words of '{code}' as 'zh' and 'en'.");

    /// <summary>One of an enumeration, in kebab-case.</summary>
    public T One<T>(JsonElement element, string name)
        where T : struct, Enum
    {
        var text = JsonFile.TryText(element, name) ?? "";
        return Enum.GetValues<T>().Where(v => text == Kebab(v.ToString())).Select(v => (T?)v).FirstOrDefault()
            ?? throw Fault($"needs '{name}' as one of {string.Join(", ", Enum.GetNames<T>().Select(Kebab))}.");
    }

    internal static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
