using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

/// <summary>Each thing that Arts. 5 to 9, 12 and 13 ask of a form, wrong alone: it is named at its field, and nothing else is.</summary>
public class A_filing_is_told_each_fault_at_its_field
{
    private static readonly Dictionary<string, (SubmitApplication Filed, string[] Told)> Faults = new()
    {
        ["nothing wrong"] = (Submit, []),
        ["no department"] = (Submit with { Department = Guid.Empty }, ["department @Department"]),
        ["a department without a name"] = (Submit with { DepartmentName = " " }, ["department @Department"]),
        ["for another unit"] = (Submit with { Unit = DepartmentId }, ["organisation @Unit organisation=鹿原材料有限公司"]),
        ["not promised"] = (Submit with { Commitment = new("甲", false) }, ["commitment @Commitment"]),
        ["promised by nobody"] = (Submit with { Commitment = new(" ", true) }, ["commitment @Commitment"]),
        ["without a promise"] = (Submit with { Commitment = null! }, ["commitment @Commitment"]),
        ["no district"] = (With(d => d with { Unit = d.Unit with { District = " " } }), ["registered @Dossier.Unit.District"]),
        ["a district elsewhere"] = (
            With(d => d with { Unit = d.Unit with { District = "110105" } }), ["registered @Dossier.Unit.District"]),
        ["another code than the unit's"] = (
            Submit with { CreditCode = "91150203MA0TEXT05X" },
            ["credit-code-differs @Dossier.Unit.CreditCode form=91150203MA0TEXT04Q unit=91150203MA0TEXT05X"]),
        // Whose kind is not known owes what any kind owes.
        ["no kind"] = (With(d => d with { Unit = d.Unit with { Kind = null } }), ["unit-kind @Dossier.Unit.Kind kind=", ApprovalMissing]),
        ["an unknown kind"] = (
            With(d => d with { Unit = d.Unit with { Kind = "guild" } }), ["unit-kind @Dossier.Unit.Kind kind=guild", ApprovalMissing]),
        ["a project that is not excellent"] = (Project(p => p with { Result = "passed" }), ["proven @Dossier.Base"]),
        ["a project that failed"] = (Project(p => p with { Result = "failed" }), ["proven @Dossier.Base"]),
        ["a project that runs"] = (Project(p => p with { Result = "running" }), ["proven @Dossier.Base"]),
        ["a project of the firm's own"] = (Project(p => p with { Level = "other" }), ["proven @Dossier.Base"]),
        ["a national project"] = (Project(p => p with { Level = "national" }), []),
        ["a regional project"] = (Project(p => p with { Level = "regional" }), []),
        ["a project that another paper proves"] = (
            With(d => d with { Materials = [.. d.Materials.Select(m => m.Code == "project-acceptance" ? m with { Row = "p2" } : m)] }),
            ["proven @Dossier.Base"]),
        ["a project with a paper of its own"] = (
            With(d => d with { Materials = [.. d.Materials.Select(m => m.Code == "project-acceptance" ? m with { Row = "p1" } : m)] }), []),
        ["no licence"] = (Without("business-licence"), ["material @Dossier.Materials.business-licence §7.3 code=business-licence"]),
        ["no agreement of the partner"] = (
            Without("partner-agreements"), ["material @Dossier.Materials.partner-agreements §7.3 code=partner-agreements"]),
        ["a claimed patent unproven"] = (
            With(d => d with { Base = d.Base with { Patents = [new() { Id = "z1", Name = "专利" }] } }),
            ["material @Dossier.Materials.patent-certificates §7.3 code=patent-certificates"]),
        ["a claimed award unproven"] = (
            With(d => d with { Base = d.Base with { Awards = [new() { Id = "a1", Name = "奖" }] } }),
            ["material @Dossier.Materials.award-certificates §7.3 code=award-certificates"]),
        ["a plan without its months"] = (
            Plan(p => p with { Months = null }), [PlanMissing, "construction-missing @Dossier.Plan.Months"]),
        ["a plan without tasks"] = (Plan(p => p with { Tasks = "" }), [PlanMissing]),
        ["a plan without an arrangement"] = (Plan(p => p with { Arrangement = null }), [PlanMissing]),
        ["a plan without milestones"] = (Plan(p => p with { Milestones = [] }), [PlanMissing]),
        ["a construction of no month"] = (Plan(p => p with { Months = 0 }), ["construction-missing @Dossier.Plan.Months"]),
        ["a construction of a month"] = (Plan(p => p with { Months = 1 }), []),
        ["a construction of two years"] = (Plan(p => p with { Months = 24 }), []),
        ["a construction of two years and a month"] = (
            Plan(p => p with { Months = 25 }), ["construction-too-long @Dossier.Plan.Months months=25 longest=24"]),
    };

