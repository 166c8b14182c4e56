using Luyan.Cases.Applications.Form;
using Luyan.Cases.Facts;

namespace Luyan.Specs.Facts;

public sealed class Figures_of_the_ledger
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly TeamMember[] People =
    [
        Person("female", 2001, from: "2024-07-01"),
        Person("male", 2000, from: "2025-03-01", to: "2025-12-31"),
        Person("male", 1986, from: "2020-01-01"),
        Person(null, 1966),
        Person("female", 1965, from: "2019-05-01", ended: "2026-02-28"),
        Person("female", null, from: "2026-01-05", to: "2026-03-02"),
    ];

    [Fact]
    public void Who_left_before_the_day_no_longer_belongs_who_leaves_on_it_still_does() =>
        TeamFigures.On(People, Today).Select(m => m.Row.Born).ShouldBe([2001, 1986, 1966, null]);

    public static TheoryData<int, int, int, int, int> Bands =>
        new() { { 0, 25, 1, 0, 0 }, { 26, 30, 0, 1, 0 }, { 36, 40, 0, 1, 0 }, { 56, 60, 0, 0, 1 }, { 61, 0, 1, 0, 0 } };

    [Theory, MemberData(nameof(Bands))]
    public void A_person_stands_in_the_band_of_the_age_reached_this_year(int from, int through, int women, int men, int unstated)
    {
        var bands = TeamFigures.Ages(People, Today);
        bands.Single(b => b.From == from).ShouldBe(new(from, through == 0 ? null : through, women, men, unstated));
        bands.Sum(b => b.Total).ShouldBe(People.Count(p => p.Row.Born is not null));
        bands.Zip(bands.Skip(1)).ShouldAllBe(pair => pair.First.Through + 1 == pair.Second.From);
    }

    [Fact]
    public void Inflow_and_outflow_follow_the_first_and_the_last_day() => TeamFigures.Movements(People, Today).ShouldBe(
    [
        new(2019, 1, 0, 2), new(2020, 1, 0, 3), new(2021, 0, 0, 3),
        new(2022, 0, 0, 3), new(2023, 0, 0, 3), new(2024, 1, 0, 4), new(2025, 1, 1, 5),
        // One left at the end of February; who leaves today is still here and has not left.
        new(2026, 1, 1, 4),
    ]);

    [Fact]
    public void Codes_keep_their_order_and_what_is_not_stated_stands_last() =>
        TeamFigures.By(People, m => m.Gender, ["male", "female"]).ShouldBe([new("male", 2), new("female", 3), new("", 1)]);

    [Fact]
    public void Rare_professions_stand_together()
    {
        TeamMember[] team = [.. new[] { "材料", "材料", "机械", "化学", "" }.Select(p => new TeamMember(new() { Profession = p }))];
        TeamFigures.Professions(team, most: 1).ShouldBe([new("材料", 2), new("…", 2), new("", 1)]);
    }

    [Fact]
    public void A_row_of_several_pieces_counts_by_the_value_of_one()
    {
        InstrumentRow[] rows =
        [
            new() { Count = 4, Value = 36, Use = "research", Open = true }, new() { Value = 10, Use = "testing" },
            new() { Count = 1, Value = 250, Use = "research" }, new() { Count = 2 }
        ];
        InstrumentFigures.ByValue(rows)
            .ShouldBe([new(0, 10, 4, 36), new(10, 50, 1, 10), new(50, 100, 0, 0), new(100, 200, 0, 0), new(200, null, 1, 250)]);
        InstrumentFigures.ByUse(rows, ["research", "testing"])
            .ShouldBe([new("research", 5, 286, 4), new("testing", 1, 10, 0), new("", 2, 0, 0)]);
    }

    [Fact]
    public void A_year_without_a_record_is_a_gap()
    {
        YearRow[] rows = [new() { Year = 2025, Revenue = 300, Research = 10 }, new() { Year = 2023, Revenue = 0, Research = 5 }];
        var line = YearFigures.Lines(rows, [("share", YearFigures.ResearchShare)]).Single();
        line.Points.ShouldBe([(2023, null), (2024, null), (2025, 3.3m)]);
        YearFigures.Lines([], [("share", YearFigures.ResearchShare)]).ShouldBeEmpty();
    }

    /// <summary>The first and the last day count; of two last days the earlier one.</summary>
    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("2026-03-02", null, null, true)]
    [InlineData("2026-03-03", null, null, false)]
    [InlineData(null, "2026-03-01", null, false)]
    [InlineData(null, "2026-03-02", null, true)]
    [InlineData(null, null, "2026-03-01", false)]
    [InlineData(null, null, "2026-03-02", true)]
    [InlineData(null, "2026-03-01", "2026-03-03", false)]
    [InlineData(null, "2026-03-03", "2026-03-01", false)]
    [InlineData(null, "2026-03-02", "2026-03-03", true)]
    public void A_person_belongs_from_the_first_through_the_last_day(string? from, string? to, string? ended, bool belongs) =>
        Person(null, null, from, to, ended).BelongsOn(Today).ShouldBe(belongs);

    [Fact]
    public void What_lies_after_today_has_not_happened()
    {
        TeamFigures.Movements([Person(null, null, from: "2028-01-01")], Today).ShouldBeEmpty();
        TeamFigures.Movements([Person(null, null)], Today).ShouldBeEmpty();
        TeamFigures.Movements([Person(null, null, from: "2026-01-05")], Today).ShouldBe([new(2026, 1, 0, 1)]);
        TeamFigures.Movements(
            [
                Person(null, null, from: "2026-03-02"), Person(null, null, from: "2026-03-03", to: "2027-05-01"),
                Person(null, null, from: "2025-12-31", to: "2026-03-01")
            ], Today).ShouldBe([new(2025, 1, 0, 1), new(2026, 1, 1, 1)]);
    }

    [Theory]
    [InlineData(1, 2026)]
    [InlineData(3, 2024)]
    [InlineData(8, 2019)]
    [InlineData(9, 2019)]
    public void No_more_than_the_last_years_are_shown(int most, int first) =>
        TeamFigures.Movements(People, Today, most).Select(m => m.Year).ShouldBe(Enumerable.Range(first, 2027 - first));

    [Fact]
    public void The_pyramid_has_a_band_for_every_age() => TeamFigures.Ages(People, Today).Select(b => (b.From, b.Through)).ShouldBe(
    [
        (0, 25), (26, 30), (31, 35), (36, 40), (41, 45), (46, 50), (51, 55), (56, 60), (61, (int?)null),
    ]);

    [Fact]
    public void Professions_stand_by_their_number_and_then_their_name()
    {
        TeamMember[] team = [.. new[] { "c", "b ", "a", "a", " ", null, "b" }.Select(p => new TeamMember(new() { Profession = p }))];
        TeamFigures.Professions(team).ShouldBe([new("a", 2), new("b", 2), new("c", 1), new("", 2)]);
        TeamFigures.Professions(team, most: 3).Count.ShouldBe(4);
        TeamFigures.Professions(team[..4], most: 2).ShouldBe([new("a", 2), new("b", 1), new("…", 1)]);
    }

    [Fact]
    public void Codes_that_are_not_asked_for_are_not_stated() =>
        TeamFigures.By(People[..3], m => m.Gender, ["female", "other"]).ShouldBe([new("female", 1), new("other", 0), new("", 2)]);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9.99, 0)]
    [InlineData(10, 10)]
    [InlineData(49.99, 10)]
    [InlineData(50, 50)]
    [InlineData(99.99, 50)]
    [InlineData(100, 100)]
    [InlineData(199.99, 100)]
    [InlineData(200, 200)]
    public void A_piece_stands_in_the_class_of_its_value(double value, int from) =>
        InstrumentFigures.ByValue([new() { Value = (decimal)value }, new() { Value = -1 }]).Where(c => c.Pieces > 0)
            .ShouldBe([new(from, from switch { 0 => 10, 10 => 50, 50 => 100, 100 => 200, _ => null }, 1, (decimal)value)]);

    [Fact]
    public void A_row_that_says_no_number_is_one_piece()
    {
        InstrumentRow[] rows = [new() { Use = "research", Count = 0 }, new() { Use = "research", Open = false }, new() { Use = "other" }];
        InstrumentFigures.ByUse(rows, ["research"]).ShouldBe([new("research", 2, 0, 0), new("", 1, 0, 0)]);
        InstrumentFigures.ByUse(rows[..2], ["research", "testing"]).ShouldBe([new("research", 2, 0, 0), new("testing", 0, 0, 0)]);
    }

    [Fact]
    public void Of_two_records_of_a_year_the_first_counts()
    {
        YearRow[] rows = [new() { Year = 2025, Revenue = 300 }, new() { Year = 2025, Revenue = 200 }, new() { Revenue = 100 }];
        YearFigures.Lines(rows, [("income", y => y.Revenue), ("tax", y => y.Tax)]).Select(l => (l.Code, l.Points.Single()))
            .ShouldBe([("income", (2025, 300m)), ("tax", (2025, (decimal?)null))]);
    }

    private static TeamMember Person(string? gender, int? born, string? from = null, string? to = null, string? ended = null) =>
        new(new() { Gender = gender, Born = born, From = Day(from), To = Day(to) }, Day(ended));

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
