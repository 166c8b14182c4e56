using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

public sealed class What_an_application_lacks
{
    private static readonly FileRef Other = new(new string('b', 64), "模糊.pdf", 1000);

    [Fact]
    public void A_material_that_is_asked_for_and_not_there_is_named_and_asked_for()
    {
        var lack = Of(Form with { Materials = [.. Form.Materials.Skip(1)] }).Single(l => l.Key == "material-missing");
        (lack.Section, lack.Material, lack.Correctable).ShouldBe((DossierSection.Materials, "business-licence", true));
        lack.Ask(Language.Chinese).ShouldStartWith("请提交");
    }

    [Fact]
    public void A_plan_that_says_nothing_is_asked_for_in_its_own_section() =>
        Of(Form with { Plan = new() }).Where(l => l.Key == "material-missing")
            .Select(l => (l.Section, l.Material)).ShouldBe([(DossierSection.Plan, null)]);

    [Theory]
    [InlineData("encrypted"), InlineData("too-small"), InlineData("unreadable")]
    public void A_file_that_cannot_be_read_is_named_once(string flaw)
    {
        var form = Form with { Materials = [.. Form.Materials, new("project-acceptance", Other, "p1"), new("project-acceptance", Other)] };
        var papers = new KnownOfPapers(new Dictionary<string, string> { [Other.Sha256] = flaw }, []);
        var lack = Completeness.Of(Filed(form), papers, Policy).Single(l => l.Key.StartsWith("file-", StringComparison.Ordinal));
        (lack.Key, lack.Material).ShouldBe(($"file-{flaw}", "project-acceptance"));
        lack.What(Language.Chinese).ShouldContain("模糊.pdf");
    }

    [Fact]
    public void A_row_is_proven_by_a_file_of_its_own_or_by_one_for_all()
    {
        var two = Form with { Base = Form.Base with { Projects = [.. Form.Base.Projects, new() { Id = "p2", Name = "提纯工艺" }] } };
        Keys(two, "row-unproven").ShouldBeEmpty();
        var bound = two with { Materials = [.. two.Materials.Select(m => m.Code == "project-acceptance" ? m with { Row = "p1" } : m)] };
        Of(bound).Single(l => l.Key == "row-unproven").Values["row"].ShouldBe("提纯工艺");
        Keys(bound with { Materials = [.. bound.Materials, new("project-acceptance", Other, "p2")] }, "row-unproven").ShouldBeEmpty();
    }

    [Fact]
    public void A_row_that_was_only_begun_needs_no_proof() =>
        Keys(Form with
        {
            Base = Form.Base with { Projects = [.. Form.Base.Projects, new() { Id = "p2" }] },
            Materials = [.. Form.Materials.Select(m => m with { Row = "p1" })]
        }, "row-unproven")
            .ShouldBe(["鹿原大学"]);

    [Fact]
    public void What_nobody_filled_in_is_asked_for_at_its_place()
    {
        var papers = new KnownOfPapers(
            new Dictionary<string, string>(), [new(DossierSection.Plan, "tasks"), new(DossierSection.Organisation, "team.*.born", 3)]);
        var blank = Completeness.Of(Filed(Form), papers, Policy).Where(l => l.Key.StartsWith("blank", StringComparison.Ordinal)).ToList();
        blank.Select(l => (l.Section, l.Source))
            .ShouldBe([(DossierSection.Organisation, LegalRef.Art(7, 1)), (DossierSection.Plan, LegalRef.Art(7, 2))]);
        blank[0].Ask(Language.Chinese, "团队 · 出生年").ShouldBe("请补填“团队 · 出生年”（3 行）。");
    }

    [Fact]
    public void An_open_question_and_the_stamped_print_wait_for_others_and_are_not_listed()
    {
        var asked = Submitted().Given(
            Department, new AskUnit(new Guid("00000000-0000-7000-8000-0000000000aa"), DossierSection.Plan, null, "何时完成？"));
        Completeness.Of(FilingOf(asked.State), KnownOfPapers.Nothing, Policy)
            .Where(l => !l.Correctable).Select(l => l.Key).ShouldBe(["question-open", "stamp-missing"]);
    }

