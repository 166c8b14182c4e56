using System.Text.Encodings.Web;
using System.Text.Json;

namespace Luyan.Store.Facts;

/// <summary>Reads and writes the body of a fact: a flat object of column and text.</summary>
public static class FactBody
{
    private const int LongestTitle = 200;
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The columns that have a text.</summary>
    public static IReadOnlyDictionary<string, string> Read(string body) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(body) ?? [];

    /// <summary>As it is stored: columns in the order of their names, empty ones left out, so that the same row
    /// gives the same text.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> cells) =>
        JsonSerializer.Serialize(
            new SortedDictionary<string, string>(cells.Where(c => c.Value.Length > 0).ToDictionary(), StringComparer.Ordinal), Written);

    /// <summary>How a row is listed: its name, or its year.</summary>
    public static string TitleOf(string body)
    {
        var cells = Read(body);
        var title = cells.GetValueOrDefault("name") ?? cells.GetValueOrDefault("year") ?? "";
        return title.Length <= LongestTitle ? title : title[..LongestTitle];
    }
}
