using System.Text.Json;
using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>What a scenario says about another policy: each part of it changes from a day on, and all else stays as it is.</summary>
public sealed class A_policy_changes_from_a_day_on
{
    private static readonly Measures Policy = Schemes.Policy;
    private static readonly DateOnly Day = new(2027, 1, 1);

    private static Measures Changed(Measures law, params string[] changes) => law.Changed(changes.Select(c => JsonElement.Parse(c)));

    private static string Bar(string from, int years, string more = "") =>
        $$"""{"parameter":"sanction.bar","value":{{years}},"from":"{{from}}","source":"s"{{more}}}""";

    private static IEnumerable<string> Of(Measures law, Parameter parameter) => law.Values.Where(v => v.Parameter == parameter)
        .Select(v => $"{v.From:yyyy-MM-dd} {v.Through:yyyy-MM-dd} {v.Raw} {v.Unit}");

    [Theory]
    [InlineData("2027-01-01 3", "2007-01-01 2026-12-31 2 Years|2027-01-01  3 Years")]
    [InlineData("2027-01-01 3,2028-01-01 4", "2007-01-01 2026-12-31 2 Years|2027-01-01 2027-12-31 3 Years|2028-01-01  4 Years")]
    [InlineData("2027-01-01 3,2028-01-01 4,2027-06-01 5",
        "2007-01-01 2026-12-31 2 Years|2027-01-01 2027-05-31 3 Years|2027-06-01  5 Years")]
    [InlineData("2027-01-01 3,2027-01-01 4", "2007-01-01 2026-12-31 2 Years|2027-01-01  4 Years")]
    [InlineData("2027-01-01 3,2026-12-31 4", "2007-01-01 2026-12-30 2 Years|2026-12-31  4 Years")]
    [InlineData("2027-01-01 3,2026-12-30 4", "2007-01-01 2026-12-29 2 Years|2026-12-30  4 Years")]
    [InlineData("2007-01-01 3", "2007-01-01  3 Years")]
    public void A_value_ends_on_the_day_before_the_next(string changes, string values)
    {
        var law = Changed(Policy, [.. changes.Split(',').Select(c => Bar(c[..10], int.Parse(c[11..], null)))]);
        Of(law, Parameters.ReapplicationBar).ShouldBe(values.Split('|'));
        foreach (var other in Parameters.All.Where(p => p != Parameters.ReapplicationBar)) { Of(law, other).ShouldBe(Of(Policy, other)); }
    }

    [Fact]
    public void A_value_is_counted_as_before_where_the_change_says_nothing_else() =>
        Of(Changed(Policy, Bar("2027-01-01", 30, ",\"unit\":\"months\""), Bar("2028-01-01", 40)), Parameters.ReapplicationBar)
            .ShouldBe(["2007-01-01 2026-12-31 2 Years", "2027-01-01 2027-12-31 30 Months", "2028-01-01  40 Months"]);

    [Fact]
    public void Words_are_replaced_in_their_place_and_new_ones_come_last()
    {
        var law = Changed(Policy, """
            {"dictionary":"fields","from":"2027-01-01","source":"another list","without":["1","91"],
            "entries":[{"code":"100","zh":"新","en":"new"},{"code":"3","zh":"三","en":"three"}]}
            """);
        law.Dictionaries.Fields.On(Day.AddDays(-1)).ShouldBe(Policy.Dictionaries.Fields.On(Day));
        law.Dictionaries.Fields.On(Day).Select(t => t.Code).ShouldBe(["2", "3", "4", "5", "6", "7", "8", "92", "99", "100"]);
        law.Dictionaries.Fields.On(Day)[1].English.ShouldBe("three");
        law.Dictionaries.Fields.Lists.Select(l => (l.From, l.Through)).ShouldBe([(Policy.FirstDay, Day.AddDays(-1)), (Day, null)]);
        law.Dictionaries.Fields.Lists[1].Source.ShouldBe("another list");
        foreach (var other in law.Dictionaries.All.Where(d => d.Name != "fields")) { Policy.Dictionaries.All.ShouldContain(other); }
    }

