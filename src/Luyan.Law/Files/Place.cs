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
        if (Fields(element).Select(p => p.Name).FirstOrDefault(n => !known.Contains(n)) is { } other)
        {
            throw Fault($"has '{other}', which is unknown here. Known: {string.Join(", ", known)}.");
        }
    }

    /// <summary>The fields of an object.</summary>
    public JsonElement.ObjectEnumerator Fields(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : throw Fault("must be an object.");

    /// <summary>A field of an object; null where it has none of that name.</summary>
    public JsonElement? Find(JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object ? throw Fault("must be an object.")
        : element.TryGetProperty(name, out var part) ? part : null;

    public bool Has(JsonElement element, string name) => Find(element, name) is not null;

    public JsonElement Part(JsonElement element, string name) => Find(element, name) ?? throw Fault($"needs '{name}'.");

    public decimal Number(JsonElement element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number)
            ? number
            : throw Fault($"needs a number '{name}'.");

    public decimal? NumberOrNull(JsonElement element, string name) => Has(element, name) ? Number(element, name) : null;

    public string Text(JsonElement element, string name) =>
        TextOrNull(element, name) is { Length: > 0 } text ? text : throw Fault($"needs a text '{name}'.");

    /// <summary>A text that may be away; something else in its stead is a fault.</summary>
    public string? TextOrNull(JsonElement element, string name) => Find(element, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim(),
        _ => throw Fault($"needs a text '{name}'."),
    };

    public JsonElement[] List(JsonElement element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray()]
            : throw Fault($"needs a list '{name}'.");

    public JsonElement[] ListOrNone(JsonElement element, string name) => Has(element, name) ? List(element, name) : [];

    /// <summary>A list of texts, none of them empty.</summary>
    public string[] Texts(JsonElement element, string name) =>
    [
        .. List(element, name).Select(e => e.ValueKind == JsonValueKind.String && e.GetString()!.Trim() is { Length: > 0 } text
            ? text
            : throw Fault($"has '{name}' that are no texts.")),
    ];

    public DateOnly Day(JsonElement element, string name) =>
        JsonFile.TryDay(TextOrNull(element, name)) ?? throw Fault($"needs '{name}' as a day, YYYY-MM-DD.");

    /// <summary>This place on the first day that an element names, where it names one: faults beside it tell the day.</summary>
    public Place From(JsonElement element) => this with { On = JsonFile.TryDay(JsonFile.TryText(element, "from")) ?? On };

    /// <summary>First and last day, and the source, of what holds between two days.</summary>
    public (Place At, DateOnly From, DateOnly? Through, string Source) Span(JsonElement element)
    {
        var from = Day(element, "from");
        var at = this with { On = from };
        var through = at.Has(element, "through") ? at.Day(element, "through") : (DateOnly?)null;
        if (through < from) { throw at.Fault($"ends on {through:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}."); }
        return at.TextOrNull(element, "source") is { Length: > 0 } source
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
    public Term Words(JsonElement element, string code) => Languages.All(l => Has(element, l))
        ? new(code, TextOrNull(element, "zh")!, TextOrNull(element, "en")!)
        : throw Fault($"needs the words of '{code}' as 'zh' and 'en'.");

    /// <summary>One of an enumeration, in kebab-case.</summary>
    public T One<T>(JsonElement element, string name)
        where T : struct, Enum
    {
        var text = TextOrNull(element, name) ?? "";
        return Enum.GetValues<T>().Where(v => text == Kebab(v.ToString())).Select(v => (T?)v).FirstOrDefault()
            ?? throw Fault($"needs '{name}' as one of {string.Join(", ", Enum.GetNames<T>().Select(Kebab))}.");
    }

    internal static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
