using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Records;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using R = Luyan.Cases.Records.RecordRules;

namespace Luyan.Specs.Centers;

public class The_record_of_a_center_is_corrected
{
    private static CorrectRecord Inspected(string day) => new("inspections.1.heldOn", day, "检查记录记载的日期为另一日", Paper);

    [Fact]
    public void What_stood_stays_and_what_is_right_stands_beside_it()
    {
        var scene = Deviating().On(Day.AddDays(9)).Given(SecondOfficer, Inspected("2026-05-29"));
        var center = ((NamedCenter)scene.State).Center;
        center.Inspections.Single().HeldOn.ShouldBe(Day);
        center.Corrections.Single().ShouldBe(new CorrectedRecord(
            "inspections.1.heldOn", "2026-06-01", "2026-05-29", "检查记录记载的日期为另一日", Paper, SecondOfficer.Name, Day.AddDays(9))
            {
                Account = SecondOfficer.Account,
            });
        CorrectableCenterRecord.Of(center, scene.Today).First(f => f.Field == "inspections.1.heldOn").Stood.ShouldBe("2026-05-29");
    }

    [Fact]
    public void Each_rule_refuses_who_would_misuse_it()
    {
        var scene = Deviating().On(Day.AddDays(9));
        scene.Refusals(Officer, Inspected("2026-05-29")).ShouldBe([R.OwnWriting]);
        scene.Refusals(SecondOfficer, Inspected("2026-03-01")).ShouldBe([R.Day]);
        scene.Refusals(SecondOfficer, Inspected("2026-06-11")).ShouldBe([R.Day]);
        scene.Refusals(SecondOfficer, Inspected("昨天")).ShouldBe([R.Day]);
        scene.Refusals(SecondOfficer, Inspected("2026-06-01")).ShouldBe([R.Right]);
        scene.Refusals(SecondOfficer, Inspected("2026-05-29") with { Reasons = " " }).ShouldBe([R.Reasons]);
        scene.Refusals(SecondOfficer, Inspected("2026-05-29") with { Proof = null! }).ShouldBe([R.Proof]);
        Begun().Refusals(SecondOfficer, Inspected("2026-05-29")).ShouldBe([R.Field]);
    }

    /// <summary>A unit that goes on to exist applies again, and one that does not does not, once the record is right.</summary>
    [Fact]
    public void Whether_a_predecessor_goes_on_to_exist_is_put_right()
    {
        CorrectRecord Remains(string said) => new("successors.1.remains", said, "登记机关档案载明为派生分立", Paper);
        var scene = Revoked().Given(Officer, QuestionRefusals.Succeeding);
        DissolvedUnits.All(scene.State).Select(u => u.Unit).ShouldBe([UnitId]);
        scene.Refusals(Officer, Remains("是")).ShouldBe([R.OwnWriting]);
        scene.Refusals(SecondOfficer, Remains("也许")).ShouldBe([R.YesOrNo]);
        scene.Refusals(SecondOfficer, Remains("否")).ShouldBe([R.Right]);
        scene.Given(SecondOfficer, Remains(" 是 "));
        DissolvedUnits.All(scene.State).ShouldBeEmpty();
        BoundUnits.Beside(scene.State).Select(u => u.Unit)
            .ShouldBe([A_step_of_a_center_happens.Successor.Unit], "it is bound all the same");
        RecordField.Said("successors.1.remains", ((NamedCenter)scene.State).Center.Corrections[^1].Right, Language.Chinese).ShouldBe("是");
        scene.Given(Officer with { Account = Id(77) }, Remains("no"));
        DissolvedUnits.All(scene.State).Select(u => u.Unit).ShouldBe([UnitId]);
    }

    [Fact]
    public void An_inspection_cannot_come_to_lie_after_the_order_that_rests_on_it() =>
        Ordered().On(Day.AddDays(30)).Refusals(SecondOfficer, Inspected("2026-06-15")).ShouldBe([R.Day]);

