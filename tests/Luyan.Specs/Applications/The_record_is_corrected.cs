using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Records;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using R = Luyan.Cases.Records.RecordRules;

namespace Luyan.Specs.Applications;

public class The_record_is_corrected
{
    private static CorrectRecord Visit(string day) => new("visit.heldOn", day, "签到表记载的日期为另一日", Paper);

    [Fact]
    public void What_stood_stays_and_what_is_right_counts_for_what_follows()
    {
        var scene = Visited().On(Day.AddDays(9)).Given(SecondOfficer, Visit("2026-03-05"));
        var filing = ((FiledApplication)scene.State).Filing;
        filing.Visit!.HeldOn.ShouldBe(Day);
        filing.Corrections.Single().ShouldBe(
            new CorrectedRecord("visit.heldOn", "2026-03-02", "2026-03-05", "签到表记载的日期为另一日", Paper, SecondOfficer.Name, Day.AddDays(9))
            {
                Account = SecondOfficer.Account,
            });
        scene.Refusals(Officer, new RecordPanelReview(Review(5) with { HeldOn = Day.AddDays(2) })).ShouldBe([ApplicationRules.EarlyDay]);
        scene.Refusals(Officer, new RecordPanelReview(Review(5) with { HeldOn = Day.AddDays(3) })).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_corrects_what_the_same_person_corrected_last()
    {
        var scene = Visited().On(Day.AddDays(9)).Given(SecondOfficer, Visit("2026-03-05"));
        scene.Refusals(SecondOfficer, Visit("2026-03-04")).ShouldBe([R.OwnWriting]);
        scene.Refusals(SecondOfficer, new CorrectRecord("visit.experts.1.name", "别人", "笔误", Paper)).ShouldBeEmpty("another field");
        scene.Refusals(Officer, Visit("2026-03-04")).ShouldBe([R.OwnWriting]);
        scene.Refusals(Head, Visit("2026-03-04")).ShouldBeEmpty();
    }

    [Fact]
    public void Each_rule_refuses_who_would_misuse_it()
    {
        var scene = Visited().On(Day.AddDays(9));
        scene.Refusals(Officer, Visit("2026-03-05")).ShouldBe([R.OwnWriting]);
        scene.Refusals(SecondOfficer, Visit("2026-03-01")).ShouldBe([R.Day]);
        scene.Refusals(SecondOfficer, Visit("2026-03-12")).ShouldBe([R.Day]);
        scene.Refusals(SecondOfficer, Visit("昨天")).ShouldBe([R.Day]);
        scene.Refusals(SecondOfficer, Visit("2026-03-02")).ShouldBe([R.Right]);
        scene.Refusals(SecondOfficer, Visit("2026-03-05") with { Reasons = " " }).ShouldBe([R.Reasons]);
        scene.Refusals(SecondOfficer, Visit("2026-03-05") with { Proof = null! }).ShouldBe([R.Proof]);
        scene.Refusals(SecondOfficer, new CorrectRecord("visit.experts.1.name", " ", "笔误", Paper)).ShouldBe([R.Right]);
        Submitted().Refusals(Officer, Visit("2026-03-05")).ShouldBe([R.Field]);
    }

    private static string Answer(Scene<ApplicationState, ApplicationCommand, ApplicationEvent> scene, Actor by, CorrectRecord of) =>
        scene.When(by, of) is Decision<ApplicationEvent>.Refused refused
            ? string.Join("; ", refused.Because.Select(r =>
                $"{r.Rule.Key} at {r.Field}" + string.Concat(r.Values.Names.Select(n => $" {n}={r.Values[n]}"))))
            : "done";

    /// <summary>A day lies between the acts before and after it, both included, and not in the future.</summary>
    [Theory]
    [InlineData("2026-03-01", "record-day at Right from=2026-03-02 to=2026-03-05")]
    [InlineData("2026-03-02", "done")]
    [InlineData("2026-03-03", "record-right at Right stood=2026-03-03")]
    [InlineData("2026-03-05", "done")]
    [InlineData(" 2026-03-05 ", "done")]
    [InlineData("2026-03-06", "record-day at Right from=2026-03-02 to=2026-03-05")]
    [InlineData("", "record-day at Right from=2026-03-02 to=2026-03-05")]
    public void A_day_lies_between_the_acts_around_it(string day, string answer)
    {
        var scene = Visited().On(Day.AddDays(9)).Given(Officer, new RecordPanelReview(Review(5) with { HeldOn = Day.AddDays(3) }))
            .Given(SecondOfficer, Visit("2026-03-03"));
        Answer(scene, Head, Visit(day) with { Reasons = "签到表有误" }).ShouldBe(answer);
    }

    [Theory]
    [InlineData("2026-03-11", "done")]
    [InlineData("2026-03-12", "record-day at Right from=2026-03-02 to=2026-03-11")]
    public void A_day_after_which_nothing_happened_lies_no_later_than_today(string day, string answer) =>
        Answer(Visited().On(Day.AddDays(9)), SecondOfficer, Visit(day)).ShouldBe(answer);

    [Fact]
    public void A_text_becomes_another_one_and_all_that_is_wrong_is_said_at_once()
    {
        var scene = Visited();
        CorrectRecord Named(string right) => new("visit.experts.2.name", right, "笔误", Paper);
        Answer(scene, SecondOfficer, Named(" 专家2 ")).ShouldBe("record-right at Right stood=专家2");
        Answer(scene, Officer, Named("") with { Reasons = "", Proof = null! }).ShouldBe(
            "record-own-writing at Field person=戊; record-reasons at Reasons; record-proof at Proof; record-right at Right stood=专家2");
        Answer(scene, Officer, Visit("昨天") with { Reasons = "", Proof = null! }).ShouldBe(
            "record-own-writing at Field person=戊; record-reasons at Reasons; record-proof at Proof; "
                + "record-day at Right from=2026-03-02 to=2026-03-02");
        scene.Given(SecondOfficer, Named(" 专家九 ")).Happened[^1].Event.ShouldBe(
            new RecordCorrected("visit.experts.2.name", "专家2", "专家九", "笔误", Paper));
    }

    [Fact]
    public void Nothing_can_be_corrected_where_nothing_was_written()
    {
        IEnumerable<Rule> WhyNot(Scene<ApplicationState, ApplicationCommand, ApplicationEvent> scene) =>
            scene.Life.WhyNot(scene.State, typeof(CorrectRecord), scene.Asked(Officer)).Select(r => r.Rule);
        WhyNot(Preselected()).ShouldBe([R.Field]);
        WhyNot(Visited()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("visit.heldOn", "day of the visit"), InlineData("panel.experts.12.unit", "organisation of expert 12 of the panel")]
    public void A_field_is_called_by_its_number(string field, string name) =>
        RecordField.Name(field, Language.English).ShouldBe(name);

    [Theory]
    [InlineData("visit.outcome"), InlineData("visit.opinion"), InlineData("determination.heldOn"), InlineData("dossier.cover.centerName")]
    public void No_finding_decision_or_filing_is_corrected(string field) =>
        Reviewed().On(Day.AddDays(9)).Refusals(SecondOfficer, new CorrectRecord(field, "另一内容", "笔误", Paper)).ShouldBe([R.Field]);

    [Fact]
    public void Every_field_and_every_rule_has_its_words()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var field in CorrectableRecord.Of((OpenApplication)Reviewed().State, Day))
            {
                RecordField.Name(field.Field, language).ShouldNotContain("{");
            }
            R.All.ShouldBe([R.Field, R.OwnWriting, R.Right, R.YesOrNo, R.Day, R.Reasons, R.Proof], ignoreOrder: true);
            foreach (var rule in R.All)
            {
                Wordings.Find($"rule.{rule.Key}.what", language).ShouldNotBeNullOrWhiteSpace();
                Wordings.Find($"rule.{rule.Key}.way-out", language).ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public void A_barred_unit_behind_another_code_is_shown_and_refuses_nothing()
    {
        var filing = ((FiledApplication)Scene().On(Late).Given(Signer, WholeForm.Submit).State).Filing;
        BarredUnit Barred(string name, string code, string representative = "甲某", string address = "别处") =>
            new(name, code, representative, address, Late);
        string[] Common(BarredUnit barred) => [.. BarredKin.Of(filing, [barred]).Select(k => k.Common)];
        Common(Barred("鹿原材料 有限公司", "91150203MA0TEXT12W")).ShouldBe(["name"]);
        Common(Barred("另一公司", "91150203MA0TEXT12W", "高 原")).ShouldBe(["representative"]);
        Common(Barred("另一公司", "91150203MA0TEXT12W", address: "鹿原区稀土大街１号")).ShouldBe(["address"]);
        Common(Barred("另一公司", "91150203MA0TEXT12W")).ShouldBeEmpty();
        Common(Barred("鹿原材料有限公司", filing.CreditCode, "高原")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("包头市𬭎钢工程技术研究中心", true), InlineData("包头市〇号工程技术研究中心", true)]
    [InlineData("包头市稀土★工程技术研究中心", false)]
    public void Every_character_of_the_standard_table_may_stand_in_a_name(string name, bool valid) =>
        CenterName.Check(name, Policy, Day).Valid.ShouldBe(valid);

    [Fact]
    public void Names_that_differ_in_width_case_or_signs_are_one()
    {
        CenterName.Same("包头市ＡＩ（检测）工程技术研究中心", "包头市ai检测工程技术研究中心").ShouldBeTrue();
        CenterName.Same("包头市𬭎工程技术研究中心", "包头市𬍛工程技术研究中心").ShouldBeFalse();
        CenterName.Same("", "").ShouldBeFalse();
    }
}