    public static TheoryData<string> Rows => [.. Faults.Keys];

    [Theory, MemberData(nameof(Rows))]
    public void What_is_wrong_alone_is_told_alone(string fault) => Scene().Lines(Signer, Faults[fault].Filed).ShouldBe(Faults[fault].Told);

    [Theory]
    [InlineData("SB-2026-0009", "name-taken @Dossier.Cover.CenterName name=包头市稀土永磁工程技术研究中心")]
    [InlineData("SB-2026-0001", null)]
    public void A_name_that_the_application_holds_itself_is_not_taken(string holder, string? told) =>
        Returned().Knowing(new() { NameHeldBy = holder }).Lines(Signer, Submit).ShouldBe(told is null ? [] : [told]);

    [Fact]
    public void A_bar_is_told_with_its_days_for_the_lead_and_for_each_cohost()
    {
        var known = new Registers
        {
            NextNumber = "SB-2026-0001", Bar = new(new(2024, 3, 2), Day, "ZX-2020-0001"), BarToCome = "ZX-2021-0002",
            CohostBars = new Dictionary<string, Bar>
            {
                ["乙厂"] = new(new(2024, 5, 6), Day, "ZX-2020-0003"), ["丙厂"] = new(new(2024, 5, 6), Day.AddDays(-1), "ZX-2020-0004"),
            },
        };
        Scene().Knowing(known).Lines(Signer, Submit).ShouldBe([
            "barred center=ZX-2020-0001 since=2024-03-02 lastDay=2026-03-02 again=2026-03-03",
            "cohost-barred @Dossier.Cover.Cohosts name=乙厂 since=2024-05-06 lastDay=2026-03-02 again=2026-03-03",
        ]);
        var over = known with { Bar = new(new(2024, 3, 1), Day.AddDays(-1), "ZX-2020-0001"), CohostBars = new Dictionary<string, Bar>() };
        Scene().Knowing(over).Lines(Signer, Submit).ShouldBe(["bar-to-come center=ZX-2021-0002"]);
    }

    // Nineteen signs are too few for a reason, twenty are enough.
    private const string Twenty = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";

    [Theory]
    [InlineData(null, "condition-contradicted @Dossier.Reasons.Condition5 §5.5 item=5 least=20")]
    [InlineData("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申", "condition-contradicted @Dossier.Reasons.Condition5 §5.5 item=5 least=20")]
    [InlineData(Twenty, null)]
    public void A_condition_that_the_form_contradicts_is_answered_with_reasons(string? answer, string? told)
    {
        var team = WholeForm.Form.Organisation.Team;
        Whole(d => d with
        {
            Organisation = d.Organisation with { Team = [team[0], team[1]] }, Reasons = d.Reasons with { Condition5 = answer },
        }).ShouldBe(told is null ? [] : [told]);
    }

    [Fact]
    public void Each_contradicted_condition_is_answered_for_itself()
    {
        SubmitApplication Filed(string? five, string? six) => WholeForm.Submit with
        {
            Dossier = WholeForm.Form with
            {
                Organisation = WholeForm.Form.Organisation with { Team = [.. WholeForm.Form.Organisation.Team.Take(1)] },
                Equipment = WholeForm.Form.Equipment with { Equipment = [WholeForm.Form.Equipment.Equipment[0] with { Count = 0 }] },
                Reasons = WholeForm.Form.Reasons with { Condition3 = Twenty, Condition4 = Twenty, Condition5 = five, Condition6 = six },
            },
        };
        const string Five = "condition-contradicted @Dossier.Reasons.Condition5 §5.5 item=5 least=20";
        const string Six = "condition-contradicted @Dossier.Reasons.Condition6 §5.6 item=6 least=20";
        var late = Scene().On(Late);
        late.Lines(Signer, Filed(null, null)).ShouldBe([Five, Six]);
        late.Lines(Signer, Filed(Twenty, null)).ShouldBe([Six]);
        late.Lines(Signer, Filed(null, Twenty)).ShouldBe([Five]);
        late.Lines(Signer, Filed(Twenty, Twenty)).ShouldBeEmpty();
        Scene().On(new(2026, 10, 31)).Lines(Signer, Filed(null, null)).ShouldBeEmpty();
    }

    // Items 1 and 2 of the article have questions of their own and are not answered here.
    [Fact]
    public void A_contradicted_first_item_asks_for_no_answer() =>
        Whole(d => d with { Unit = d.Unit with { Committed = 0 } }).ShouldBeEmpty();

