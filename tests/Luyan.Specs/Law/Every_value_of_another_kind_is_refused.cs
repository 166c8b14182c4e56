using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>Every value of every file that ships, written as another kind of JSON: the policy is refused in one line with file, key and
/// day, and never by another exception. Of what has one shape one value is asked, and of another
/// place what the first does not have; with <c>LUYAN_EVERY_VALUE=1</c> each of them, which
/// takes minutes.</summary>
public sealed partial class Every_value_of_another_kind_is_refused : IDisposable
{
    private static readonly (JsonValueKind Kind, string Written)[] Kinds =
    [
        (JsonValueKind.Number, "1"), (JsonValueKind.String, "\"x\""), (JsonValueKind.Array, "[]"), (JsonValueKind.Object, "{}"),
        (JsonValueKind.Null, "null"), (JsonValueKind.True, "true"),
    ];

    private static readonly bool Each = Environment.GetEnvironmentVariable("LUYAN_EVERY_VALUE") == "1";

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Each place with its files; what a place has word for word as an earlier one is asked once.</summary>
    public static TheoryData<string> Files
    {
        get
        {
            var (seen, files) = (new HashSet<string>(), new TheoryData<string>());
            foreach (var file in Directory.EnumerateFiles(MeasuresFile.Places, "*.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal))
            {
                var named = Path.GetRelativePath(MeasuresFile.Places, file);
                if (seen.Add(Path.GetFileName(file) + File.ReadAllText(file))) { files.Add(named); }
            }
            return files;
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void One_line_says_file_key_and_day(string named)
    {
        var parts = named.Split(Path.DirectorySeparatorChar, 2);
        var at = Copied(Path.Combine(MeasuresFile.Places, parts[0]), parts[1]);
        var sound = JsonNode.Parse(File.ReadAllText(at))!;
        Load(at);
        var known = Each ? [] : ShapesOfTheDefaultPlace(parts);
        foreach (var (index, path) in Nodes(sound).Index().Where(n => !known.Contains(JsonShape.Of(n.Item)))
            .DistinctBy(n => Each ? $"{n.Index}" : JsonShape.Of(n.Item))
            .Select(n => (n.Index, n.Item.GetPath())).ToList())
        {
            foreach (var (kind, written) in Kinds)
            {
                var broken = sound.DeepClone();
                var node = Nodes(broken).ElementAt(index);
                if (IsOf(kind, node.GetValueKind()) || MayBe(kind, path)) { continue; }
                var (dated, told) = (node != broken && IsDated(node), $"{named} {path} = {written}");
                if (node == broken) { broken = JsonNode.Parse(written); } else { node.ReplaceWith(JsonNode.Parse(written)); }
                File.WriteAllText(at, broken?.ToJsonString() ?? "null");
                var refused = Should.Throw<MeasuresException>(() => Load(at), told);
                refused.File.ShouldBe(at, told);
                refused.Message.ShouldNotContain("\n", customMessage: told);
                if (path != "$") { refused.Key.ShouldNotBeEmpty(told); }
                if (dated) { refused.Day.ShouldNotBeNull($"{told}: {refused.Message}"); }
            }
        }
    }

    // A file of another place is asked what the one of the first does not have; each place has a scheme under a name of its own.
    private static HashSet<string> ShapesOfTheDefaultPlace(string[] parts)
    {
        if (parts[0] == MeasuresFile.DefaultPlace) { return []; }
        var (folder, name) = (Path.GetDirectoryName(parts[1])!, Path.GetFileName(parts[1]));
        var there = Path.Combine(MeasuresFile.DefaultFolder, folder);
        return Directory.EnumerateFiles(there, folder == "assessment" ? "*.json" : name)
            .SelectMany(f => Nodes(JsonNode.Parse(File.ReadAllText(f)))).Select(JsonShape.Of).ToHashSet();
    }

    // A year of holidays is read by itself: the rest of the policy does not depend on what else stands in it.
    private static void Load(string file)
    {
        if (Path.GetFileName(Path.GetDirectoryName(file)) == "calendar") { CalendarFile.Read(file); }
        else { MeasuresFile.Load(Root(file)); }
    }

    private static string Root(string file) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "domain.json"))
            ? Path.GetDirectoryName(file)!
            : Path.GetDirectoryName(Path.GetDirectoryName(file)!)!;

    private string Copied(string place, string named)
    {
        foreach (var file in Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories))
        {
            var other = Path.GetRelativePath(place, file);
            // Two years are a calendar; the others would only be read again and again.
            if (other.StartsWith("calendar", StringComparison.Ordinal) && other != named
                && Path.GetFileName(file) is not ("2026.json" or "2027.json"))
            {
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, other))!);
            File.Copy(file, Path.Combine(folder, other));
        }
        return Path.Combine(folder, named);
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Nodes(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Nodes).Prepend(a),
        null => [],
        _ => [node],
    };

    private static bool IsOf(JsonValueKind kind, JsonValueKind own) =>
        kind == own || (kind == JsonValueKind.True && own == JsonValueKind.False);

    // What a criterion asks of a column is a text or a list of texts.
    private static bool MayBe(JsonValueKind kind, string path) =>
        kind is JsonValueKind.String or JsonValueKind.Array && Asked().IsMatch(path);

    [GeneratedRegex(@"\.where\.[A-Za-z]+$")]
    private static partial Regex Asked();

    // Within what holds from a day, which is read before the node is.
    private static bool IsDated(JsonNode node)
    {
        for (var (of, child) = (node.Parent, node); of is not null; (of, child) = (of.Parent, of))
        {
            if (of is JsonObject dated && dated["from"] is JsonValue from && from.GetValueKind() == JsonValueKind.String && from != child)
            {
                return true;
            }
        }
        return false;
    }
}
