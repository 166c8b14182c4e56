using System.Globalization;
using Luyan.Law;
using Luyan.Law.Assessing;
using static Luyan.Specs.Law.Schemes;

namespace Luyan.Specs.Law;

/// <summary>How a scheme takes a number from the ledger and the docket, in the cycle after 2 March 2026, seen on 10 January 2028.</summary>
public class A_number_is_taken_from_the_records
{
    private static readonly DateOnly Through = new(2028, 1, 10);

    private static AssessedFacts Facts(params FactLine[] lines) =>
        new(lines, new Dictionary<string, decimal> { ["reports-due"] = 2 }, new(2026, 3, 2), Through, new(2028, 3, 2));

    private static FactValue.Records Sales(RecordTaking take, int? years = null, params RecordFilter[] where) =>
        new("sales", where, "on", years, take, take == RecordTaking.Count ? null : "amount");

    private static FactLine Sale(string on, string amount) => new($"{on}:{amount}", "sales", on, new Dictionary<string, string>
    {
        ["on"] = on, ["amount"] = amount,
    });

    private static string Said(Taken taken) =>
        $"{taken.Value?.ToString(CultureInfo.InvariantCulture) ?? "?"}: {string.Join(' ', taken.Evidence.Select(l => l.Title))}";

    /// <summary>Records in the order of the ledger, the last without an amount.</summary>
    private static readonly FactLine[] Ledger =
    [
        Sale("2027-05-01", "150"), Sale("2026-05-01", "100"), Sale("2027-12-01", "200.005"), Sale("2027-12-31", ""),
        Sale("", "7"), new("p", "partners", "p", new Dictionary<string, string> { ["on"] = "2027-05-01", ["amount"] = "1000" }),
    ];

    [Theory]
    [InlineData(RecordTaking.Count, "4: 2027-05-01 2026-05-01 2027-12-01 2027-12-31")]
    [InlineData(RecordTaking.Sum, "450.005: 2026-05-01 2027-05-01 2027-12-01")]
    [InlineData(RecordTaking.Latest, "200.005: 2026-05-01 2027-05-01 2027-12-01")]
    [InlineData(RecordTaking.Average, "150.00: 2026-05-01 2027-05-01 2027-12-01")]
    [InlineData(RecordTaking.Growth, "41.67: 2026-05-01 2027-05-01 2027-12-01")]
    [InlineData(RecordTaking.Distinct, "3: 2027-05-01 2026-05-01 2027-12-01 2027-12-31")]
    public void Of_the_records_of_a_listing(RecordTaking take, string said) =>
        Said(Taken.From(Sales(take), Facts(Ledger))).ShouldBe(said);

    [Theory]
    [InlineData(RecordTaking.Count, "0: ")]
    [InlineData(RecordTaking.Sum, "0: ")]
    [InlineData(RecordTaking.Latest, "?: ")]
    [InlineData(RecordTaking.Average, "?: ")]
    [InlineData(RecordTaking.Growth, "?: ")]
    [InlineData(RecordTaking.Distinct, "0: ")]
    public void Of_no_record(RecordTaking take, string said) => Said(Taken.From(Sales(take), Facts())).ShouldBe(said);

    [Theory]
    [InlineData(RecordTaking.Latest, "5")]
    [InlineData(RecordTaking.Average, "5")]
    [InlineData(RecordTaking.Sum, "5")]
    [InlineData(RecordTaking.Growth, null)]
    public void Of_one_record(RecordTaking take, string? number) =>
        Taken.From(Sales(take), Facts(Sale("2027-01-01", "5"))).Value
            .ShouldBe(number is null ? null : decimal.Parse(number, CultureInfo.InvariantCulture));

    /// <summary>From one record to the next, rounded half away from nought; a base of nought or less has no growth.</summary>
    [Theory]
    [InlineData("100 110", "10")]
    [InlineData("100", null)]
    [InlineData("0 100", null)]
    [InlineData("-5 100", null)]
    [InlineData("0 100 90", "-10")]
    [InlineData("100 0 50", "-100")]
    [InlineData("100 200 300", "75")]
    [InlineData("3 4", "33.33")]
    [InlineData("800 801.001", "0.13")]
    [InlineData("1 0.5", "-50")]
    public void Growth_is_the_mean_of_the_steps(string amounts, string? growth) =>
        Taken.From(Sales(RecordTaking.Growth), Facts([.. amounts.Split(' ').Select((a, i) => Sale($"2027-0{i + 1}-01", a))])).Value
            .ShouldBe(growth is null ? null : decimal.Parse(growth, CultureInfo.InvariantCulture));

    [Fact]
    public void Texts_are_told_apart_without_case_and_blanks() =>
        Taken.From(Sales(RecordTaking.Distinct), Facts([
            Sale("2027-01-01", "A"), Sale("2027-01-02", " a "), Sale("2027-01-03", "B"), Sale("2027-01-04", " ")
        ])).Value.ShouldBe(2);

