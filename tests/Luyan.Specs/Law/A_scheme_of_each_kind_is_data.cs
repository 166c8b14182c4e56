using System.Text.Json;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Law.Assessing;
using static Luyan.Specs.Law.Schemes;

namespace Luyan.Specs.Law;

public class A_scheme_of_each_kind_is_data
{
    private static readonly Dictionary<string, Type> Rows = new()
    {
        ["team"] = typeof(MemberRow), ["equipment"] = typeof(InstrumentRow), ["premises"] = typeof(PremisesRow),
        ["patents"] = typeof(PatentRow), ["standards"] = typeof(StandardRow),
        ["projects"] = typeof(ProjectRow), ["awards"] = typeof(AwardRow), ["conversions"] = typeof(ConversionRow),
        ["products"] = typeof(ProductRow), ["partners"] = typeof(PartnerRow),
        ["served"] = typeof(ServedRow), ["introductions"] = typeof(IntroductionRow),
        ["exchanges"] = typeof(ExchangeRow), ["trainings"] = typeof(TrainingRow), ["years"] = typeof(YearRow),
    };

    public static TheoryData<string> Names =>
        ["four-aspects", "nested", "tiered", "weighted", "on-the-spot", "score-and-deadline",
            "least-requirement", "ranked", "panel-and-truth", "cut-off"];

    [Theory, MemberData(nameof(Names))]
    public void It_is_read_and_cites_its_source(string name)
    {
        var scheme = Load(name);
        scheme.Source.ShouldNotBeEmpty();
        scheme.Criteria.ShouldAllBe(c => c.Name.Chinese.Length > 0 && c.Name.English.Length > 0 && c.Source.Number > 0);
        Columns(scheme).ShouldAllBe(c => Rows.ContainsKey(c.Listing)
            && Rows[c.Listing].GetProperties().Any(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == c.Column));
    }

    [Fact]
    public void The_policy_comes_with_one_of_a_hundred_points_that_grades_by_thresholds()
    {
        var scheme = Policy.SchemeOn(Policy.FirstDay).ShouldNotBeNull();
        (scheme.Full, scheme.Grades.By).ShouldBe((100, GradesBy.Points));
        scheme.Grades.Tiers.Select(t => (t.Grade, t.From)).ShouldBe([
            (AssessmentGrade.Excellent, 85), (AssessmentGrade.Good, 70), (AssessmentGrade.Qualified, 60), (AssessmentGrade.Unqualified, 0)
        ]);
        Columns(scheme).ShouldAllBe(c => Rows[c.Listing].GetProperties()
            .Any(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == c.Column));
    }

    [Fact]
    public void Four_aspects_are_marked_by_the_panel_out_of_a_hundred_and_weigh_thirty_twenty_five_fifteen_thirty()
    {
        var scheme = Load("four-aspects");
        var result = Measured(scheme, [], marks: [("activity", 80), ("base", 60), ("people", 100), ("output", 70)]);
        (result.PointsOf("activity"), result.PointsOf("base"), result.PointsOf("people"),
            result.PointsOf("output")).ShouldBe((24, 15, 15, 21));
        (result.Total, result.Tier!.Name.Chinese).ShouldBe((75, "合格"));
        Measured(scheme, [], marks: [("activity", 60), ("base", 60), ("people", 60), ("output", 60)])
            .Tier!.Grade.ShouldBe(AssessmentGrade.BasicallyQualified);
    }

    [Fact]
    public void Indicators_are_nested_as_deep_as_the_scheme_wants()
    {
        var scheme = Load("nested");
        scheme.Groups.Select(g => g.Points).ShouldBe([35, 45, 20]);
        scheme.Groups[0].Groups.Select(g => g.Points).ShouldBe([6, 9, 9, 7, 4]);
        var result = Measured(scheme, [
            Year(2026, ("revenue", "1000"), ("research", "40")), Year(2027, ("revenue", "2000"), ("research", "44")),
            Fact("team", ("role", "leader")), Fact("team", ("role", "researcher"))
        ]);
        result.At("ratio").Value.ShouldBe(2.2m);
        result.PointsOf("ratio").ShouldBe(1.32m);
        result.At("growth").Value.ShouldBe(10);
        result.Of(scheme.Groups[0].Groups[0]).ShouldBe(1.32m + 1.5m);
        result.Tier.ShouldBeNull();
    }

