using System.Globalization;
using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>Breaks each file of <c>measures/</c> in every way that it can be broken: the policy is refused in one line that names the
/// file, the key and the day.</summary>
public sealed class Every_file_of_the_policy_is_guarded(ShortPolicyCopy policy) : IClassFixture<ShortPolicyCopy>, IDisposable
{
    private readonly string folder = policy.Folder;

    public static IEnumerable<string> Files => Directory.EnumerateFiles(MeasuresFile.DefaultFolder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(MeasuresFile.DefaultFolder, f)).Order(StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Files];

    /// <summary>What says what holds from a day on: everything but <c>domain.json</c>, the place and its articles, the clauses
    /// of transition, the citations, which follow the rules of the program, and the calendars.</summary>
    public static TheoryData<string> Dated =>
        [.. Files.Where(f => f is not ("domain.json" or "place.json" or "articles.json" or "transitions.json")
            && f != Path.Combine("sources", "citations.json") && !f.StartsWith("calendar", StringComparison.Ordinal))];

    public static TheoryData<string> Calendars => [.. Files.Where(f => f.StartsWith("calendar", StringComparison.Ordinal))];

    public void Dispose() => policy.Mend();

    private string At(string file) => Path.Combine(folder, file);

    private void Copy(string file)
    {
        if (File.Exists(At(file))) { return; }
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.Copy(Path.Combine(MeasuresFile.DefaultFolder, file), At(file));
    }

