using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;

namespace Luyan.Specs.Applications;

public sealed class Comparing_dossiers
{
    private static readonly Dossier Before = new()
    {
        Cover = new() { CenterName = "包头市稀土材料工程技术研究中心", Field = "4" },
        Organisation = new() { Team =
        [
            new() { Id = "a", Name = "程望舒", Born = 1975, FullTime = true }, new() { Id = "b", Name = "周可" }, new() { Id = "c", Name = "吴工" }
        ] },
        Plan = new() { Months = 24 },
        Materials = [new("business-licence", new("01", "执照.pdf", 10))],
    };

    [Fact]
    public void The_same_form_has_no_changes() => DossierChanges.Between(Before, Before with { }).ShouldBeEmpty();

    [Fact]
    public void A_field_is_told_with_what_it_was_and_is()
    {
        var changes = DossierChanges.Between(Before, Before with { Plan = Before.Plan with { Months = 18, Tasks = "中试" } });
        changes.ShouldBe([
            new(DossierSection.Plan, null, null, "months", "24", "18"), new(DossierSection.Plan, null, null, "tasks", null, "中试")
        ]);
    }

    [Fact]
    public void A_cell_is_told_with_its_row()
    {
        var changes = Team([Before.Organisation.Team[0] with { Born = 1976, FullTime = null }, .. Before.Organisation.Team.Skip(1)]);
        changes.ShouldBe([
            new(DossierSection.Organisation, "team", "a", "born", "1975", "1976"),
            new(DossierSection.Organisation, "team", "a", "fullTime", "true", null)
        ], ignoreOrder: true);
        changes[0].Name.ShouldStartWith("team.a.");
    }

    [Fact]
    public void A_row_that_came_and_one_that_went_are_told_by_their_names()
    {
        var changes = Team([.. Before.Organisation.Team.Take(2), new() { Id = "d", Name = "丁一" }]);
        changes.Single(c => c.Came).ShouldBe(new(DossierSection.Organisation, "team", "d", null, null, "丁一"));
        changes.Single(c => c.Went).ShouldBe(new(DossierSection.Organisation, "team", "c", null, "吴工", null));
        changes.Count.ShouldBe(2);
    }

    [Fact]
    public void Rows_in_another_order_moved_and_nothing_else()
    {
        var team = Before.Organisation.Team;
        var changes = Team([team[1], team[0], team[2]]);
        changes.ShouldAllBe(c => c.Moved);
        changes.Select(c => (c.Row, c.Before, c.After)).ShouldBe([("b", "2", "1"), ("a", "1", "2")]);
    }

    [Fact]
    public void A_row_taken_out_moves_no_other() => Team([.. Before.Organisation.Team.Skip(1)]).ShouldHaveSingleItem().Went.ShouldBeTrue();

    [Fact]
    public void A_file_that_is_replaced_came_and_went()
    {
        var changes = DossierChanges.Between(Before, Before with { Materials = [new("business-licence", new("02", "执照（新）.pdf", 12))] });
        changes.Select(c => (c.Listing, c.Row, c.Before, c.After))
            .ShouldBe([("business-licence", "02", null, "执照（新）.pdf"), ("business-licence", "01", "执照.pdf", null)]);
    }

    [Fact]
    public void Rows_without_ids_are_told_apart_by_their_place()
    {
        var (before, after) = (new Dossier { Base = new() { Awards = [new() { Name = "一" }, new() { Name = "二" }] } },
            new Dossier { Base = new() { Awards = [new() { Name = "一" }, new() { Name = "三" }] } });
        DossierChanges.Between(before, after).ShouldHaveSingleItem().ShouldBe(new(DossierSection.Base, "awards", "#2", "name", "二", "三"));
    }

    // Every section has a part in the JSON of the form under its own key: none is left out of the comparison.
    [Theory]
    [InlineData(DossierSection.Cover), InlineData(DossierSection.Unit),
        InlineData(DossierSection.Base), InlineData(DossierSection.Organisation)]
    [InlineData(DossierSection.Equipment), InlineData(DossierSection.Services),
        InlineData(DossierSection.Reasons), InlineData(DossierSection.Plan)]
    public void Every_section_is_compared(DossierSection section)
    {
        var after = new Dossier
        {
            Cover = new() { Industry = "新" }, Unit = new() { Position = "新" },
            Base = new() { Projects = [new() { Id = "n" }] }, Organisation = new() { Structure = "新" },
            Equipment = new() { Laboratories = "新" }, Services = new() { Openness = "新" },
            Reasons = new() { Goals = "新" }, Plan = new() { Risks = "新" },
        };
        DossierChanges.Between(new(), after).ShouldContain(c => c.Section == section);
    }

    [Theory]
    [InlineData("r", null, null, "b", "came"), InlineData("r", null, "a", null, "went"), InlineData("r", null, "1", "2", "moved")]
    [InlineData("r", "f", null, "b", ""), InlineData("r", "f", "a", null, ""), InlineData("r", "f", "a", "b", "")]
    [InlineData(null, "f", null, "b", ""), InlineData(null, "f", "a", null, ""), InlineData(null, null, null, "b", "")]
    [InlineData(null, null, "a", null, ""), InlineData(null, null, "a", "b", "")]
    public void Only_a_whole_row_comes_goes_or_moves(string? row, string? field, string? before, string? after, string what)
    {
        var change = new DossierChange(DossierSection.Organisation, "team", row, field, before, after);
        string.Concat(change.Came ? "came" : "", change.Went ? "went" : "", change.Moved ? "moved" : "").ShouldBe(what);
    }

    [Fact]
    public void Text_of_no_length_is_no_text() =>
        DossierChanges.Between(new() { Plan = new() { Tasks = "" } }, new() { Plan = new() }).ShouldBeEmpty();

    [Fact]
    public void A_row_without_a_name_is_told_by_what_it_says() =>
        DossierChanges.Between(new(), new() { Plan = new() { Funding = [new() { Id = "f", Source = "own", Year = 2026 }] } })
            .ShouldBe([new(DossierSection.Plan, "funding", "f", null, null, "own · 2026")]);

    // Rows that share an id are told apart by their place: the id itself is nothing that changed.
    [Fact]
    public void The_id_of_a_row_is_no_field_of_it()
    {
        var (one, two) = (new MemberRow { Id = "a", Name = "甲" }, new MemberRow { Id = "a", Name = "乙" });
        DossierChanges.Between(Of(one, two), Of(one, two with { Id = "" })).ShouldBeEmpty();
        DossierChanges.Between(Of(one, two), Of(one, two with { Name = "丙" }))
            .ShouldBe([new(DossierSection.Organisation, "team", "#2", "name", "乙", "丙")]);
        static Dossier Of(params MemberRow[] team) => new() { Organisation = new() { Team = team } };
    }

    private static IReadOnlyList<DossierChange> Team(IReadOnlyList<MemberRow> team) =>
        DossierChanges.Between(Before, Before with { Organisation = Before.Organisation with { Team = team } });
}