    [Fact]
    public void Each_dictionary_can_be_changed_and_no_other_with_it()
    {
        foreach (var name in PolicyChange.Dictionaries)
        {
            var changed = Changed(Policy, $$"""{"dictionary":"{{name}}","from":"2027-01-01","source":"s"}""");
            foreach (var dictionary in changed.Dictionaries.All) { dictionary.Lists.Count.ShouldBe(dictionary.Name == name ? 2 : 1, name); }
            changed.Dictionaries.All.Select(d => d.Name).ShouldBe(PolicyChange.Dictionaries, ignoreOrder: true);
        }
    }

    [Fact]
    public void Materials_are_replaced_in_their_place_and_new_ones_come_last()
    {
        var law = Changed(Policy, """
            {"from":"2027-01-01","source":"s","without":["other-evidence"],"materials":[
            {"code":"b","zh":"乙","en":"b","article":"7.3","when":"always","kinds":["hospital"]},
            {"code":"business-licence","zh":"执照","en":"licence","article":"7.3","when":"offered","kinds":[]}]}
            """);
        var (before, after) = (Policy.Materials.On(Day), law.Materials.On(Day));
        after.Select(m => m.Material.Code).ShouldBe([.. before.Select(m => m.Material.Code).Where(c => c != "other-evidence"), "b"]);
        (after[2].Material.Term.English, after[2].When).ShouldBe(("licence", AskedWhen.Offered));
        law.Materials.On(Day.AddDays(-1)).ShouldBe(before);
        law.Materials.Find("other-evidence")!.Article.ShouldBe(before.Single(m => m.Material.Code == "other-evidence").Material.Article);
        law.Materials.Find("business-licence")!.Term.English.ShouldBe("licence");
        (law.Materials.Find("none"), law.Materials.Text("none", Language.English)).ShouldBe((null, "none"));
    }

    [Fact]
    public void A_criterion_is_replaced_in_its_group_or_among_the_adjustments()
    {
        static string Of(string key, string points, string score) =>
            $$"""{"key":"{{key}}","zh":"新","en":"new","article":"11","points":{{points}},"unit":{"zh":"","en":""},""" +
                $$""" "value":{"number":1},"score":{{score}}}""";
        var law = Changed(Policy, $$"""
            {"from":"2027-01-01","source":"another","criteria":[{{Of("seniors", "5", """{"each":2}""")}},
            {{Of("rectifications", "-9", """{"each":-1}""")}}]}
            """);
        var (before, after) = (Policy.SchemeOn(Day)!, law.SchemeOn(Day)!);
        after.Criteria.Select(c => c.Name.Code).ShouldBe(before.Criteria.Select(c => c.Name.Code));
        after.Criteria.Where(c => c.Name.English == "new").Select(c => (c.Name.Code, c.Points))
            .ShouldBe([("seniors", 5), ("rectifications", -9)]);
        after.Criteria.Where(c => c.Name.English != "new").ShouldBe(
            before.Criteria.Where(c => c.Name.Code is not ("seniors" or "rectifications")));
        (after.From, after.Source, law.Schemes.Count).ShouldBe((Day, "another", 2));
        law.SchemeOn(Day.AddDays(-1)).ShouldBe(before);
        Changed(law, """{"from":"2027-01-01","source":"s","criteria":[]}""").Schemes.Select(s => (s.From, s.Source))
            .ShouldBe([(Policy.FirstDay, before.Source), (Day, "s")]);
        Changed(law, """{"from":"2026-01-01","source":"s","criteria":[]}""").Schemes.Select(s => s.From)
            .ShouldBe([Policy.FirstDay, new(2026, 1, 1)]);
    }

