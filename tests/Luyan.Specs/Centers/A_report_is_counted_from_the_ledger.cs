using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Cases.Facts;
using Luyan.Law;

namespace Luyan.Specs.Centers;

/// <summary>The statistical table of the annual report (Art. 11): counted, summed, and typed only where neither says.</summary>
public sealed class A_report_is_counted_from_the_ledger
{
    private const int Year = 2026;
    private static readonly DateOnly Within = new(Year, 6, 1);

    private static readonly ReportedRows Rows = new()
    {
        Team =
        [
            new(new() { Degree = "doctor", Role = "leader" }),
            new(new() { Degree = "master", Role = "researcher", From = new(Year, 3, 1) }),
            new(new() { Degree = "college", Role = "skilled" }),
            new(new() { Degree = "doctor", Role = "researcher", To = new(Year, 11, 30) }),
            new(new() { Degree = "bachelor", Role = "manager" }, new(Year - 1, 5, 1)),
        ],
        Instruments = [new() { Count = 2, Value = 30.5m, Open = true }, new() { Value = 12m }],
        Years = [new() { Year = Year, Profit = -12.5m, Tax = 8, Research = 300 }, new() { Year = Year - 1, Profit = 99 }],
        Rights =
        [
            new() { Kind = "invention", Filed = new(Year - 1, 2, 2), Granted = Within },
            new() { Kind = "utility", Filed = Within }, new() { Kind = "software", Granted = Within }
        ],
        Projects =
        [
            new() { Level = "national", Result = "passed", To = Within, Role = "partner" },
            new() { Level = "other", Result = "excellent", To = Within }, new() { Level = "municipal", Result = "running", To = Within }
        ],
        Awards =
        [
            new() { Level = "municipal", Year = Year }, new() { Level = "other", Year = Year },
            new() { Level = "national", Year = Year - 1 }
        ],
        Conversions =
        [
            new() { Mode = "licence", Amount = 20, On = Within }, new() { Mode = "own", Amount = 50, On = Within },
            new() { Mode = "transfer", Amount = 99, On = Within.AddYears(-1) }
        ],
        Served =
        [
            new() { Kind = "research", Received = 40, On = Within }, new() { Kind = "testing", Received = 5.5m, On = Within },
            new() { Kind = "testing", Received = 7, On = Within.AddYears(1) }
        ],
        Trainings = [new() { On = Within, Persons = 60 }, new() { On = Within, Persons = 15 }],
        Funds = [new("own", Year, 100), new("fiscal", Year, 50), new("own", Year - 1, 70)],
    };

    [Theory]
    [InlineData("funds.own", 100), InlineData("funds.loan", 0), InlineData("funds", 150)]
    [InlineData("income.transfer", 20), InlineData("income.research", 40),
        InlineData("income.services", 5.5), InlineData("income.technical", 65.5)]
    [InlineData("profit", -12.5), InlineData("people", 3), InlineData("people.doctors", 1),
        InlineData("people.others", 1), InlineData("people.research", 2)]
    [InlineData("awards", 2), InlineData("awards.national", 0), InlineData("patents.filed", 1),
        InlineData("patents.granted.invention", 1), InlineData("patents", 2)]
    [InlineData("projects", 3), InlineData("projects.commissioned", 1), InlineData("projects.partner", 1),
        InlineData("diffusion", 3), InlineData("trainings.persons", 75)]
    [InlineData("instruments", 3), InlineData("instruments.open", 2), InlineData("instruments.value", 42.5)]
    public void A_line_says_what_the_ledger_holds(string key, decimal value) =>
        Of(Rows, []).Single(v => v.Line.Key == key).Value.ShouldBe(value);

