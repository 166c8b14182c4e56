using System.Globalization;
using System.Text.Json.Serialization;

namespace Luyan.Law;

/// <summary>Words that each language has of its own: a term, an article, a remark, the text of a key.</summary>
public interface IWords
{
    /// <summary>The words in a language.</summary>
    string Text(Language language);
}

/// <summary>The text of a key as a value of another text.</summary>
/// <param name="Key">The key.</param>
public sealed record TextOf(string Key) : IWords
{
    /// <inheritdoc/>
    public string Text(Language language) => Wordings.Of(Key, language);
}

/// <summary>An amount of money, in ten thousand yuan, with its thousands parted.</summary>
/// <param name="Value">How much.</param>
public sealed record Amount(decimal Value) : IWords
{
    /// <inheritdoc/>
    public string Text(Language language) => Value.ToString("#,##0.####", CultureInfo.InvariantCulture);
}

/// <summary>The values that a text names, as they are: days, numbers, names, words and lists of them. Text is made of them
/// here alone, when the language is known.</summary>
[JsonConverter(typeof(NamedValuesJson))]
public sealed class NamedValues
{
    // A text names a handful of values: an array is searched faster than a dictionary is made.
    private readonly (string Name, object? Value)[] ordered;

    private NamedValues((string Name, object? Value)[] values) => ordered = values;

    /// <summary>No values.</summary>
    public static NamedValues None { get; } = new([]);

    /// <summary>Values under their names.</summary>
    public static NamedValues Of(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (values.IsEmpty) { return None; }
        var held = values.ToArray();
        // A list that is read later would be read under other conditions.
        foreach (ref var value in held.AsSpan())
        {
            if (value.Value is IEnumerable<object> list and not object[]) { value.Value = list.ToArray(); }
        }
        return new(held);
    }

    /// <summary>Values that were stored as text.</summary>
    public static NamedValues Stored(IEnumerable<KeyValuePair<string, string>> values) =>
        new([.. values.Select(v => (v.Key, (object?)v.Value))]);

    /// <summary>Their names, in their order.</summary>
    public IEnumerable<string> Names => ordered.Select(v => v.Name);

    /// <summary>A value in no language: a code, a number, a name. Words are in both.</summary>
    public string this[string name] => Find(name) ?? throw new KeyNotFoundException($"No value '{name}'.");

    /// <summary>All values in no language, in their order.</summary>
    public IEnumerable<string> Plains => ordered.Select(v => Plain(v.Value));

    /// <summary>A value in no language; null where there is none of the name.</summary>
    public string? Find(string name) => At(name) is >= 0 and var at ? Plain(ordered[at].Value) : null;

    /// <summary>A value in the words of a language; null where there is none of the name.</summary>
    public string? Text(string name, Language language) =>
        At(name) is >= 0 and var at ? Written(ordered[at].Value, language) : null;

    /// <summary>The same with one more value, or another.</summary>
    public NamedValues With(string name, object? value) => Of([.. ordered.Where(v => v.Name != name), (name, value)]);

    /// <summary>A value in the words of a language.</summary>
    public static string Written(object? value, Language language) => value switch
    {
        IWords words => words.Text(language),
        string text => text,
        IEnumerable<object> list => string.Join(language == Language.Chinese ? "、" : ", ", list.Select(v => Written(v, language))),
        _ => Plain(value),
    };

    internal IEnumerable<(string Name, object? Value)> All => ordered;

    private int At(string name) => Array.FindIndex(ordered, v => v.Name == name);

    internal static string Plain(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        IWords words => $"{words.Text(Language.Chinese)}|{words.Text(Language.English)}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<object> list => string.Join("、", list.Select(Plain)),
        _ => value.ToString() ?? "",
    };
}
