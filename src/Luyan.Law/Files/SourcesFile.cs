using System.Globalization;
using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads <c>sources/</c>: the published readings and rules of procedure, and what each rule and act cites.</summary>
internal static class SourcesFile
{
    internal const string Folder = "sources";
    private const string ReadingsName = "readings.json";
    private const string ProcedureName = "procedure.json";
    internal const string CitationsName = "citations.json";

    internal static IReadOnlyList<string> Names { get; } = [ReadingsName, ProcedureName, CitationsName];

    /// <summary>The sources; a later folder replaces a file of an earlier one whole.</summary>
    internal static PublishedSources ReadFolders(IReadOnlyList<string> folders, DateOnly firstDay, Institution place)
    {
        var (readings, file) = (new Dictionary<int, IReadOnlyList<Dated<PublishedText>>>(), Of(folders, ReadingsName));
        foreach (var (key, versions) in Texts(file, firstDay))
        {
            readings[Number(key, file)] = versions;
        }
        if (PublishedSources.CitedByProgram.FirstOrDefault(n => !readings.ContainsKey(n)) is > 0 and var missing)
        {
            throw new MeasuresException(file, $"{missing}", "is missing: the program cites this reading.", firstDay);
        }
        return Cited(place, folders, new()
        {
            Readings = readings, Procedure = Texts(Of(folders, ProcedureName), firstDay),
            Rules = new Dictionary<string, Citation>(), Acts = new Dictionary<string, Citation>(),
            Orders = new Dictionary<int, IReadOnlyList<string>>(),
        });
    }

    /// <summary>The file that counts, of citations, or of the published texts among which a source stands.</summary>
    internal static string FileOf(IReadOnlyList<string> folders, LegalRef? text = null) => Of(
        folders, text is not { } source ? CitationsName : source.Source == LegalSource.Reading ? ReadingsName : ProcedureName);

    private static string Of(IReadOnlyList<string> folders, string name) =>
        folders.Select(f => Path.Combine(f, Folder, name)).LastOrDefault(File.Exists) ?? Path.Combine(folders[0], Folder, name);

    private static int Number(string key, string file) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !key.StartsWith('0')
            ? number
            : throw new MeasuresException(file, key, "is no number of an article or a reading.");

    private static Dictionary<string, IReadOnlyList<Dated<PublishedText>>> Texts(string file, DateOnly firstDay)
    {
        using var json = JsonFile.Open(file);
        var found = new Dictionary<string, IReadOnlyList<Dated<PublishedText>>>();
        foreach (var entry in new Place(file, "").Fields(json.RootElement))
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
        outer.From(element).Only(element, ["from", "through", "source", "title", "text", "reason", "parameters"]);
        var (at, from, through, source) = outer.Span(element);
        Term Words(string name)
        {
            at.Only(at.Part(element, name), ["zh", "en"]);
            return at.Words(at.Part(element, name), name) is { Chinese.Length: > 0, English.Length: > 0 } words
                ? words
                : throw at.Fault($"has an empty '{name}'.");
        }
        var parameters = (at.Has(element, "parameters") ? at.Texts(element, "parameters") : []).Select(p =>
            Parameters.All.FirstOrDefault(k => k.Key == p) ?? throw at.Fault($"names '{p}', which is an unknown parameter.")).ToArray();
        return new(from, through, source, new(Words("title"), Words("text"), Words("reason"), parameters));
    }