    [Theory]
    [InlineData(StampMatch.Matched, 1, null), InlineData(StampMatch.Confirmed, 1, null),
        InlineData(StampMatch.Unmatched, 1, "stamp-unmatched"), InlineData(StampMatch.Reading, 1, "stamp-reading"),
        InlineData(StampMatch.Refused, 1, "stamp-refused"), InlineData(StampMatch.Matched, 0, "stamp-older")]
    public void The_stamped_print_counts_for_the_version_that_it_carries(StampMatch match, int version, string? lack) =>
        Completeness.Of(Filed(Form) with { Stamped = new(Paper, version, match, Day, "癸") }, KnownOfPapers.Nothing, Policy)
            .Select(l => l.Key).SingleOrDefault(k => k.StartsWith("stamp", StringComparison.Ordinal)).ShouldBe(lack);

    [Fact]
    public void Sums_that_disagree_are_asked_for_and_contradicted_conditions_are_left_to_the_decision()
    {
        var form = Form with
        {
            Plan = Form.Plan with { Total = 900, Funding = [new() { Id = "f", Source = "own", Year = 2026, Amount = 300 }] }
        };
        Keys(form, "disagrees").Count.ShouldBe(1);
        DossierFindings.Of(form, Policy, Day).Where(f => f.Mark == Mark.NotMet)
            .Select(f => $"finding.{f.Key}.unknown").Intersect(Of(form).Select(l => l.WhatText)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_lack_is_said_and_asked_in_both_languages()
    {
        var form = Form with
        {
            Materials = [new("project-acceptance", Other, "p1")],
            Base = Form.Base with { Projects = [.. Form.Base.Projects, new() { Id = "p2", Name = "提纯工艺" }] }
        };
        var lacks = Enum.GetValues<StampMatch>().SelectMany(match => Completeness.Of(
            Filed(form) with { Stamped = new(Paper, 1, match, Day, "癸") },
            new(new Dictionary<string, string> { [Other.Sha256] = "too-small" },
                [new(DossierSection.Plan, "tasks"), new(DossierSection.Base, "projects.*.name", 1)]),
            Policy)).ToList();
        lacks.Select(l => l.Key).Distinct().Count().ShouldBeGreaterThan(6);
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            lacks.ShouldAllBe(l => !l.What(language, "x").Contains('{') && !l.Ask(language, "x").Contains('{'));
        }
    }

    [Fact]
    public void An_open_condition_is_mended_in_the_section_that_speaks_for_its_item() =>
        Of(new()).Where(l => l.Key == "condition-open").Select(l => (l.Source.Number, l.Source.Item, l.Section)).Distinct().ShouldBe([
            (5, 1, DossierSection.Unit), (5, 2, DossierSection.Base), (5, 3, DossierSection.Organisation),
            (5, 4, DossierSection.Unit), (5, 5, DossierSection.Organisation), (5, 6, DossierSection.Equipment),
        ], ignoreOrder: true);

    [Fact]
    public void Each_lack_names_its_article()
    {
        var form = Form with
        {
            Materials = [new("project-acceptance", Other, "p1")], Plan = Form.Plan with { Total = 9, Uses = [new() { Amount = 8 }] },
            Base = Form.Base with { Projects = [.. Form.Base.Projects, new() { Id = "p2", Name = "提纯工艺", Number = "7" }] },
        };
        var questions = FilingOf(Questioned().Given(Filler, new AnswerQuestion(FirstQuestion, "如下", []))
            .Given(Officer, new AskUnit(UnitId, DossierSection.Plan, "months", "何时？")).State).Questions;
        var papers = new KnownOfPapers(new Dictionary<string, string> { [Other.Sha256] = "too-small" }, [new(DossierSection.Base, "x", 1)]);
        Completeness.Of(Filed(form) with { Questions = questions }, papers, Policy).Where(l => l.Key != "condition-open")
            .Select(l => $"{l.Key} {l.Section} {l.Source.Code} {l.Material}{l.Place} {l.Correctable}").ShouldBe([
                "blank-cells Base 7.1 x True", "disagrees Plan 7.2 uses True",
                "material-missing Materials 7.3 business-licence True", "material-missing Materials 7.3 partner-agreements True",
                "file-too-small Materials 7.3 project-acceptance True", "row-unproven Materials 7.3 project-acceptance True",
                "question-open Plan procedure months False", "stamp-missing Materials procedure  False",
            ]);
    }

    private static List<string> Keys(Dossier form, string key) =>
        [.. Of(form).Where(l => l.Key == key).Select(l => l.Values.Find("row") ?? l.Key)];

    private static IReadOnlyList<Lack> Of(Dossier form) => Completeness.Of(Filed(form), KnownOfPapers.Nothing, Policy);

    private static Filing Filed(Dossier form) => FilingOf(Submitted().State) with { Dossier = form };

    private static Filing FilingOf(ApplicationState state) => ((FiledApplication)state).Filing;
}
