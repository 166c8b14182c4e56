using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads the lists of materials, each from a day on, with its source.</summary>
internal static class MaterialsFile
{
    internal const string Name = "materials.json";

    /// <summary>The file that counts.</summary>
    internal static string Of(IReadOnlyList<string> folders) =>
        folders.Select(f => Path.Combine(f, Name)).LastOrDefault(File.Exists) ?? Path.Combine(folders[0], Name);

    /// <summary>The materials of the last folder that has them; a data folder replaces them whole.</summary>
    internal static Materials ReadFolders(IReadOnlyList<string> folders, DateOnly firstDay, Institution place)
    {
        var file = Of(folders);
        using var json = JsonFile.Open(file);
        var at = new Place(file, "lists") { Of = place };
        at.Only(json.RootElement, ["lists"]);
        var lists = at.List(json.RootElement, "lists").Select(list =>
        {
            at.From(list).Only(list, ["from", "through", "source", "materials"]);
            var (on, from, through, source) = at.Span(list);
            return new Dated<IReadOnlyList<AskedMaterial>>(from, through, source, Entries(on.List(list, "materials"), on));
        }).OrderBy(l => l.From).ToArray();
        Coverage.Check(lists.Select(l => (l.From, l.Through)), firstDay, file, "lists");
        return new(lists);
    }

    internal static IReadOnlyList<AskedMaterial> Entries(JsonElement[] elements, Place at)
    {
        var entries = elements.Select(m => One(m, at)).ToArray();
        return entries.GroupBy(e => e.Material.Code).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw (at with { Key = twice.Key }).Fault("stands twice.")
            : entries;
    }

    private static AskedMaterial One(JsonElement element, Place outer)
    {
        var at = outer with { Key = JsonFile.TryText(element, "code") ?? "materials" };
        at.Only(element, ["code", "zh", "en", "article", "when", "kinds"]);
        return new(new(at.Name(element, "code"), at.Article(element, "article")), at.One<AskedWhen>(element, "when"),
            at.Texts(element, "kinds"));
    }
}
