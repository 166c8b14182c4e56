using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>What a scheme of assessment may say, to the last one that may be said.</summary>
public sealed class A_scheme_is_read_to_the_letter(PolicyInTwoFolders policy) : IClassFixture<PolicyInTwoFolders>
{
    private const string Own = "assessment/baotou-biennial.json";
    private const string Equipment = "groups/1/criteria/0/score", Rectified = "adjustments/1/score", Missing = "adjustments/0";
    private const string Rising = "'equipment' (from 2007-01-01) needs 'steps' by rising 'from'.";
    private const string Better = "'baotou-biennial' (from 2007-01-01) needs at least two different grades, from the best to the last.";
    private const string Last = "'seniors' (from 2007-01-01) needs an 'either' of formulas whose last has no 'when'.";
    private const string Outside = "'rectifications' (from 2007-01-01) has a step outside of its -5 points.";
    private const string Years = "'seniors' (from 2007-01-01) needs whole 'years' from 1.";
    private const string Seniors = "groups/2/criteria/2", When = """{"value":{"number":1},"below":2}""";

    /// <summary>A place, what is written there, and what is said of it; nothing where it is sound.</summary>
    public static TheoryData<string, string, string> Written => new()
    {
        { Equipment, """{"steps":[]}""", Rising },
        { Equipment, """{"steps":[{"from":1,"points":0},{"from":1,"points":6}]}""", Rising },
        { Equipment, """{"steps":[{"from":1,"points":1},{"from":3,"points":2},{"from":2,"points":3}]}""", Rising },
        { Equipment, """{"steps":[{"from":1,"points":0},{"from":2,"points":6}]}""", "" },
        { Equipment, """{"steps":[{"from":1,"points":6.01}]}""", "'equipment' (from 2007-01-01) has a step outside of its 6 points." },
        { Equipment, """{"steps":[{"from":1,"points":-0.01}]}""", "'equipment' (from 2007-01-01) has a step outside of its 6 points." },
        { Rectified, """{"steps":[{"from":1,"points":-5},{"from":2,"points":0}]}""", "" },
        { Rectified, """{"steps":[{"from":1,"points":-5.01}]}""", Outside },
        { Rectified, """{"steps":[{"from":1,"points":0.01}]}""", Outside },
        { $"{Missing}/points", "0.5", "'missing-reports' (from 2007-01-01) needs points for 'each' that go towards its points." },
        { $"{Missing}/points", "0", "'missing-reports' (from 2007-01-01) needs points for 'each' that go towards its points." },
        { Missing, A("missing-reports", "0.5", """{"steps":[{"from":1,"points":0.25}]}"""), "" },
        { Missing, A("nothing", "0", """{"each":0}"""), "'nothing' (from 2007-01-01) needs points for 'each' that go towards its points." },
        { $"{Seniors}/score", """{"each":1}""", "" },
        { $"{Seniors}/score", """{"each":5}""", "" },
        { $"{Seniors}/score", """{"linear":{"from":3,"to":1}}""", "" },
        { $"{Seniors}/score", """{"either":[]}""", Last },
        { $"{Seniors}/score", """{"either":[{"each":1}]}""", "" },
        { $"{Seniors}/score", $$"""{"either":[{"when":{{When}},"each":1}]}""", Last },
        { $"{Seniors}/score", $$"""{"either":[{"when":{{When}},"each":1},{"when":{{When}},"each":1},{"each":2}]}""", "" },
        { $"{Seniors}/score", $$"""{"either":[{"when":{{When}},"each":1},{"each":1},{"each":2}]}""", Last },
        { $"{Seniors}/score", $$"""{"either":[{"when":{{When}},"either":[{"each":1}]},{"each":1}]}""", Last },
        { $"{Seniors}/score", $$"""{"either":[{"when":{{When}},"each":1},{"judged":{"by":"panel"} }]}""", Last },
        { $"{Seniors}/value", "-", "'seniors' (from 2007-01-01) needs a 'value' for its formula." },
        { "groups/0/criteria/2/value", """{"number":1}""", "'mechanism' (from 2007-01-01) is judged and needs no 'value'." },
        { "groups/0/criteria/2/score/judged/outOf", "6", "" },
        { "groups/0/criteria/2/score/judged/outOf", "5.9",
            "'mechanism' (from 2007-01-01) is judged out of nothing, or has a level beyond its highest mark." },
        { "groups/0/criteria/2/score/judged/levels/0/mark", "-0.1",
            "'mechanism' (from 2007-01-01) is judged out of nothing, or has a level beyond its highest mark." },
        { "groups/0/criteria/2/score/judged", """{"by":"panel","outOf":0}""",
            "'mechanism' (from 2007-01-01) is judged out of nothing, or has a level beyond its highest mark." },
        { "groups/0/criteria/2/score/judged", """{"by":"panel","outOf":1}""", "" },
        { "grades/tiers/2/from", "70", Better },
        { "grades/tiers/2/from", "75", Better },
        { "grades/tiers/2/from", "69.99", "" },
        { "grades/tiers/2/grade", "\"good\"", Better },
        { "grades", """{"by":"points","tiers":[{"grade":"unqualified","zh":"末","en":"last","from":0}]}""", Better },
        { "grades", $$"""{"by":"points","tiers":[{{T("good", "from", 1)}},{{T("unqualified", "from", 0)}}]}""", "" },
        { "grades", $$"""{"by":"rank","tiers":[{{T("good", "share", 20)}},{{T("unqualified", "share", 80)}}]}""", "" },
        { "grades", $$"""{"by":"rank","tiers":[{{T("unqualified", "share", 100)}}]}""", Better },
        { "grades", $$"""{"by":"rank","tiers":[{{T("good", "share", 20)}},{{T("unqualified", "share", 81)}}]}""",
            "'baotou-biennial' (from 2007-01-01) has grades by rank whose shares are not 100 together." },
        { "grades", """{"by":"none"}""",
            "'baotou-biennial' (from 2007-01-01) leads by 'falsehood' to a grade that it does not have." },
        { "grounds", "-", "" },
        { "adjustments", "-", "" },
        { "full", "100.5", "'baotou-biennial' (from 2007-01-01) is full at 100.5 points, but its groups have 100." },
        { "groups/0/criteria/0/key", "\"team\"", "'baotou-biennial' (from 2007-01-01) has 'team' twice." },
        { "groups/0/key", "\"missing-reports\"", "'baotou-biennial' (from 2007-01-01) has 'missing-reports' twice." },
        { "cutOff", "\"12-31\"", "" },
        { "cutOff", "\"02-29\"", "'baotou-biennial' (from 2007-01-01) has a 'cutOff' that is no day of every year, MM-DD." },
        { $"{Seniors}/value", R("count", column: "role"), "'seniors' (from 2007-01-01) counts records and needs no 'column'." },
        { $"{Seniors}/value", R("sum"), "'seniors' (from 2007-01-01) needs the 'column' that is taken." },
        { $"{Seniors}/value", R("sum", column: "value"), "" },
        { $"{Seniors}/value", R("count", more: ",\"years\":3"),
            "'seniors' (from 2007-01-01) needs the column 'dated' by which its records are placed in time." },
        { $"{Seniors}/value", R("growth", column: "value"),
            "'seniors' (from 2007-01-01) needs the column 'dated' by which its records are placed in time." },
        { $"{Seniors}/value", R("growth", column: "value", more: ",\"dated\":\"year\",\"years\":1"), "" },
        { $"{Seniors}/value", R("count", more: ",\"dated\":\"year\",\"years\":99"), "" },
        { $"{Seniors}/value", R("count", more: ",\"dated\":\"year\",\"years\":1.5"), Years },
        { $"{Seniors}/value", R("count", more: ",\"dated\":\"year\",\"years\":0"), Years },
        { "grounds/0/when", """{"value":{"docket":"falsehood"},"below":1}""", "" },
        { "grounds/0/when", """{"all":[{"value":{"docket":"falsehood"},"atLeast":1}]}""", "" },
        { "grounds/0/when", """{"any":[{"value":{"docket":"falsehood"}}]}""",
            "'baotou-biennial' (from 2007-01-01) has a condition without 'atLeast' and 'below'." },
        { "groups/0/criteria/0/article", "\"reading:99\"", "'reports' (from 2007-01-01) names reading:99, which is not published." },
        { "groups/0/criteria/0/article", "\"procedure\"", "" },
    };