    private static PublishedSources Cited(Institution place, IReadOnlyList<string> folders, PublishedSources texts)
    {
        var file = FileOf(folders);
        using var json = JsonFile.Open(file);
        var root = new Place(file, "citations") { Of = place };
        root.Only(json.RootElement, ["orders", "rules", "acts"]);
        var said = root.Part(json.RootElement, "orders");
        var orders = (root with { Key = "orders" }).Fields(said).ToDictionary(
            o => Ordering(o.Name, place, file), o => (IReadOnlyList<string>)(root with { Key = o.Name }).Texts(said, o.Name));
        Dictionary<string, Citation> Read(string part)
        {
            var own = (root with { Key = part }).Fields(root.Part(json.RootElement, part)).ToDictionary(c => c.Name, c =>
            {
                var at = root with { Key = c.Name };
                var cited = SourcesFile.Read(c.Value, at);
                // Texts that a later folder replaces without those that are cited are what is wrong.
                return Checked(cited, at, () => FolderIn(folders, cited.OrderedBy) > FolderIn(folders), folders, texts, orders);
            });
            foreach (var (key, common) in Common.Value[part].Where(c => !own.ContainsKey(c.Key)))
            {
                var serves = common.Serves is { } to ? place.Citing(place.NumberOf(to.Number), to.Item) : (LegalRef?)null;
                own[key] = Checked(common with { Serves = serves }, root with { Key = key }, () => true, folders, texts, orders);
            }
            return own;
        }
        return new()
        {
            Readings = texts.Readings, Procedure = texts.Procedure, Orders = orders, Rules = Read("rules"), Acts = Read("acts"),
        };
    }

    private static int FolderIn(IReadOnlyList<string> folders, LegalRef? text = null) =>
        folders.Index().Where(f => FileOf(folders, text).StartsWith(f.Item, StringComparison.Ordinal)).Select(f => f.Index).LastOrDefault();

    private static int Ordering(string article, Institution place, string file) =>
        Number(article, file) is var number && place.Find(number) is { InText: true }
            ? place.Citing(number).Number
            : throw new MeasuresException(file, article, "is an article that the text does not have.");

    // What the program's own place orders by a reading, a rule of procedure or another law, which bear the same names everywhere:
    // another place says only what it has otherwise. What an article orders it says in its own words.
    private static readonly Lazy<Dictionary<string, Dictionary<string, Citation>>> Common = new(() =>
    {
        using var stream = typeof(SourcesFile).Assembly.GetManifestResourceStream($"Luyan.Law.Places.{CitationsName}")!;
        using var json = JsonDocument.Parse(stream);
        var root = new Place(CitationsName, "citations") { Of = Institution.Default };
        return new[] { "rules", "acts" }.ToDictionary(part => part, part => root.Fields(root.Part(json.RootElement, part))
            .Select(c => (c.Name, Cited: Read(c.Value, root with { Key = c.Name })))
            .Where(c => c.Cited.OrderedBy.Source != LegalSource.Measures).ToDictionary(c => c.Name, c => c.Cited));
    });

    private static Citation Read(JsonElement element, Place at)
    {
        at.Only(element, ["by", "words", "serves"]);
        return new(at.Article(element, "by"), at.TextOrNull(element, "words") ?? "",
            at.Has(element, "serves") ? at.Article(element, "serves") : null);
    }

    // Nothing cites what is not published, and an article is cited only with words of its own that order it.
    private static Citation Checked(
        Citation cited, Place at, Func<bool> textIsMissing, IReadOnlyList<string> folders,
        PublishedSources texts, Dictionary<int, IReadOnlyList<string>> orders)
    {
        var (by, words, serves) = cited;
        var published = texts.IsPublished(by, at.Of);
        if (!published && by.Source is LegalSource.Reading or LegalSource.Procedure && textIsMissing())
        {
            throw new MeasuresException(FileOf(folders, by), by.Key ?? $"{by.Number}", $"is missing: '{at.Key}' cites {by.Code}.");
        }
        if (!published) { throw at.Fault($"cites {by.Code}, which is not published."); }
        if (serves is { Source: not LegalSource.Measures }) { throw at.Fault("serves something that is no article."); }
        if (by.Source == LegalSource.Measures && !orders.GetValueOrDefault(by.Number, []).Contains(words))
        {
            throw at.Fault($"cites Art. {at.Of.NumberOf(by.Number)} without words of that article that order it ('orders').");
        }
        return cited;
    }
}
