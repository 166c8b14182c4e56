using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>In what each dated value may be counted, and between which bounds it makes sense, as the reader of the policy takes it.
/// The table <c>kinds-of-values.txt</c> is what a place relies on that writes its own values.</summary>
public sealed partial class Dated_values_have_kinds_and_bounds
{
    private static readonly Measures Policy = Schemes.Policy;

    private static readonly Unit[] Counted =
        [Unit.Days, Unit.WorkingDays, Unit.Months, Unit.Years, Unit.Count, Unit.Megabytes, Unit.Minutes, Unit.Percent];

    [Fact]
    public void They_are_as_in_the_table()
    {
        var path = Path.Combine(Repository.Root, "tests", "Luyan.Specs", "Law", "kinds-of-values.txt");
        string[] now = [
            .. Parameters.All.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {string.Join(", ", Taken(p))}"),
        ];
        if (Environment.GetEnvironmentVariable("LUYAN_WRITE_DOCS") == "1") { File.WriteAllLines(path, now); }
        now.ShouldBe(File.Exists(path) ? File.ReadAllLines(path) : [], "where it is meant, run the specs with LUYAN_WRITE_DOCS=1");
    }

    private static IEnumerable<string> Taken(Parameter parameter)
    {
        foreach (var unit in Enum.GetValues<Unit>().Where(u => !Said(parameter, u, "{}").Contains("is counted in")))
        {
            if (!Counted.Contains(unit))
            {
                yield return unit == Unit.Switch ? "switch" : $"{unit}{(Said(parameter, unit, "[]") == "" ? " or none" : "")}";
                continue;
            }
            Said(parameter, unit, "-1").ShouldContain("does not fit");
            var least = Bound(parameter, unit, "0", "at least") ?? 0;
            // Percentages above a hundred are none.
            var most = Bound(parameter, unit, $"{int.MaxValue}", "at most") ?? 100;
            Said(parameter, unit, $"{most + 1}").ShouldContain(unit == Unit.Percent ? "does not fit" : $"it must be at most {most}.");
            // A period can be counted in each unit alike: its bounds are tried in its own.
            if (unit == parameter.Unit)
            {
                foreach (var bound in new[] { least, most }) { Said(parameter, unit, $"{bound}").ShouldBe("", $"{parameter.Key} {bound}"); }
            }
            yield return $"{unit} {least} to {most}";
        }
    }

    private static int? Bound(Parameter parameter, Unit unit, string value, string said) =>
        Said(parameter, unit, value) is var told && told.Contains(said)
            ? int.Parse(LastNumber().Match(told).Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>What is said of a value by itself; nothing where only another value does not fit it.</summary>
    private static string Said(Parameter parameter, Unit unit, string value)
    {
        var change = $$"""
            {"parameter":"{{parameter.Key}}","unit":"{{JsonNamingPolicy.KebabCaseLower.ConvertName(unit.ToString())}}","from":"2030-01-01",
            "source":"s","value":{{value}}}
            """;
        try { Policy.Changed([JsonElement.Parse(change)]); }
        catch (MeasuresException e)
        {
            return e.Message.Contains("makes no sense") || e.Message.Contains("does not fit") || e.Message.Contains("is counted in")
                ? e.Message : "";
        }
        return "";
    }

    [Theory]
    [InlineData("clock.reminders", "[-366,366]", "")]
    [InlineData("clock.reminders", "[-367]", "a day lies more than 366 days away")]
    [InlineData("clock.reminders", "[0,367]", "a day lies more than 366 days away")]
    [InlineData("clock.reminders", "[1,1]", "it names something twice")]
    [InlineData("clock.reminders", "[1.5]", "does not fit DayOffsets")]
    [InlineData("clock.reminders", "[]", "it is empty")]
    [InlineData("name.forbidden", "[]", "it is empty")]
    [InlineData("name.forbidden", """["a","b","a"]""", "it names something twice")]
    [InlineData("name.forbidden", """["anything"]""", "")]
    [InlineData("name.forbidden", """["a",""]""", "does not fit List")]
    [InlineData("file.kinds", """["ofd"]""", "")]
    [InlineData("file.kinds", """["pdf","exe"]""", "'exe' is unknown; known: pdf, jpg, png, docx, xlsx, ofd")]
    [InlineData("document.number-pattern", "\"{n}〔{year}〕\"", "")]
    [InlineData("document.number-pattern", "\"{n}\"", "it must contain '{year}'")]
    [InlineData("document.number-pattern", "\"{year}\"", "it must contain '{n}'")]
    [InlineData("message.digest-time", "\"23:59\"", "")]
    [InlineData("message.digest-time", "\"24:00\"", "does not fit TimeOfDay")]
    [InlineData("annual-report.day", "\"02-28\"", "")]
    [InlineData("annual-report.day", "\"02-29\"", "does not fit DayOfYear")]
    [InlineData("reasons.grounded", "false", "")]
    [InlineData("reasons.grounded", "0", "does not fit Switch")]
    [InlineData("review.panel-quorum", "100", "")]
    [InlineData("review.panel-quorum", "1", "")]
    [InlineData("review.panel-size", "5.5", "does not fit Count")]
    public void A_value_fits_its_kind_to_the_last_one(string key, string value, string said)
    {
        var told = Said(Parameters.All.Single(p => p.Key == key), Policy.Values.Last(v => v.Parameter.Key == key).Unit, value);
        if (said == "") { told.ShouldBe(""); } else { told.ShouldContain(said); }
    }

    [GeneratedRegex(@"[0-9]+(?=\.\z)")]
    private static partial Regex LastNumber();
}