    private static string A(string key, string points, string score) =>
        $$"""{"key":"{{key}}","zh":"一","en":"one","article":"11","points":{{points}},"unit":{"zh":"","en":""},""" +
            $$""" "value":{"number":1},"score":{{score}}}""";

    private static string T(string grade, string by, int number) =>
        $$"""{"grade":"{{grade}}","zh":"一","en":"one","{{by}}":{{number}}}""";

    private static string R(string take, string? column = null, string more = "") =>
        $$"""{"of":"team","take":"{{take}}"{{(column is null ? "" : $",\"column\":\"{column}\"")}}{{more}}}""";

    [Theory, MemberData(nameof(Written))]
    public void What_is_written_at_a_place(string at, string value, string said) =>
        policy.Said((Own, policy.With(Own, (at, value)).ToJsonString())).ShouldBe(said == "" ? "" : $"{Own} 2007-01-01: {said}");

    [Theory]
    [InlineData("2007-01-01", "2030-01-01", "2030-01-02", "")]
    [InlineData("2007-01-02", "2030-01-01", "2031-01-01",
        "assessment/a.json 2007-01-01: 'a' has a gap: no scheme of assessment holds on 2007-01-01, the first day of the policy.")]
    [InlineData("2006-12-31", "2030-01-01", "2031-01-01", "")]
    [InlineData("2007-01-01", "2030-01-01", "2030-01-01",
        "assessment/c.json 2030-01-01: 'c' has an overlap: it begins on 2030-01-01, as another one does.")]
    public void Schemes_follow_each_other_from_the_first_day_on(string first, string second, string third, string said)
    {
        using var alone = new PolicyInTwoFolders();
        var sound = alone.Json(Own);
        File.Delete(Path.Combine(alone.Place, Own));
        string Scheme(string key, string from)
        {
            (sound["key"], sound["from"]) = (key, from);
            return sound.ToJsonString();
        }
        alone.Said(("assessment/a.json", Scheme("a", first)), ("assessment/b.json", Scheme("b", second)),
            ("assessment/c.json", Scheme("c", third))).ShouldBe(said);
        if (said != "") { return; }
        alone.Said().ShouldBe(
            "place: assessment 2007-01-01: 'scheme' has a gap: no scheme of assessment holds on 2007-01-01, the first day of the policy.");
    }