    /// <summary>After the day on which the cycle begins, through the day that is looked at; a year counts on its last day, to the end of
    /// the cycle.</summary>
    [Theory]
    [InlineData("2026-03-01", null, false)]
    [InlineData("2026-03-02", null, false)]
    [InlineData("2026-03-03", null, true)]
    [InlineData("2028-01-10", null, true)]
    [InlineData("2028-01-11", null, false)]
    [InlineData("2025", null, false)]
    [InlineData("2026", null, true)]
    [InlineData("2027", null, true)]
    [InlineData("2028", null, false)]
    [InlineData("", null, false)]
    [InlineData("2027-01-10", 1, false)]
    [InlineData("2027-01-11", 1, true)]
    [InlineData("2028-01-10", 1, true)]
    [InlineData("2028-01-11", 1, false)]
    [InlineData("2026-01-10", 2, false)]
    [InlineData("2026-01-11", 2, true)]
    [InlineData("2028", 2, false)]
    [InlineData("2025", 3, true)]
    public void A_record_counts_by_its_day(string on, int? years, bool counts) =>
        Taken.From(Sales(RecordTaking.Count, years), Facts(Sale(on, "1"))).Value.ShouldBe(counts ? 1 : 0);

    [Fact]
    public void A_year_that_runs_counts_to_the_end_of_its_cycle_and_a_day_does_not()
    {
        var facts = Facts(Sale("2027", "1"), Sale("2027-12-31", "1"), Sale("2027年", "1")) with { Through = new(2027, 6, 1) };
        Said(Taken.From(Sales(RecordTaking.Count), facts)).ShouldBe("2: 2027 2027年");
    }

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("2028-01-10", null, null, true)]
    [InlineData("2028-01-11", null, null, false)]
    [InlineData(null, "2028-01-10", null, true)]
    [InlineData(null, "2028-01-09", null, false)]
    [InlineData(null, null, "2028-01-10", true)]
    [InlineData(null, null, "2028-01-09", false)]
    [InlineData("2028-01-10", "2028-01-10", "2028-01-10", true)]
    public void What_stands_stands_from_its_first_to_its_last_day(string? from, string? to, string? ended, bool stands)
    {
        Dictionary<string, string> cells = [];
        if (from is not null) { cells["from"] = from; }
        if (to is not null) { cells["to"] = to; }
        var line = new FactLine("1", "team", "甲", cells, ended is null ? null : DateOnly.Parse(ended, CultureInfo.InvariantCulture));
        Taken.From(new FactValue.Records("team", [], null, null, RecordTaking.Count, null), Facts(line)).Value.ShouldBe(stands ? 1 : 0);
    }

    [Theory]
    [InlineData("9.99", false)]
    [InlineData("10", true)]
    [InlineData("10.01", true)]
    [InlineData("", false)]
    public void A_filter_asks_for_at_least_a_number(string amount, bool passes) =>
        Taken.From(Sales(RecordTaking.Count, null, new RecordFilter("amount", [], 10)), Facts(Sale("2027-01-01", amount))).Value
            .ShouldBe(passes ? 1 : 0);

    [Fact]
    public void Every_filter_must_let_a_record_pass()
    {
        RecordFilter large = new("amount", [], 10), early = new("on", ["2027-01-01", "2027-01-02"], null);
        var facts = Facts(Sale("2027-01-01", "10"), Sale("2027-01-02", "9"), Sale("2027-01-03", "10"));
        Said(Taken.From(Sales(RecordTaking.Count, null, large, early), facts)).ShouldBe("1: 2027-01-01");
        Said(Taken.From(Sales(RecordTaking.Count, null, early), facts)).ShouldBe("2: 2027-01-01 2027-01-02");
    }

    private static FactValue Number(decimal? number) =>
        number is { } known ? new FactValue.Fixed(known) : new FactValue.Docket("milestones-due");

    [Theory]
    [InlineData(1, 3, "33.33")]
    [InlineData(2, 3, "66.67")]
    [InlineData(0, 3, "0")]
    [InlineData(3, -4, "-75")]
    [InlineData(1, 0, null)]
    [InlineData(1, null, null)]
    [InlineData(null, 4, null)]
    public void A_share_is_in_percent_and_unknown_without_a_whole(int? part, int? whole, string? percent) =>
        Taken.From(new FactValue.Share(Number(part), Number(whole)), Facts()).Value
            .ShouldBe(percent is null ? null : decimal.Parse(percent, CultureInfo.InvariantCulture));

    /// <summary>In a sum what is not known counts nothing beside what is; of the least of several each must be known.</summary>
    [Theory]
    [InlineData(2, 5, 23, 2)]
    [InlineData(2, null, 8, null)]
    [InlineData(null, 5, 15, null)]
    [InlineData(null, null, null, null)]
    public void Numbers_are_added_by_weight_and_compared(int? first, int? second, int? sum, int? least)
    {
        Taken.From(new FactValue.Sum([(4, Number(first)), (3, Number(second))]), Facts()).Value.ShouldBe(sum);
        Taken.From(new FactValue.Least([Number(first), Number(second)]), Facts()).Value.ShouldBe(least);
    }

    [Fact]
    public void A_number_of_the_docket_is_its_own_and_else_unknown()
    {
        Taken.From(new FactValue.Docket("reports-due"), Facts()).Value.ShouldBe(2);
        Taken.From(new FactValue.Docket("reports-missing"), Facts()).Value.ShouldBeNull();
    }

    private static FactCondition.Within Within(decimal? number, decimal? atLeast, decimal? below) =>
        new(Number(number), atLeast, below);

    [Theory]
    [InlineData(9, 10, 20, false)]
    [InlineData(10, 10, 20, true)]
    [InlineData(19, 10, 20, true)]
    [InlineData(20, 10, 20, false)]
    [InlineData(10, null, 20, true)]
    [InlineData(20, null, 20, false)]
    [InlineData(10, 10, null, true)]
    [InlineData(9, 10, null, false)]
    [InlineData(null, null, null, false)]
    public void A_condition_holds_from_a_number_on_and_below_another(int? number, int? atLeast, int? below, bool holds)
    {
        Taken.Holds(Within(number, atLeast, below), Facts()).ShouldBe(holds);
        Taken.From(new FactValue.Holds(Within(number, atLeast, below)), Facts()).Value.ShouldBe(holds ? 1 : 0);
    }

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(true, false, false, true)]
    [InlineData(false, true, false, true)]
    [InlineData(false, false, false, false)]
    public void Conditions_hold_all_or_one(bool first, bool second, bool all, bool one)
    {
        FactCondition[] both = [Within(first ? 1 : 0, 1, null), Within(second ? 1 : 0, 1, null)];
        Taken.Holds(new FactCondition.Every(both), Facts()).ShouldBe(all);
        Taken.Holds(new FactCondition.Some(both), Facts()).ShouldBe(one);
    }

    [Fact]
    public void What_was_read_for_it_is_shown_once()
    {
        FactValue sales = Sales(RecordTaking.Sum), count = Sales(RecordTaking.Count);
        FactCondition.Within some = new(sales, 1, null), many = new(count, 9, null);
        var facts = Facts(Sale("2027-01-01", "5"), Sale("2027-01-02", "x"));
        Said(Taken.From(new FactValue.Sum([(1, sales), (1, count)]), facts)).ShouldBe("7: 2027-01-01 2027-01-02");
        Said(Taken.From(new FactValue.Least([count, sales]), facts)).ShouldBe("2: 2027-01-01 2027-01-02");
        Said(Taken.From(new FactValue.Holds(new FactCondition.Some([some])), facts)).ShouldBe("1: 2027-01-01");
        Said(Taken.From(new FactValue.Holds(many), facts)).ShouldBe("0: 2027-01-01 2027-01-02");
        Said(Taken.From(new FactValue.Share(sales, count), facts)).ShouldBe("250: 2027-01-01");
    }

    /// <summary>Where the scheme cuts facts off at a day of the year, the cycle of 2 March 2026 to 2028 runs between two of them.</summary>
    [Theory]
    [InlineData(null, "2028-01-10", "2026-03-02", "2028-01-10", "2028-03-02")]
    [InlineData(null, "2028-03-02", "2026-03-02", "2028-03-02", "2028-03-02")]
    [InlineData(null, "2028-03-03", "2026-03-02", "2028-03-02", "2028-03-02")]
    [InlineData("12-31", "2028-01-10", "2025-12-31", "2027-12-31", "2027-12-31")]
    [InlineData("12-31", "2027-12-30", "2025-12-31", "2027-12-30", "2027-12-31")]
    [InlineData("03-01", "2028-03-09", "2026-03-01", "2028-03-01", "2028-03-01")]
    [InlineData("03-02", "2028-03-09", "2026-03-02", "2028-03-02", "2028-03-02")]
    [InlineData("03-03", "2028-03-09", "2025-03-03", "2027-03-03", "2027-03-03")]
    public void Facts_are_cut_off(string? cutOff, string today, string after, string through, string ends)
    {
        var facts = AssessedFacts.Of(Load("cut-off") with { CutOff = cutOff }, Cycle,
            DateOnly.Parse(today, CultureInfo.InvariantCulture), [], new Dictionary<string, decimal>());
        $"{facts.After:yyyy-MM-dd} {facts.Through:yyyy-MM-dd} {facts.CycleEnds:yyyy-MM-dd}".ShouldBe($"{after} {through} {ends}");
    }
}
