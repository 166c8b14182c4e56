using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;
using Luyan.Specs.Applications;
using static Luyan.Specs.Centers.Ironfield;
using CorrectRecord = Luyan.Cases.Centers.CorrectRecord;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>An officer who records a clean name and has a colleague put it right to the one whom the guard would have refused.</summary>
public class Nobody_comes_in_by_a_correction
{
    private const string Why = "报告署名与登记不一致";

    private static CorrectRecord Right(string field, string right) => new(field, right, Why, Paper);

    [Theory]
    [InlineData("experts.1.unit", "鹿原材料有限公司", "center-conflict")]
    [InlineData("experts.2.unit", "鹿原 区科技局", "center-conflict")]
    [InlineData("experts.3.unit", "鹿原研究所", "center-conflict")]
    [InlineData("experts.1.unit", "鹿原大学材料学院", "center-conflict-answer")]
    [InlineData("experts.1.name", "专家2", "center-expert-twice")]
    [InlineData("experts.1.unit", "南方研究院", null)]
    [InlineData("experts.1.name", "专家九", null)]
    public void The_corrected_expert_of_a_panel_passes_the_questions_of_a_recorded_one(string field, string right, string? rule) =>
        Reviewed(Published).On(Winter).Refusals(SecondOfficer, Right($"acceptance-panel.{field}", right)).Select(r => r.Key)
            .ShouldBe(rule is null ? [] : [rule]);

    [Fact]
    public void Nearness_is_answered_and_the_answer_stands_in_the_docket()
    {
        var near = Right("acceptance-panel.experts.1.unit", "鹿原大学材料学院");
        var scene = Reviewed(Published).On(Winter);
        scene.Refusals(SecondOfficer, near with { Interest = "无" }).ShouldBe([R.ConflictAnswer], "too short to be an answer");
        scene.Given(SecondOfficer, near with { Interest = LongReasons });
        scene.Happened[^1].Event.ShouldBeOfType<Cases.Centers.RecordCorrected>().Interest.ShouldBe(LongReasons);
        // Another person in the same seat is asked anew, though the employer was answered for.
        scene.Refusals(Officer with { Account = Id(77) }, Right("acceptance-panel.experts.1.name", "专家九")).ShouldBe([R.ConflictAnswer]);
    }

    /// <summary>Another employer near to a party is another question.</summary>
    [Fact]
    public void An_answer_for_one_employer_does_not_serve_for_another()
    {
        const string Unit = "acceptance-panel.experts.1.unit";
        var review = Review(Winter);
        var near = review.Experts[0] with { Unit = "鹿原大学材料学院" };
        var scene = Applied(Published).On(Winter).Given(Officer, new RecordAcceptanceReview(review with
        {
            Experts = [near, .. review.Experts.Skip(1)], Answers = [new(near.Name, LongReasons)],
        }));
        scene.Refusals(SecondOfficer, Right(Unit, "鹿原大学化工学院")).ShouldBe([R.ConflictAnswer]);
        scene.Refusals(SecondOfficer, Right(Unit, "鹿原大学化工学院") with { Interest = LongReasons }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("戊", "center-inspectors")]
    [InlineData("戊、戊", "center-inspectors")]
    [InlineData("戊、甲", "center-conflict-answer")]
    [InlineData("戊，鹿原研究所 赵六", "center-conflict-answer")]
    [InlineData("戊、庚", null)]
    public void Corrected_inspectors_are_as_many_and_as_free_as_recorded_ones(string right, string? rule) =>
        Deviating(Published).On(Winter).Refusals(SecondOfficer, Right("inspections.1.inspectors", right)).Select(r => r.Key)
            .ShouldBe(rule is null ? [] : [rule]);

    [Theory]
    [InlineData("visit.experts.1.unit"), InlineData("panel.experts.1.unit")]
    public void The_same_holds_of_the_visit_and_the_panel_of_an_application(string field)
    {
        var scene = Deerland.Reviewed();
        Refused("鹿原材料有限公司").ShouldBe([ApplicationRules.Conflict]);
        Refused("南方研究院").ShouldBeEmpty();

        Rule[] Refused(string right) => [.. scene.Refusals(
            Deerland.SecondOfficer, new Cases.Applications.CorrectRecord(field, right, Why, Deerland.Paper))];
    }

    [Fact]
    public void Every_field_that_names_a_person_or_an_employer_is_guarded_and_every_day_has_its_bounds()
    {
        string[] plain = ["recipient", "unit"];
        var center = ((NamedCenter)Reviewed().Given(Officer, Inspection(InspectionMark.Conforms)).State).Center;
        foreach (var field in CorrectableCenterRecord.Of(center, Day))
        {
            var (last, days) = (field.Field.Split('.')[^1], field.From is not null && field.To is not null);
            if (days) { continue; }
            var guarded = field.Guard is not null;
            guarded.ShouldBe(!plain.Contains(last) || field.Field.Contains(".experts.", StringComparison.Ordinal), field.Field);
        }
    }
}
