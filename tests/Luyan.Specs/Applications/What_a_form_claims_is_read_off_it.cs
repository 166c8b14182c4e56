using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

/// <summary>The facts of Art. 5 and the papers of Art. 7 as the form gives them: what is not said stays open, what is said
/// counts.</summary>
public class What_a_form_claims_is_read_off_it
{
    [Fact]
    public void An_empty_form_claims_nothing_and_contradicts_nothing()
    {
        var facts = DossierFindings.Facts(new());
        (facts.RegisteredInBaotou, facts.TechnicalLeaders, facts.ResearchStaff, facts.SkilledWorkers, facts.Instruments,
            facts.InstrumentValue, facts.Services).ShouldBe((null, null, null, null, null, null, null));
        DossierFindings.ClaimsOf(new()).ShouldBe(new Claims(false, false, false, false));
        DossierFindings.Of(new(), Policy, Day).Where(f => f.Source.Number == 5).ShouldAllBe(f => f.Mark == Mark.Unknown);
    }

    [Fact]
    public void One_row_of_each_kind_is_a_claim()
    {
        var form = new Dossier
        {
            Base = new() { Patents = [new()], Awards = [new()], Projects = [new()] }, Organisation = new() { Partners = [new()] },
        };
        DossierFindings.ClaimsOf(form).ShouldBe(new Claims(true, true, true, true));
        DossierFindings.ClaimsOf(form with { Organisation = new() }).ShouldBe(new Claims(true, true, true, false));
        DossierFindings.ClaimsOf(form with { Base = new() }).ShouldBe(new Claims(false, false, false, true));
    }

    [Fact]
    public void Persons_instruments_and_services_are_counted_where_there_is_a_row()
    {
        MemberRow[] team = [new() { Role = "leader" }, new() { Role = "skilled" }, new() { Role = "skilled" }, new() { Role = "manager" }];
        var facts = DossierFindings.Facts(new()
        {
            Organisation = new() { Team = team },
            Equipment = new() { Equipment = [new() { Count = 2, Value = 360 }, new() { Count = 1, Value = 40.5m }, new()] },
            Services = new() { Services = [new()] },
            Unit = new() { District = "150203", Years = [new() { Year = 2025, Revenue = 10, Research = 1 }, new() { Revenue = 99 }] },
        });
        (facts.TechnicalLeaders, facts.ResearchStaff, facts.SkilledWorkers).ShouldBe((1, 0, 2));
        (facts.Instruments, facts.InstrumentValue, facts.Services, facts.RegisteredInBaotou).ShouldBe((3, 400.5m, 1, true));
        facts.Figures.ShouldBe([new YearFigures(2025, 10, 1)]);
        var one = DossierFindings.Facts(new() { Equipment = new() { Equipment = [new() { Count = 1, Value = 5 }] } });
        (one.Instruments, one.InstrumentValue).ShouldBe((1, 5m));
        DossierFindings.Facts(new() { Services = new() { Services = [new(), new()] } }).Services.ShouldBe(2);
    }

    [Theory]
    [InlineData("national", Level.National), InlineData("regional", Level.Regional), InlineData("municipal", Level.Municipal)]
    [InlineData("other", Level.Other), InlineData("x", null), InlineData(null, null)]
    public void A_level_is_one_of_the_form_or_not_said(string? code, Level? level)
    {
        var facts = DossierFindings.Facts(new()
        {
            Base = new()
            {
                Projects = [new() { Level = code }],
                Awards = [new() { Level = code, OwnProject = true }, new() { Level = code, OwnProject = false }, new() { Level = code }],
            },
        });
        facts.Projects.Single().Level.ShouldBe(level);
        // An award that another's project won is no ground; whose it is may not be said yet.
        facts.Awards.Select(a => a.Level).ShouldBe([level, Level.Other, null]);
    }

    [Theory]
    [InlineData("excellent", true), InlineData("passed", false), InlineData("failed", false)]
    [InlineData("running", null), InlineData(null, null)]
    public void A_result_is_excellent_or_not_or_still_open(string? result, bool? excellent) =>
        DossierFindings.Facts(new() { Base = new() { Projects = [new() { Result = result }] } }).Projects.Single()
            .Excellent.ShouldBe(excellent);

    [Theory]
    [InlineData(null, true, true), InlineData("r1", true, false), InlineData("r2", false, true), InlineData("r3", false, false)]
    public void A_paper_proves_its_row_or_all_rows_of_its_kind(string? row, bool first, bool second)
    {
        var form = new Dossier
        {
            Base = new() { Projects = [new() { Id = "r1" }, new() { Id = "r2" }], Awards = [new() { Id = "r1" }, new() { Id = "r2" }] },
            Organisation = new() { Partners = [new() { Id = "r1" }, new() { Id = "r2" }] },
        };
        bool[] expected = [first, second];
        foreach (var code in (string[])["project-acceptance", "award-certificates", "partner-agreements"])
        {
            var facts = DossierFindings.Facts(form with { Materials = [new(code, Paper, row)] });
            facts.Projects.Select(p => p.Evidenced).ShouldBe(code == "project-acceptance" ? expected : [false, false]);
            facts.Awards.Select(p => p.Evidenced).ShouldBe(code == "award-certificates" ? expected : [false, false]);
            facts.Partners.Select(p => p.Agreement).ShouldBe(code == "partner-agreements" ? expected : [false, false]);
        }
    }

