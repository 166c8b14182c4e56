namespace Luyan.Specs.Authenticity.Synthetic;

/// <summary>How somebody touches up a paragraph that is not his own.</summary>
internal enum Retouch
{
    SwapFewWords,
    SwapSomeWords,
    SwapManyWords,
    ReorderSentences,
    InsertClauses,
    DeleteSentence,
    All,
}

/// <summary>Near copies of a paragraph.</summary>
internal static class Copying
{
    public static List<List<string>> Of(List<List<string>> source, Retouch how, Random random) => how switch
    {
        Retouch.SwapFewWords => Swap(source, 0.05, random),
        Retouch.SwapSomeWords => Swap(source, 0.1, random),
        Retouch.SwapManyWords => Swap(source, 0.2, random),
        Retouch.ReorderSentences => Swap(Reorder(source, random), 0.02, random),
        Retouch.InsertClauses => Insert(source, random),
        Retouch.DeleteSentence => [.. Swap(source, 0.05, random).Skip(1)],
        _ => Swap(Insert(Reorder(source, random), random), 0.1, random),
    };

    // A word of another dossier takes the place of one; at least one word changes.
    private static List<List<string>> Swap(List<List<string>> source, double rate, Random random)
    {
        var stranger = Author.New(random);
        var (sentence, word) = (random.Next(source.Count), random.Next(3));
        return [.. source.Select((s, i) => s.Select((w, k) => random.NextDouble() < rate || (i == sentence && k == word)
            ? Other(w, stranger, random)
            : w).ToList())];
    }

    private static string Other(string word, Author stranger, Random random)
    {
        var tail = word.Length > 0 && char.IsPunctuation(word[^1]) ? word[^1..] : "";
        return stranger.Sentence().One(random).TrimEnd('。', '，', '；') + tail;
    }

    private static List<List<string>> Reorder(List<List<string>> source, Random random)
    {
        var shuffled = source.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private static List<List<string>> Insert(List<List<string>> source, Random random)
    {
        var stranger = Author.New(random);
        return [.. source.SelectMany((s, i) => i % 2 == 0 ? (IEnumerable<List<string>>)[s, stranger.Sentence()] : [s])];
    }
}
