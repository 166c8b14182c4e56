using System.Text.Encodings.Web;
using System.Text.Json;
using Luyan.Cases.Applications;
using Luyan.Store.Examinations;
using Luyan.Web.Applications.Filed;
using Luyan.Store.Rows;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Recommending;

/// <summary>The notes of an examination as typed, under the names that the forms of the department's acts use;
/// so they fill those forms as they are.</summary>
/// <param name="Values">Name and text.</param>
/// <param name="Version">The version that was read; 0 where nothing was saved.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="By">Who saved it.</param>
public sealed record Notes(IReadOnlyDictionary<string, string> Values, int Version = 0, DateTimeOffset? SavedAt = null, string By = "")
{
    private const int Longest = 4000;
    private const string Start = "Sections.";
    private const string End = ".What";
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Notes Nothing { get; } = new(new Dictionary<string, string>());

    public string this[string name] => Values.GetValueOrDefault(name, "");

    /// <summary>As saved.</summary>
    public static Notes From(Examination? saved) =>
        saved is null ? Nothing : new(Read(saved.Body), saved.Version, saved.SavedAt, saved.SavedByName);

    /// <summary>As posted: the marks, the opinion and the remarks, and nothing else.</summary>
    public static Notes From(IFormCollection form) => new(
        form.Where(f => IsOurs(f.Key) && !string.IsNullOrWhiteSpace(f.Value)).ToDictionary(
            f => f.Key, f => Short(f.Value.ToString().ReplaceLineEndings("\n").TrimEnd())),
        int.TryParse(form[FieldName.Version], out var version) ? version : -1);

    public static IReadOnlyDictionary<string, string> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    public string ToJson() =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(Values.ToDictionary(), StringComparer.Ordinal), Written);

    /// <summary>The places that carry a remark, in the order of the form.</summary>
    public static IEnumerable<string> PlacesIn(IReadOnlyDictionary<string, string> values) =>
        values.Keys.Where(k => k.StartsWith(Start, StringComparison.Ordinal) && k.EndsWith(End, StringComparison.Ordinal))
            .Select(k => k[Start.Length..^End.Length])
            .Where(p => PlaceNames.Read(p) is not null)
            .OrderBy(p => PlaceNames.Read(p)!.Value.Section).ThenBy(p => p, StringComparer.Ordinal);

    /// <summary>The name of the remark at a place.</summary>
    public static string Remark(string place) => $"{Start}{place}{End}";

    /// <summary>The opinions on the conditions as far as they are marked and remarked on.</summary>
    public IReadOnlyList<ConditionOpinion> Conditions =>
    [
        .. from item in Enumerable.Range(1, Items)
           where Enum.TryParse<ConditionMark>(this[$"Conditions.{item}.Finding"], out var mark) && Enum.IsDefined(mark)
           select new ConditionOpinion(
               item, Enum.Parse<ConditionMark>(this[$"Conditions.{item}.Finding"]), this[$"Conditions.{item}.Remark"].Trim()),
    ];

    /// <summary>Art. 5 has six items.</summary>
    public const int Items = 6;

    private static bool IsOurs(string name) => name == "Opinion"
        || Enumerable.Range(1, Items).Any(i => name == $"Conditions.{i}.Finding" || name == $"Conditions.{i}.Remark")
        || (name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal)
            && name.Length > Start.Length + End.Length && PlaceNames.Read(name[Start.Length..^End.Length]) is not null);

    private static string Short(string text) => text.Length > Longest ? text[..Longest] : text;
}
