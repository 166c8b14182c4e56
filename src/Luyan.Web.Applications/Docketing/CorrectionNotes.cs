using System.Text.Encodings.Web;
using System.Text.Json;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Web.Applications.Filed;
using Luyan.Store.Rows;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Docketing;

/// <summary>A correction list under way, under the names that the form of the act uses; so it fills that form as it is.</summary>
/// <param name="Values">Name of the input and text.</param>
/// <param name="Version">The version that was read; 0 where nothing was saved.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="By">Who saved it.</param>
public sealed record CorrectionNotes(
    IReadOnlyDictionary<string, string> Values, int Version = 0, DateTimeOffset? SavedAt = null, string By = "")
{
    /// <summary>The kind of the working paper; its subject is the filed version.</summary>
    public const string Paper = "correction-list";

    private const int Longest = 4000;
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string this[string name] => Values.GetValueOrDefault(name, "");

    /// <summary>As saved.</summary>
    public static CorrectionNotes From(WorkingPaper saved) => new(Read(saved.Body), saved.Version, saved.SavedAt, saved.SavedByName);

    /// <summary>As posted: the items that a list about this dossier can name, and nothing else.</summary>
    public static CorrectionNotes From(IFormCollection form, Filing filing, Measures law) => new(
        Correctable.In(filing.Dossier, law, filing.FiledOn).Select(i => Correctable.Input(i.Value))
            .Where(name => !string.IsNullOrWhiteSpace(form[name]))
            .ToDictionary(name => name, name => Short(form[name].ToString().ReplaceLineEndings("\n").TrimEnd())),
        int.TryParse(form[FieldName.Version], out var version) ? version : -1);

    /// <summary>Drafted from what is lacking, item by item. It is written in Chinese, as the letter that carries it.</summary>
    public static CorrectionNotes Drafted(Filing filing, IReadOnlyList<Lack> lacks, Measures law)
    {
        var sections = FiledSections.Of(filing.Dossier);
        return new(lacks.Where(l => l.Correctable)
            .GroupBy(l => Correctable.Input(Correctable.Key(l.Section, l.Material))).ToDictionary(g => g.Key, g =>
        {
            string Named(Lack lack) => lack.Place is null
                ? ""
                : PlaceNames.Within(Language.Chinese, law, lack.Section, lack.Place, sections(PlaceNames.SectionKey(lack.Section)));
            var asked = g.Select(l => l.Ask(Language.Chinese, Named(l))).Distinct().ToList();
            return Short(asked.Count == 1 ? asked[0] : string.Join('\n', asked.Select((line, i) => $"{i + 1}. {line}")));
        }));
    }

    public static IReadOnlyDictionary<string, string> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    public string ToJson() =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(Values.ToDictionary(), StringComparer.Ordinal), Written);

    private static string Short(string text) => text.Length > Longest ? text[..Longest] : text;
}
