using System.Globalization;
using Luyan.Law;
using Luyan.Law.Assessing;
using static Luyan.Specs.Law.Schemes;

namespace Luyan.Specs.Law;

/// <summary>A value becomes points, points become a grade, and each says what would bring more.</summary>
public class Points_become_a_grade
{
    private const string Key = "one";

    private static AssessmentScheme Scheme(GradeScale grades, GradeGround[]? grounds, params Criterion[] criteria) => new(
        new(Key, "虚构", "invented"), Policy.FirstDay, "虚构", 100, null,
        [new(new("all", "", ""), 100, [], criteria)], [], grades, grounds ?? []);

    private static readonly GradeScale Free = new(GradesBy.None, []);

    private static Criterion Computed(decimal points, ScoringRule scoring, string key = Key) =>
        new(new(key, key, key), LegalRef.Art(11), points, new("u", "", ""), new FactValue.Docket(key), scoring);

    private static Criterion Judged(decimal points, string key, decimal outOf = 10) =>
        new(new(key, key, key), LegalRef.Art(11), points, null, null, new ScoringRule.Judged(Judge.Officer, outOf, []));

    private static string Said(Criterion criterion, decimal? value)
    {
        var at = Measured(Scheme(Free, null, criterion), [], docket: value is { } known ? [(Key, known)] : []).At(Key);
        return string.Create(CultureInfo.InvariantCulture, $"{at.Points} {(at.Next is { } n ? $"{n.Value}:{n.Points}" : "-")}");
    }

    private static decimal? Read(string value) => value == "?" ? null : decimal.Parse(value, CultureInfo.InvariantCulture);

    private static readonly Criterion Rising = Computed(6, new ScoringRule.Steps([(10, 1), (20, 3.005m), (30, 3.005m), (40, 6)]));

    /// <summary>The points of a value, and the next value with its points; nothing where none brings more.</summary>
    [Theory]
    [InlineData("?", "0 10:1")]
    [InlineData("9.99", "0 10:1")]
    [InlineData("10", "1 20:3.01")]
    [InlineData("19", "1 20:3.01")]
    [InlineData("20", "3.01 40:6")]
    [InlineData("39", "3.01 40:6")]
    [InlineData("40", "6 -")]
    [InlineData("99", "6 -")]
    public void By_steps(string value, string said) => Said(Rising, Read(value)).ShouldBe(said);

    /// <summary>More may bring less: a step that lies behind is none that would raise it, though it brought more.</summary>
    [Theory]
    [InlineData("0", "5 -")]
    [InlineData("10", "3 20:4")]
    [InlineData("20", "4 -")]
    [InlineData("30", "1 -")]
    public void By_steps_that_fall(string value, string said) =>
        Said(Computed(5, new ScoringRule.Steps([(0, 5), (10, 3), (20, 4), (30, 1)])), Read(value)).ShouldBe(said);

    /// <summary>What rounding takes from a step is nothing that is still to be reached.</summary>
    [Fact]
    public void A_step_that_is_reached_is_not_the_next() => Said(Computed(5, new ScoringRule.Steps([(10, 1.004m)])), 10).ShouldBe("1.00 -");

    [Theory]
    [InlineData("?", "0 30:5")]
    [InlineData("10", "0.00 30:5")]
    [InlineData("9", "0 30:5")]
    [InlineData("11", "0.25 30:5")]
    [InlineData("20", "2.5 30:5")]
    [InlineData("29.99", "5.00 -")]
    [InlineData("30", "5 -")]
    [InlineData("31", "5 -")]
    public void Evenly_between_two_values(string value, string said) =>
        Decimals(Said(Computed(5, new ScoringRule.Linear(10, 30)), Read(value))).ShouldBe(Decimals(said));

    [Theory]
    [InlineData("?", "0 10:1")]
    [InlineData("30", "0 10:1")]
    [InlineData("25", "0.25 10:1")]
    [InlineData("10", "1 -")]
    public void Evenly_towards_the_smaller_value(string value, string said) =>
        Decimals(Said(Computed(1, new ScoringRule.Linear(30, 10)), Read(value))).ShouldBe(Decimals(said));