    [Fact]
    public void Forms_differ_in_sections_and_in_the_codes_of_papers()
    {
        var (other, added) = (new FileRef(new string('b', 64), "新.pdf", 1), new AttachedMaterial("other", Paper));
        static (string, string) Differ(Dossier a, Dossier b)
        {
            var (sections, materials) = DossierFindings.Differences(a, b);
            return (string.Join(",", sections), string.Join(",", materials.Order()));
        }
        Differ(Form, Form).ShouldBe(("", ""));
        Differ(Form, Form with { Plan = new(), Cover = new() }).ShouldBe(("Cover,Plan", ""));
        Differ(Form, Form with { Materials = [.. Form.Materials, added] }).ShouldBe(("Materials", "other"));
        Differ(Form with { Materials = [.. Form.Materials, added] }, Form).ShouldBe(("Materials", "other"));
        Differ(Form, Form with { Materials = [Form.Materials[0] with { File = other }, .. Form.Materials.Skip(1)] })
            .ShouldBe(("Materials", "business-licence"));
        Differ(Form, Form with { Materials = [.. Form.Materials.Reverse()] }).ShouldBe(("Materials", ""));
    }

    private static readonly Dictionary<string, (Func<Dossier, Dossier> Change, string[] Blank)> Holes = new()
    {
        ["the whole form"] = (d => d, []),
        ["a field"] = (d => d with { Cover = d.Cover with { Field = null } }, ["Cover field 0"]),
        ["a field of blanks"] = (d => d with { Cover = d.Cover with { Industry = " " } }, ["Cover industry 0"]),
        ["a number"] = (d => d with { Unit = d.Unit with { Staff = null } }, ["Unit staff 0"]),
        ["a number of nought"] = (d => d with { Unit = d.Unit with { Committed = 0 } }, []),
        ["a table without a row"] = (d => d with { Organisation = d.Organisation with { Team = [] } }, ["Organisation team 0"]),
        ["a cell of one row"] = (
            d => d with { Organisation = d.Organisation with { Team = [Born(d, 0, null), .. d.Organisation.Team.Skip(1)] } },
            ["Organisation team.*.born 1"]),
        ["a cell of two rows"] = (
            d => d with { Organisation = d.Organisation with { Team = [Born(d, 0, null), Born(d, 1, null), d.Organisation.Team[2]] } },
            ["Organisation team.*.born 2"]),
    };

    public static TheoryData<string> HoleRows => [.. Holes.Keys];

    [Theory, MemberData(nameof(HoleRows))]
    public void What_the_form_must_say_and_does_not_is_named_with_its_rows(string row)
    {
        var form = Holes[row].Change(WholeForm.Form);
        FormHoles.Of(form, Policy, new(2026, 11, 1)).Select(h => $"{h.Section} {h.Place} {h.Rows}").ShouldBe(Holes[row].Blank);
        FormHoles.Of(form, Policy, new(2026, 10, 31)).ShouldBeEmpty();
        Scene().On(Late).Lines(Signer, WholeForm.Submit with { Dossier = form })
            .Where(l => l.StartsWith("form-hole", StringComparison.Ordinal))
            .ShouldBe(Holes[row].Blank.Select(b => b.Split(' ')).Select(b => $"form-hole @Dossier.{b[0]}.{b[1]} place={b[1]} rows={b[2]}"));
    }

    [Theory]
    [InlineData("plan.months", true), InlineData("organisation.team", true), InlineData("organisation.team.born", true)]
    [InlineData("plan", false), InlineData("plan.nothing", false), InlineData("nothing.months", false), InlineData("", false)]
    [InlineData("organisation.team.nothing", false), InlineData("plan.months.x", false), InlineData("organisation.team.born.x", false)]
    public void A_place_is_one_that_the_form_has(string place, bool known) => FormHoles.IsPlace(place).ShouldBe(known);

    [Theory]
    [InlineData(null, true), InlineData("", false), InlineData("team.t-1_x.born", true), InlineData("a b", false), InlineData("é", false)]
    [InlineData("a<", false)]
    public void The_name_of_a_place_has_letters_digits_hyphens_and_points(string? place, bool can) =>
        DossierPlace.CanBe(place).ShouldBe(can);

    [Theory]
    [InlineData(1, true), InlineData(200, true), InlineData(201, false)]
    public void The_name_of_a_place_has_its_length(int length, bool can) => DossierPlace.CanBe(new string('a', length)).ShouldBe(can);

    private static readonly Dossier Provable = new()
    {
        Base = new()
        {
            Patents = [new() { Id = "z1", Name = "专利", Number = "ZL1" }, new() { Id = "z2", Name = " " }, new() { Name = "无号" }],
            Awards = [new() { Id = "a1", Name = " ", Award = "一等奖" }], Projects = [new() { Id = "p1", Name = "项目", Number = "" }],
        },
        Organisation = new() { Partners = [new() { Id = "q1", Name = "大学" }, new() { Id = "q2" }] },
    };

    [Theory]
    [InlineData("patent-certificates", "Base patents z1 专利/ZL1"), InlineData("award-certificates", "Base awards a1 一等奖")]
    [InlineData("project-acceptance", "Base projects p1 项目"), InlineData("partner-agreements", "Organisation partners q1 大学")]
    [InlineData("business-licence", null)]
    public void A_row_that_has_a_name_can_be_proven(string material, string? row)
    {
        string[] rows = row is null ? [] : [row];
        ProvableRows.Of(Provable, material).Select(r => $"{r.Section} {r.Listing} {r.Id} {string.Join("/", r.Words)}").ShouldBe(rows);
        ProvableRows.Unproven(Provable, material).Count.ShouldBe(rows.Length);
        var all = Provable with { Materials = [new(material, Paper)] };
        ProvableRows.Unproven(all, material).ShouldBeEmpty();
        var elsewhere = Provable with { Materials = [new(material, Paper, "x"), new("other", Paper)] };
        ProvableRows.Unproven(elsewhere, material).Count.ShouldBe(rows.Length);
    }

    private static MemberRow Born(Dossier form, int row, int? born) => form.Organisation.Team[row] with { Born = born };
}
