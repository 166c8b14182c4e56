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

    private static TeamMember Person(string? gender, int? born, string? from = null, string? to = null, string? ended = null) =>
        new(new() { Gender = gender, Born = born, From = Day(from), To = Day(to) }, Day(ended));

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