    private static readonly Dictionary<
        string, (Parameter Parameter, string Least, Func<Dossier, Dossier> Form, string? Told)> Thresholds = new()
    {
        ["as many researchers"] = (Parameters.LeastResearchers, "1", d => d, null),
        ["a researcher too few"] = (
            Parameters.LeastResearchers, "2", d => d, "threshold @Dossier.Organisation.Team §5.5 item=5 found=1 least=2"),
        ["as much room"] = (Parameters.LeastArea, "1800", d => d, null),
        ["a metre too little"] = (
            Parameters.LeastArea, "1801", d => d, "threshold @Dossier.Equipment.Area §5.6 item=6 found=1800 least=1801"),
        ["no room said"] = (
            Parameters.LeastArea, "1", d => d with { Equipment = d.Equipment with { Area = null } },
            "threshold @Dossier.Equipment.Area §5.6 item=6 found=0 least=1"),
        ["as large a share"] = (Parameters.LeastResearchShare, "6", d => Years(d, (2025, 1000, 60)), null),
        ["a share a little too small"] = (
            Parameters.LeastResearchShare, "6", d => Years(d, (2025, 1000, 59.96m)),
            "threshold @Dossier.Unit.Years §5.1 item=1 found=6 least=6"),
        ["a share by the last year"] = (
            Parameters.LeastResearchShare, "6", d => Years(d, (2023, 1000, 90), (2025, 1000, 52.44m), (2024, 1000, 80), (null, 1, 1)),
            "threshold @Dossier.Unit.Years §5.1 item=1 found=5.2 least=6"),
        ["a year without revenue"] = (
            Parameters.LeastResearchShare, "1", d => Years(d, (2025, 0, 60)), "threshold @Dossier.Unit.Years §5.1 item=1 found=0 least=1"),
        ["a year without research"] = (
            Parameters.LeastResearchShare, "1", d => Years(d, (2025, 60, null)),
            "threshold @Dossier.Unit.Years §5.1 item=1 found=0 least=1"),
        ["no year"] = (
            Parameters.LeastResearchShare, "1", d => Years(d), "threshold @Dossier.Unit.Years §5.1 item=1 found=0 least=1"),
        ["a year of one unit earned"] = (Parameters.LeastResearchShare, "50", d => Years(d, (2025, 1, 0.5m)), null),
    };

    public static TheoryData<string> Limits => [.. Thresholds.Keys];

    [Theory, MemberData(nameof(Limits))]
    public void A_number_that_the_policy_asks_for_is_reached_or_told(string limit)
    {
        var (parameter, least, form, told) = Thresholds[limit];
        Scene(Changed(parameter, least)).Lines(Signer, WholeForm.Submit with { Dossier = form(WholeForm.Form) })
            .ShouldBe(told is null ? [] : [told]);
    }

    [Fact]
    public void A_filing_fixes_its_number_its_digest_and_the_day_by_which_the_department_examines()
    {
        var filed = Submitted().Happened.Single().Event.ShouldBeOfType<ApplicationSubmitted>();
        (filed.Number, filed.Digest, filed.DepartmentDue).ShouldBe(
            ("SB-2026-0001", Snapshot.DigestOf(Form), new LegalDay(new(2026, 3, 23), new(2026, 3, 23), false)));
        var scene = Submitted();
        scene.Notified().ShouldBe(["submitted Department"]);
        scene.Effects.OfType<Effect.CompareDossier>().ShouldHaveSingleItem();
        var version = scene.FilingOf().Versions.ShouldHaveSingleItem();
        (version.Version, version.On, version.Kept).ShouldBe((1, Day, Snapshot.DigestOf(Form)));
    }

    private const string ApprovalMissing = "material @Dossier.Materials.institution-approval §7.3 code=institution-approval";
    private const string PlanMissing = "material @Dossier.Materials.implementation-plan §7.2 code=implementation-plan";

    private static Dossier Years(Dossier form, params (int? Year, decimal? Revenue, decimal? Research)[] years) => form with
    {
        Unit = form.Unit with { Years = [.. years.Select(y => new YearRow { Year = y.Year, Revenue = y.Revenue, Research = y.Research })] },
    };

    private static string[] Whole(Func<Dossier, Dossier> change) =>
        Scene().On(Late).Lines(Signer, WholeForm.Submit with { Dossier = change(WholeForm.Form) });

    private static SubmitApplication With(Func<Dossier, Dossier> change) => Submit with { Dossier = change(Form) };

    private static SubmitApplication Project(Func<ProjectRow, ProjectRow> change) =>
        With(d => d with { Base = d.Base with { Projects = [change(d.Base.Projects[0])] } });

    private static SubmitApplication Plan(Func<PlanSection, PlanSection> change) => With(d => d with { Plan = change(d.Plan) });

    private static SubmitApplication Without(string material) =>
        With(d => d with { Materials = [.. d.Materials.Where(m => m.Code != material)] });
}