    [Fact]
    public void A_part_of_a_sum_weighs_once_where_nothing_is_said()
    {
        var sum = $$"""{"sum":[{"number":5},{"number":7,"times":4}]}""";
        policy.Load((Own, policy.With(Own, ($"{Seniors}/value", sum)).ToJsonString())).Schemes.Single().Find("seniors")!.Value
            .ShouldBeOfType<FactValue.Sum>().Parts.ShouldBe([(1, new FactValue.Fixed(5)), (4, new FactValue.Fixed(7))]);
    }

    [Fact]
    public void What_it_takes_from_the_ledger_is_told_at_whatever_depth()
    {
        static FactValue.Records Of(string listing) => new(listing, [], null, null, RecordTaking.Count, null);
        static FactCondition Where(string listing) => new FactCondition.Within(Of(listing), 1, null);
        static Criterion Takes(string key, FactValue? value) =>
            new(new(key, key, key), LegalRef.Art(11), 1, null, value, new ScoringRule.Each(1));
        var inner = new SchemeGroup(new("inner", "", ""), 1, [], [Takes("a", new FactValue.Share(Of("part"), Of("whole")))]);
        var outer = new SchemeGroup(new("outer", "", ""), 2, [inner], [
            Takes("b", new FactValue.Least([new FactValue.Sum([(1, Of("sum"))]), new FactValue.Fixed(1)])), Takes("c", null),
        ]);
        var scheme = new AssessmentScheme(
            new("s", "", ""), new(2007, 1, 1), "s", 2, null, [outer],
            [Takes("d", new FactValue.Holds(new FactCondition.Every([Where("every"), new FactCondition.Some([Where("some")])])))],
            new(GradesBy.None, []), [new(new("g", "", ""), AssessmentGrade.Good, Where("ground"))]);
        scheme.Criteria.Select(c => c.Name.Code).ShouldBe(["b", "c", "a", "d"]);
        scheme.FromLedger.Select(r => r.Listing).ShouldBe(["sum", "part", "whole", "every", "some", "ground"]);
        (scheme.Find("d")!.Name.Code, scheme.Find("e")).ShouldBe(("d", null));
    }

    [Theory]
    [InlineData("", -0.1, false), InlineData("", 0, true), InlineData("", 0.5, true), InlineData("", 6, true), InlineData("", 6.1, false)]
    [InlineData("3", 3, true), InlineData("3", 4, false), InlineData("0,3,6", 6, true), InlineData("0,3,6", 4, false)]
    public void A_mark_is_one_of_the_levels_where_there_are_any(string levels, double mark, bool allowed) =>
        new ScoringRule.Judged(Judge.Panel, 6, [
            .. levels.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => (decimal.Parse(l, null), new Term(l, l, l))),
        ]).Allows((decimal)mark).ShouldBe(allowed);
}