    [Fact]
    public void Tiers_depend_on_the_size_of_the_unit_and_losses_take_points()
    {
        var scheme = Load("tiered");
        FactLine[] Sales(decimal first) => [.. Enumerable.Range(0, 4).Select(i => Year(
            2024 + i, ("revenue", $"{first * (decimal)Math.Pow(1.12, i):0}"), ("profit", i == 3 ? "-10" : "200")))];
        Measured(scheme, Sales(2000)).PointsOf("sales-growth").ShouldBe(3);
        Measured(scheme, Sales(20_000)).PointsOf("sales-growth").ShouldBe(5);
        var small = Measured(scheme, Sales(2000));
        (small.PointsOf("loss"), small.PointsOf("losses")).ShouldBe((-5, 0));
        var rights = Measured(
            scheme, [Patent("invention", "2026-05-01"), .. Enumerable.Range(1, 4).Select(i => Patent("utility", $"2026-06-0{i}"))]);
        (rights.At("rights").Value, rights.PointsOf("rights")).ShouldBe((2, 10));
    }

    [Fact]
    public void Shares_in_percent_weigh_marks_out_of_a_hundred() =>
        Measured(Load("weighted"), [], marks: [("direction", 90), ("facilities", 80), ("achievements", 85)]).Total.ShouldBe(4.5m + 12 + 68);

    [Fact]
    public void Thirteen_aspects_are_marked_on_the_spot()
    {
        var scheme = Load("on-the-spot");
        (scheme.Criteria.Count, scheme.Criteria.All(c => c.Judge == Judge.Panel)).ShouldBe((13, true));
        Measured(scheme, []).Waiting.ShouldBe(130);
    }

    [Fact]
    public void What_was_not_filed_in_time_is_not_qualified_whatever_its_points()
    {
        var scheme = Load("score-and-deadline");
        Measured(scheme, [], marks: [("mark", 95)]).Tier!.Grade.ShouldBe(AssessmentGrade.Excellent);
        Measured(scheme, [], docket: [("filed-late", 1)], marks: [("mark", 95)]).Tier!.Grade.ShouldBe(AssessmentGrade.Unqualified);
    }

    [Fact]
    public void A_least_requirement_decides_whatever_the_points()
    {
        var scheme = Load("least-requirement");
        FactLine[] team = [.. Enumerable.Range(0, 20).Select(i => Fact("team", ("role", "researcher"), ("name", $"{i}")))];
        Measured(scheme, [.. team, Year(2027, ("research", "300"))], marks: [("mark", 72)]).Tier!.Grade.ShouldBe(AssessmentGrade.Good);
        Measured(scheme, [.. team[1..], Year(2027, ("research", "300"))], marks: [("mark", 72)])
            .Tier!.Grade.ShouldBe(AssessmentGrade.Unqualified);
    }

    [Fact]
    public void The_place_among_all_gives_the_grade()
    {
        var scheme = Load("ranked");
        Measured(scheme, [], marks: [("mark", 99)]).Tier.ShouldBeNull();
        var all = Ranking.Of(scheme.Grades, [.. Enumerable.Range(1, 99).Select(i => (i, (decimal)i))]);
        all.GroupBy(a => a.Tier.Name.Chinese).ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(new() { ["优秀"] = 17, ["良好"] = 48, ["一般"] = 28, ["不合格"] = 6 });
        Ranking.Of(scheme.Grades, [("a", 80m), ("b", 80m), ("c", 10m)]).Select(r => r.Tier.Grade)
            .ShouldBe([AssessmentGrade.Excellent, AssessmentGrade.Excellent, AssessmentGrade.Qualified]);
    }

    [Fact]
    public void A_verified_falsehood_decides_whatever_the_panel_says() =>
        Measured(Load("panel-and-truth"), [], docket: [("falsehood", 1)], marks: [("meeting", 50), ("visit", 50)])
            .Tier!.Grade.ShouldBe(AssessmentGrade.Unqualified);

    [Fact]
    public void Data_are_cut_off_at_the_end_of_a_year()
    {
        var result = Measured(
            Load("cut-off"), [Patent("invention", "2026-01-15"), Patent("invention", "2027-12-31"), Patent("invention", "2028-01-05")],
            on: new(2028, 2, 1));
        result.At("rights").Evidence.Select(e => e.Cells["granted"]).ShouldBe(["2026-01-15", "2027-12-31"]);
    }

    private static IEnumerable<(string Listing, string Column)> Columns(AssessmentScheme scheme) =>
        scheme.FromLedger.SelectMany(r => r.Where.Select(w => w.Column).Append(r.Column)
            .Append(r.Dated).OfType<string>().Select(c => (r.Listing, c)));
}
