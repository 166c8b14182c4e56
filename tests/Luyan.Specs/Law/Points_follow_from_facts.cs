using CsCheck;
using Luyan.Law;
using Luyan.Law.Assessing;
using static Luyan.Specs.Law.Schemes;

namespace Luyan.Specs.Law;

public class Points_follow_from_facts
{
    private static readonly AssessmentScheme Own = Policy.SchemeOn(new(2026, 1, 1))!;

    [Fact]
    public void Only_what_happened_in_the_cycle_up_to_today_counts()
    {
        FactLine[] rights =
        [
            Patent("invention", "2026-03-02"), Patent("invention", "2026-03-03"), Patent("invention", "2027-06-01"),
            Patent("invention", "2028-02-20"), Patent("invention", "2027-07-01", "applied")
        ];
        var today = Measured(Own, rights, on: new(2027, 12, 1)).At("rights");
        (today.Value, today.Points, today.Next).ShouldBe((2, 3, new NextStep(3, 4.5m)));
        today.Evidence.Select(e => e.Cells["granted"]).ShouldBe(["2026-03-03", "2027-06-01"]);
        Measured(Own, rights, on: new(2028, 6, 1)).At("rights").Value.ShouldBe(3);
    }

    [Fact]
    public void What_stands_is_what_stands_today()
    {
        FactLine Researcher(string name, string from, string? to = null) => Fact("team", [
            ("name", name), ("role", "researcher"), ("fullTime", "yes"), ("from", from),
            .. to is null ? Array.Empty<(string, string)>() : [("to", to)]
        ]);
        FactLine[] team =
        [
            Researcher("甲", "2020-01-01"), Researcher("乙", "2020-01-01", "2027-05-31"),
            Researcher("丙", "2029-01-01"), Researcher("丁", "2020-01-01") with { EndedOn = new(2027, 1, 1) }
        ];
        Measured(Own, team).At("researchers").Evidence.Select(e => e.Title).ShouldBe(["甲"]);
        Measured(Own, team, on: new(2026, 12, 31)).At("researchers").Value.ShouldBe(3);
    }

    [Fact]
    public void A_year_belongs_to_the_cycle_in_which_it_ends() =>
        Measured(Own, [
            Fact("awards", ("year", "2025"), ("level", "municipal")),
            Fact("awards", ("year", "2026"), ("level", "municipal")), Fact("awards", ("year", "2028"), ("level", "municipal"))
        ], on: new(2026, 6, 1))
            .At("awards").Evidence.Select(e => e.Title).ShouldBe(["2026"]);

    [Fact]
    public void What_would_raise_it_is_the_next_threshold_the_next_piece_or_the_full_measure()
    {
        var empty = Measured(Own, []);
        empty.At("equipment").Next.ShouldBe(new NextStep(100, 2));
        empty.At("standards").Next.ShouldBe(new NextStep(1, 2));
        empty.At("income").Next.ShouldBe(new NextStep(100, 3));
        empty.At("mechanism").Next.ShouldBeNull();
        Measured(Own, [Fact("equipment", ("value", "499.5"), ("open", "yes"))]).At("equipment").Next.ShouldBe(new NextStep(500, 6));
        Measured(Own, [Fact("equipment", ("value", "500"), ("open", "yes"))]).At("equipment").Next.ShouldBeNull();
    }

    [Fact]
    public void What_the_facts_do_not_say_is_unknown_and_brings_nothing()
    {
        var intensity = Measured(Own, []).At("intensity");
        (intensity.Unknown, intensity.Value, intensity.Points).ShouldBe((true, null, 0));
        Measured(Own, [Year(2027, ("revenue", "0"), ("research", "10"))]).At("intensity").Unknown.ShouldBeTrue();
        Measured(Own, [Year(2027, ("revenue", "1000"), ("research", "50"))]).PointsOf("intensity").ShouldBe(7);
    }

    [Fact]
    public void What_waits_to_be_judged_leaves_the_grade_open_between_two()
    {
        (string, decimal)[] docket = [("reports-due", 2), ("reports-in-time", 2), ("accepted", 1)];
        var open = Measured(Own, [], docket: docket);
        (open.Total, open.Waiting, open.Complete, open.Tier!.Grade,
            open.Highest!.Grade).ShouldBe((9, 12, false, AssessmentGrade.Unqualified, AssessmentGrade.Unqualified));
        Measured(Own, [], docket: docket,
            marks: [("mechanism", 6), ("lead", 4)]) .ShouldSatisfyAllConditions(m => m.Total.ShouldBe(19), m => m.Complete.ShouldBeTrue());
    }

    [Fact]
    public void A_missing_report_takes_points_to_the_limit() =>
        new[] { 0m, 1, 2, 5 }.Select(n => Measured(Own, [], docket: [("reports-missing", n)]).PointsOf("missing-reports"))
            .ShouldBe([0, -3, -6, -6]);

    [Fact]
    public void No_ledger_brings_more_than_the_points_of_the_scheme_or_takes_more_than_its_adjustments()
    {
        var fact = Gen.Select(Gen.Int[0, 12], Gen.Int[2020, 2029], Gen.Int[0, 100_000], (kind, year, number) => Fact(
            ((string[])[
                "team", "equipment", "premises", "patents", "standards", "projects", "awards",
                "conversions", "products", "partners", "served", "trainings", "years"
            ])[kind],
            ("name", $"{kind}{year}{number}"), ("year", $"{year}"), ("on", $"{year}-06-01"), ("granted", $"{year}-06-01"),
            ("published", $"{year}-06-01"), ("from", $"{year}-01-01"), ("value", $"{number}"), ("amount", $"{number}"),
            ("revenue", $"{number}"), ("research", $"{year}"), ("persons", $"{number}"), ("received", $"{number}"), ("kind", "invention"),
            ("status", "granted"), ("role", "researcher"), ("fullTime", "yes"), ("open", "yes"), ("level", "national")));
        var limits = Own.Criteria.ToDictionary(c => c.Name.Code, c => c.Points);
        fact.Array[0, 80].Sample(lines =>
        {
            var result = Measured(
                Own, [.. lines.DistinctBy(l => l.Id)], on: new(2028, 1, 10),
                docket: [("reports-due", 2), ("reports-in-time", 1), ("reports-missing", 1)]);
            result.Criteria.ShouldAllBe(c => c.Points == null
                || (c.Points >= Math.Min(0, limits[c.Criterion.Name.Code]) && c.Points <= Math.Max(0, limits[c.Criterion.Name.Code])));
            result.Criteria.ShouldAllBe(c => c.Next == null || c.Next.Points > (c.Points ?? 0));
        }, iter: 200);
    }
}
