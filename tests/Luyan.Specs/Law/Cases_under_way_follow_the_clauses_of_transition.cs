using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>A value that changes applies from its day on, to cases under way as the clause of transition says.</summary>
public sealed class Cases_under_way_follow_the_clauses_of_transition : IDisposable
{
    private static readonly DateOnly Change = new(2027, 1, 1);
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("new", 10, 18, 5)]
    [InlineData("old", 15, 24, 2)]
    [InlineData("milder", 15, 24, 2)]
    public void A_case_that_began_before_the_change(string pending, int corrects, int longest, int bar)
    {
        var law = With((Parameters.UnitCorrects, 15, 10), (Parameters.ConstructionLongest, 24, 18), (Parameters.ReapplicationBar, 2, 5))
            .Load(pending);
        Read(law.ForCaseBegun(Change.AddDays(-1)), Change.AddYears(3)).ShouldBe((corrects, longest, bar));
        Read(law.ForCaseBegun(Change), Change.AddYears(3)).ShouldBe((10, 18, 5));
        Read(law.ForCaseBegun(Change.AddDays(-1)), Change.AddDays(-1)).ShouldBe((15, 24, 2));
    }

    [Fact]
    public void The_milder_value_is_the_new_one_where_the_change_favours_the_unit()
    {
        var law = With((Parameters.UnitCorrects, 10, 15), (Parameters.ReapplicationBar, 3, 2)).Load("milder");
        var pending = law.ForCaseBegun(new(2026, 6, 1));
        (pending.Number(Parameters.UnitCorrects, Change), pending.Number(Parameters.ReapplicationBar, Change)).ShouldBe((15, 2));
    }

    /// <summary>Where neither burdens the unit more, the value in force is the new one, with its source.</summary>
    [Fact]
    public void Of_two_values_that_burden_alike_the_new_one_applies()
    {
        var pending = With((Parameters.UnitCorrects, 15, 15), (Parameters.ReapplicationBar, 2, 2)).Load("milder")
            .ForCaseBegun(new(2026, 6, 1));
        new[] { Parameters.UnitCorrects, Parameters.ReapplicationBar }.Select(p => pending.On(p, Change).From).ShouldBe([Change, Change]);
        pending.On(Parameters.UnitCorrects, Change.AddDays(-1)).Through.ShouldBe(Change.AddDays(-1));
    }

    [Theory, InlineData(false, true, false), InlineData(true, false, false), InlineData(true, true, true), InlineData(false, false, false)]
    public void A_switch_that_is_off_is_the_milder_one(bool before, bool after, bool applies)
    {
        var law = With((Parameters.CancellationBars, before, after)).Load("milder");
        law.ForCaseBegun(new(2026, 6, 1)).IsOn(Parameters.CancellationBars, Change).ShouldBe(applies);
        law.ForCaseBegun(Change).IsOn(Parameters.CancellationBars, Change).ShouldBe(after);
    }

    [Fact]
    public void A_clause_speaks_of_its_parameters_on_its_day_alone()
    {
        With((Parameters.ReapplicationBar, 2, 3), (Parameters.PanelSize, 5, 7));
        var values = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "parameters", "x.json")))!;
        var bars = values["sanction.bar"]!["values"]!.AsArray();
        bars[1]!["through"] = "2027-12-31";
        bars.Add(new JsonObject { ["from"] = "2028-01-01", ["value"] = 4, ["source"] = "s" });
        File.WriteAllText(Path.Combine(folder, "parameters", "x.json"), values.ToJsonString());
        Measures Under(string from, string pending)
        {
            var clause = new JsonObject
            {
                ["from"] = from, ["parameters"] = new JsonArray("sanction.bar"), ["pending"] = pending, ["source"] = "s",
            };
            File.WriteAllText(
                Path.Combine(folder, "transitions.json"), new JsonObject { ["clauses"] = new JsonArray(clause) }.ToJsonString());
            return MeasuresFile.Load(MeasuresFile.DefaultFolder, folder).ForCaseBegun(new(2026, 6, 1));
        }
        int[] Bars(Measures law) =>
            [.. new DateOnly[] { new(2026, 12, 31), Change, new(2028, 1, 1) }.Select(d => law.Number(Parameters.ReapplicationBar, d))];
        Bars(Under("2027-01-01", "old")).ShouldBe([2, 2, 4]);
        Bars(Under("2028-01-01", "old")).ShouldBe([2, 3, 3]);
        Bars(Under("2028-01-01", "new")).ShouldBe([2, 3, 4]);
        Under("2027-01-01", "old").Number(Parameters.PanelSize, Change).ShouldBe(7);
    }

    [Fact]
    public void A_later_change_without_a_clause_applies_to_all()
    {
        var law = With((Parameters.UnitCorrects, 15, 10)).Load("old").Changed(
            [System.Text.Json.JsonSerializer.SerializeToElement(new
            {
                parameter = Parameters.UnitCorrects.Key, value = 12, from = "2028-01-01", source = "s",
            })]);
        var pending = law.ForCaseBegun(new(2026, 6, 1));
        pending.Number(Parameters.UnitCorrects, new(2027, 12, 31)).ShouldBe(15);
        pending.Number(Parameters.UnitCorrects, new(2028, 1, 1)).ShouldBe(12);
        pending.Values.Count(v => v.Parameter == Parameters.UnitCorrects).ShouldBe(2);
    }

    [Theory]
    [InlineData("sanction.bar", "2027-01-02", "old", "does not change on 2027-01-02")]
    [InlineData("sanction.bars", "2027-01-01", "old", "unknown parameter")]
    [InlineData("sanction.bar", "2027-01-01", "younger", "unknown 'pending'")]
    [InlineData("review.panel-size", "2027-01-01", "milder", "none can be said to be milder")]
    [InlineData("sanction.bar", "2007-01-01", "old", "does not change on 2007-01-01")]
    [InlineData("", "2027-01-01", "old", "(from 2027-01-01) names no parameter")]
    public void A_clause_that_says_nothing_is_refused(string parameter, string from, string pending, string why)
    {
        With((Parameters.ReapplicationBar, 2, 3), (Parameters.PanelSize, 5, 7));
        var clause = new JsonObject
        {
            ["from"] = from, ["parameters"] = parameter == "" ? [] : new JsonArray(parameter),
            ["pending"] = pending, ["source"] = "s",
        };
        File.WriteAllText(
            Path.Combine(folder, "transitions.json"), new JsonObject { ["clauses"] = new JsonArray(clause) }.ToJsonString());
        Should.Throw<MeasuresException>(() => MeasuresFile.Load(MeasuresFile.DefaultFolder, folder)).Message.ShouldContain(why);
    }

    [Fact]
    public void Two_clauses_on_one_change_are_refused()
    {
        var made = With((Parameters.ReapplicationBar, 2, 3));
        Should.Throw<MeasuresException>(() => made.Load("old", "new")).Message.ShouldContain(
            "'clauses' says two things of 'sanction.bar' on 2027-01-01.");
    }

    [Theory]
    [InlineData("months", 18, "2027-09-01")]
    [InlineData("years", 2, "2028-03-01")]
    [InlineData("days", 100, "2026-06-09")]
    public void A_place_counts_a_period_in_its_own_unit(string unit, int length, string last)
    {
        Directory.CreateDirectory(Path.Combine(folder, "parameters"));
        var values = new JsonArray(new JsonObject { ["from"] = "2007-01-01", ["value"] = length, ["source"] = "s" });
        File.WriteAllText(Path.Combine(folder, "parameters", "x.json"), new JsonObject
        {
            [Parameters.ReapplicationBar.Key] = new JsonObject { ["unit"] = unit, ["values"] = values },
        }.ToJsonString());
        ReapplicationBar.Of(new(2026, 3, 1), SanctionGround.Falsehood, MeasuresFile.Load(MeasuresFile.DefaultFolder, folder))
            .LastDay.ShouldBe(DateOnly.Parse(last, null));
    }

    private static (int Corrects, int Longest, int Bar) Read(Measures law, DateOnly day) => (
        law.Number(Parameters.UnitCorrects, day), law.Number(Parameters.ConstructionLongest, day),
        law.Number(Parameters.ReapplicationBar, day));

    private Made With(params (Parameter Parameter, JsonNode Before, JsonNode After)[] changes)
    {
        Directory.CreateDirectory(Path.Combine(folder, "parameters"));
        var file = new JsonObject();
        foreach (var (parameter, before, after) in changes)
        {
            file[parameter.Key] = new JsonObject
            {
                ["unit"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(parameter.Unit.ToString()),
                ["values"] = new JsonArray(
                    new JsonObject { ["from"] = "2007-01-01", ["through"] = "2026-12-31", ["value"] = before, ["source"] = "s" },
                    new JsonObject { ["from"] = "2027-01-01", ["value"] = after, ["source"] = "s" }),
            };
        }
        File.WriteAllText(Path.Combine(folder, "parameters", "x.json"), file.ToJsonString());
        return new(folder, [.. changes.Select(c => c.Parameter.Key)]);
    }

    private sealed record Made(string Folder, string[] Keys)
    {
        public Measures Load(params string[] pending)
        {
            var clauses = new JsonArray([.. pending.Select(p => new JsonObject
            {
                ["from"] = "2027-01-01", ["parameters"] = new JsonArray([.. Keys.Select(k => JsonValue.Create(k))]),
                ["pending"] = p, ["source"] = "s",
            })]);
            File.WriteAllText(
                Path.Combine(Folder, "transitions.json"), new JsonObject { ["clauses"] = clauses }.ToJsonString());
            return MeasuresFile.Load(MeasuresFile.DefaultFolder, Folder);
        }
    }
}
