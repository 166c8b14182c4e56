using System.Globalization;

namespace Luyan.Specs.Authenticity.Synthetic;

/// <summary>Somebody who writes a dossier: a few materials and processes of its own in sentences that all may use.</summary>
internal sealed class Author(Random random, string[] materials, string[] processes)
{
    private const int Own = 4;

    public static Author New(Random random) =>
        new(random, [.. Enumerable.Range(0, Own).Select(_ => Lexicon.Material(random))],
            [.. Enumerable.Range(0, Own).Select(_ => Lexicon.Process(random))]);

    /// <summary>Another person who writes of the same things.</summary>
    public Author Colleague(Random other) => new(other, materials, processes);

    /// <summary>A paragraph of some sentences, each a list of words.</summary>
    public List<List<string>> Paragraph(int sentences) => [.. Enumerable.Range(0, sentences).Select(_ => Sentence())];

    public List<string> Sentence() => [.. Lexicon.Sentences.One(random).Split('/').Select(Word)];

    private string Word(string word)
    {
        var open = word.IndexOf('{', StringComparison.Ordinal);
        if (open < 0) { return word; }
        var close = word.IndexOf('}', StringComparison.Ordinal);
        var filled = word[(open + 1)..close] switch
        {
            "material" => materials.One(random),
            "process" => processes.One(random),
            "n" => random.Next(2, 60).ToString(CultureInfo.InvariantCulture),
            "year" => random.Next(2015, 2026).ToString(CultureInfo.InvariantCulture),
            var slot => Lexicon.Words[slot].One(random),
        };
        return word[..open] + filled + word[(close + 1)..];
    }

    public static string Text(IEnumerable<IEnumerable<string>> sentences) => string.Concat(sentences.SelectMany(s => s));
}
