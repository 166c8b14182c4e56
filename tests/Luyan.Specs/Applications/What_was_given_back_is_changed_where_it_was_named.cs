using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Applications;

/// <summary>The department gives sections back (Art. 8), the Bureau asks once for what must be corrected (Art. 7): the unit changes that
/// and nothing beside it.</summary>
public class What_was_given_back_is_changed_where_it_was_named
{
    private static readonly FileRef New = new(new string('b', 64), "新.pdf", 1000);

    private static readonly Dossier OtherPlan = Form with { Plan = Form.Plan with { Tasks = "新任务" } };
    private static readonly Dossier OtherCover = Form with { Cover = Form.Cover with { Field = "energy" } };
    private static readonly Dossier OtherLicence =
        Form with { Materials = [new("business-licence", New), .. Form.Materials.Skip(1)] };
    private static readonly Dossier OtherProof =
        Form with { Materials = [Form.Materials[0], Form.Materials[1], new("partner-agreements", New)] };
    private static readonly Dossier Reordered = Form with { Materials = [.. Form.Materials.Reverse()] };

    private static readonly CorrectionItem Plan = new(DossierSection.Plan, null, "补充");
    private static readonly CorrectionItem Licence = new(DossierSection.Materials, "business-licence", "重扫");
    private static readonly CorrectionItem Materials = new(DossierSection.Materials, null, "重扫");

    private static readonly Dictionary<string, (CorrectionItem[] Asked, Dossier Supplied, string[] Told)> Supplies = new()
    {
        ["the section that was named"] = ([Plan], OtherPlan, []),
        ["another section"] = ([Plan], OtherCover, ["items-beyond @Dossier"]),
        ["a material where a section was named"] = ([Plan], OtherLicence, ["items-beyond @Dossier.Materials"]),
        ["the material that was named"] = ([Licence], OtherLicence, []),
        ["another material than the named one"] = ([Licence], OtherProof, ["items-beyond @Dossier.Materials"]),
        ["a section where a material was named"] = ([Licence], OtherPlan, ["items-beyond @Dossier"]),
        ["any material where all were named"] = ([Materials], OtherProof, []),
        ["materials in another order"] = ([Plan], Reordered, ["items-beyond @Dossier.Materials"]),
        ["nothing"] = ([Plan, Licence], Form, []),
        ["both that were named"] = ([Plan, Licence], OtherLicence with { Plan = OtherPlan.Plan }, []),
        ["a section and a material too many"] = (
            [Licence], OtherProof with { Cover = OtherCover.Cover }, ["items-beyond @Dossier", "items-beyond @Dossier.Materials"]),
    };

    public static TheoryData<string> Rows => [.. Supplies.Keys];

    [Theory, MemberData(nameof(Rows))]
    public void A_correction_changes_what_the_Bureau_named(string row)
    {
        var (items, supplied, told) = Supplies[row];
        Recommended().Given(Officer, new RequestCorrection(items)).Lines(Signer, new SupplyCorrection(supplied, Promise)).ShouldBe(told);
    }

    private static readonly Dictionary<string, (SubmitApplication Filed, string[] Told)> Refilings = new()
    {
        ["the section that was named"] = (Submit with { Dossier = OtherPlan }, []),
        ["another section"] = (Submit with { Dossier = OtherCover }, ["other-sections @Dossier"]),
        ["two others"] = (
            Submit with { Dossier = OtherLicence with { Cover = OtherCover.Cover } },
            ["other-sections @Dossier", "other-sections @Dossier"]),
        ["another department"] = (Submit with { Department = UnitId }, ["unit-changed @Department department=鹿原区科技局"]),
        ["the code in small letters"] = (Submit with { CreditCode = "91150203ma0text04q" }, []),
        ["another code"] = (Submit with { CreditCode = "91150203MA0TEXT05X" },
            [
                "credit-code-differs @Dossier.Unit.CreditCode form=91150203MA0TEXT04Q unit=91150203MA0TEXT05X",
                "unit-changed @Department department=鹿原区科技局",
            ]),
    };

    public static TheoryData<string> Returns => [.. Refilings.Keys];

    [Theory, MemberData(nameof(Returns))]
    public void A_form_filed_again_changes_what_the_department_named(string row) =>
        Returned().Lines(Signer, Refilings[row].Filed).ShouldBe(Refilings[row].Told);

    [Fact]
    public void Filed_again_it_is_one_version_more_and_takes_the_name_that_the_unit_bears_now()
    {
        var scene = Returned().On(Day.AddDays(7)).Given(Signer, Submit with { UnitName = "鹿原新材料有限公司", Dossier = OtherPlan });
        var filing = scene.FilingOf();
        (filing.UnitName, filing.Number, filing.FiledOn, filing.Dossier.Plan.Tasks)
            .ShouldBe(("鹿原新材料有限公司", "SB-2026-0001", Day, "新任务"));
        filing.Versions.Select(v => (v.Version, v.On, v.Digest)).ShouldBe([
            (1, Day, Snapshot.DigestOf(Form)), (2, Day.AddDays(7), Snapshot.DigestOf(OtherPlan)),
        ]);
        scene.Effects.OfType<Effect.CompareDossier>().ShouldHaveSingleItem();
        ((WithDepartment)scene.State).Period.ShouldBe(new RunningPeriod(Day.AddDays(7), Due(2026, 3, 30)));
    }