    [Fact]
    public void The_next_inspection_has_its_own_author_and_no_correction_of_the_first()
    {
        var scene = Deviating().On(Day.AddDays(9)).Given(SecondOfficer, Inspected("2026-05-29"))
            .Given(SecondOfficer, Inspection(InspectionMark.Conforms));
        scene.Refusals(SecondOfficer, new CorrectRecord("inspections.2.heldOn", "2026-06-02", "笔误", Paper)).ShouldBe([R.OwnWriting]);
        scene.Refusals(Officer, new CorrectRecord("inspections.2.heldOn", "2026-06-02", "笔误", Paper)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("inspections.1.findings"), InlineData("acceptance-panel.outcome"), InlineData("milestones.1.reachedOn")]
    [InlineData("assessments.1.points"), InlineData("letter.on")]
    public void No_finding_decision_filing_or_score_is_corrected(string field) =>
        Reviewed().On(Day.AddDays(9)).Refusals(SecondOfficer, new CorrectRecord(field, "另一内容", "笔误", Paper)).ShouldBe([R.Field]);

    private static CorrectRecord Day2(string field, string day) => new(field, day, "签到表载明的是另一日", Paper);

    /// <summary>The day of a second look lies between what it looked at and its record, and stays open after the title has ended.</summary>
    [Fact]
    public void The_day_of_a_second_look_is_put_right_also_after_the_end()
    {
        const string field = "reinspections.1.heldOn";
        var scene = Decided(Submitted().On(Day.AddDays(65)).Given(Officer, Reinspection(Day.AddDays(64), ReinspectionMark.NotPassed)),
            SanctionGround.Deviation);
        scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>();
        scene.Refusals(Officer, Day2(field, "2026-08-05")).ShouldBe([R.OwnWriting]);
        scene.Refusals(SecondOfficer, Day2(field, "2026-07-30")).ShouldBe([R.Day], "before the unit said what it did");
        scene.Refusals(SecondOfficer, Day2(field, "2026-08-06")).ShouldBe([R.Day], "after it was recorded");
        scene.Given(SecondOfficer, Day2(field, "2026-08-05"));
        scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>().Center.Corrections.Single().Right.ShouldBe("2026-08-05");
    }

    [Fact]
    public void The_day_of_a_dissolution_is_put_right_and_stays_beside_what_stood()
    {
        const string field = "dissolution.dissolvedOn";
        var scene = WithPlaque().On(Day.AddDays(9)).Given(Officer, new RecordDissolution(Day, "单位注销"));
        scene.Refusals(Officer, Day2(field, "2026-06-03")).ShouldBe([R.OwnWriting]);
        scene.Refusals(SecondOfficer, Day2(field, "2026-03-01")).ShouldBe([R.Day]);
        scene.On(Day.AddDays(20)).Refusals(SecondOfficer, Day2(field, "2026-06-11")).ShouldBe([R.Day], "after it was recorded");
        scene.Given(SecondOfficer, Day2(field, "2026-06-03"));
        scene.State.ShouldBeOfType<Dissolved>().EndedOn.ShouldBe(Day);
        CorrectableCenterRecord.Of(((NamedCenter)scene.State).Center, scene.Today).Single(f => f.Field == field)
            .Stood.ShouldBe("2026-06-03");
    }

    [Fact]
    public void One_day_in_the_record_is_enough_to_be_put_right() =>
        Begun().Given(Officer, new RecordDissolution(Day, "单位注销")).On(Day.AddDays(9))
            .Refusals(SecondOfficer, Day2("dissolution.dissolvedOn", "2026-05-29")).ShouldBeEmpty();

    [Fact]
    public void Every_field_has_its_words()
    {
        NamedCenter[] states =
        [
            (NamedCenter)Reviewed().State, (NamedCenter)NotRectified().State,
            (NamedCenter)WithPlaque().Given(Officer, new RecordDissolution(Day, "单位注销")).State,
            (NamedCenter)Accepted().Given(Officer, new RecordSupport("项目", "municipal", null, Day)).State,
        ];
        var fields = states.SelectMany(s => CorrectableCenterRecord.Of(s.Center, Day)).ToList();
        fields.Select(f => f.Field.Split('.')[0]).Distinct().ShouldBe(
            ["plaques", "acceptance-panel", "supports", "inspections", "reinspections", "dissolution"], ignoreOrder: true);
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var field in fields) { RecordField.Name(field.Field, language).ShouldNotContain("{"); }
        }
    }
}