    private JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(At(file)))!;

    private MeasuresException Refused(string file, string content, string what)
    {
        var sound = File.ReadAllText(At(file));
        File.WriteAllText(At(file), content);
        MeasuresException refused;
        try { refused = Should.Throw<MeasuresException>(() => MeasuresFile.Load(folder), $"{file}: {what}"); }
        finally { File.WriteAllText(At(file), sound); }
        refused.File.ShouldEndWith(file, customMessage: what);
        refused.Message.ShouldStartWith(refused.File, customMessage: what);
        refused.Message.ShouldNotContain("\n", customMessage: what);
        return refused;
    }

    private MeasuresException RefusedWithDay(string file, JsonNode content, string what)
    {
        var refused = Refused(file, content.ToJsonString(), what);
        refused.Key.ShouldNotBeEmpty(what);
        refused.Day.ShouldNotBeNull($"{file}: {what}: {refused.Message}");
        refused.Message.ShouldContain($"{refused.Day:yyyy-MM-dd}", customMessage: what);
        refused.Message.ShouldContain($"'{refused.Key}'", customMessage: what);
        return refused;
    }

    private static JsonNode Find(JsonNode root, string path) => ObjectsIn(root).First(o => o.GetPath() == path);

    private static IEnumerable<JsonNode> ObjectsIn(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => ObjectsIn(p.Value)).Append(o),
        JsonArray a => a.SelectMany(ObjectsIn),
        _ => [],
    };

    [Theory, MemberData(nameof(All))]
    public void A_file_that_was_cut_off_is_refused_with_its_name(string file)
    {
        Copy(file);
        var text = File.ReadAllText(At(file));
        Refused(file, text[..(text.Length * 2 / 3)], "cut off");
        Refused(file, "", "empty");
        Refused(file, "[]", "no object");
    }

    [Theory, MemberData(nameof(All))]
    public void An_unknown_field_is_refused_wherever_it_stands(string file)
    {
        Copy(file);
        // What a criterion asks of a column is free here; whether the ledger has the column is checked with the ledger.
        foreach (var path in ObjectsIn(Json(file)).DistinctBy(JsonShape.Of).Select(o => o.GetPath())
            .Where(p => !p.EndsWith(".where", StringComparison.Ordinal)))
        {
            var broken = Json(file);
            ((JsonObject)Find(broken, path))["throug"] = "2030-12-31";
            Refused(file, broken.ToJsonString(), path).Message.ShouldContain("throug", customMessage: path);
        }
    }

    [Theory, MemberData(nameof(Dated))]
    public void A_gap_in_the_days_is_refused_with_its_day(string file)
    {
        var broken = Json(file);
        foreach (var dated in ObjectsIn(broken).Cast<JsonObject>()
            .Where(o => o["from"]?.GetValueKind() == System.Text.Json.JsonValueKind.String))
        {
            dated["from"] = "2007-01-02";
        }
        RefusedWithDay(file, broken, "gap").Message.ShouldContain("gap: no ");
    }

    [Theory, MemberData(nameof(Dated))]
    public void An_overlap_is_refused_with_its_day(string file)
    {
        if (file.StartsWith("assessment", StringComparison.Ordinal))
        {
            var twin = Json(file);
            twin["key"] = "twin";
            File.WriteAllText(At(Path.Combine("assessment", "twin.json")), twin.ToJsonString());
            Should.Throw<MeasuresException>(() => MeasuresFile.Load(folder)).ShouldSatisfyAllConditions(
                e => e.Message.ShouldContain("overlap"), e => e.Day.ShouldNotBeNull());
            return;
        }
        var broken = Json(file);
        var list = ObjectsIn(broken).Cast<JsonObject>().First(o => o["from"] is not null).Parent!.AsArray();
        list.Add(list[0]!.DeepClone());
        list[^1]!["from"] = "2026-03-01";
        RefusedWithDay(file, broken, "overlap").Message.ShouldContain("overlap: two values on 2026-03-01");
    }

    [Theory, MemberData(nameof(Dated))]
    public void What_names_no_source_is_refused(string file)
    {
        foreach (var path in ObjectsIn(Json(file)).Cast<JsonObject>().Where(o => o["source"] is not null).Select(o => o.GetPath()))
        {
            var broken = Json(file);
            ((JsonObject)Find(broken, path)).Remove("source");
            RefusedWithDay(file, broken, path).Message.ShouldContain("source");
        }
    }

    [Theory, MemberData(nameof(Calendars))]
    public void A_calendar_without_source_or_with_a_day_of_another_year_or_missing_is_refused(string file)
    {
        foreach (var year in Files) { Copy(year); }
        var broken = Json(file);
        broken.AsObject().Remove("source");
        broken.AsObject().Remove("papers");
        RefusedWithDay(file, broken, "source").Message.ShouldContain("source");
        var stray = Json(file);
        stray["days"]![0]!["date"] = "1999-01-01";
        RefusedWithDay(file, stray, "day");
        if (Files.First(f => f.StartsWith("calendar", StringComparison.Ordinal)) == file
            || Files.Last(f => f.StartsWith("calendar", StringComparison.Ordinal)) == file)
        {
            return;
        }
        File.Delete(At(file));
        var gap = Should.Throw<MeasuresException>(() => MeasuresFile.Load(folder));
        $"{gap.Day:yyyy}.json".ShouldBe(Path.GetFileName(file));
        gap.Message.ShouldContain("gap");
    }

    [Theory, MemberData(nameof(All))]
    public void A_file_that_is_away_is_missed_by_its_key(string file)
    {
        if (file.StartsWith("calendar", StringComparison.Ordinal)) { return; }
        File.Delete(At(file));
        Should.Throw<MeasuresException>(() => MeasuresFile.Load(folder));
    }

    [Fact]
    public void An_unknown_unit_is_refused_for_every_parameter()
    {
        foreach (var file in Files.Where(f => f.StartsWith("parameters", StringComparison.Ordinal)))
        {
            foreach (var key in Json(file).AsObject().Select(p => p.Key).ToList())
            {
                var broken = Json(file);
                broken[key]!["unit"] = "fortnights";
                var refused = Refused(file, broken.ToJsonString(), key);
                refused.Key.ShouldBe(key);
                refused.Message.ShouldContain("unknown unit 'fortnights'");
            }
        }
    }

    [Theory]
    [InlineData("review.panel-quorum", "0", "at least 1")]
    [InlineData("review.panel-quorum", "101", "does not fit")]
    [InlineData("sanction.bar", "0", "at least 1")]
    [InlineData("sanction.bar", "200", "at most 150")]
    [InlineData("sanction.statement", "0", "at least 1")]
    [InlineData("construction.longest", "2400", "at most 240")]
    [InlineData("name.shortest", "31", "above 'name.longest'")]
    [InlineData("rectification.shortest", "366", "above 'rectification.longest'")]
    [InlineData("review.score-needs-comment", "101", "above 'review.score-highest'")]
    [InlineData("annual-report.opens", "\"02-01\"", "lies after")]
    [InlineData("annual-report.sections", """["overview","weather"]""", "'weather' is unknown")]
    [InlineData("file.kinds", """["pdf","exe"]""", "'exe' is unknown")]
    [InlineData("file.kinds", """["pdf","pdf"]""", "twice")]
    [InlineData("clock.reminders", "[-400]", "366 days away")]
    [InlineData("earlier.named-through", "\"2026-12\"", "must be a day")]
    [InlineData("document.number-pattern", "\"包科发{n}号\"", "must contain '{year}'")]
    public void A_value_that_makes_no_sense_is_refused_with_its_day(string key, string value, string said)
    {
        var file = Files.Single(f => f.StartsWith("parameters", StringComparison.Ordinal) && Json(f)[key] is not null);
        var broken = Json(file);
        broken[key]!["values"]![0]!["value"] = JsonNode.Parse(value);
        RefusedWithDay(file, broken, key).Message.ShouldContain(said);
    }

    [Theory]
    [InlineData("materials.json", "lists[0].materials[0].code", "\"form\"", "application-form")]
    [InlineData("materials.json", "lists[0].materials[2].kinds[0]", "\"guild\"", "no kind of unit")]
    [InlineData("materials.json", "lists[0].materials[2].when", "\"sometimes\"", "always")]
    [InlineData("materials.json", "lists[0].materials[2].article", "\"16\"", "does not have")]
    [InlineData("dictionaries/departments.json", "lists[0].entries[0].district", "\"110101\"", "does not exist")]
    [InlineData("dictionaries/districts.json", "lists[0].entries[0].registration", "\"15\"", "six digits")]
    [InlineData("dictionaries/districts.json", "lists[0].entries[0].code", "\"150203\"", "stands twice")]
    [InlineData("dictionaries/review-criteria.json", "lists[0].entries[0].points", "25", "105 points")]
    [InlineData("dictionaries/review-criteria.json", "lists[0].entries[0].points", "0", "whole 'points'")]
    [InlineData("dictionaries/bureau.json", "lists[0].entries[0].code", "\"office\"", "'name'")]
    public void What_does_not_fit_the_rest_of_the_policy_is_refused_with_its_day(string file, string place, string value, string said)
    {
        var broken = Json(file);
        var steps = place.Split('.', '[').Select(s => s.TrimEnd(']')).ToArray();
        JsonNode node = broken;
        foreach (var step in steps[..^1])
        {
            node = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? node[at]! : node[step]!;
        }
        if (int.TryParse(steps[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            node[last] = JsonNode.Parse(value);
        }
        else
        {
            node[steps[^1]] = JsonNode.Parse(value);
        }
        RefusedWithDay(file, broken, place).Message.ShouldContain(said);
    }

    [Theory, InlineData("materails.json"), InlineData("paramaters"), InlineData("dictionaries/field.json"), InlineData("calendar/2030.txt")]
    public void A_file_that_nobody_reads_is_refused(string name)
    {
        if (Path.HasExtension(name)) { File.WriteAllText(At(name), "{}"); } else { Directory.CreateDirectory(At(name)); }
        Should.Throw<MeasuresException>(() => MeasuresFile.Load(folder)).Message.ShouldContain("unknown");
    }

    [Fact]
    public void The_data_folder_lays_over_single_values_dictionaries_and_materials()
    {
        var data = Path.Combine(folder, "..", Path.GetFileName(folder) + "-data");
        try
        {
            foreach (var file in new[] { "materials.json", "dictionaries/fields.json", "domain.json" })
            {
                var own = Json(file);
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(data, file))!);
                if (own["lists"] is JsonArray lists)
                {
                    lists[0]![file == "materials.json" ? "materials" : "entries"]![0]!["zh"] = "另一个名称";
                }
                else
                {
                    own["firstDay"] = "2010-01-01";
                }
                File.WriteAllText(Path.Combine(data, file), own.ToJsonString());
            }
            var law = MeasuresFile.Load(folder, data);
            law.Materials.Text("application-form", Language.Chinese).ShouldBe("另一个名称");
            law.Dictionaries.Fields.Text("1", Language.Chinese).ShouldBe("另一个名称");
            law.Dictionaries.Kinds.Text("enterprise", Language.Chinese).ShouldBe("企业");
            law.FirstDay.ShouldBe(new(2010, 1, 1));
        }
        finally { Directory.Delete(data, recursive: true); }
    }
}

