using System.Globalization;
using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>The policy of the default place with two years of holidays, and a data folder that is laid over it.</summary>
public sealed class PolicyInTwoFolders : IDisposable
{
    internal string Place { get; } = Directory.CreateTempSubdirectory().FullName;

    internal string Data { get; } = Directory.CreateTempSubdirectory().FullName;

    public PolicyInTwoFolders()
    {
        foreach (var file in Directory.EnumerateFiles(MeasuresFile.DefaultFolder, "*", SearchOption.AllDirectories))
        {
            var named = Path.GetRelativePath(MeasuresFile.DefaultFolder, file);
            if (named.StartsWith("calendar", StringComparison.Ordinal) && Path.GetFileName(file) is not ("2026.json" or "2027.json"))
            {
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Place, named))!);
            File.Copy(file, Path.Combine(Place, named));
        }
    }

    public void Dispose()
    {
        Directory.Delete(Place, recursive: true);
        Directory.Delete(Data, recursive: true);
    }

    internal JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Place, file)))!;

    /// <summary>The file with other values at its places: <c>-</c> takes away, and a place <c>+</c> is one more of a list.</summary>
    internal JsonNode With(string file, params ReadOnlySpan<(string At, string Value)> changes)
    {
        var json = Json(file);
        foreach (var (at, value) in changes) { Change(json, at, value); }
        return json;
    }

    internal static void Change(JsonNode json, string at, string value)
    {
        var steps = at.Split('/');
        var node = steps[..^1].Aggregate(json, (of, step) => Index(of, step) is { } i ? of[i]! : of[step]!);
        var last = steps[^1];
        if (value == "-")
        {
            if (Index(node, last) is { } i) { node.AsArray().RemoveAt(i); } else { node.AsObject().Remove(last).ShouldBeTrue(at); }
        }
        else if (last == "+") { node.AsArray().Add(JsonNode.Parse(value)); }
        else if (Index(node, last) is { } at1) { node[at1] = JsonNode.Parse(value); }
        else { node[last] = JsonNode.Parse(value); }
    }

    /// <summary>The policy with files laid over it.</summary>
    internal Measures Load(params ReadOnlySpan<(string File, string Content)> laid)
    {
        Directory.Delete(Data, recursive: true);
        Directory.CreateDirectory(Data);
        foreach (var (file, content) in laid)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Data, file))!);
            File.WriteAllText(Path.Combine(Data, file), content);
        }
        return MeasuresFile.Load(Place, Data);
    }

    /// <summary>What is said of the policy with files laid over it, without their folder; nothing where it is sound. A file of the
    /// place, on which they lie, is told as such.</summary>
    internal string Said(params ReadOnlySpan<(string File, string Content)> laid)
    {
        try { Load(laid); }
        catch (MeasuresException e)
        {
            e.Message.ShouldStartWith(e.File);
            var on = e.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var laidOver = e.File.StartsWith(Data, StringComparison.Ordinal);
            var file = laidOver ? Path.GetRelativePath(Data, e.File) : $"place: {Path.GetRelativePath(Place, e.File)}";
            return $"{file} {on ?? "-"}{e.Message[e.File.Length..]}";
        }
        return "";
    }

    private static int? Index(JsonNode node, string step) =>
        node is JsonArray && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
}
