using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Luyan.Web.Register;

/// <summary>The rows and choices of the register as one piece of markup each: the page that is asked for most spares the
/// renderer some eight hundred frames. Every value is encoded here.</summary>
internal static class RegisterRows
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What a language calls columns, fields, districts and states by a policy; encoded once for each.</summary>
    private static readonly ConditionalWeakTable<Dictionaries, Words> Chinese = [], English = [];

    /// <summary>The rows of a page.</summary>
    public static MarkupString Of(IReadOnlyList<RegisterLine> lines, PageContext here)
    {
        var words = For(here);
        var html = new StringBuilder(lines.Count * 640);
        foreach (var line in lines)
        {
            html.Append("<tr><td class=\"nowrap\"").Append(words.Labels[0]).Append(Encoder.Encode(line.Number))
                .Append("</td><td").Append(words.Labels[1]).Append("<a href=\"")
                .Append(Encoder.Encode(Urls.Center(line.Number))).Append("\">").Append(Encoder.Encode(line.Name))
                .Append("</a></td><td").Append(words.Labels[2]).Append(Encoder.Encode(line.UnitName))
                .Append("</td><td").Append(words.Labels[3]).Append(words.Fields.GetValueOrDefault(line.Field) ?? Encoder.Encode(line.Field))
                .Append("</td><td").Append(words.Labels[4])
                .Append(words.Districts.GetValueOrDefault(line.District) ?? Encoder.Encode(line.District))
                .Append("</td><td").Append(words.Labels[5]).Append("<span class=\"").Append(CenterStates.Class(line.State))
                .Append("\">").Append(words.States.GetValueOrDefault(line.State) ?? Encoder.Encode(line.State))
                .Append("</span></td><td class=\"number\"").Append(words.Labels[6]).Append(Days.Short(line.NamedOn)).Append("</td></tr>");
        }
        return new(html.ToString());
    }

    /// <summary>The choices of a filter, the chosen one marked.</summary>
    public static MarkupString Fields(string? chosen, PageContext here) => Options(For(here).Fields, chosen);

    /// <inheritdoc cref="Fields"/>
    public static MarkupString Districts(string? chosen, PageContext here) => Options(For(here).Districts, chosen);

    /// <inheritdoc cref="Fields"/>
    public static MarkupString States(string? chosen, PageContext here) => Options(For(here).States, chosen);

    private static MarkupString Options(Dictionary<string, string> words, string? chosen)
    {
        var html = new StringBuilder(words.Count * 64);
        foreach (var (key, word) in words)
        {
            html.Append("<option value=\"").Append(Encoder.Encode(key))
                .Append(key == chosen ? "\" selected>" : "\">").Append(word).Append("</option>");
        }
        return new(html.ToString());
    }

    private static Words For(PageContext here) =>
        (here.Language == Language.Chinese ? Chinese : English).GetValue(here.Law.Dictionaries, known => new(here.Language, known));

    private sealed class Words(Language language, Dictionaries known)
    {
        private static readonly string[] Columns = ["number", "name", "unit", "field", "district", "state", "named-on"];

        public string[] Labels { get; } =
            [.. Columns.Select(c => $" data-label=\"{Encoder.Encode(Wordings.Of($"public.{c}", language))}\">")];

        public Dictionary<string, string> Fields { get; } = Encoded(known.Fields, language);

        public Dictionary<string, string> Districts { get; } = Encoded(known.Districts, language);

        // What is registered keeps its field whatever may be chosen today, so every code that ever held is one of them.
        private static Dictionary<string, string> Encoded(Dictionary words, Language language) =>
            words.Lists.SelectMany(l => l.What).Select(t => t.Code).Distinct()
                .ToDictionary(c => c, c => Encoder.Encode(words.Text(c, language)));

        public Dictionary<string, string> States { get; } = CenterStates.All.ToDictionary(
            s => s, s => Encoder.Encode(Wordings.Of($"public.state.{s}", language)));
    }
}