    [Fact]
    public void What_the_ledger_does_not_say_is_typed_and_what_it_says_cannot_be_typed_over()
    {
        var table = Of(Rows, new() { ["income.other"] = 3, ["tax"] = 999, ["people"] = 999 });
        Line(table, "income.other").ShouldBe((3, Provenance.Typed));
        Line(table, "tax").ShouldBe((8, Provenance.Counted));
        Line(table, "people").ShouldBe((3, Provenance.Summed));
        Line(table, "assets").ShouldBe((null, Provenance.Typed), "the ledger holds no figure of it for this year");
        Line(Of(Rows, []), "income").ShouldBe((null, Provenance.Summed), "a sum with a part that is not known is not known");
    }

    [Fact]
    public void Every_line_has_a_key_a_code_and_a_name_of_its_own_and_every_sum_has_its_parts()
    {
        StatisticalTable.Lines.Select(l => l.Key).Distinct().Count().ShouldBe(StatisticalTable.Lines.Count);
        StatisticalTable.Lines.Select(l => l.Code).Distinct().Count().ShouldBe(StatisticalTable.Lines.Count);
        foreach (var line in StatisticalTable.Lines)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                (line.Name(language).Length * line.Unit(language).Length).ShouldBePositive(line.Key);
            }
            line.Parts.ShouldAllBe(p => StatisticalTable.Find(p) != null);
        }
    }

    [Theory]
    [InlineData(100, 149, false), InlineData(100, 150, true), InlineData(100, 50, true),
        InlineData(4, 8, false), InlineData(0, 5, true), InlineData(0, 4, false), InlineData(-20, -5, true)]
    public void A_large_difference_from_last_year_asks_for_a_word(decimal before, decimal now, bool asked) =>
        Difference.Between([new("profit", before)], [new("profit", now), new("tax", 1000)], Ironfield.Policy, new(2027, 1, 20))
            .Any().ShouldBe(asked);

    [Fact]
    public void A_report_with_a_word_on_each_large_difference_is_filed_and_the_next_is_held_against_it()
    {
        var grown = Ironfield.Report(2027) with
        {
            Figures = [.. Ironfield.Report(2026).Figures.Select(f => f with { Value = (f.Value * 3) + 10 })]
        };
        grown = grown with { Words = [.. grown.Figures.Select(f => new FigureWord(f.Key, "新增产线投产"))] };
        var scene = Ironfield.Reported().On(new(2028, 1, 20)).Given(Ironfield.Director, grown);
        ((NamedCenter)scene.State).Center.Reports.Single(r => r.Year == 2027).Figures.ShouldBe(grown.Figures);
    }

    [Theory]
    [InlineData("projects", 0, null, null), InlineData("conversions", 2, 70.0, null), InlineData("research", 1, 40.0, null),
        InlineData("testing", 1, 5.5, null), InlineData("trainings", 2, null, 75), InlineData("exchanges", 0, null, 0)]
    public void The_activities_of_a_year_are_counted_by_kind(string kind, int count, double? income, int? persons)
    {
        var found = Activities.Of(Rows, Year).Single(a => a.Kind == kind);
        (found.Count, found.Income, found.Persons).ShouldBe((count, (decimal?)income, persons));
        Activities.Of(Rows, Year).Select(a => a.Kind).ShouldBe(Activities.Kinds);
    }

    [Fact]
    public void A_client_that_comes_twice_is_one_client()
    {
        var rows = Rows with { Served =
        [
            new() { Kind = "testing", Client = "甲公司", On = Within }, new() { Kind = "research", Client = " 甲公司 ", On = Within },
            new() { Kind = "testing", Client = "乙公司", On = Within }, new() { Kind = "testing", On = Within }
        ] };
        Activities.ClientsOf(rows, Year).ShouldBe(2);
        Activities.Of(rows, Year).Single(a => a.Kind == "testing").Clients.ShouldBe(2);
    }

    private static IReadOnlyList<StatisticalValue> Of(ReportedRows rows, Dictionary<string, decimal> typed) =>
        StatisticalTable.Of(rows, Year, typed);

    private static (decimal?, Provenance) Line(IReadOnlyList<StatisticalValue> table, string key) =>
        table.Where(v => v.Line.Key == key).Select(v => (v.Value, v.From)).Single();
}
