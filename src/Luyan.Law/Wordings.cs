using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Luyan.Law;

/// <summary>
/// All texts of the product in both languages. Each project keeps them in <c>Texts/&lt;area&gt;.zh-CN.json</c> and
/// <c>Texts/&lt;area&gt;.en.json</c>, embedded, one flat object of key and text each; <c>{name}</c> in a text is a value to fill in.
/// </summary>
/// <remarks>Loaded once per process and never changed. A missing key is a bug: it throws, and a test finds it first.</remarks>
public static partial class Wordings
{
    private static readonly Lock Gate = new();
    private static FrozenDictionary<string, string> chinese = FrozenDictionary<string, string>.Empty;
    private static FrozenDictionary<string, string> english = FrozenDictionary<string, string>.Empty;
    private static readonly HashSet<Assembly> Read = [];
    private static FrozenDictionary<string, string> writtenChinese = FrozenDictionary<string, string>.Empty;
    private static FrozenDictionary<string, string> writtenEnglish = FrozenDictionary<string, string>.Empty;
    private static Institution? place;

    static Wordings() => Add(typeof(Wordings).Assembly);

    /// <summary>Adds the texts embedded in an assembly; safe to repeat. Each project calls this from its module initializer.</summary>
    /// <exception cref="InvalidOperationException">A key stands twice.</exception>
    public static void Add(Assembly assembly)
    {
        lock (Gate)
        {
            if (!Read.Add(assembly)) { return; }
            writtenChinese = Merge(writtenChinese, assembly, ".zh-CN.json");
            writtenEnglish = Merge(writtenEnglish, assembly, ".en.json");
            Say();
        }
    }

    /// <summary>From now on all texts are in the words of a place.</summary>
    internal static void Speak(Institution? said)
    {
        lock (Gate)
        {
            if (place is null && said is null) { return; }
            place = said;
            Say();
        }
    }

    /// <summary>What is wrong with the texts that a place words in its own way: a key that the program does not have, which would
    /// be ignored, or a place that nothing fills, which would be printed. Null where all fit.</summary>
    public static (string Key, string Problem)? Unfit(Institution said)
    {
        foreach (var (key, own) in said.Texts)
        {
            if (!writtenChinese.TryGetValue(key, out var text)) { return (key, "is no text of the program."); }
            var known = Places(text).Union(Places(writtenEnglish[key])).ToList();
            foreach (var worded in new[] { own.Chinese, own.English })
            {
                if (Places(worded).Except(known).FirstOrDefault() is { } unknown)
                {
                    return (key, $"has the place '{{{unknown}}}', which nothing fills. "
                        + (known.Count == 0 ? "It has none." : $"Known: {{{string.Join("}, {", known)}}}."));
                }
                if (Place().Replace(worded, "").AsSpan().ContainsAny('{', '}')) { return (key, "has a brace that is no place."); }
            }
        }
        return null;
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Groups[1].Value);

    /// <summary>A text in the words of a place, whatever place is served.</summary>
    public static string? Find(string key, Language language, Institution said) =>
        said.Texts.TryGetValue(key, out var own) ? own.Text(language)
        : (language == Language.Chinese ? writtenChinese : writtenEnglish).TryGetValue(key, out var text)
            ? PlaceWords.Of(text, said, language)
            : null;

    private static void Say()
    {
        if (place is not { } said) { (chinese, english) = (writtenChinese, writtenEnglish); return; }
        chinese = writtenChinese.Keys.ToFrozenDictionary(k => k, k => Find(k, Language.Chinese, said)!);
        english = writtenEnglish.Keys.ToFrozenDictionary(k => k, k => Find(k, Language.English, said)!);
    }

    /// <summary>The text of a key in a language, its <c>{name}</c> places filled from <paramref name="values"/>.</summary>
    /// <exception cref="KeyNotFoundException">No such text.</exception>
    public static string Of(string key, Language language, NamedValues values) => Fill(Of(key, language), values, language);

    /// <inheritdoc cref="Of(string, Language, NamedValues)"/>
    public static string Of(string key, Language language, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Of(key, language, NamedValues.Of(values));

    /// <summary>The text of a key in a language, its places as they are.</summary>
    /// <exception cref="KeyNotFoundException">No such text.</exception>
    public static string Of(string key, Language language) =>
        Find(key, language) ?? throw new KeyNotFoundException($"No text '{key}' in {language}.");

    /// <summary>The raw text of a key, or null where there is none.</summary>
    public static string? Find(string key, Language language) =>
        (language == Language.Chinese ? chinese : english).GetValueOrDefault(key);

    /// <summary>Every key known in a language; for the test that both languages have the same.</summary>
    public static IReadOnlyCollection<string> Keys(Language language) => (language == Language.Chinese ? chinese : english).Keys;

    private static string Fill(string text, NamedValues values, Language language) =>
        !text.Contains('{')
            ? text
            : Place().Replace(text, match => values.Text(match.Groups[1].Value, language) switch
            {
                null => match.Value,
                var value when match.Groups[2].Success => value == "1" ? match.Groups[2].Value : match.Groups[3].Value,
                var value => value,
            });

    private static FrozenDictionary<string, string> Merge(FrozenDictionary<string, string> known, Assembly assembly, string ending)
    {
        var all = new Dictionary<string, string>(known);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Texts.")
            && n.EndsWith(ending, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                if (!all.TryAdd(key, text))
                {
                    throw new InvalidOperationException($"The text '{key}' stands twice; the second is in {name}.");
                }
            }
        }
        return all.ToFrozenDictionary();
    }

    // A place, {name}, or the form of a word after a number, {name:one|many}: "{n} {n:day|days}".
    [GeneratedRegex(@"\{([a-zA-Z][a-zA-Z0-9]*)(?::([^|{}]*)\|([^|{}]*))?\}")]
    private static partial Regex Place();
}
