using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;

namespace Luyan.Specs.Centers;

public class Near_to_a_party
{
    private static readonly Circle Circle = new(["鹿原材料有限公司", "鹿原区科技局"], ["鹿原控股集团有限公司"]);

    [Theory]
    [InlineData("鹿原材料有限公司", true, null)]
    [InlineData(" 鹿原（材料）有限公司", true, null)]
    [InlineData("鹿原材料有限公司技术中心", false, "鹿原材料有限公司")]
    [InlineData("鹿原材料股份有限公司", false, "鹿原材料有限公司")]
    [InlineData("鹿原材料", false, "鹿原材料有限公司")]
    [InlineData("鹿原区科技局生产力促进中心", false, "鹿原区科技局")]
    [InlineData("鹿原控股集团有限公司", false, "鹿原控股集团有限公司")]
    [InlineData("鹿原区科技", false, "鹿原区科技局")]
    [InlineData("北方研究院", false, null)]
    [InlineData("", false, null)]
    [InlineData("有限公司", false, null)]
    public void A_name_is_the_same_or_near_or_neither(string name, bool same, string? near) =>
        (Circle.Has(name), Circle.NearTo(name)).ShouldBe((same, near));

    /// <summary>A legal form is left out of a name, unless hardly anything is left of it.</summary>
    [Theory]
    [InlineData("青山钢有限公司", "青山钢研究院", true)]
    [InlineData("青山有限公司", "青山研究院", false)]
    [InlineData("青山有限公司", "青山有限公司第一厂", true)]
    [InlineData("青山钢集团有限公司", "青山钢研究院", true)]
    [InlineData("青山钢股份有限公司", "青山钢公司", true)]
    [InlineData("青山钢研究总院", "青山钢铁职业校", false)]
    [InlineData("", "青山研究院", false)]
    [InlineData("——", "青山研究院", false)]
    public void What_is_left_without_the_legal_form_names_the_organisation(string party, string organisation, bool near)
    {
        new Circle([party], []).NearTo(organisation).ShouldBe(near ? party : null);
        new Circle([], [party]).NearTo(organisation).ShouldBe(near ? party : null);
    }

    [Theory]
    [InlineData("甲", "甲")]
    [InlineData("甲 ", "甲")]
    [InlineData("甲乙", null)]
    [InlineData("乙", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("己（鹿原区科技局）", "鹿原区科技局")]
    [InlineData("己，鹿原控股股份有限公司", "鹿原控股集团有限公司")]
    [InlineData("己（鹿原）", null)]
    public void An_inspector_is_one_of_the_case_or_comes_from_a_party(string? entry, string? named) =>
        (Circle with { Persons = ["", "甲"], Parties = ["", .. Circle.Parties] }).NamedIn(entry).ShouldBe(named);

    [Fact]
    public void The_question_is_answered_with_reasons_and_stays_on_the_docket()
    {
        var law = Ironfield.Changed(Parameters.InterestsAsked, "true");
        IReadOnlyList<InterestAnswer> answers = [new("专家1", "该院与大学只是同名，没有隶属关系")];
        var scene = Applied(law).Given(Officer, new RecordAcceptanceReview(
            InterestRefusals.From("鹿原大学附属医院") with { Answers = answers }));
        scene.Happened.Select(h => h.Event).OfType<AcceptanceReviewRecorded>().Single().Review.Answers.ShouldBe(answers);
        IReadOnlyList<InterestAnswer> named = [new("甲", "与主任同名，系市局工作人员")];
        var inspected = WithPlaque(law).Given(Officer, InterestRefusals.Inspected with { Inspectors = ["戊", "甲"], Answers = named });
        inspected.Happened.Select(h => h.Event).OfType<InspectionRecorded>().Single().Answers.ShouldBe(named);
    }

    /// <summary>Before the rule was in force nobody was asked, and equality alone refuses.</summary>
    [Fact]
    public void Before_its_day_nothing_is_asked() =>
        Applied().Refusals(Officer, new RecordAcceptanceReview(InterestRefusals.From("鹿原材料有限公司技术中心"))).ShouldBeEmpty();
}
