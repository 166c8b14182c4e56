using System.CommandLine;
using System.Text.Json.Nodes;
using Luyan.Law;
using Luyan.Web.Hosting;
using static Luyan.Web.Commands.LawJson;

namespace Luyan.Web.Commands;

/// <summary>luyan law check: forms of numbers and names; an invalid value is a result, not bad input.</summary>
internal static class LawChecks
{
    internal static Command Build() => LawVerb.Of(
        "check", "Whether the policy is whole; or, with uscc, patent or center-name, whether a value is well formed.", [], Whole).With(
        Check("uscc", LegalRef.Art(5, 1), CreditCode.Check, Parameters.RegistrationPrefixes),
        Check("patent", LegalRef.Art(7, 3), (text, _, day) => PatentNumber.Check(text, day)),
        Check("center-name", LegalRef.Art(8), CenterName.Check, Parameters.NameShortest, Parameters.NameLongest, Parameters.NameForbidden));

    // What the start would refuse is refused before this is asked.
    private static JsonObject Whole(LawInput input, Measures law, string data) => new()
    {
        ["whole"] = true,
        ["folders"] = new JsonArray([.. new[] { PlaceChosen.Folder, Path.Combine(data, "measures") }
            .Where(Directory.Exists).Select(f => JsonValue.Create(f))]),
        ["city"] = law.Institution.City.Chinese,
        ["articles"] = law.Institution.Articles.Count(a => a.InText),
        ["firstDay"] = Day(law.FirstDay),
        ["parameters"] = law.Values.Count(),
        ["materials"] = law.Materials.Lists.Sum(l => l.What.Count),
        ["dictionaries"] = new JsonObject([.. law.Dictionaries.All.Select(d => KeyValuePair.Create(
            d.Name, (JsonNode?)d.Lists.Sum(l => l.What.Count)))]),
        ["schemes"] = new JsonArray([.. law.Schemes.Select(s => JsonValue.Create(s.Name.Code))]),
        ["calendar"] = new JsonObject
        {
            ["from"] = law.Calendar.Years.Keys.Min(), ["through"] = law.Calendar.Years.Keys.Max(), ["imports"] = law.Calendar.Version,
        },
    };

    private static Command Check(
        string name, LegalRef article, Func<string, Measures, DateOnly, CheckResult> check, params Parameter[] used) =>
        LawVerb.Of(name, $"check {name} expects one VALUE.", ["--on"], (input, law, _) =>
        {
            var day = input.DayOr("--on", TimeProvider.System.Today(), law);
            var result = check(input.Words[0], law, day);
            return Answer(article, used.Select(p => law.On(p, day)),
                ("value", input.Words[0]), ("valid", result.Valid), ("reasons", Remarks(result.Reasons)), ("hints", Remarks(result.Hints)));
        }, words: 1);
}
