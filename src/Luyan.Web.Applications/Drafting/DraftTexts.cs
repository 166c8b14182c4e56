using System.Text.Json;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Drafting;

/// <summary>The words that draft.js shows, handed over as an attribute of the form: nothing is inline, nothing is in the script.</summary>
internal static class DraftTexts
{
    private static readonly string[] Names =
        ["saved", "saving", "changed", "offline", "not-kept", "signed-out", "sign-in", "gone", "joined",
            "choose", "conflict", "mine", "theirs", "empty-value", "restored", "someone", "count"];

    public static string Json(PageContext here) =>
        JsonSerializer.Serialize(Names.ToDictionary(Camel, n => Wordings.Find($"unit.draft.{n}", here.Language)), Written);

    private static string Camel(string name) =>
        string.Concat(name.Split('-').Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    private static readonly JsonSerializerOptions Written =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
