using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads <c>place.json</c> and <c>articles.json</c>: what a place calls itself, and the articles of its Measures.</summary>
internal static class InstitutionFile
{
    internal const string PlaceName = "place.json";
    internal const string ArticlesName = "articles.json";

    /// <summary>The place of the last folder that says one.</summary>
    internal static Institution ReadFolders(IReadOnlyList<string> folders)
    {
        var (placeFile, articlesFile) = (FileOf(folders, PlaceName), FileOf(folders, ArticlesName));
        using var place = JsonFile.Open(placeFile);
        using var articles = JsonFile.Open(articlesFile);
        return Read(place.RootElement, new(placeFile, "place"), Articles(articles.RootElement, new(articlesFile, "articles")));
    }

    /// <summary>The file that counts.</summary>
    internal static string FileOf(IReadOnlyList<string> folders, string name) =>
        folders.Select(f => Path.Combine(f, name)).LastOrDefault(File.Exists) ?? Path.Combine(folders[0], name);

    /// <summary>The place within the program, in whose words its texts are written.</summary>
    internal static Institution Embedded()
    {
        static JsonDocument Open(string name)
        {
            using var stream = typeof(InstitutionFile).Assembly.GetManifestResourceStream($"Luyan.Law.Places.{name}")!;
            return JsonDocument.Parse(stream);
        }
        using var place = Open(PlaceName);
        using var articles = Open(ArticlesName);
        return Read(place.RootElement, new(PlaceName, "place"), Articles(articles.RootElement, new(ArticlesName, "articles")));
    }

    private static Institution Read(JsonElement root, Place at, IReadOnlyList<Article> articles)
    {
        at.Only(root, ["source", "city", "short", "bureau", "measures", "centers", "centerName", "texts"]);
        at.Text(root, "source");
        var name = at.Part(root, "centerName");
        var texts = new Dictionary<string, Term>();
        at.Only(name, ["beginning", "ending"]);
        if (at.Find(root, "texts") is { } own)
        {
            foreach (var text in (at with { Key = "texts" }).Fields(own))
            {
                texts[text.Name] = Said(text.Value, at with { Key = text.Name }, text.Name);
            }
        }
        return new()
        {
            City = Named(root, at, "city"), Short = Named(root, at, "short"), Bureau = Named(root, at, "bureau"),
            Measures = Named(root, at, "measures"), Centers = Named(root, at, "centers"),
            NameBeginning = at.Text(name, "beginning"), NameEnding = at.Text(name, "ending"), Articles = articles, Texts = texts,
        };
    }

    private static Article[] Articles(JsonElement root, Place at)
    {
        at.Only(root, ["source", "articles"]);
        at.Text(root, "source");
        var said = at.List(root, "articles").Select(e => One(e, at)).ToArray();
        if (said.Length == 0) { throw at.Fault("has no article."); }
        foreach (var (earlier, later) in said.Zip(said.Skip(1)))
        {
            if (later.Number <= earlier.Number)
            {
                throw (at with { Key = $"{later.Number}" }).Fault($"stands after article {earlier.Number}: articles are written in order.");
            }
        }
        var carried = said.SelectMany(a => a.Cited).ToArray();
        foreach (var (matter, cited) in Institution.Matters)
        {
            if (carried.Count(c => c == cited) is var times and not 1)
            {
                throw (at with { Key = matter }).Fault($"is carried by {times} articles; each matter is carried by one.");
            }
        }
        return
        [
            .. Enumerable.Range(1, said[^1].Number).Select(n => said.FirstOrDefault(a => a.Number == n) ?? new(n, false, [], null, null)),
        ];
    }

    private static Article One(JsonElement element, Place outer)
    {
        outer.Only(element, ["number", "carries", "digest", "noRule"]);
        var number = outer.Number(element, "number");
        if (number is < 1 or > 99 || number != decimal.Truncate(number))
        {
            throw outer.Fault($"has the article {number}, which is no number.");
        }
        var at = outer with { Key = $"{(int)number}" };
        var cited = at.Texts(element, "carries").Select(m =>
            Institution.Matters.TryGetValue(m, out var known)
                ? known
                : throw at.Fault($"carries '{m}', which is unknown. Known: {string.Join(", ", Institution.Matters.Keys)}.")).ToArray();
        var article = new Article(
            (int)number, true, cited, Named(element, at, "digest"),
            at.Has(element, "noRule") ? Named(element, at, "noRule") : null);
        return (article.WhyNone is null) == article.Rules.Count > 0
            ? article
            : throw at.Fault(article.Rules.Count > 0
                ? "carries rules and needs no 'noRule'."
                : "carries no rule of the program and needs 'noRule', which says why.");
    }

    private static Term Named(JsonElement element, Place at, string name) => Said(at.Part(element, name), at with { Key = name }, name);

    private static Term Said(JsonElement element, Place at, string name)
    {
        at.Only(element, ["zh", "en"]);
        return at.Words(element, name) is { Chinese.Length: > 0, English.Length: > 0 } words
            ? words
            : throw at.Fault($"has an empty '{name}'.");
    }
}
