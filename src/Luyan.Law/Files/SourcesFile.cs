using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads <c>sources/</c>: the published readings and rules of procedure, and what each rule and act cites.</summary>
internal static class SourcesFile
{
    internal const string Folder = "sources";
    private const string ReadingsName = "readings.json";
    private const string ProcedureName = "procedure.json";
    private const string CitationsName = "citations.json";

    /// <summary>The sources; a later folder replaces a file of an earlier one whole.</summary>
    internal static PublishedSources ReadFolders(IReadOnlyList<string> folders, DateOnly firstDay, Institution place)
    {
        var readings = new Dictionary<int, IReadOnlyList<Dated<PublishedText>>>();
        var file = Of(folders, ReadingsName);
        foreach (var (key, versions) in Texts(file, firstDay))
        {
            readings[Number(key, file)] = versions;
        }
        var procedure = Texts(Of(folders, ProcedureName), firstDay);
        return Cited(place, Of(folders, CitationsName), new()
        {
            Readings = readings.ToFrozenDictionary(), Procedure = procedure.ToFrozenDictionary(),
            Rules = FrozenDictionary<string, Citation>.Empty, Acts = FrozenDictionary<string, Citation>.Empty,
            Orders = FrozenDictionary<int, IReadOnlyList<string>>.Empty,
        });
    }

    private static string Of(IReadOnlyList<string> folders, string name) =>
        folders.Select(f => Path.Combine(f, Folder, name)).LastOrDefault(File.Exists) ?? Path.Combine(folders[0], Folder, name);

    private static int Number(string key, string file) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new MeasuresException(file, key, "is no number of an article or a reading.");

    private static Dictionary<string, IReadOnlyList<Dated<PublishedText>>> Texts(string file, DateOnly firstDay)
    {
        using var json = JsonFile.Open(file);
        var found = new Dictionary<string, IReadOnlyList<Dated<PublishedText>>>();
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            var at = new Place(file, entry.Name);
            at.Only(entry.Value, ["versions"]);
            var versions = at.List(entry.Value, "versions").Select(v => Version(v, at)).OrderBy(v => v.From).ToArray();
            Coverage.Check(versions.Select(v => (v.From, v.Through)), firstDay, file, entry.Name);
            found[entry.Name] = versions;
        }
        return found;
    }

    private static Dated<PublishedText> Version(JsonElement element, Place outer)
    {
        outer.Only(element, ["from", "through", "source", "title", "text", "reason", "parameters"]);
        var (at, from, through, source) = outer.Span(element);
        Term Words(string name)
        {
            at.Only(at.Part(element, name), ["zh", "en"]);
            return at.Words(at.Part(element, name), name) is { Chinese.Length: > 0, English.Length: > 0 } words
                ? words
                : throw at.Fault($"has an empty '{name}'.");
        }
        var parameters = at.ListOrNone(element, "parameters").Select(p => Parameters.All.FirstOrDefault(k => k.Key == p.GetString())
            ?? throw at.Fault($"names '{p}', which is an unknown parameter.")).ToArray();
        return new(from, through, source, new(Words("title"), Words("text"), Words("reason"), parameters));
    }

    private static PublishedSources Cited(Institution place, string file, PublishedSources texts)
    {
        using var json = JsonFile.Open(file);
        var root = new Place(file, "citations") { Of = place };
        root.Only(json.RootElement, ["orders", "rules", "acts"]);
        var orders = root.Part(json.RootElement, "orders").EnumerateObject().ToFrozenDictionary(
            o => place.Citing(Number(o.Name, file)).Number,
            o => (IReadOnlyList<string>)[.. root.List(root.Part(json.RootElement, "orders"), o.Name)
                .Select(w => w.GetString() ?? throw new MeasuresException(file, o.Name, "has words that are no text."))]);
        FrozenDictionary<string, Citation> Read(string part)
        {
            var own = root.Part(json.RootElement, part).EnumerateObject()
                .ToDictionary(c => c.Name, c => One(c.Value, root with { Key = c.Name }, texts, orders));
            foreach (var (key, common) in Common.Value[part].Where(c => !own.ContainsKey(c.Key)))
            {
                var serves = common.Serves is { } to ? place.Citing(place.NumberOf(to.Number), to.Item) : (LegalRef?)null;
                own[key] = Checked(common with { Serves = serves },
                    root with { Key = key }, texts, orders);
            }
            return own.ToFrozenDictionary();
        }
        return new()
        {
            Readings = texts.Readings, Procedure = texts.Procedure, Orders = orders, Rules = Read("rules"), Acts = Read("acts"),
        };
    }

    // What the program's own place orders by a reading, a rule of procedure or another law, which bear the same names everywhere:
    // another place says only what it has otherwise. What an article orders it says in its own words.
    private static readonly Lazy<Dictionary<string, Dictionary<string, Citation>>> Common = new(() =>
    {
        using var stream = typeof(SourcesFile).Assembly.GetManifestResourceStream($"Luyan.Law.Places.{CitationsName}")!;
        using var json = JsonDocument.Parse(stream);
        var root = new Place(CitationsName, "citations") { Of = Institution.Default };
        return new[] { "rules", "acts" }.ToDictionary(part => part, part => root.Part(json.RootElement, part).EnumerateObject()
            .Select(c => (c.Name, Cited: Read(c.Value, root with { Key = c.Name })))
            .Where(c => c.Cited.OrderedBy.Source != LegalSource.Measures).ToDictionary(c => c.Name, c => c.Cited));
    });

    private static Citation One(
        JsonElement element, Place at, PublishedSources texts, FrozenDictionary<int, IReadOnlyList<string>> orders) =>
        Checked(Read(element, at), at, texts, orders);

    private static Citation Read(JsonElement element, Place at)
    {
        at.Only(element, ["by", "words", "serves"]);
        return new(at.Article(element, "by"), JsonFile.TryText(element, "words") ?? "",
            element.TryGetProperty("serves", out _) ? at.Article(element, "serves") : null);
    }

    // Nothing cites what is not published, and an article is cited only with words of its own that order it.
    private static Citation Checked(
        Citation cited, Place at, PublishedSources texts, FrozenDictionary<int, IReadOnlyList<string>> orders)
    {
        var (by, words, serves) = cited;
        if (!texts.IsPublished(by, at.Of)) { throw at.Fault($"cites {by.Code}, which is not published."); }
        if (serves is { Source: not LegalSource.Measures }) { throw at.Fault("serves something that is no article."); }
        if (by.Source == LegalSource.Measures && !orders.GetValueOrDefault(by.Number, []).Contains(words))
        {
            throw at.Fault($"cites Art. {at.Of.NumberOf(by.Number)} without words of that article that order it ('orders').");
        }
        return cited;
    }
}