    // Asked on the second day of five the Bureau has three left; on the last none; late, less than none.
    [Theory]
    [InlineData("2026-03-02", 5, "2026-03-20")]
    [InlineData("2026-03-04", 3, "2026-03-18")]
    [InlineData("2026-03-09", 0, "2026-03-13")]
    [InlineData("2026-03-11", -2, "2026-03-13")]
    public void The_Bureau_goes_on_with_the_working_days_that_it_had_left(string asked, int left, string due)
    {
        var scene = Recommended().On(Told.DayOf(asked)).Given(Officer, new RequestCorrection([Plan]));
        ((AwaitingCorrection)scene.State).BureauDaysLeft.ShouldBe(left);
        scene.FilingOf().CorrectionRounds.ShouldBe(1);
        scene.On(new(2026, 3, 13)).Given(Signer, new SupplyCorrection(OtherPlan, Promise));
        ((AwaitingAcceptance)scene.State).Period.Due.ShouldBe(new LegalDay(Told.DayOf(due), Told.DayOf(due), false));
        scene.Notified().ShouldBe(["corrected CaseOfficer"]);
    }

    private static readonly Dictionary<string, (CorrectionItem[]? Items, bool Taken)> Lists = new()
    {
        ["none"] = (null, false), ["an empty one"] = ([], false), ["a section"] = ([Plan], true), ["a material"] = ([Licence], true),
        ["nothing said"] = ([Plan with { What = " " }], false), ["one of two not said"] = ([Plan, Licence with { What = "" }], false),
        ["a material of another section"] = ([Licence with { Section = DossierSection.Plan }], false),
    };

    public static TheoryData<string> ListRows => [.. Lists.Keys];

    [Theory, MemberData(nameof(ListRows))]
    public void What_must_be_corrected_is_named_with_what_is_wrong(string row) =>
        Recommended().Lines(Officer, new RequestCorrection(Lists[row].Items!))
            .ShouldBe(Lists[row].Taken ? [] : ["correction-items @Items"]);

    [Fact]
    public void Correction_is_asked_for_as_often_as_the_policy_has_it()
    {
        static ApplicationScene Supplied(ApplicationScene scene) =>
            scene.Given(Officer, new RequestCorrection([Plan])).Given(Signer, new SupplyCorrection(Form, Promise));
        var again = new RequestCorrection([Plan with { What = "再补" }]);
        Supplied(Recommended()).Lines(Officer, again).ShouldBe(["correction-once rounds=1"]);
        var twice = Supplied(Recommended(Changed(Parameters.CorrectionRounds, "2")));
        twice.Lines(Officer, again).ShouldBeEmpty();
        twice.Given(Officer, again).Given(Signer, new SupplyCorrection(OtherPlan, Promise));
        twice.Lines(Officer, new RequestCorrection([Plan with { What = "三补" }])).ShouldBe(["correction-once rounds=2"]);
    }

    [Theory]
    [InlineData("2026-03-16", "correction-runs lastDay=2026-03-16")]
    [InlineData("2026-03-17", null)]
    public void The_Bureau_decides_without_the_correction_when_its_period_has_passed(string day, string? told)
    {
        var scene = Correcting().On(Told.DayOf(day));
        scene.Lines(Officer, new AcceptApplication()).ShouldBe(told is null ? [] : [told]);
        scene.Lines(Officer, new DeclineApplication("7", "逾期")).ShouldBe(told is null ? [] : [told]);
    }

    // The list of what was asked for is the fact; nothing that was supplied is to be weighed.
    [Theory]
    [InlineData("逾期", null), InlineData(" ", "reasons @Reasons")]
    public void Where_nothing_was_supplied_few_words_decline(string reasons, string? told) =>
        Correcting().On(Late).Lines(Officer, new DeclineApplication("7", reasons)).ShouldBe(told is null ? [] : [told]);

    [Theory]
    [InlineData("2026-10-31", null), InlineData("2026-11-01", "reasons-short @Reasons length=2 least=20")]
    public void Where_the_form_is_weighed_the_reasons_name_a_fact(string day, string? told) =>
        Recommended().On(Told.DayOf(day)).Lines(Officer, new DeclineApplication("5.2", "不足")).ShouldBe(told is null ? [] : [told]);

    [Theory]
    [InlineData("1", true), InlineData("5.2", true), InlineData("15", true), InlineData("18", true), InlineData("19", true)]
    [InlineData("0", false), InlineData("16", false), InlineData("17", false), InlineData("20", false), InlineData("reading:11", false)]
    [InlineData("x", false), InlineData("", false), InlineData(null, false), InlineData("99999999999999999999", false)]
    public void A_declined_application_rests_on_an_article_of_the_Measures(string? article, bool known) =>
        Recommended().Lines(Officer, new DeclineApplication(article!, "不符合条件"))
            .ShouldBe(known ? [] : [$"article @Article article={article}"]);

    [Fact]
    public void What_is_accepted_is_told_to_the_unit_and_to_the_head_of_division()
    {
        var scene = Accepted();
        scene.Notified().ShouldBe(["accepted Signer", "to-preselect HeadOfDivision"]);
        (scene.FilingOf().AcceptedOn, scene.FilingOf().Screened.Single()).ShouldBe((Day, Officer.Account));
    }

    private static LegalDay Due(int year, int month, int day) => new(new(year, month, day), new(year, month, day), false);
}
