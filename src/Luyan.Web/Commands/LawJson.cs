using System.Globalization;
using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Web.Commands;

/// <summary>The law's answers as JSON.</summary>
internal static class LawJson
{
    /// <summary>The beginning of every answer: the article and the parameters that were used, each with value,
    /// since when, and source.</summary>
    internal static JsonObject Answer(LegalRef article, IEnumerable<DatedValue> used, params (string Key, JsonNode? Value)[] values)
    {
        var answer = new JsonObject { ["article"] = article.CodeIn(Institution.Spoken), ["articleText"] = Both(article.Text) };
        foreach (var (key, value) in values) { answer[key] = value; }
        answer["parameters"] = new JsonArray([.. used.Select(Parameter)]);
        return answer;
    }

    /// <summary>A day, YYYY-MM-DD.</summary>
    internal static JsonNode? Day(DateOnly? day) =>
        day is { } known ? JsonValue.Create(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;

    /// <summary>A text in both languages.</summary>
    internal static JsonObject Both(Func<Language, string> text) =>
        new() { ["zh-CN"] = text(Language.Chinese), ["en"] = text(Language.English) };

    internal static JsonNode Parameter(DatedValue value)
    {
        var shown = new JsonObject
        {
            ["key"] = value.Parameter.Key,
            ["value"] = Value(value),
            ["unit"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.Unit.ToString()),
            ["since"] = Day(value.From)
        };
        if (value.Through is { } last) { shown["through"] = Day(last); }
        shown["source"] = value.Source;
        shown["reading"] = value.Reading;
        return shown;
    }

    internal static JsonArray Remarks(IEnumerable<Remark> remarks) => new([.. remarks.Select(r =>
    {
        JsonNode said = Both(r.Text);
        said["key"] = r.Key;
        return said;
    })]);

    private static JsonNode Value(DatedValue value) => value.Unit switch
    {
        Unit.Switch => value.Raw == "true",
        Unit.Text or Unit.DayOfYear or Unit.TimeOfDay => value.Raw,
        Unit.List => new JsonArray([.. value.Words.Select(w => JsonValue.Create(w))]),
        Unit.DayOffsets => new JsonArray([.. value.Words.Select(w => JsonValue.Create(int.Parse(w, CultureInfo.InvariantCulture)))]),
        _ => int.Parse(value.Raw, CultureInfo.InvariantCulture),
    };
}