    [Theory]
    [InlineData("?", "0 1:1.5")]
    [InlineData("0", "0 1:1.5")]
    [InlineData("1", "1.5 2:3")]
    [InlineData("1.5", "2.25 2:3")]
    [InlineData("2", "3 3:4")]
    [InlineData("3", "4 -")]
    [InlineData("-1", "0 1:1.5")]
    public void For_each_one_up_to_the_most(string value, string said) =>
        Decimals(Said(Computed(4, new ScoringRule.Each(1.5m)), Read(value))).ShouldBe(Decimals(said));

    [Theory]
    [InlineData(0.5, 0.5, "0", "0 1:0.5")]
    [InlineData(0.5, 0.5, "1", "0.5 -")]
    [InlineData(5, 0.5, "1", "0.5 2:1")]
    [InlineData(5, 0, "3", "0 -")]
    public void For_each_one_a_part_of_a_point_or_nothing(double most, double each, string value, string said) =>
        Decimals(Said(Computed((decimal)most, new ScoringRule.Each((decimal)each)), Read(value))).ShouldBe(Decimals(said));

    [Theory]
    [InlineData("?", "0 -")]
    [InlineData("0", "0 -")]
    [InlineData("1", "-3 -")]
    [InlineData("2", "-5 -")]
    [InlineData("-1", "0 -")]
    public void What_takes_points_takes_them_to_the_limit(string value, string said) =>
        Decimals(Said(Computed(-5, new ScoringRule.Each(-3)), Read(value))).ShouldBe(Decimals(said));

    [Theory]
    [InlineData("?", "0 10:1")]
    [InlineData("4", "0 10:2")]
    [InlineData("5", "5 -")]
    public void Under_the_first_of_several_rules_whose_condition_holds(string value, string said)
    {
        FactCondition AtLeast(decimal number) => new FactCondition.Within(new FactValue.Docket(Key), number, null);
        Said(Computed(5, new ScoringRule.Either([
            (AtLeast(5), new ScoringRule.Each(1)), (AtLeast(3), new ScoringRule.Steps([(10, 2)])), (null, new ScoringRule.Steps([(10, 1)])),
        ])), Read(value)).ShouldBe(said);
    }

    [Fact]
    public void A_mark_is_scaled_and_only_where_it_is_given_by_somebody()
    {
        Assessed.OfMark(Judged(5, Key, outOf: 3), 1).ShouldBe(1.67m);
        Assessed.OfMark(Judged(5, Key, outOf: 8), 0.004m).ShouldBe(0);
        Should.Throw<ArgumentException>(() => Assessed.OfMark(Rising, 1));
    }

    private static readonly GradeScale ByPoints = new(GradesBy.Points,
    [
        new(AssessmentGrade.Excellent, new("a", "优秀", "excellent"), 85), new(AssessmentGrade.Qualified, new("b", "合格", "qualified"), 60),
        new(AssessmentGrade.Unqualified, new("c", "不合格", "not qualified"), 10),
    ]);

    [Theory]
    [InlineData(85, AssessmentGrade.Excellent)]
    [InlineData(84.99, AssessmentGrade.Qualified)]
    [InlineData(60, AssessmentGrade.Qualified)]
    [InlineData(59.99, AssessmentGrade.Unqualified)]
    [InlineData(9, AssessmentGrade.Unqualified)]
    public void A_tier_begins_at_its_points_and_the_last_takes_the_rest(double points, AssessmentGrade grade) =>
        Measured(Scheme(ByPoints, null, Judged(100, Key, 100)), [], marks: [(Key, (decimal)points)]).Tier!.Grade.ShouldBe(grade);