    [Theory]
    [InlineData("""{"from":"2027-01-01","source":"s"}""",
        "Each change must be an object with one of parameter, dictionary, materials, criteria, scheme.")]
    [InlineData("""{"from":"2027-01-01","source":"s","materials":[],"criteria":[]}""",
        "Each change must be an object with one of parameter, dictionary, materials, criteria, scheme.")]
    [InlineData("""{"parameter":"sanction.fine","value":1,"from":"2027-01-01","source":"s"}""",
        "'sanction.fine' (from 2027-01-01) There is no parameter 'sanction.fine'.")]
    [InlineData("""{"parameter":"sanction.bar","value":1,"from":"2027-01-01","source":"s","reading":5}""",
        "'sanction.bar' (from 2027-01-01) has 'reading', which is unknown here. Known: parameter, value, unit, from, source.")]
    [InlineData("""{"dictionary":"colours","from":"2027-01-01","source":"s"}""", "'colours' (from 2027-01-01) is an unknown dictionary.")]
    [InlineData("""{"dictionary":"fields","without":["1","none"],"from":"2027-01-01","source":"s"}""",
        "'fields' (from 2027-01-01) takes 'none' away, which is not there.")]
    [InlineData("""{"materials":[],"without":["none"],"from":"2027-01-01","source":"s"}""",
        "'materials' (from 2027-01-01) takes 'none' away, which is not there.")]
    [InlineData("""{"criteria":[],"from":"2006-12-31","source":"s"}""",
        "'criteria' (from 2006-12-31) changes a scheme before the first one holds.")]
    [InlineData("""{"criteria":[{"key":"none","zh":"一","en":"one","article":"11","points":1,"score":{"judged":{"by":"panel"}}}],""" +
        """ "from":"2027-01-01","source":"s"}""", "'none' (from 2027-01-01) is no criterion of the scheme that holds.")]
    [InlineData("""{"criteria":[{"key":"seniors","zh":"一","en":"one","article":"11","points":4,"score":{"judged":{"by":"panel"}}}],""" +
        """ "from":"2027-01-01","source":"s"}""", "")]
    public void A_change_that_says_nothing_is_refused(string change, string said)
    {
        if (said == "") { Changed(Policy, change).SchemeOn(Day)!.Find("seniors")!.Points.ShouldBe(4); return; }
        Should.Throw<MeasuresException>(() => Changed(Policy, change)).Message.ShouldBe($"policyChanges: {said}");
    }

    /// <summary>Each part fits the others on every day on which one of them changes.</summary>
    [Theory]
    [InlineData("""{"parameter":"name.longest","value":2,"from":"2030-01-01","source":"s"}""", "")]
    [InlineData("""{"parameter":"name.longest","value":1,"from":"2030-01-01","source":"s"}""",
        "'name.shortest' (from 2030-01-01) is 2, above 'name.longest' with 1.")]
    [InlineData("""{"parameter":"annual-report.opens","value":"01-30","from":"2030-01-01","source":"s"}""", "")]
    [InlineData("""{"parameter":"annual-report.opens","value":"01-31","from":"2030-01-01","source":"s"}""",
        "'annual-report.opens' (from 2030-01-01) lies after 'annual-report.day'.")]
    [InlineData("""{"parameter":"sanction.cancels-on","value":["falsehood"],"from":"2030-01-01","source":"s"}""",
        "'sanction.cancels-on' (from 2030-01-01) names 'falsehood', which stands in 'sanction.revokes-on' too.")]
    [InlineData("""{"parameter":"sanction.cancels-on","value":[],"from":"2030-01-01","source":"s"}""", "")]
    [InlineData("""{"parameter":"sanction.revokes-on","value":[],"from":"2030-01-01","source":"s"}""", "")]
    [InlineData("""{"parameter":"review.score-highest","value":101,"from":"2030-01-01","source":"s"}""",
        "'review-criteria' (from 2030-01-01) has 100 points together; 'review.score-highest' is 101.")]
    [InlineData("""{"dictionary":"bureau","without":["name"],"from":"2030-01-01","source":"s"}""",
        "'bureau' (from 2030-01-01) needs the entry 'name'.")]
    [InlineData("""{"dictionary":"districts","without":["150202"],"from":"2030-01-01","source":"s"}""",
        "'150202' (from 2030-01-01) names the district '150202', which does not exist.")]
    [InlineData("""{"dictionary":"kinds","without":["hospital"],"from":"2030-01-01","source":"s"}""",
        "'institution-approval' (from 2030-01-01) is asked of 'hospital', which is no kind of unit.")]
    [InlineData("""{"materials":[],"without":["application-form"],"from":"2030-01-01","source":"s"}""",
        "'application-form' (from 2030-01-01) is missing: the program makes this material itself.")]
    public void What_does_not_fit_on_the_day_of_the_change_is_refused(string change, string said)
    {
        if (said == "") { Changed(Policy, change); return; }
        var refused = Should.Throw<MeasuresException>(() => Changed(Policy, change));
        (refused.Message, refused.Day).ShouldBe(($"policyChanges: {said}", new DateOnly(2030, 1, 1)));
    }
}