    /// <summary>What waits counts at its highest, but for what would only take points.</summary>
    [Fact]
    public void What_is_judged_waits_and_what_is_computed_does_not()
    {
        var scheme = Scheme(ByPoints, null,
            Computed(70, new ScoringRule.Each(10)), Judged(20, "mark"), Judged(10, "talk"), Judged(-15, "loss"));
        var open = Measured(scheme, [], docket: [(Key, 6)], marks: [("talk", 5)]);
        (open.Total, open.Waiting, open.Complete, open.Tier!.Grade, open.Highest!.Grade)
            .ShouldBe((65, 20, false, AssessmentGrade.Qualified, AssessmentGrade.Excellent));
        open.Criteria.Select(c => (c.Criterion.Name.Code, c.Unknown, c.Points)).ShouldBe([
            (Key, false, 60), ("mark", false, null), ("talk", false, 5), ("loss", false, null)
        ]);
        open.Of(scheme.Groups[0]).ShouldBe(65);
        open.Of(new(new("part", "", ""), 0, [], [scheme.Criteria[2]])).ShouldBe(5);
        var silent = Measured(scheme, [], marks: [("mark", 10), ("talk", 10), ("loss", 0)]);
        (silent.Total, silent.Waiting, silent.Complete, silent.At(Key).Unknown, silent.At(Key).Points).ShouldBe((30, 0, true, true, 0));
        silent.Highest.ShouldBe(silent.Tier);
    }

    [Theory]
    [InlineData(0, 0, AssessmentGrade.Excellent)]
    [InlineData(1, 0, AssessmentGrade.Qualified)]
    [InlineData(0, 1, AssessmentGrade.Unqualified)]
    [InlineData(1, 1, AssessmentGrade.Unqualified)]
    public void The_worst_ground_that_holds_decides(int late, int falsehood, AssessmentGrade grade)
    {
        GradeGround Ground(string figure, AssessmentGrade then) =>
            new(new(figure, "", ""), then, new FactCondition.Within(new FactValue.Docket(figure), 1, null));
        GradeGround[] grounds = [Ground("filed-late", AssessmentGrade.Qualified), Ground("falsehood", AssessmentGrade.Unqualified)];
        Assessed Of(GradeScale grades) => Measured(
            Scheme(grades, grounds, Judged(100, Key)), [], docket: [("filed-late", late), ("falsehood", falsehood)], marks: [(Key, 10)]);
        Of(ByPoints).Tier!.Grade.ShouldBe(grade);
        Of(ByPoints).Grounds.Count.ShouldBe(late + falsehood);
        Of(Free).Tier.ShouldBeNull();
        Of(ByPoints with { By = GradesBy.Rank }).Tier?.Grade.ShouldBe(grade);
        (Of(ByPoints with { By = GradesBy.Rank }).Tier is null).ShouldBe(late + falsehood == 0);
    }

    /// <summary>Shares of all, rounded to whole centers, equal points sharing the better tier; the last tier takes the rest.</summary>
    [Theory]
    [InlineData("9 8 7 6 5 4 3 2 1 0", "AAABBBCCCC")]
    [InlineData("9 8 8 8 5 4 3 2 1 0", "AAAABBCCCC")]
    [InlineData("9 8 7 7 7 7 3 3 1 0", "AAAAAACCCC")]
    [InlineData("9 8 7 6 5", "AABCC")]
    [InlineData("9 9", "AA")]
    [InlineData("9 8", "AC")]
    [InlineData("9", "B")]
    public void Places_are_graded_by_their_share(string points, string tiers)
    {
        GradeTier Tier(AssessmentGrade grade, string name) => new(grade, new(name, name, name), 30);
        GradeScale ranked = new(GradesBy.Rank,
            [Tier(AssessmentGrade.Excellent, "A"), Tier(AssessmentGrade.Qualified, "B"), Tier(AssessmentGrade.Unqualified, "C")]);
        var all = points.Split(' ').Select((p, i) => (i, decimal.Parse(p, CultureInfo.InvariantCulture))).Reverse().ToArray();
        var placed = Ranking.Of(ranked, all);
        string.Concat(placed.Select(r => r.Tier.Name.Code)).ShouldBe(tiers);
        placed.Select(r => r.Points).ShouldBe(all.Select(a => a.Item2).OrderDescending());
        Should.Throw<ArgumentException>(() => Ranking.Of(ByPoints, all));
    }

    // Rounding keeps noughts at the end, which say nothing.
    private static string Decimals(string said) => string.Join(' ', said.Split(' ', ':').Select(n => n is "-" ? n : $"{Read(n):0.##}"));
}
